package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers that are not the service's: something on the way, or before it, says something of its own. */
final class Intermediaries {
    /** Those that name another address; 304 answers a question that is never asked. */
    private static final Set<Integer> REDIRECTIONS = Set.of(300, 301, 302, 303, 305, 307, 308);

    private static final int HEAD = 2048;

    private Intermediaries() {}

    /** Throws what such an answer means; returns if it may be the service's. */
    static void check(HttpResponse<byte[]> response, Diagnosis diagnosis) {
        int status = response.statusCode();
        Context context = Responses.context(response, List.of()).at(diagnosis.peer());
        if (REDIRECTIONS.contains(status)) {
            throw SneException.AdresseErronee.redirected(diagnosis.server(), context);
        }
        if (status == 400) {
            // nginx says by a page of its own, with this status alone, what it found wrong below HTTP.
            String page = page(response);
            if (page != null && page.contains("plain http request was sent to https port")) {
                throw SneException.AdresseErronee.scheme(true, diagnosis.server(), context, null);
            }
            if (page != null && page.contains("no required ssl certificate was sent")) {
                throw certificate(SneException.Certificat.Reason.CLIENT_ABSENT, diagnosis, context);
            }
            if (page != null && page.contains("ssl certificate error")) {
                throw certificate(SneException.Certificat.Reason.CLIENT_REFUSE, diagnosis, context);
            }
        }
        if (status >= 200 && status < 300 && page(response) != null) {
            throw SneException.AdresseErronee.page(diagnosis.server(), context);
        }
    }

    private static SneException certificate(
            SneException.Certificat.Reason reason, Diagnosis diagnosis, Context context) {
        return new SneException.Certificat(reason, diagnosis.server(), context, null);
    }

    /** The beginning of a page for people, in small letters; null if it is none. */
    private static @Nullable String page(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (body == null || body.length == 0) {
            return null;
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean page = head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<") && Responses.isPage(response);
        return page ? head : null;
    }
}
