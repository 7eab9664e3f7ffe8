package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.page.Page;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.bacasable.passerelle.Administration;
import fr.demandeunique.sne.bacasable.passerelle.Debit;
import fr.demandeunique.sne.bacasable.passerelle.Guichet;
import fr.demandeunique.sne.bacasable.passerelle.Jetons;
import fr.demandeunique.sne.bacasable.passerelle.Passerelle;
import fr.demandeunique.sne.bacasable.passerelle.Profils;
import fr.demandeunique.sne.bacasable.passerelle.Serveur;
import fr.demandeunique.sne.bacasable.registre.HorlogeReglable;
import fr.demandeunique.sne.bacasable.registre.Nuit;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.bacasable.tls.ServeurTls;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cycle.AnnulationRadiation;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.guichet.QualiteGuichet;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An SNE that runs in this JVM, on a loopback port, with the rules of the core, a seed and a clock that stands still until set.
 *
 * <pre>{@code
 * try (var sne = BacASable.demarrer()) {
 *     SneClient client = sne.client("10691");
 * }
 * }</pre>
 *
 * <p>It speaks the gateway contract of this project ({@code passerelle.openapi.yaml} of sne-client), which is not the ministry's. Any
 * language may drive it, by the addresses under {@code /_bac}; a person may look at it, at {@code /}. It keeps all in memory, or in a
 * folder. Thread-safe.
 */
public final class BacASable implements AutoCloseable {
    private final Registre registre;
    private final Serveur serveur;
    private final Pannes pannes;
    private final JournalAppels appels;
    private final Jetons jetons;
    private final @Nullable ServeurTls tls;

    private BacASable(Builder builder) throws IOException {
        pannes = new Pannes(builder.graine);
        pannes.regler(builder.pannes);
        appels = new JournalAppels();
        jetons = new Jetons(builder.comptes, builder.dureeJeton, builder.jetonRequis);
        tls = builder.tls ? secure(builder.certificatClient) : null;
        Instant heure = builder.horloge;
        registre = builder.donnees == null
                ? Registre.enMemoire(heure == null ? Builder.DEPART : heure, builder.graine)
                : Registre.dansDossier(builder.donnees, heure, Builder.DEPART, builder.graine);
        Map<CodeGuichet, Guichet> guichets = new ConcurrentHashMap<>(builder.guichets);
        try {
            serveur = new Serveur(
                    new InetSocketAddress(builder.adresse, builder.port),
                    tls,
                    new Passerelle(
                            registre,
                            guichets,
                            builder.grille,
                            new AnnulationRadiation(builder.annulation),
                            jetons,
                            new Debit(builder.quota, builder.secondes)),
                    new Administration(registre, guichets, pannes, appels, jetons),
                    new Page(registre, pannes, appels),
                    pannes,
                    appels);
        } catch (IOException e) {
            registre.close();
            throw e;
        }
    }

    private ServeurTls secure(boolean clientRequis) throws IOException {
        try {
            return new ServeurTls(clientRequis, () -> pannes.tirerCertificat().orElse("bon"));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate could be made", e);
        }
    }

    /**
     * Starts with the default seed, a free port, and the clock on 17/12/2015.
     *
     * @return the sandbox, which listens
     */
    public static BacASable demarrer() {
        try {
            return builder().demarrer();
        } catch (IOException e) {
            throw new UncheckedIOException("no free loopback port", e);
        }
    }

    /** {@return what configures a sandbox before it starts} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the base of the gateway, to give to a client} */
    public URI url() {
        return URI.create(racine() + "/sne/v1");
    }

    /** {@return where tokens are given, to who asks with an account} */
    public URI urlJetons() {
        return URI.create(racine() + "/api/oauth/token");
    }

    /** {@return the host of the SNE's own service over the same register, for {@code SneClient.builder().url(…).nuu(…)}} */
    public URI urlNuu() {
        return URI.create(racine());
    }

    /** {@return the page for people} */
    public URI page() {
        return URI.create(racine() + "/");
    }

    private String racine() {
        return (tls == null ? "http://127.0.0.1:" : "https://localhost:") + port();
    }

    /** {@return what the page and the addresses under {@code /_bac} want ({@code Authorization: Bearer}), empty on the loopback, where they want nothing} */
    public Optional<String> jeton() {
        return Optional.ofNullable(serveur.jeton());
    }

    /**
     * A client of this sandbox for a guichet; with TLS it trusts the test authority, and has a certificate of it.
     *
     * @param guichet its code, such as {@code 10691}
     * @return a client of its own, to be closed by who asked
     */
    public SneClient client(String guichet) {
        SneClient.Builder builder = SneClient.builder().url(url()).guichet(CodeGuichet.parse(guichet));
        if (tls != null) {
            try {
                builder.tls(tls.client());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no certificate could be made", e);
            }
        }
        return builder.build();
    }

    /** {@return the port on which it listens} */
    public int port() {
        return serveur.port();
    }

