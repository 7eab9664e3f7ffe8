package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.reglage.Mandataire;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.reglage.Oauth2;
import fr.demandeunique.sne.client.reglage.Observateur;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.client.reglage.Temoin;
import fr.demandeunique.sne.client.reglage.Temps;
import fr.demandeunique.sne.client.reglage.Tls;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Configures a client; not thread-safe. Its {@code toString} shows no secret. */
public final class SneClientBuilder {
    private static final Duration JOUR = Duration.ofDays(1);

    private @Nullable URI url;
    private @Nullable CodeGuichet guichet;
    private @Nullable HttpClient http;
    private @Nullable Oauth2 oauth2;
    private @Nullable Tls tls;
    private @Nullable Mandataire mandataire;
    private @Nullable String agent;
    private Observateur observateur = Observateur.AUCUN;
    private Duration delaiConnexion = Duration.ofSeconds(10);
    private OptionsAppel options = OptionsAppel.AUCUNE;
    private int seuil = 20;
    private Duration ouverture = Duration.ofSeconds(10);
    private boolean cles = true;
    private @Nullable Nuu nuu;
    private Temps temps = Temps.systeme();
    private DoubleSupplier hasard = () -> ThreadLocalRandom.current().nextDouble();

    SneClientBuilder() {}

    /**
     * Base of the gateway, such as {@code https://hote/sne/v1}; with {@link #nuu}, the host of the SNE's service alone, such as {@code https://hote}; a slash at its end does not matter. Throws
     * {@link IllegalArgumentException} for anything but an absolute http or https address without credentials, query or fragment.
     */
    public SneClientBuilder url(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        boolean more = url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null;
        if (!web || url.getHost() == null || more) {
            throw new IllegalArgumentException("url: http://host/path or https://host/path expected");
        }
        String text = url.toString();
        this.url = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
        return this;
    }

    /** The guichet that speaks. */
    public SneClientBuilder guichet(CodeGuichet guichet) {
        this.guichet = guichet;
        return this;
    }

    /** The profile under which it speaks; the gateway's default, {@code guichet}, if not given. */
    public SneClientBuilder profil(String profil) {
        options = options.profil(profil);
        return this;
    }

    /** How long to wait for one complete answer, connection and body included; 30 s if not given. */
    public SneClientBuilder delai(Duration delai) {
        options = options.delai(positif(delai));
        return this;
    }

    /** How long to wait for a connection; 10 s if not given; of no effect on an HTTP client of yours. */
    public SneClientBuilder delaiConnexion(Duration delaiConnexion) {
        this.delaiConnexion = positif(delaiConnexion);
        return this;
    }

    /** How often and how long to try again; {@link Relances#DEFAUT} if not given. */
    public SneClientBuilder relances(Relances relances) {
        options = options.relances(relances);
        return this;
    }

    /**
     * After so many failures in a row no call is tried for that long; 20 and 10 s if not given.
     *
     * @param echecs 0 tries every call
     */
    public SneClientBuilder disjoncteur(int echecs, Duration ouverture) {
        if (echecs < 0) {
            throw new IllegalArgumentException("failures: 0 or more expected");
        }
        this.seuil = echecs;
        this.ouverture = positif(ouverture);
        return this;
    }

    /** The identity of the application at a token server. */
    public SneClientBuilder oauth2(Oauth2 oauth2) {
        this.oauth2 = oauth2;
        return this;
    }

    /** The client certificate, the authorities; of no effect on an HTTP client of yours. */
    public SneClientBuilder tls(Tls tls) {
        this.tls = tls;
        return this;
    }

    /** The proxy; that of the system ({@code https.proxyHost}…) if not given; of no effect on an HTTP client of yours but for its credentials. */
    public SneClientBuilder mandataire(Mandataire mandataire) {
        this.mandataire = mandataire;
        return this;
    }

    /** Product and version of the progiciel, sent as {@code User-Agent}. */
    public SneClientBuilder agent(String agent) {
        if (agent.isBlank() || agent.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("agent: visible ASCII expected");
        }
        this.agent = agent;
        return this;
    }

