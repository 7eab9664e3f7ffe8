package fr.demandeunique.sne.bacasable;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, read whole.
 *
 * @param methode HTTP method
 * @param segments path, cut at the slashes
 * @param parametres what follows the question mark, null if nothing does
 * @param id identifier of the call, the client's own if it gave a decent one
 * @param corps the body, longer than {@link #TAILLE_MAX} by one byte if it is too long
 */
record Requete(
        String methode,
        List<String> segments,
        @Nullable String parametres,
        String id,
        byte[] corps,
        HttpExchange echange) {
    /** A demande is a few kilobytes; a megabyte leaves room for the largest family. */
    static final int TAILLE_MAX = 1 << 20;

    /** Beyond this the connection is cut instead of answered. */
    private static final int RESTE_MAX = 64 << 20;

    private static final int ID_MAX = 128;

    static Requete lire(HttpExchange echange) throws IOException {
        String path = echange.getRequestURI().getPath();
        return new Requete(
                echange.getRequestMethod(),
                path == null || !path.startsWith("/")
                        ? List.of()
                        : List.of(path.substring(1).split("/", -1)),
                echange.getRequestURI().getRawQuery(),
                id(echange.getRequestHeaders().getFirst("X-Request-Id")),
                corps(echange.getRequestBody()),
                echange);
    }

    /** What is too long is still read to its end: a client that is writing does not read the answer. */
    private static byte[] corps(InputStream in) throws IOException {
        byte[] body = in.readNBytes(TAILLE_MAX + 1);
        byte[] bin = new byte[1 << 16];
        for (long rest = body.length > TAILLE_MAX ? RESTE_MAX : 0; rest > 0; ) {
            int read = in.read(bin);
            rest = read < 0 ? 0 : rest - read;
        }
        return body;
    }

    private static String id(@Nullable String given) {
        boolean decent = given != null
                && !given.isEmpty()
                && given.length() <= ID_MAX
                && given.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
        return decent && given != null ? given : UUID.randomUUID().toString();
    }

    Optional<String> entete(String name) {
        return Optional.ofNullable(echange.getRequestHeaders().getFirst(name));
    }

    /** Same method, place, condition and body: the same request, sent twice. */
    String empreinte() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(corps);
            return methode + " " + segments + " " + entete("If-Match").orElse("") + " "
                    + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
