package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import java.net.http.HttpResponse;
import java.util.Set;

/** Answers that are not the service's: something on the way, or before it, says something of its own. */
final class Intermediaries {
    /** Those that name another address; 304 answers a question that is never asked. */
    private static final Set<Integer> REDIRECTIONS = Set.of(300, 301, 302, 303, 305, 307, 308);

    private Intermediaries() {}

    /** Throws what such an answer means; returns if it may be the service's. */
    static void check(HttpResponse<byte[]> response, String server, Context context) {
        int status = response.statusCode();
        if (REDIRECTIONS.contains(status)) {
            throw SneException.AdresseErronee.redirected(server, context);
        }
        if (status == 400) {
            // nginx says by a page of its own, with this status alone, what it found wrong below HTTP.
            String page = WebPage.of(response);
            if (page != null && page.contains("plain http request was sent to https port")) {
                throw SneException.AdresseErronee.scheme(true, server, context, null);
            }
            if (page != null && page.contains("no required ssl certificate was sent")) {
                throw certificate(SneException.Certificat.Reason.CLIENT_ABSENT, server, context);
            }
            if (page != null && page.contains("ssl certificate error")) {
                throw certificate(SneException.Certificat.Reason.CLIENT_REFUSE, server, context);
            }
        }
        if (status >= 200 && status < 300 && WebPage.of(response) != null) {
            throw SneException.AdresseErronee.page(server, context);
        }
    }

    private static SneException certificate(SneException.Certificat.Reason reason, String server, Context context) {
        return new SneException.Certificat(reason, server, context, null);
    }
}