    /** {@return today, as the sandbox sees it} */
    public LocalDate jour() {
        return registre.horloge().jour();
    }

    /** {@return the clock of the sandbox, which follows every setting and every night} */
    public Clock horloge() {
        return registre.horloge();
    }

    /**
     * Sets the clock to the morning of a day, in Paris; no night passes.
     *
     * @param jour between 1980 and 2079
     */
    public void regler(LocalDate jour) {
        regler(HorlogeReglable.matin(jour));
    }

    /**
     * Sets the clock, forwards or back; no night passes.
     *
     * @param instant what it shows from now on
     * @throws IllegalArgumentException outside the years 1980 to 2079
     */
    public void regler(Instant instant) {
        registre.ecrire(tx -> tx.regler(instant));
    }

    /**
     * Goes to the next morning, after what the system does at night: préavis, radiations, purge, scanned pièces, loads of the RPLS,
     * letters.
     *
     * @return how much of each was done, by name
     */
    public Map<String, Integer> nuit() {
        return Nuit.passer(registre);
    }

    /**
     * Goes night by night to the morning of a day; does nothing if that day is not in the future.
     *
     * @param jour the day to arrive at
     * @return what the nights did, and how often
     */
    public Map<String, Integer> nuitsJusquau(LocalDate jour) {
        Map<String, Integer> done = new TreeMap<>();
        while (jour().isBefore(jour)) {
            nuit().forEach((name, count) -> done.merge(name, count, Integer::sum));
        }
        return done;
    }

    /** {@return the faults that fall on the calls; none until some are set} */
    public Pannes pannes() {
        return pannes;
    }

    /** {@return the calls that came, those of the page and of {@code /_bac} left out} */
    public JournalAppels appels() {
        return appels;
    }

    /** {@return the letters that were sent or wait} */
    public List<LettreEnvoyee> lettres() {
        return registre.lettres().stream()
                .map(one -> new LettreEnvoyee(one.type(), one.canal(), one.numero(), one.prevueLe(), one.envoyeeLe()))
                .toList();
    }

    /**
     * Tells the RPLS of a dwelling; the SNE knows it from a later load on, and an attribution may name it from then on.
     *
     * @param rpls its number
     * @param livraison the day on which it was handed over
     * @param immatriculation the day on which it got its number
     * @return the day of that load, null if none is known that late
     */
    public @Nullable LocalDate logement(NumeroRpls rpls, LocalDate livraison, LocalDate immatriculation) {
        return registre.charger(
                new LogementRpls(rpls, null, null, null, null, null, null, null), livraison, immatriculation);
    }

    /** From now on no token is good that was given before. */
    public void revoquerJetons() {
        jetons.revoquer();
    }

    /**
     * {@return the certificates of this sandbox}
     *
     * @throws IllegalStateException without TLS
     */
    public ServeurTls tls() {
        if (tls == null) {
            throw new IllegalStateException("a sandbox without TLS");
        }
        return tls;
    }

