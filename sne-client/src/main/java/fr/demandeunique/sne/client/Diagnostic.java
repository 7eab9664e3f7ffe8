package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Certificat;
import fr.demandeunique.sne.client.SneException.Certificat.Raison;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.SneException.Reseau;
import fr.demandeunique.sne.client.reglage.Temoin;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The words for what went wrong on the way: the HTTP client's own exceptions often have no message, or a misleading one. */
final class Diagnostic {
    private static final int PROFONDEUR_MAX = 20;

    private final URI url;
    private final @Nullable Temoin temoin;

    Diagnostic(URI url, @Nullable Temoin temoin) {
        this.url = url;
        this.temoin = temoin;
    }

    /** A call got an answer. */
    void repondu() {
        if (temoin != null) {
            temoin.contente();
        }
    }

    SneException de(Throwable thrown, Duration delai, String id) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof SneException known) {
            return known;
        }
        Contexte contexte = Contexte.sansReponse(id);
        if (trouver(cause, CorpsBorne.TropGrand.class).isPresent()) {
            return new SneException.ReponseIllisible(contexte);
        }
        boolean late = cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
        if (late || cause instanceof TimeoutException) {
            return new SneException.DelaiDepasse(delai, contexte);
        }
        Optional<Raison> raison = raison(cause);
        if (raison.isPresent()) {
            return new Certificat(raison.get(), serveur(), contexte, cause);
        }
        return connexion(discrete(cause), contexte);
    }

    /** The JDK quotes what it could not read of an answer, which may quote what was typed: the place is kept, not the words. */
    private static Throwable discrete(Throwable cause) {
        if (trouver(cause, ProtocolException.class).isEmpty()
                && trouver(cause, IllegalArgumentException.class).isEmpty()) {
            return cause;
        }
        var mute = new ProtocolException("not HTTP (" + cause.getClass().getName() + ")");
        mute.setStackTrace(cause.getStackTrace());
        return mute;
    }

    private Reseau connexion(Throwable cause, Contexte contexte) {
        if (trouver(cause, UnresolvedAddressException.class).isPresent()
                || trouver(cause, UnknownHostException.class).isPresent()) {
            return new Reseau("NOM", Map.of("hote", String.valueOf(url.getHost())), false, contexte, cause);
        }
        Map<String, String> where = Map.of("serveur", serveur());
        if (cause instanceof HttpConnectTimeoutException) {
            return new Reseau("CONNEXION_DELAI", where, false, contexte, cause);
        }
        if (cause instanceof ConnectException) {
            return new Reseau("CONNEXION_REFUSEE", where, false, contexte, cause);
        }
        if (cause instanceof IOException) {
            return new Reseau(securisee() && temoin == null ? "COUPURE_TLS" : "COUPURE", where, true, contexte, cause);
        }
        return new Reseau("ECHEC", where, true, contexte, cause);
    }

    /** Why the two sides do not trust each other; empty if that is not the matter. */
    private Optional<Raison> raison(Throwable cause) {
        if (!securisee()) {
            return Optional.empty();
        }
        if (trouver(cause, CertificateExpiredException.class).isPresent()
                || trouver(cause, CertificateNotYetValidException.class).isPresent()
                || trouver(cause, CertPathValidatorException.class)
                        .filter(one ->
                                one.getReason() == BasicReason.EXPIRED || one.getReason() == BasicReason.NOT_YET_VALID)
                        .isPresent()) {
            return Optional.of(Raison.EXPIRE);
        }
        if (trouver(cause, CertPathBuilderException.class).isPresent()
                || trouver(cause, CertPathValidatorException.class).isPresent()) {
            return Optional.of(Raison.AUTORITE);
        }
        // The JDK has no type for a name that does not match, only two sentences.
        if (trouver(cause, CertificateException.class)
                .map(Throwable::getMessage)
                .filter(text -> text.startsWith("No subject alternative") || text.startsWith("No name matching"))
                .isPresent()) {
            return Optional.of(Raison.NOM);
        }
        Optional<SSLException> tls = trouver(cause, SSLException.class);
        String alert = tls.map(Throwable::getMessage).orElse("");
        // An alert of the server, or a connection cut instead of one, right after it asked for a certificate.
        if (temoin != null && temoin.manque() && coupure(cause)) {
            return Optional.of(Raison.CLIENT_ABSENT);
        }
        if (alert.contains("certificate_required")) {
            return Optional.of(Raison.CLIENT_ABSENT);
        }
        if (alert.contains("fatal alert")
                && (alert.contains("certificate")
                        || alert.contains("unknown_ca")
                        || temoin != null && temoin.montre())) {
            return Optional.of(Raison.CLIENT_REFUSE);
        }
        return tls.map(any -> Raison.AUTRE);
    }

    private static boolean coupure(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof ConnectException)
                && !(cause instanceof HttpTimeoutException)
                && trouver(cause, UnresolvedAddressException.class).isEmpty();
    }

    private boolean securisee() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private String serveur() {
        int port = url.getPort() >= 0 ? url.getPort() : securisee() ? 443 : 80;
        return url.getHost() + ":" + port;
    }

    private static <T extends Throwable> Optional<T> trouver(Throwable thrown, Class<T> type) {
        Predicate<Throwable> wanted = type == CertificateException.class
                ? one -> one.getClass() == CertificateException.class
                : type::isInstance;
        Throwable one = thrown;
        for (int depth = 0; one != null && depth < PROFONDEUR_MAX; depth++) {
            if (wanted.test(one)) {
                return Optional.of(type.cast(one));
            }
            one = one.getCause();
        }
        return Optional.empty();
    }

    /** What a status other than a success means. */
    static SneException statut(int statut, Contexte contexte, @Nullable Duration attente) {
        boolean key = "urn:sne:probleme:cle".equals(contexte.type());
        return switch (statut) {
            case 401, 403, 407, 423 -> new SneException.AccesRefuse(contexte);
            case 404 ->
                contexte.anomalies().stream().anyMatch(one -> "GW_ADRESSE".equals(one.code()))
                        ? new SneException.AdresseErronee(contexte)
                        : new SneException.Introuvable(contexte);
            case 410 -> new SneException.Introuvable(contexte);
            case 409 -> key ? new SneException.CleEnCours(contexte, attente) : new SneException.Refus(contexte);
            case 422 -> key ? new SneException.RequeteInvalide(contexte) : new SneException.Refus(contexte);
            case 412, 428 -> new SneException.Perimee(contexte);
            case 429 -> new SneException.TropDeRequetes(contexte, attente);
            default ->
                statut >= 500
                        ? new SneException.Indisponible(contexte, attente)
                        : statut >= 400
                                ? new SneException.RequeteInvalide(contexte)
                                : new SneException.ReponseIllisible(contexte);
        };
    }

    /** Failures of the server or of the way to it, which the circuit breaker counts. */
    static boolean panne(SneException echec) {
        return echec instanceof SneException.DelaiDepasse
                || echec instanceof SneException.Indisponible && echec.statut() >= 500
                || echec instanceof Reseau
                        && !(echec instanceof Certificat)
                        && !(echec instanceof SneException.Interrompu)
                        && !(echec instanceof SneException.CircuitOuvert);
    }
}