    /** Who watches. */
    public SneClientBuilder observateur(Observateur observateur) {
        this.observateur = observateur;
        return this;
    }

    /** The gateway knows no idempotency keys: none is sent, and no write is tried again once it may have arrived. */
    public SneClientBuilder sansCles() {
        cles = false;
        return this;
    }

    /**
     * Speaks to the SNE's own service, {@code interfaceNuu} over SOAP, instead of a gateway: {@link #url} is then its host, and {@link #tls}
     * holds the ministry's certificate. {@link SneClient#demandes} works there but for what that service does not offer, which throws
     * {@link SneException.HorsTransport}.
     */
    public SneClientBuilder nuu(Nuu nuu) {
        this.nuu = nuu;
        cles = false;
        return this;
    }

    /** An HTTP client of yours, with its proxy, its certificates and its threads; {@link SneClient#close} leaves it open. */
    public SneClientBuilder httpClient(HttpClient http) {
        this.http = http;
        return this;
    }

    /** A clock of yours, for tests. */
    public SneClientBuilder temps(Temps temps) {
        this.temps = temps;
        return this;
    }

    /** A source of draws between 0 and 1 of yours, for tests: the waits between tries are drawn from it. */
    public SneClientBuilder hasard(DoubleSupplier hasard) {
        this.hasard = hasard;
        return this;
    }

    /** The client; throws {@link IllegalStateException}, which says so in French and in English, without an address or a guichet. */
    public SneClient build() {
        URI base = exige(url, "SANS_URL");
        CodeGuichet who = exige(guichet, "SANS_GUICHET");
        HttpClient used = http;
        ExecutorService threads = null;
        Temoin temoin = null;
        if (used == null) {
            Tls trust = tls == null ? Tls.parDefaut() : tls;
            temoin = trust.temoin();
            threads = threads();
            used = ouvrir(trust.contexte(temoin), threads);
        }
        var journal = new Journal(observateur);
        String proxy = mandataire == null ? null : mandataire.autorisation();
        var diagnostic = new Diagnostic(base, temoin);
        Duration delai = options.delai() == null ? Duration.ofSeconds(30) : options.delai();
        Jetons jetons = oauth2 == null
                ? null
                : new Jetons(used, oauth2, new Diagnostic(oauth2.url(), temoin), delai, temps, journal, proxy);
        var liaison = new Execution.Liaison(
                used,
                base,
                temps,
                new Echeances(temps),
                diagnostic,
                new Disjoncteur(seuil, ouverture, temps, journal::disjoncteur),
                journal,
                jetons,
                proxy,
                agent,
                hasard,
                cles,
                nuu != null,
                new AtomicBoolean());
        var execution = new Execution(liaison, who, options);
        return new SneClient(execution, threads, nuu == null ? null : new DemandesNuu(execution, nuu));
    }

    private static <T> T exige(@Nullable T setting, String phrase) {
        if (setting == null) {
            throw new IllegalStateException(Phrases.texte(phrase, Map.of(), Locale.FRENCH) + " / "
                    + Phrases.texte(phrase, Map.of(), Locale.ENGLISH));
        }
        return setting;
    }

    private HttpClient ouvrir(SSLContext tlsContext, ExecutorService threads) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(delaiConnexion)
                .executor(threads)
                .sslContext(tlsContext);
        if (mandataire != null) {
            builder.proxy(mandataire.selecteur());
        }
        return builder.build();
    }

    /** Threads that do not keep a JVM alive, as many as there are answers to receive. */
    private static ExecutorService threads() {
        var number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "sne-client-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Duration positif(Duration delai) {
        if (delai.isNegative() || delai.compareTo(Duration.ofMillis(1)) < 0 || delai.compareTo(JOUR) > 0) {
            throw new IllegalArgumentException("delay: between a millisecond and a day expected");
        }
        return delai;
    }

    @Override
    public String toString() {
        return "SneClientBuilder[" + url + "]";
    }
}