    /** Stops the server, frees the port, closes the folder. */
    @Override
    public void close() {
        serveur.close();
        try {
            registre.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Configures a sandbox; not thread-safe. */
    public static final class Builder {
        private static final Instant DEPART = HorlogeReglable.matin(LocalDate.of(2015, 12, 17));

        private final Map<CodeGuichet, Guichet> guichets = new LinkedHashMap<>();
        private final Map<String, String> comptes = new LinkedHashMap<>();
        private GrilleCotation grille = GrilleJson.exemple();
        private Set<Auteur> annulation = Set.of(Auteur.GESTIONNAIRE);
        private long graine = Registre.GRAINE;
        private @Nullable Instant horloge;
        private @Nullable Path donnees;
        private InetAddress adresse = InetAddress.getLoopbackAddress();
        private int port;
        private String pannes = "";
        private boolean tls;
        private boolean certificatClient;
        private boolean jetonRequis;
        private Duration dureeJeton = Duration.ofHours(1);
        private int quota;
        private int secondes = 1;

        private Builder() {
            GuichetsDEssai.tous().forEach(one -> guichets.put(one.code(), one));
            comptes.put("bac-a-sable", "bac-a-sable");
        }

        /**
         * Adds a guichet that may speak under every profile, or changes one; without more it is an organisme HLM.
         *
         * @param guichet its code, name and address
         * @param territoires codes such as {@code 057}: outside them it is refused whatever it asks
         * @return this builder
         */
        public Builder guichet(IdentiteGuichet guichet, String... territoires) {
            return guichet(guichet, QualiteGuichet.ORGANISME_HLM, territoires);
        }

        /**
         * The same for a service of another kind: that decides when it may register, and which radiations are its own.
         *
         * @param guichet its code, name and address
         * @param qualite what kind of service it is
         * @param territoires codes such as {@code 057}: outside them it is refused whatever it asks
         * @return this builder
         */
        public Builder guichet(IdentiteGuichet guichet, QualiteGuichet qualite, String... territoires) {
            guichets.put(
                    guichet.code(),
                    new Guichet(guichet, List.of(territoires), Profils.TOUS, qualite, MentionsLocales.inconnues()));
            return this;
        }

        /**
         * Limits the profiles of a guichet that is already there.
         *
         * @param guichet its code
         * @param profils the only ones under which it may speak, in the SNE's words, such as {@code consultant_demande}
         * @return this builder
         * @throws IllegalArgumentException if no such guichet is there
         */
        public Builder profils(String guichet, String... profils) {
            return changer(guichet, one -> one.avecProfils(GuichetsDEssai.profils(profils)));
        }

        /**
         * What the attestations of a guichet that is already there say of the place; without them each missing mention is a warning.
         *
         * @param guichet its code
         * @param mentions those of its territory
         * @return this builder
         * @throws IllegalArgumentException if no such guichet is there
         */
        public Builder mentions(String guichet, MentionsLocales mentions) {
            return changer(guichet, one -> one.avecMentions(mentions));
        }

        private Builder changer(String guichet, UnaryOperator<Guichet> change) {
            Guichet changed = guichets.computeIfPresent(CodeGuichet.parse(guichet), (code, one) -> change.apply(one));
            if (changed == null) {
                throw new IllegalArgumentException("guichet " + guichet + ": declare it first");
            }
            return this;
        }

        /**
         * The grid by which demandes are scored; by default the sample, from 19/12/2019 on.
         *
         * @param grille criteria and points
         * @return this builder
         */
        public Builder grille(GrilleCotation grille) {
            this.grille = grille;
            return this;
        }

        /**
         * Who may undo a radiation, which no text read says.
         *
         * @param habilites these and nobody else; the gestionnaire alone if not given
         * @return this builder
         */
        public Builder annulation(Auteur... habilites) {
            this.annulation = Set.of(habilites);
            return this;
        }

        /**
         * Seed of the numbers and of the faults.
         *
         * @param graine the same seed and the same calls give the same numbers and faults
         * @return this builder
         */
        public Builder graine(long graine) {
            this.graine = graine;
            return this;
        }

        /**
         * Where the clock stands at the start.
         *
         * @param horloge what it shows then
         * @return this builder
         * @throws IllegalArgumentException outside the years 1980 to 2079
         */
        public Builder horloge(Instant horloge) {
            this.horloge = HorlogeReglable.verifier(horloge);
            return this;
        }

        /**
         * On which day the clock stands at the start, in the morning in Paris.
         *
         * @param jour between 1980 and 2079
         * @return this builder
         */
        public Builder horloge(LocalDate jour) {
            return horloge(HorlogeReglable.matin(jour));
        }

        /**
         * Where to listen; beyond the loopback, {@link BacASable#jeton} opens the page and {@code /_bac}.
         *
         * @param adresse of this machine; the loopback if not given
         * @return this builder
         */
        public Builder ecoute(InetAddress adresse) {
            this.adresse = adresse;
            return this;
        }

        /**
         * On which port to listen.
         *
         * @param port 0, the default, takes a free one
         * @return this builder
         */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Keeps all in a folder, and goes on with what it holds. It needs H2 on the class path.
         *
         * @param dossier made if need be
         * @return this builder
         */
        public Builder donnees(Path dossier) {
            this.donnees = dossier;
            return this;
        }

        /**
         * Faults from the start.
         *
         * @param specification in the words of {@link Pannes}
         * @return this builder
         * @throws IllegalArgumentException for what cannot be read
         */
        public Builder pannes(String specification) {
            Pannes.verifier(specification);
            this.pannes = specification;
            return this;
        }

        /**
         * HTTPS, with a test authority and certificates made at the start.
         *
         * @return this builder
         */
        public Builder tls() {
            this.tls = true;
            return this;
        }

        /**
         * HTTPS, and every client must show a certificate of the test authority.
         *
         * @return this builder
         */
        public Builder certificatClient() {
            this.certificatClient = true;
            return tls();
        }

        /**
         * One more account that gets tokens; {@code bac-a-sable}, same secret, is there from the start.
         *
         * @param id its {@code client_id}
         * @param secret its {@code client_secret}
         * @return this builder
         */
        public Builder compte(String id, String secret) {
            comptes.put(id, secret);
            return this;
        }

        /**
         * Refuses calls without a token.
         *
         * @param duree how long a token lives
         * @return this builder
         */
        public Builder jetonRequis(Duration duree) {
            this.jetonRequis = true;
            this.dureeJeton = duree;
            return this;
        }

        /**
         * Limits the calls of one guichet; more get 429.
         *
         * @param appels at most so many
         * @param secondes in so many seconds
         * @return this builder
         */
        public Builder debit(int appels, int secondes) {
            this.quota = appels;
            this.secondes = secondes;
            return this;
        }

        /**
         * Starts.
         *
         * @return the sandbox, which listens
         * @throws IOException if the port is taken, or the folder cannot be used
         */
        public BacASable demarrer() throws IOException {
            var sne = new BacASable(this);
            sne.serveur.demarrer();
            return sne;
        }
    }
}
