package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.NetworkStep;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.error.SneException.Certificat;
import fr.demandeunique.sne.client.error.SneException.Certificat.Reason;
import fr.demandeunique.sne.client.error.SneException.Reseau;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The words for what went wrong on the way: the HTTP client's own exceptions often have no message, or a misleading one. */
final class Diagnosis {
    private static final int DEPTH_MAX = 20;
    /** What the JDK says of a first record that is no TLS, in its two ways. */
    private static final String NOT_TLS = "nrecognized SSL message";
    /** What it says of a connection that was closed without an answer. */
    private static final String NO_BYTES = "parser received no bytes";
    /** A TLS alert (RFC 8446, 5.1) where the first line of an answer was expected. */
    private static final String TLS_ALERT = "\u0015\u0003";

    private final URI url;
    private final Context.Peer peer;
    private final @Nullable HandshakeWitness witness;

    Diagnosis(URI url, Context.Peer peer, @Nullable HandshakeWitness witness) {
        this.url = url;
        this.peer = peer;
        this.witness = witness;
    }

    /** A call got an answer. */
    void answered() {
        if (witness != null) {
            witness.content();
        }
    }

    SneException of(Throwable thrown, Duration timeout, String id) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof SneException known) {
            return known;
        }
        Context context = Context.unanswered(id).at(peer);
        if (find(cause, BodyTooLarge.class).isPresent()) {
            List<Anomalie> endless = Responses.broken(Breach.of("taille"));
            return new SneException.ReponseIllisible(
                    new Context(context.status(), context.requestId(), null, endless, peer));
        }
        boolean late = cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
        if (late || cause instanceof TimeoutException) {
            return new SneException.DelaiDepasse(timeout, context);
        }
        if (otherScheme(cause)) {
            return SneException.AdresseErronee.scheme(!secure(), server(), context, discreet(cause));
        }
        Optional<Reason> reason = reason(cause);
        if (reason.isPresent()) {
            return new Certificat(reason.get(), server(), context, cause);
        }
        return connection(discreet(cause), context);
    }

    /** The JDK quotes what it could not read of an answer, which may quote what was typed: the place is kept, not the words. */
    private static Throwable discreet(Throwable cause) {
        // A name without an address is of that kind too, and quotes nothing.
        boolean quotes = find(cause, ProtocolException.class).isPresent()
                || find(cause, IllegalArgumentException.class)
                        .filter(one -> !(one instanceof UnresolvedAddressException))
                        .isPresent();
        if (!quotes) {
            return cause;
        }
        var bare = new ProtocolException("not HTTP (" + cause.getClass().getName() + ")");
        bare.setStackTrace(cause.getStackTrace());
        return bare;
    }

    private Reseau connection(Throwable cause, Context context) {
        if (find(cause, UnresolvedAddressException.class).isPresent()
                || find(cause, UnknownHostException.class).isPresent()) {
            return new Reseau(NetworkStep.NAME, server(), context, cause);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new Reseau(NetworkStep.CONNECT_TIMEOUT, server(), context, cause);
        }
        if (cause instanceof ConnectException) {
            return new Reseau(NetworkStep.CONNECT, server(), context, cause);
        }
        if (cause instanceof IOException) {
            boolean silent = !secure() && says(cause, NO_BYTES);
            NetworkStep step = secure() && witness == null
                    ? NetworkStep.CUT_TLS
                    : silent ? NetworkStep.CUT_SILENT : NetworkStep.CUT;
            return new Reseau(step, server(), context, cause);
        }
        return new Reseau(NetworkStep.OTHER, server(), context, cause);
    }

    /** Why the two sides do not trust each other; empty if that is not the matter. */
    private Optional<Reason> reason(Throwable cause) {
        if (!secure()) {
            return Optional.empty();
        }
        if (find(cause, CertificateExpiredException.class).isPresent()
                || find(cause, CertificateNotYetValidException.class).isPresent()
                || find(cause, CertPathValidatorException.class)
                        .filter(one ->
                                one.getReason() == BasicReason.EXPIRED || one.getReason() == BasicReason.NOT_YET_VALID)
                        .isPresent()) {
            return Optional.of(Reason.EXPIRE);
        }
        if (find(cause, CertPathBuilderException.class).isPresent()
                || find(cause, CertPathValidatorException.class).isPresent()) {
            return Optional.of(Reason.AUTORITE);
        }
        // The JDK has no type for a name that does not match, only two sentences.
        if (find(cause, CertificateException.class)
                .map(Throwable::getMessage)
                .filter(text -> text.startsWith("No subject alternative") || text.startsWith("No name matching"))
                .isPresent()) {
            return Optional.of(Reason.NOM);
        }
        Optional<SSLException> tls = find(cause, SSLException.class);
        String alert = tls.map(Throwable::getMessage).orElse("");
        // An alert of the server, or a connection cut instead of one, right after it asked for a certificate.
        if (witness != null && witness.missing() && cut(cause)) {
            return Optional.of(Reason.CLIENT_ABSENT);
        }
        if (alert.contains("certificate_required")) {
            return Optional.of(Reason.CLIENT_ABSENT);
        }
        if (alert.contains("fatal alert")
                && (alert.contains("certificate")
                        || alert.contains("unknown_ca")
                        || witness != null && witness.shown())) {
            return Optional.of(Reason.CLIENT_REFUSE);
        }
        return tls.map(any -> Reason.AUTRE);
    }

    /** The server spoke TLS where none was expected, or the other way round. */
    private boolean otherScheme(Throwable cause) {
        return says(cause, secure() ? NOT_TLS : TLS_ALERT);
    }

    /** Some things the JDK tells by its words alone. */
    private static boolean says(Throwable cause, String words) {
        Throwable one = cause;
        for (int depth = 0; one != null && depth < DEPTH_MAX; depth++) {
            if (String.valueOf(one.getMessage()).contains(words)) {
                return true;
            }
            one = one.getCause();
        }
        return false;
    }

    private static boolean cut(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof ConnectException)
                && !(cause instanceof HttpTimeoutException)
                && find(cause, UnresolvedAddressException.class).isEmpty();
    }

    private boolean secure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    String server() {
        int port = url.getPort() >= 0 ? url.getPort() : secure() ? 443 : 80;
        return url.getHost() + ":" + port;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        Predicate<Throwable> wanted = type == CertificateException.class
                ? one -> one.getClass() == CertificateException.class
                : type::isInstance;
        Throwable one = thrown;
        for (int depth = 0; one != null && depth < DEPTH_MAX; depth++) {
            if (wanted.test(one)) {
                return Optional.of(type.cast(one));
            }
            one = one.getCause();
        }
        return Optional.empty();
    }

    /** Failures of the server or of the way to it, which the circuit breaker counts. */
    static boolean outage(SneException failure) {
        return failure instanceof SneException.DelaiDepasse
                || failure instanceof SneException.Indisponible && failure.status() >= 500
                || failure instanceof Reseau && !(failure instanceof Certificat) && !mute(failure);
    }

    /** Failures of this side, which tell nothing of the server. */
    static boolean mute(SneException failure) {
        return failure instanceof SneException.Interrompu || failure instanceof SneException.CircuitOuvert;
    }
}
