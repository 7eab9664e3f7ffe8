package fr.demandeunique.sne.bacasable.passerelle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import fr.demandeunique.sne.bacasable.registre.Pieces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, read whole.
 *
 * @param methode HTTP method
 * @param segments path, cut at the slashes
 * @param question what follows the question mark, null if nothing does
 * @param entetes first value of each header, by name in lower case
 * @param id identifier of the call, the client's own if it gave a decent one
 * @param corps the body, longer than what was allowed by one byte if it is too long
 */
public record Requete(
        String methode,
        List<String> segments,
        @Nullable String question,
        Map<String, String> entetes,
        String id,
        byte[] corps) {
    /** Beyond this the connection is cut instead of answered. */
    private static final int RESTE_MAX = 64 << 20;

    private static final int ID_MAX = 128;

    /** As HTTP/2 calls it: no header of a client can have this name. */
    private static final String SCHEMA = ":scheme";

    private static final Pattern HOTE = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    static List<String> segments(HttpExchange echange) {
        String path = echange.getRequestURI().getPath();
        return path == null || !path.startsWith("/")
                ? List.of()
                : List.of(path.substring(1).split("/", -1));
    }

    static Requete lire(HttpExchange echange, int tailleMax) throws IOException {
        Map<String, String> entetes = new LinkedHashMap<>();
        echange.getRequestHeaders().forEach((name, values) -> {
            if (!values.isEmpty()) {
                entetes.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        entetes.put(SCHEMA, echange instanceof HttpsExchange ? "https" : "http");
        return new Requete(
                echange.getRequestMethod(),
                segments(echange),
                echange.getRequestURI().getRawQuery(),
                entetes,
                id(entetes.get("x-request-id")),
                corps(echange.getRequestBody(), tailleMax));
    }

    /** What is too long is still read to its end: a client that is writing does not read the answer. */
    private static byte[] corps(InputStream in, int tailleMax) throws IOException {
        byte[] body = in.readNBytes(tailleMax + 1);
        byte[] bin = new byte[1 << 16];
        for (long rest = body.length > tailleMax ? RESTE_MAX : 0; rest > 0; ) {
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

    /** The address by which the client reached this host, empty if it says none that can be repeated. */
    Optional<String> origine() {
        return entete("Host").filter(HOTE.asMatchPredicate()).map(host -> entetes.get(SCHEMA) + "://" + host);
    }

    Optional<String> entete(String name) {
        return Optional.ofNullable(entetes.get(name.toLowerCase(Locale.ROOT)));
    }

    public String chemin() {
        return "/" + String.join("/", segments);
    }

    /** The parameters by name; empty if they cannot be read, or one is there twice. */
    Optional<Map<String, String>> parametres() {
        Map<String, String> read = new LinkedHashMap<>();
        if (question != null) {
            for (String part : question.split("&", -1)) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    return Optional.empty();
                }
                try {
                    String name = URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8);
                    String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
                    if (read.put(name, value) != null) {
                        return Optional.empty();
                    }
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(read);
    }

    /** Same method, place, condition and body: the same request, sent twice. */
    String empreinte() {
        return methode + " " + chemin() + "?" + question + " "
                + entete("If-Match").orElse("") + " " + HexFormat.of().formatHex(Pieces.sha256(corps));
    }
}
