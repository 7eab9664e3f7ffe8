package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.reglage.Mandataire;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.reglage.Oauth2;
import fr.demandeunique.sne.client.reglage.Observateur;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.client.reglage.Temoin;
import fr.demandeunique.sne.client.reglage.Temps;
import fr.demandeunique.sne.client.reglage.Tls;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a guichet at the SNE's gateway. Each call waits for its answer, and throws an {@link SneException} if the
 * operation did not take place; {@link #async} gives the same operations without waiting, {@link #brute} the answer with its status and headers.
 *
 * <pre>{@code
 * SneClient sne = SneClient.builder().url(url).guichet(CodeGuichet.parse("10691")).build();
 * DemandeVersionnee enregistree = sne.enregistrer(demande);
 * }</pre>
 *
 * <p>A call that fails is tried again ({@link Relances}) where that cannot double its effect: a write carries an idempotency key, made once for the call.
 * The client keeps no JVM alive; {@link #close} gives its threads back at once.
 *
 * <p>This class is immutable and thread-safe: make one for each gateway, and keep it; {@link #pour} and {@link #avec} give clients that share its
 * connections, its token and its circuit breaker.
 */
public final class SneClient implements Appelant, AutoCloseable {
    private final Execution execution;
    private final Groupe groupe;
    private final SneClientAsync async;
    private final @Nullable ExecutorService threads;
    private final @Nullable DemandesNuu nuu;

    private SneClient(Execution execution, @Nullable ExecutorService threads, @Nullable DemandesNuu nuu) {
        this.execution = execution;
        this.groupe = new Groupe(execution);
        this.async = new SneClientAsync(execution);
        this.threads = threads;
        this.nuu = nuu;
    }

    private SneClient autre(Execution other) {
        return new SneClient(other, threads, nuu == null ? null : nuu.avec(other));
    }

    /** A client to be configured; the URL and the guichet are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same operations, without waiting. */
    public SneClientAsync async() {
        return async;
    }

    /** A client for another guichet, over the same connections. */
    public SneClient pour(CodeGuichet autre) {
        return autre(execution.avec(autre));
    }

    /** A client with other options for all its calls, over the same connections; a key or an identifier is refused, since it belongs to one call. */
    public SneClient avec(OptionsAppel options) {
        return autre(execution.avec(options));
    }

    @Override
    public <T> T executer(Operation<T> operation, OptionsAppel options) {
        return execution.executer(operation, options).valeur();
    }

    /** The answer with its status and headers. */
    public <T> Reponse<T> brute(Operation<T> operation) {
        return brute(operation, OptionsAppel.AUCUNE);
    }

    /** The answer with its status and headers, with options for this call. */
    public <T> Reponse<T> brute(Operation<T> operation, OptionsAppel options) {
        return execution.executer(operation, options);
    }

    /**
     * Closes what this client opened: its threads, its connections. Calls that are under way fail; later ones throw
     * {@link IllegalStateException}, also those of the clients made from this one. An HTTP client of yours stays open.
     */
    @Override
    public void close() {
        if (execution.liaison().ferme().compareAndSet(false, true) && threads != null) {
            threads.shutdownNow();
        }
    }

    /** Registering, reading, searching, changing demandes. */
    public Demandes demandes() {
        return nuu == null ? groupe : nuu;
    }

    /** What only the SNE's own service tells; throws {@link SneException.HorsTransport} for a client of a gateway. */
    public FilsNuu filsNuu() {
        if (nuu == null) {
            throw new SneException.HorsTransport("nuu");
        }
        return nuu;
    }

    /** The pièces of the shared file. */
    public Pieces pieces() {
        return groupe;
    }

    /** The attestations. */
    public Attestations attestations() {
        return groupe;
    }

    /** The dwellings of the RPLS. */
    public Logements logements() {
        return groupe;
    }

    /** The movements feed. */
    public Mouvements mouvements() {
        return groupe;
    }

    /** The quality alerts. */
    public Qualite qualite() {
        return groupe;
    }

    /** The tables of statistics. */
    public Statistiques statistiques() {
        return groupe;
    }

    /** The guichets, territories and code lists. */
    public Referentiels referentiels() {
        return groupe;
    }

    /** Registers a demande that has no number yet; the answer has it. */
    public DemandeVersionnee enregistrer(Demande demande) {
        return demandes().enregistrer(demande);
    }

    /** Reads a demande. */
    public DemandeVersionnee lire(NumeroUnique numero) {
        return demandes().lire(numero);
    }

    /**
     * Replaces a demande; its validity stays as it was.
     *
     * @param demande the changed demande, made from the one that was read by {@code toBuilder()}
     * @param etag the mark of the version that was read; throws {@link SneException.Perimee} if it is no longer the last one
     */
    public DemandeVersionnee modifier(Demande demande, String etag) {
        return demandes().modifier(new DemandeVersionnee(demande, etag, List.of(), List.of()));
    }

    /**
     * Replaces a demande; its validity stays as it was.
     *
     * <pre>{@code
     * DemandeVersionnee lue = sne.lire(numero);
     * sne.modifier(lue.avec(lue.demande().toBuilder().precisions("Rez-de-chaussée").build()));
     * }</pre>
     *
     * @param demande the version that was read, with its new content; throws {@link SneException.Perimee} if it is no longer the
     *     last one
     */
    public DemandeVersionnee modifier(DemandeVersionnee demande) {
        return modifier(demande.demande(), demande.etag());
    }

    /** Renews a demande for one year from today, whatever its version. */
    public DemandeVersionnee renouveler(NumeroUnique numero) {
        return demandes().renouveler(numero);
    }

    /** Renews a demande for one year from today; throws {@link SneException.Perimee} if somebody changed it since. */
    public DemandeVersionnee renouveler(DemandeVersionnee lue) {
        return demandes().renouveler(lue);
    }

    /**
     * Registers the demande of the partner who leaves a joint demande: new number, same date de dépôt. As on the screen, in two
     * steps: {@code Separation.separer} gives the duplicate to fill, this call registers it; the initial demande is corrected
     * afterwards, by {@link #modifier(DemandeVersionnee)}.
     *
     * @param initiale number of the joint demande
     * @param coTitulaire which co-titulaire leaves, counted from 1
     * @param remplie the duplicate given by {@code Separation.separer}, filled by the agent
     * @return the new demande, with what is still to be corrected on the initial one
     */
    public DemandeVersionnee separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        return nuu == null
                ? appeler(Operations.separer(initiale, null, coTitulaire, remplie))
                : nuu.separer(nuu.lire(initiale), coTitulaire, remplie);
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the initial demande since it was read. */
    public DemandeVersionnee separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return demandes().separer(initiale, coTitulaire, remplie);
    }

    /** Strikes off a demande, whatever its version: {@code RADATT RADABA RADCON RADIRR}, the last with its sub-motif. */
    public DemandeVersionnee radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        return nuu == null
                ? appeler(Operations.radier(numero, null, motif, sousMotif))
                : nuu.radier(nuu.lire(numero), motif, sousMotif);
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the demande since it was read. */
    public DemandeVersionnee radier(DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return demandes().radier(lue, motif, sousMotif);
    }

    /** Reactivates a demande that was struck off for want of renewal or answer; renew it at once. */
    public DemandeVersionnee reactiver(NumeroUnique numero) {
        return appeler(Operations.reactiver(numero, null));
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the demande since it was read. */
    public DemandeVersionnee reactiver(DemandeVersionnee lue) {
        return demandes().reactiver(lue);
    }

    /** What the attestation of today says, ready to be laid out. */
    public Attestation attestation(NumeroUnique numero, TypeAttestation type) {
        return appeler(Operations.attestation(numero, type));
    }

    private <T> T appeler(Operation<T> operation) {
        return executer(operation, OptionsAppel.AUCUNE);
    }

    /** Configures a client; not thread-safe. Its {@code toString} shows no secret. */
    public static final class Builder {
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

        private Builder() {}

        /**
         * Base of the gateway, such as {@code https://hote/sne/v1}; a slash at its end does not matter. Throws
         * {@link IllegalArgumentException} for anything but an absolute http or https address without query or fragment.
         */
        public Builder url(URI url) {
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
                throw new IllegalArgumentException("url: http://host/path or https://host/path expected");
            }
            String text = url.toString();
            this.url = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
            return this;
        }

        /** The guichet that speaks. */
        public Builder guichet(CodeGuichet guichet) {
            this.guichet = guichet;
            return this;
        }

        /** The profile under which it speaks; the gateway's default, {@code guichet}, if not given. */
        public Builder profil(String profil) {
            options = options.profil(profil);
            return this;
        }

        /** How long to wait for one complete answer, connection and body included; 30 s if not given. */
        public Builder delai(Duration delai) {
            options = options.delai(positif(delai));
            return this;
        }

        /** How long to wait for a connection; 10 s if not given; of no effect on an HTTP client of yours. */
        public Builder delaiConnexion(Duration delaiConnexion) {
            this.delaiConnexion = positif(delaiConnexion);
            return this;
        }

        /** How often and how long to try again; {@link Relances#DEFAUT} if not given. */
        public Builder relances(Relances relances) {
            options = options.relances(relances);
            return this;
        }

        /**
         * After so many failures in a row no call is tried for that long; 20 and 10 s if not given.
         *
         * @param echecs 0 tries every call
         */
        public Builder disjoncteur(int echecs, Duration ouverture) {
            if (echecs < 0) {
                throw new IllegalArgumentException("failures: 0 or more expected");
            }
            this.seuil = echecs;
            this.ouverture = positif(ouverture);
            return this;
        }

        /** The identity of the application at a token server. */
        public Builder oauth2(Oauth2 oauth2) {
            this.oauth2 = oauth2;
            return this;
        }

        /** The client certificate, the authorities; of no effect on an HTTP client of yours. */
        public Builder tls(Tls tls) {
            this.tls = tls;
            return this;
        }

        /** The proxy; that of the system ({@code https.proxyHost}…) if not given; of no effect on an HTTP client of yours but for its credentials. */
        public Builder mandataire(Mandataire mandataire) {
            this.mandataire = mandataire;
            return this;
        }

        /** Product and version of the progiciel, sent as {@code User-Agent}. */
        public Builder agent(String agent) {
            if (agent.isBlank() || agent.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException("agent: visible ASCII expected");
            }
            this.agent = agent;
            return this;
        }

        /** Who watches. */
        public Builder observateur(Observateur observateur) {
            this.observateur = observateur;
            return this;
        }

        /** The gateway knows no idempotency keys: none is sent, and no write is tried again once it may have arrived. */
        public Builder sansCles() {
            cles = false;
            return this;
        }

        /**
         * Speaks to the SNE's own service, {@code interfaceNuu} over SOAP, instead of a gateway: {@link #url} is then its host, and {@link #tls}
         * holds the ministry's certificate. {@link SneClient#demandes} works there but for what that service does not offer, which throws
         * {@link SneException.HorsTransport}.
         */
        public Builder nuu(Nuu nuu) {
            this.nuu = nuu;
            cles = false;
            return this;
        }

        /** An HTTP client of yours, with its proxy, its certificates and its threads; {@link SneClient#close} leaves it open. */
        public Builder httpClient(HttpClient http) {
            this.http = http;
            return this;
        }

        /** A clock of yours, for tests. */
        public Builder temps(Temps temps) {
            this.temps = temps;
            return this;
        }

        /** A source of draws between 0 and 1 of yours, for tests: the waits between tries are drawn from it. */
        public Builder hasard(DoubleSupplier hasard) {
            this.hasard = hasard;
            return this;
        }

        /** The client; throws {@link NullPointerException} without a URL or a guichet. */
        public SneClient build() {
            URI base = Objects.requireNonNull(url, "url");
            CodeGuichet who = Objects.requireNonNull(guichet, "guichet");
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
            return "SneClient.Builder[" + url + "]";
        }
    }
}
