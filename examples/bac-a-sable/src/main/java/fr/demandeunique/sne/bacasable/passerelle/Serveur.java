package fr.demandeunique.sne.bacasable.passerelle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.appels.AppelServi;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.page.Page;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.bacasable.pannes.Tirage;
import fr.demandeunique.sne.bacasable.registre.StockageException;
import fr.demandeunique.sne.bacasable.tls.ServeurTls;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Takes the calls, lets the faults fall on them, and keeps their trace. */
public final class Serveur implements AutoCloseable {
    private static final int APPELS_MAX = 512;
    /** Seconds in which a request must have come whole; half a request holds a thread no longer. */
    private static final String REQUETE_MAX = "30";

    private static final int TRACE_MAX = 64 << 10;
    private static final System.Logger JOURNAL = System.getLogger(Serveur.class.getName());

    static {
        // Without it the JDK's server waits 44 ms before each small answer; read once, when its classes load.
        regler("nodelay", "true");
        regler("maxIdleConnections", "1000");
        regler("maxReqTime", REQUETE_MAX);
    }

    private static void regler(String name, String value) {
        System.getProperties().putIfAbsent("sun.net.httpserver." + name, value);
    }

    private final long depart = System.nanoTime();
    private final HttpServer serveur;
    private final ExecutorService threads;
    private final Passerelle passerelle;
    private final Administration administration;
    private final Page page;
    private final Garde garde;
    private final Pannes pannes;
    private final JournalAppels appels;

    /** Takes the port; throws {@link IOException} if it is taken already. */
    public Serveur(
            InetSocketAddress address,
            @Nullable ServeurTls tls,
            Passerelle passerelle,
            Administration administration,
            Page page,
            Pannes pannes,
            JournalAppels appels)
            throws IOException {
        this.passerelle = passerelle;
        this.administration = administration;
        this.page = page;
        this.pannes = pannes;
        this.appels = appels;
        this.garde = new Garde(address.getAddress(), tls != null);
        if (tls == null) {
            serveur = HttpServer.create(address, 0);
        } else {
            HttpsServer https = HttpsServer.create(address, 0);
            https.setHttpsConfigurator(configurator(tls));
            serveur = https;
        }
        threads = threads();
        serveur.setExecutor(threads);
        serveur.createContext("/", this::servir);
    }

    private static HttpsConfigurator configurator(ServeurTls tls) {
        return new HttpsConfigurator(tls.contexte()) {
            @Override
            public void configure(HttpsParameters params) {
                SSLParameters parameters = tls.contexte().getDefaultSSLParameters();
                parameters.setNeedClientAuth(tls.clientRequis());
                params.setSSLParameters(parameters);
            }
        };
    }

    public int port() {
        return serveur.getAddress().getPort();
    }

    /** What the page and {@code /_bac} want beyond the loopback, null on it. */
    public @Nullable String jeton() {
        return garde.jeton();
    }

    /** Starts to answer. The server's own thread takes after the one that starts it: a sandbox left open must not keep a JVM alive. */
    public void demarrer() throws IOException {
        var start = new Thread(serveur::start, "bac-a-sable-demarrage");
        start.setDaemon(true);
        start.start();
        try {
            start.join();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while starting");
        }
    }

