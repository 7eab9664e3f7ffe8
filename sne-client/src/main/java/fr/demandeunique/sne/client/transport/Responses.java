package fr.demandeunique.sne.client.transport;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.text.FailureText;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer says around its body, or the exception that says what went wrong. */
public final class Responses {
    private static final int TYPE_MAX = 100;
    private static final int ID_MAX = 128;
    /** Figures of the longest number of seconds that is read as such. */
    private static final int SECONDS_LENGTH = 9;

    private Responses() {}

    /** What could not be read of an answer; nothing of the answer itself is in it, for a parser quotes what it read. */
    static List<Anomalie> broken(Exception why) {
        if (why.getCause() instanceof RefusException known) {
            return known.anomalies();
        }
        if (!(why instanceof JsonProcessingException json)) {
            return List.of();
        }
        JsonLocation place = json.getLocation();
        return List.of(Anomalie.erreur("JSON_ILLISIBLE", "")
                .avec("ligne", place == null ? 1 : place.getLineNr())
                .avec("colonne", place == null ? 1 : place.getColumnNr()));
    }

    /** What a status other than a success means. */
    static SneException failure(int status, Context context, @Nullable Duration retryAfter) {
        boolean key = "urn:sne:probleme:cle".equals(context.type());
        return switch (status) {
            case 401, 403, 407, 423 -> new SneException.AccesRefuse(context);
            case 404 ->
                context.anomalies().stream().anyMatch(one -> "GW_ADRESSE".equals(one.code()))
                        ? new SneException.AdresseErronee(SneException.AdresseErronee.Service.GATEWAY, context)
                        : new SneException.Introuvable(context);
            case 410 -> new SneException.Introuvable(context);
            case 409 -> key ? new SneException.CleEnCours(context, retryAfter) : new SneException.Refus(context);
            case 422 -> key ? new SneException.RequeteInvalide(context) : new SneException.Refus(context);
            case 412, 428 -> new SneException.Perimee(context);
            case 429 -> new SneException.TropDeRequetes(context, retryAfter);
            default ->
                status >= 500
                        ? new SneException.Indisponible(context, retryAfter)
                        : status >= 400
                                ? new SneException.RequeteInvalide(context)
                                : new SneException.ReponseIllisible(context);
        };
    }

    /** Throws what a status other than a success means. */
    public static void check(HttpResponse<byte[]> response, TimeSource time) {
        int status = response.statusCode();
        if (status == 404 && WebPage.isSaid(response)) {
            throw new SneException.AdresseErronee(
                    SneException.AdresseErronee.Service.GATEWAY, context(response, List.of()));
        }
        if (status < 200 || status >= 300) {
            throw failure(status, problem(response), retryAfter(response, time.now()));
        }
    }

    /** A problem document; nothing but the status if the body is something else, such as a proxy's page. */
    private static Context problem(HttpResponse<byte[]> response) {
        Context bare = context(response, List.of());
        if (response.body() == null) {
            // The answer of a proxy that opens no tunnel.
            return bare;
        }
        try {
            Envelope envelope = Envelope.read(response.body());
            return new Context(
                    bare.status(),
                    bare.requestId(),
                    envelope.text("type")
                            .map(type -> FailureText.shown(type, TYPE_MAX))
                            .orElse(null),
                    envelope.anomalies("anomalies"));
        } catch (IOException e) {
            return bare;
        }
    }

    private static boolean isIdentifier(String id) {
        return !id.isEmpty() && id.length() <= ID_MAX && id.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    public static Context context(HttpResponse<byte[]> response, List<Anomalie> anomalies) {
        return new Context(
                response.statusCode(),
                response.headers()
                        .firstValue("X-Request-Id")
                        .filter(Responses::isIdentifier)
                        .or(() -> response.request().headers().firstValue("X-Request-Id"))
                        .orElse(null),
                null,
                anomalies);
    }

    /**
     * {@code Retry-After} in seconds, or a date counted from the server's own {@code Date}, since the two clocks may differ; from ours if
     * the server gives none. A day at most: what is longer is a mistake. Null if there is none, or none that can be read.
     */
    public static @Nullable Duration retryAfter(HttpResponse<byte[]> response, Instant clock) {
        String text = response.headers().firstValue("Retry-After").orElse("").strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > SECONDS_LENGTH
                    ? FailureText.RETRY_AFTER_MAX
                    : capped(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant until = date(text);
        if (until == null) {
            return null;
        }
        Instant server = date(response.headers().firstValue("Date").orElse(""));
        Instant now = server == null ? clock : server;
        return until.isBefore(now) ? Duration.ZERO : capped(Duration.between(now, until));
    }

    private static Duration capped(Duration asked) {
        return asked.compareTo(FailureText.RETRY_AFTER_MAX) > 0 ? FailureText.RETRY_AFTER_MAX : asked;
    }

    private static @Nullable Instant date(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static <T> RawResponse<T> raw(T value, HttpResponse<byte[]> response, String id, int attempts) {
        String known = header(response, "X-Request-Id");
        return new RawResponse<>(
                value, response.statusCode(), response.headers().map(), known == null ? id : known, attempts);
    }

    /** {@return the first value of a header, null if there is none: {@code firstValue} opens a stream each time} */
    public static @Nullable String header(HttpResponse<?> response, String name) {
        List<String> values = response.headers().map().get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
