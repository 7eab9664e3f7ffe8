package fr.demandeunique.sne.bacasable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * An SNE that runs in this JVM, on a loopback port, with the rules of the core, a seed and a clock that stands still until set.
 *
 * <pre>{@code
 * try (var sne = BacASable.demarrer()) {
 *     SneClient client = SneClient.builder().url(sne.url()).guichet(CodeGuichet.parse("10691")).build();
 * }
 * }</pre>
 *
 * <p>Any language may set its clock, by {@code POST /bac-a-sable/horloge}. It keeps the demandes in memory and speaks the gateway contract of this project, which is not the ministry's. Thread-safe.
 */
public final class BacASable implements AutoCloseable {
    static final String BASE = "/sne/v1";

    private static final int APPELS_MAX = 64;
    private static final System.Logger JOURNAL = System.getLogger(BacASable.class.getName());

    static {
        // Without it the JDK's server waits 44 ms before each small answer; read once, when its classes load.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer serveur;
    private final int port;
    private final ExecutorService threads;
    private final HorlogeReglable horloge;
    private final Passerelle passerelle;

    private BacASable(Builder builder) throws IOException {
        horloge = new HorlogeReglable(builder.horloge);
        passerelle = new Passerelle(horloge, new Registre(horloge, builder.graine), Map.copyOf(builder.guichets));
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), builder.port), 0);
        port = serveur.getAddress().getPort();
        threads = threads();
        serveur.setExecutor(threads);
        serveur.createContext("/", this::servir);
    }

    /** Starts with the default seed, a free port, and the clock on 17/12/2015. */
    public static BacASable demarrer() {
        try {
            return builder().demarrer();
        } catch (IOException e) {
            throw new UncheckedIOException("no free loopback port", e);
        }
    }

    /** A sandbox to be configured. */
    public static Builder builder() {
        return new Builder();
    }

    /** Base of the gateway, to give to a client. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + BASE);
    }

    /** The loopback port. */
    public int port() {
        return port;
    }

    /** Today, as the sandbox sees it. */
    public LocalDate jour() {
        return horloge.jour();
    }

    /** Sets the clock to the morning of a day, in Paris. */
    public void regler(LocalDate jour) {
        horloge.regler(HorlogeReglable.matin(jour));
    }

    /** Sets the clock, forwards or back; throws {@link IllegalArgumentException} outside the years 1980 to 2079. */
    public void regler(Instant instant) {
        horloge.regler(instant);
    }

    /** Stops the server at once and frees the port. */
    @Override
    public void close() {
        serveur.stop(0);
        threads.shutdownNow();
    }

    private void servir(HttpExchange echange) throws IOException {
        try (echange) {
            Requete requete = Requete.lire(echange);
            Reponse reponse;
            try {
                reponse = passerelle.repondre(requete);
            } catch (RuntimeException e) {
                // A fault of the sandbox: told here with its trace, and there without.
                JOURNAL.log(System.Logger.Level.ERROR, "requête " + requete.id(), e);
                reponse = Reponse.refus(500, "interne", "Erreur du bac à sable", "GW_INTERNE");
            }
            byte[] body = reponse.corps().apply(requete.id());
            echange.getResponseHeaders().set("X-Request-Id", requete.id());
            reponse.entetes().forEach(echange.getResponseHeaders()::set);
            boolean head = requete.methode().equals("HEAD");
            echange.sendResponseHeaders(reponse.statut(), head ? -1 : body.length);
            if (!head) {
                echange.getResponseBody().write(body);
            }
        }
    }

    /** Far more than cores: a few clients that stop in the middle of their request must not keep the others waiting. */
    private static ExecutorService threads() {
        var pool = new ThreadPoolExecutor(
                APPELS_MAX, APPELS_MAX, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "bac-a-sable");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Configures a sandbox; not thread-safe. */
    public static final class Builder {
        private final Map<CodeGuichet, IdentiteGuichet> guichets = new LinkedHashMap<>();
        private long graine = Numeroteur.GRAINE;
        private Instant horloge = HorlogeReglable.matin(LocalDate.of(2015, 12, 17));
        private int port;

        private Builder() {
            guichet(new IdentiteGuichet(
                    CodeGuichet.parse("10691"), "MOSELIS", List.of("1 place du Bac-à-Sable", "57000 METZ")));
            guichet(new IdentiteGuichet(
                    CodeGuichet.parse("G1104"), "Mairie d’Essai", List.of("2 place du Bac-à-Sable", "75013 PARIS")));
            guichet(new IdentiteGuichet(CodeGuichet.PORTAIL_GRAND_PUBLIC, "Guichet internet grand public", List.of()));
        }

        /** Adds a guichet that may speak, or changes one. */
        public Builder guichet(IdentiteGuichet guichet) {
            guichets.put(guichet.code(), guichet);
            return this;
        }

        /** Seed of the numbers. */
        public Builder graine(long graine) {
            this.graine = graine;
            return this;
        }

        /** Where the clock stands at the start. */
        public Builder horloge(Instant horloge) {
            this.horloge = horloge;
            return this;
        }

        /** On which day the clock stands at the start, in the morning in Paris. */
        public Builder horloge(LocalDate jour) {
            return horloge(HorlogeReglable.matin(jour));
        }

        /** Loopback port; 0, the default, takes a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Starts; throws {@link IOException} if the port is taken. */
        public BacASable demarrer() throws IOException {
            var sne = new BacASable(this);
            // The server's own thread takes after the one that starts it: a sandbox left open must not keep a JVM
            // alive.
            var start = new Thread(sne.serveur::start, "bac-a-sable-demarrage");
            start.setDaemon(true);
            start.start();
            try {
                start.join();
            } catch (InterruptedException e) {
                sne.close();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while starting");
            }
            return sne;
        }
    }
}
