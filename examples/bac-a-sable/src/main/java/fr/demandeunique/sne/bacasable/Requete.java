package fr.demandeunique.sne.bacasable;

import com.sun.net.httpserver.HttpExchange;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, read whole.
 *
 * @param methode HTTP method
 * @param segments path below the base, cut at the slashes
 * @param guichet who speaks, null if the header is missing or bad
 * @param corps the body
 */
record Requete(
        String methode, List<String> segments, @Nullable CodeGuichet guichet, byte[] corps, HttpExchange echange) {
    /** A demande is a few kilobytes; a megabyte leaves room for the largest family. */
    static final int TAILLE_MAX = 1 << 20;

    static Requete lire(HttpExchange echange, String base) throws IOException {
        String path = echange.getRequestURI().getPath();
        String below = path.startsWith(base) ? path.substring(base.length()) : "";
        byte[] body = echange.getRequestBody().readNBytes(TAILLE_MAX + 1);
        return new Requete(
                echange.getRequestMethod(),
                below.isEmpty() ? List.of() : List.of(below.substring(1).split("/", -1)),
                CodeGuichet.tryParse(echange.getRequestHeaders().getFirst("X-Guichet"))
                        .guichet(),
                body,
                echange);
    }

    Optional<String> entete(String name) {
        return Optional.ofNullable(echange.getRequestHeaders().getFirst(name));
    }

    /** Same method, place, guichet and body: the same request, sent twice. */
    String empreinte() {
        return methode + segments + guichet + Arrays.hashCode(corps) + "/" + corps.length;
    }
}
