package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.ProxySettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.gateway.GatewayTransport;
import fr.demandeunique.sne.client.nuu.NuuTransport;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.text.FailureText;
import fr.demandeunique.sne.client.transport.Connection;
import fr.demandeunique.sne.client.transport.HttpEngine;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a guichet at the SNE's gateway. The methods of this class wait for the answer, and throw an {@link SneException} if the operation did not take
 * place; the groups ({@link #demandes}, {@link #pieces}…) give each operation as a {@link Call}: with options, without waiting, or with the status and the headers.
 *
 * <pre>{@code
 * SneClient sne = SneClient.builder().url(url).guichet(CodeGuichet.parse("10691")).build();
 * DemandeVersionnee enregistree = sne.enregistrer(demande);
 * CompletableFuture<DemandeVersionnee> later = sne.demandes().lire(numero).executeAsync();
 * }</pre>
 *
 * <p>A call that fails is tried again ({@link RetryPolicy}) where that cannot double its effect: a write carries an idempotency key, made once for the call.
 * The client keeps no JVM alive; {@link #close} gives its threads back at once.
 *
 * <p>This class is immutable and thread-safe: make one for each gateway, and keep it; {@link #forGuichet} and {@link #with} give clients that share its
 * connections, its token and its circuit breaker.
 */
public final class SneClient implements AutoCloseable {
    private final Transport transport;
    /** Not made from another client. */
    private final boolean root;

    private SneClient(Transport transport, boolean root) {
        this.transport = transport;
        this.root = root;
    }

    /** {@return a client to be configured; the URL and the guichet are required} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return a client for another guichet, over the same connections}
     *
     * @param other five characters
     */
    public SneClient forGuichet(CodeGuichet other) {
        return new SneClient(transport.with(Objects.requireNonNull(other, "guichet")), false);
    }

    /**
     * {@return a client with other options for all its calls, over the same connections; a key or an identifier is refused, since it belongs to one call}
     *
     * @param options deadline, tries, profile, headers
     */
    public SneClient with(CallOptions options) {
        return new SneClient(transport.with(Objects.requireNonNull(options, "options")), false);
    }

    /**
     * Closes what this client opened: its threads, its connections. Calls that are under way or wait for their turn fail at once with {@link SneException.ClientFerme}, which
     * says whether their effect is unknown; later ones fail so too, also those of the clients made from this one. An HTTP client of yours stays open.
     *
     * <p>A client that {@link #forGuichet} or {@link #with} made opened nothing: closing it does nothing, and only the one it was made from ends its calls.
     */
    @Override
    public void close() {
        if (root) {
            transport.close();
        }
    }

    /**
     * Registering, reading, searching, changing demandes.
     *
     * @return the calls about demandes
     */
    public Demandes demandes() {
        return new Demandes(transport);
    }

    /** {@return the pièces of the shared file} */
    public Pieces pieces() {
        return new Pieces(transport);
    }

    /** {@return the attestations} */
    public Attestations attestations() {
        return new Attestations(transport);
    }

    /** {@return the dwellings of the RPLS} */
    public Logements logements() {
        return new Logements(transport);
    }

    /** {@return the movements feed} */
    public Mouvements mouvements() {
        return new Mouvements(transport::gateway);
    }

    /** {@return the quality alerts} */
    public Qualite qualite() {
        return new Qualite(transport);
    }

    /** {@return the tables of statistics} */
    public TableauxStatistiques statistiques() {
        return new TableauxStatistiques(transport);
    }

    /** {@return the guichets, territories and code lists} */
    public Referentiels referentiels() {
        return new Referentiels(transport);
    }

    /** {@return what only the SNE's own service tells} */
    public NuuFeeds nuu() {
        return new NuuFeeds(transport);
    }

    /**
     * Writes for a caller that keeps a lasting record of them, at the SNE's own service; empty for a gateway, whose idempotency keys do that work.
     *
     * @return the writes, empty for a gateway
     */
    public Optional<TrackedWrites> trackedWrites() {
        return transport.trackedWrites();
    }

    /**
     * Registers a demande that has no number yet; the answer has it.
     *
     * @param demande complete, without a number
     * @return the demande with its number
     */
    public DemandeVersionnee enregistrer(Demande demande) {
        return demandes().enregistrer(demande).execute();
    }

    /**
     * Reads a demande.
     *
     * @param numero of the demande
     * @return the demande and the mark of its version
     */
    public DemandeVersionnee lire(NumeroUnique numero) {
        return demandes().lire(numero).execute();
    }

    /**
     * Replaces a demande; its validity stays as it was.
     *
     * <pre>{@code
     * DemandeVersionnee lue = sne.lire(numero);
     * sne.modifier(lue.with(lue.demande().toBuilder().precisions("Rez-de-chaussée").build()));
     * }</pre>
     *
     * @param demande the version that was read, with its new content; throws {@link SneException.Perimee} if it is no longer the
     *     last one, {@link IllegalArgumentException} if it has no number
     * @return the demande as the register now holds it
     */
    public DemandeVersionnee modifier(DemandeVersionnee demande) {
        return demandes().modifier(demande).execute();
    }

    /**
     * {@return the same from its content and the mark of the version that was read}
     *
     * @param demande the new content
     * @param etag as {@link DemandeVersionnee#etag} gave it
     */
    public DemandeVersionnee modifier(Demande demande, String etag) {
        return modifier(DemandeVersionnee.of(demande, etag));
    }

    /**
     * Renews a demande for one year from today, whatever its version.
     *
     * @param numero of the demande
     * @return the demande, renewed
     */
    public DemandeVersionnee renouveler(NumeroUnique numero) {
        return renouveler(Version.last(numero));
    }

    /**
     * {@return the same; throws {@link SneException.Perimee} if somebody changed it since it was read}
     *
     * @param version number and mark of what was read
     */
    public DemandeVersionnee renouveler(Version version) {
        return demandes().renouveler(version).execute();
    }

    /**
     * Registers the demande of the partner who leaves a joint demande, whatever its version; see {@link Demandes#separer}.
     *
     * @param initiale the joint demande
     * @param coTitulaire who leaves, by rank from 1
     * @param remplie the demande of who leaves, filled
     * @return the new demande, with its number, and what remains to be done
     */
    public DemandeVersionnee separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        return separer(Version.last(initiale), coTitulaire, remplie);
    }

    /**
     * {@return the same; throws {@link SneException.Perimee} if somebody changed the initial demande since it was read}
     *
     * @param initiale the joint demande
     * @param coTitulaire who leaves, by rank from 1
     * @param remplie the demande of who leaves, filled
     */
    public DemandeVersionnee separer(Version initiale, int coTitulaire, Demande remplie) {
        return demandes().separer(initiale, coTitulaire, remplie).execute();
    }

    /**
     * Strikes off a demande, whatever its version: {@code RADATT RADABA RADCON RADIRR}, the last with its sub-motif.
     *
     * @param numero of the demande
     * @param motif why, of the list of the SNE
     * @param sousMotif null for a motif that has none
     * @return the demande, struck off
     */
    public DemandeVersionnee radier(NumeroUnique numero, MotifRadiation motif, @Nullable SousMotifRadiation sousMotif) {
        return radier(Version.last(numero), motif, sousMotif);
    }

    /**
     * {@return the same; throws {@link SneException.Perimee} if somebody changed the demande since it was read}
     *
     * @param version number and mark of what was read
     * @param motif why, of the list of the SNE
     * @param sousMotif null for a motif that has none
     */
    public DemandeVersionnee radier(Version version, MotifRadiation motif, @Nullable SousMotifRadiation sousMotif) {
        return demandes().radier(version, motif, sousMotif).execute();
    }

    /**
     * Reactivates a demande that was struck off for want of renewal or answer, whatever its version; renew it at once.
     *
     * @param numero of the demande
     * @return the demande, active again
     */
    public DemandeVersionnee reactiver(NumeroUnique numero) {
        return reactiver(Version.last(numero));
    }

    /**
     * {@return the same; throws {@link SneException.Perimee} if somebody changed the demande since it was read}
     *
     * @param version number and mark of what was read
     */
    public DemandeVersionnee reactiver(Version version) {
        return demandes().reactiver(version).execute();
    }

    /**
     * {@return what the attestation of today says, ready to be laid out, with what somebody should look at first}
     *
     * @param numero of the demande
     * @param type registration or renewal
     */
    public Resultat.Accepte<Attestation> attestation(NumeroUnique numero, TypeAttestation type) {
        return attestations().lire(numero, type).execute();
    }

    /** Configures a client; not thread-safe. Its {@code toString} shows no secret. */
    public static final class Builder {
        private static final Duration DAY = Duration.ofDays(1);

        private @Nullable URI url;
        private @Nullable CodeGuichet guichet;
        private @Nullable HttpClient http;
        private @Nullable Oauth2 oauth2;
        private @Nullable Tls tls;
        private @Nullable ProxySettings proxy;
        private @Nullable String userAgent;
        private CallListener listener = CallListener.NONE;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private CallOptions options = CallOptions.NONE;
        private int threshold = 20;
        private Duration openFor = Duration.ofSeconds(10);
        private boolean keys = true;
        private Function<HttpEngine, Transport> transport = GatewayTransport::new;
        private TimeSource time = TimeSource.system();
        private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

        private Builder() {}

        /**
         * Base of the gateway, such as {@code https://hote/sne/v1}; with {@link #nuu}, the host of the SNE's service alone, such as {@code https://hote}; a
         * slash at its end does not matter. Throws
         * {@link IllegalArgumentException} for anything but an absolute http or https address without credentials, query or fragment.
         *
         * @param url absolute, with scheme, host and path, such as {@code https://sne.exemple/sne/v1}
         * @return this builder
         */
        public Builder url(URI url) {
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean more = url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null;
            if (!web || url.getHost() == null || more) {
                throw new IllegalArgumentException("url: http://host/path or https://host/path expected");
            }
            String text = url.toString();
            this.url = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
            return this;
        }

        /**
         * Sets the guichet that speaks.
         *
         * @param guichet five characters
         * @return this builder
         */
        public Builder guichet(CodeGuichet guichet) {
            this.guichet = guichet;
            return this;
        }

        /**
         * Sets the profile under which it speaks; the gateway's default, {@code guichet}, if not given.
         *
         * @param profil a name that the register knows
         * @return this builder
         */
        public Builder profil(String profil) {
            options = options.profil(profil);
            return this;
        }

        /**
         * Says how long to wait for one complete answer, connection and body included; 30 s if not given.
         *
         * @param timeout a millisecond to a day
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            options = options.timeout(positive("timeout", timeout));
            return this;
        }

        /**
         * Says how long to wait for a connection; 10 s if not given; of no effect on an HTTP client of yours.
         *
         * @param connectTimeout a millisecond to a day
         * @return this builder
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = positive("connectTimeout", connectTimeout);
            return this;
        }

        /**
         * Says how often and how long to try again; {@link RetryPolicy#DEFAULT} if not given.
         *
         * @param retryPolicy for every call that does not say otherwise
         * @return this builder
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            options = options.retryPolicy(retryPolicy);
            return this;
        }

        /**
         * After so many failures in a row no call is tried for that long; 20 and 10 s if not given.
         *
         * @param failures 0 tries every call
         * @param openFor a millisecond to a day
         * @return this builder
         */
        public Builder circuitBreaker(int failures, Duration openFor) {
            if (failures < 0) {
                throw new IllegalArgumentException("failures: 0 or more expected");
            }
            this.threshold = failures;
            this.openFor = positive("openFor", openFor);
            return this;
        }

        /**
         * Sets the identity of the application at a token server.
         *
         * @param oauth2 address of the server, identifier, secret
         * @return this builder
         */
        public Builder oauth2(Oauth2 oauth2) {
            this.oauth2 = oauth2;
            return this;
        }

        /**
         * Sets the client certificate and the authorities; of no effect on an HTTP client of yours.
         *
         * @param tls certificate and authorities
         * @return this builder
         */
        public Builder tls(Tls tls) {
            this.tls = tls;
            return this;
        }

        /**
         * Goes through a proxy; that of the system ({@code https.proxyHost}…) if not given; of no effect on an HTTP client of yours but for its credentials.
         *
         * @param proxy host, port, credentials
         * @return this builder
         */
        public Builder proxy(ProxySettings proxy) {
            this.proxy = proxy;
            return this;
        }

        /**
         * Product and version of the progiciel, sent as {@code User-Agent}.
         *
         * @param userAgent such as {@code MonProgiciel/4.2}
         * @return this builder
         */
        public Builder userAgent(String userAgent) {
            if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException("user agent: visible ASCII expected");
            }
            this.userAgent = userAgent;
            return this;
        }

        /**
         * Tells somebody what happens.
         *
         * @param listener called on the threads of the calls: to return at once
         * @return this builder
         */
        public Builder listener(CallListener listener) {
            this.listener = listener;
            return this;
        }

        /** {@return the gateway knows no idempotency keys: none is sent, and no write is tried again once it may have arrived} */
        public Builder withoutKeys() {
            keys = false;
            return this;
        }

        /**
         * Speaks to the SNE's own service, {@code interfaceNuu} over SOAP, instead of a gateway: {@link #url} is then its host, and {@link #tls}
         * holds the ministry's certificate. {@link SneClient#demandes} works there but for what that service does not offer, which throws
         * {@link SneException.HorsTransport}.
         *
         * @param nuu path, version, table of places
         * @return this builder
         */
        public Builder nuu(NuuSettings nuu) {
            transport = engine -> new NuuTransport(engine, nuu);
            keys = false;
            return this;
        }

        /**
         * Uses an HTTP client of yours, with its proxy, its certificates and its threads; {@link #close} leaves it open.
         *
         * @param http ready to use
         * @return this builder
         */
        public Builder httpClient(HttpClient http) {
            if (http.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException(FailureText.both("CLIENT_REDIRIGE"));
            }
            this.http = http;
            return this;
        }

        /**
         * Gives another clock, for tests.
         *
         * @param time of which {@code nanos} never goes back
         * @return this builder
         */
        public Builder time(TimeSource time) {
            this.time = time;
            return this;
        }

        /**
         * Gives another source of draws: the waits between tries are drawn from it. For tests.
         *
         * @param random between 0 and 1
         * @return this builder
         */
        public Builder random(DoubleSupplier random) {
            this.random = random;
            return this;
        }

        /** {@return the client; throws {@link IllegalStateException}, which says so in French and in English, without an address or a guichet} */
        public SneClient build() {
            URI base = required(url, "SANS_URL");
            CodeGuichet who = required(guichet, "SANS_GUICHET");
            var opened = Connection.Http.of(http, tls, proxy, connectTimeout);
            Duration patience = options.timeout() == null ? Duration.ofSeconds(30) : options.timeout();
            var connection = Connection.to(
                    base,
                    opened,
                    new Connection.Settings(
                            oauth2, patience, listener, threshold, openFor, proxy, userAgent, keys, time, random));
            return new SneClient(transport.apply(new HttpEngine(connection, who, options)), true);
        }

        private static <T> T required(@Nullable T setting, String sentence) {
            if (setting == null) {
                throw new IllegalStateException(FailureText.both(sentence));
            }
            return setting;
        }

        private static Duration positive(String name, Duration delay) {
            if (Objects.requireNonNull(delay, name).compareTo(Duration.ofMillis(1)) < 0 || delay.compareTo(DAY) > 0) {
                throw new IllegalArgumentException(name + ": between a millisecond and a day expected");
            }
            return delay;
        }

        @Override
        public String toString() {
            return "SneClient.Builder[" + url + "]";
        }
    }
}
