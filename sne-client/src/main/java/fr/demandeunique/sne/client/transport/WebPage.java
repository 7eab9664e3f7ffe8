package fr.demandeunique.sne.client.transport;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page for people where an answer for programs was expected: whatever gave it, it was not the service. */
final class WebPage {
    private static final int HEAD = 2048;

    private WebPage() {}

    /** Its beginning, in small letters; null if the answer is no page. */
    static @Nullable String of(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (body == null || body.length == 0) {
            return null;
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean page = head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<") && isSaid(response);
        return page ? head : null;
    }

    /** The answer calls itself one. */
    static boolean isSaid(HttpResponse<?> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.regionMatches(true, 0, "text/html", 0, 9)
                || type.regionMatches(true, 0, "application/xhtml+xml", 0, 21);
    }
}