    @Override
    public void close() {
        serveur.stop(0);
        threads.shutdownNow();
        try {
            // A change that has begun is finished before the folder is closed.
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void servir(HttpExchange echange) throws IOException {
        try (echange) {
            long start = System.nanoTime();
            List<String> path = Requete.segments(echange);
            String methode = echange.getRequestMethod();
            boolean own = path.isEmpty() || path.get(0).isEmpty() || Administration.ici(path) || Page.ici(path);
            Requete requete = Requete.lire(echange, own ? Route.PIECE_MAX : passerelle.tailleMax(methode, path));
            if (own) {
                envoyer(echange, requete, sienne(requete, path), false);
            } else {
                avecPannes(echange, requete, start);
            }
        }
    }

    private Reponse sienne(Requete requete, List<String> path) {
        return garde.refus(requete, serveur.getAddress())
                .orElseGet(() -> repondre(
                        requete,
                        () -> Administration.ici(path)
                                ? administration.repondre(requete)
                                : page.repondre(requete.methode(), path)
                                        .map(Reponse::page)
                                        .orElseGet(() -> Reponse.introuvable("GW_ADRESSE"))));
    }

    private interface Travail {
        Reponse faire();
    }

    private static Reponse repondre(Requete requete, Travail travail) {
        try {
            return travail.faire();
        } catch (StockageException e) {
            JOURNAL.log(System.Logger.Level.ERROR, "requête " + requete.id(), e);
            return Reponse.stockage();
        } catch (RuntimeException e) {
            // A fault of the sandbox: told here with its trace, and there without.
            JOURNAL.log(System.Logger.Level.ERROR, "requête " + requete.id(), e);
            return Reponse.refus(500, "interne", "Erreur du bac à sable", "GW_INTERNE");
        }
    }

    private void avecPannes(HttpExchange echange, Requete requete, long start) throws IOException {
        Tirage tirage;
        Reponse reponse = null;
        try {
            tirage = pannes.tirer(
                    requete.methode(),
                    requete.chemin(),
                    requete.entete("X-Bac-Panne")
                            .or(() -> appels.temoin()
                                    .flatMap(one -> one.pannes(
                                            requete.methode(), adresse(requete), requete.entetes(), requete.corps())))
                            .orElse(null));
        } catch (IllegalArgumentException e) {
            tirage = Tirage.AUCUN;
            reponse = Reponse.refus(400, "pannes", "Panne illisible", "GW_PANNES");
        }
        attendre(tirage.latence());
        if (tirage.a("coupure-avant")) {
            noter(requete, start, 0, null, tirage);
            return;
        }
        if (reponse == null) {
            reponse = travailler(requete, tirage);
        }
        if (tirage.a("coupure-apres")) {
            noter(requete, start, 0, reponse, tirage);
            return;
        }
        noter(requete, start, reponse.statut(), reponse, tirage);
        envoyer(echange, requete, reponse, tirage.a("demi-corps"));
    }

    private Reponse travailler(Requete requete, Tirage tirage) {
        if (tirage.statutAvant().isPresent()) {
            return Incidents.reponse(tirage.statutAvant().getAsInt(), tirage);
        }
        Reponse reponse = repondre(requete, () -> passerelle.repondre(requete, tirage.decalage()));
        if (tirage.a("doublon")) {
            reponse = repondre(requete, () -> passerelle.repondre(requete, tirage.decalage()));
        }
        if (tirage.statutApres().isPresent()) {
            return Incidents.reponse(tirage.statutApres().getAsInt(), tirage);
        }
        return tirage.a("obsolete") ? Incidents.obsolete(reponse, tirage) : reponse;
    }

    private static boolean rejouee(Reponse reponse) {
        return reponse.entetes().containsKey("Idempotency-Replayed");
    }

    private static void attendre(long millis) throws IOException {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    private static String adresse(Requete requete) {
        return requete.chemin() + (requete.question() == null ? "" : "?" + requete.question());
    }

    /** Whoever watches sees the call before its answer leaves: the next one comes after it. */
    private void noter(Requete requete, long start, int statut, @Nullable Reponse reponse, Tirage tirage) {
        Map<String, String> entetes = new HashMap<>(requete.entetes());
        entetes.remove("authorization");
        byte[] corps = requete.corps();
        var appel = new Appel(
                appels.suivant(),
                requete.methode(),
                adresse(requete),
                entetes,
                corps.length > TRACE_MAX ? Arrays.copyOf(corps, TRACE_MAX) : corps,
                statut,
                reponse != null && rejouee(reponse),
                tirage.noms(),
                Duration.ofNanos(System.nanoTime() - start));
        appels.ajouter(appel);
        boolean sent = statut != 0 && reponse != null;
        appels.temoin()
                .ifPresent(one -> one.voir(new AppelServi(
                        appel,
                        passerelle.jour(),
                        Duration.ofNanos(start - depart),
                        corps,
                        sent ? reponse.entetes() : Map.of(),
                        sent ? reponse.corps().apply(requete.id()) : new byte[0])));
    }

    private static void envoyer(HttpExchange echange, Requete requete, Reponse reponse, boolean moitie)
            throws IOException {
        byte[] body = reponse.corps().apply(requete.id());
        echange.getResponseHeaders().set("X-Request-Id", requete.id());
        reponse.entetes().forEach(echange.getResponseHeaders()::set);
        boolean none = requete.methode().equals("HEAD") || reponse.statut() == 204 || reponse.statut() == 304;
        echange.sendResponseHeaders(reponse.statut(), none ? -1 : body.length);
        if (!none) {
            echange.getResponseBody().write(body, 0, moitie ? body.length / 2 : body.length);
            if (moitie) {
                echange.getResponseBody().flush();
            }
        }
    }

    /** Far more than cores: clients that stop in the middle of their request must not keep the others waiting. */
    private static ExecutorService threads() {
        // Offers a call to a thread that waits for one; without any the pool makes a new one, and keeps the call beyond
        // its bound.
        var calls = new LinkedTransferQueue<Runnable>() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean offer(Runnable call) {
                return tryTransfer(call);
            }
        };
        return new ThreadPoolExecutor(
                0,
                APPELS_MAX,
                10,
                TimeUnit.SECONDS,
                calls,
                task -> {
                    var thread = new Thread(task, "bac-a-sable");
                    thread.setDaemon(true);
                    return thread;
                },
                (call, pool) -> calls.put(call));
    }
}
