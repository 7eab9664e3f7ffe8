package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.OptionsAppel;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.SneException;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.depart.Traduction.Acquis;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in a queue, one after the other or on threads of its own. Any number of them, on any number of nodes, may send from the same queue.
 *
 * <p>A failure that may pass is tried again later, the wait growing from seconds to a quarter of an hour, for ever; a refusal waits for the agent. The key of
 * something whose outcome is still unknown after 29 days may be forgotten by the SNE: it is not sent again, and waits for the agent too, with the
 * reason {@code CLE_PERIMEE}.
 *
 * <p>This class is thread-safe.
 */
public final class Expediteur implements AutoCloseable {
    /** Longest time of one sending; the lease outlives it, so that only a dead node loses one. */
    private static final Duration ENVOI = Duration.ofSeconds(60);

    private static final Duration BAIL = Duration.ofMinutes(3);
    private static final Duration CLE = Duration.ofDays(29);
    private static final Duration ATTENTE_MAX = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger JOURNAL = LoggerFactory.getLogger(Expediteur.class);

    private final Depart depart;
    private final SneClient client;
    private final Duration bail;
    private final Duration base;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> dus = new ConcurrentLinkedQueue<>();
    private final Set<CompletableFuture<?>> encours = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ferme = new AtomicBoolean();
    private final ReentrantLock verrou = new ReentrantLock();
    private final Condition reveil = verrou.newCondition();

    Expediteur(Depart depart, SneClient client) {
        this(depart, client, BAIL, Duration.ofSeconds(2));
    }

    private Expediteur(Depart depart, SneClient client, Duration bail, Duration base) {
        this.depart = depart;
        this.client = client;
        this.bail = bail;
        this.base = base;
    }

    /**
     * The same with other times.
     *
     * @param bail how long something belongs to the node that sends it; a dead node's work is taken over after that. No sending lasts longer
     * @param base first wait after a failure, doubled each time
     */
    public Expediteur delais(Duration bail, Duration base) {
        if (bail.compareTo(Duration.ofSeconds(1)) < 0 || base.isNegative()) {
            throw new IllegalArgumentException("a lease of a second or more expected");
        }
        return new Expediteur(depart, client, bail, base);
    }

    /** Sends what is due until there is nothing left, on this thread. Returns how many arrived. */
    public int passer() {
        int sent = 0;
        Issue one;
        do {
            one = envoyerUn();
            sent += one == Issue.ENVOYE ? 1 : 0;
        } while (one != Issue.RIEN && !Thread.currentThread().isInterrupted());
        return sent;
    }

    /** Sends in the background, on that many daemon threads, until {@link #close}. */
    public Expediteur demarrer(int nombre) {
        for (int i = 1; i <= nombre; i++) {
            var thread = new Thread(this::boucler, "sne-depart-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    /** Something was stored: no need to wait for the next look. */
    public void reveiller() {
        verrou.lock();
        try {
            reveil.signalAll();
        } finally {
            verrou.unlock();
        }
    }

    /** Stops the threads; what they were sending is given back, and sent later with the same key. */
    @Override
    public void close() {
        ferme.set(true);
        reveiller();
        // Cancelled, never interrupted: an embedded database may not survive the interruption of a thread that reads
        // its file.
        encours.forEach(call -> call.cancel(true));
        for (Thread one : threads) {
            try {
                one.join(ENVOI.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void boucler() {
        while (!ferme.get()) {
            Issue issue;
            try {
                issue = envoyerUn();
            } catch (DepartException e) {
                JOURNAL.warn("la base de données de la file de départ ne répond pas, SQLSTATE {}", e.sqlState());
                issue = Issue.RIEN;
            } catch (RuntimeException e) {
                JOURNAL.error("l’envoi a échoué : {}", e.getClass().getName());
                issue = Issue.RIEN;
            }
            if (issue == Issue.RIEN && !ferme.get()) {
                attendre();
            }
        }
    }

    private void attendre() {
        verrou.lock();
        try {
            if (!ferme.get()) {
                reveil.awaitNanos(PAUSE.toNanos());
            }
        } catch (InterruptedException e) {
            ferme.set(true);
        } finally {
            verrou.unlock();
        }
    }

    private enum Issue {
        RIEN,
        ENVOYE,
        REMIS
    }

    /** One of those that were found due, or of those that are now; null if there is none. */
    private @Nullable Ligne prendre() {
        for (boolean looked = false; ; looked = true) {
            for (String id = dus.poll(); id != null; id = dus.poll()) {
                String one = id;
                Optional<Ligne> taken = depart.avec("prise", connection -> {
                    try {
                        return Optional.ofNullable(Tables.prendre(connection, one, bail));
                    } catch (SQLException e) {
                        if (String.valueOf(e.getSQLState()).startsWith("40")) {
                            // Two nodes met on a row, in a database that says so: the next look will do.
                            return Optional.<Ligne>empty();
                        }
                        throw e;
                    }
                });
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
            if (looked) {
                return null;
            }
            dus.addAll(depart.avec("recherche", Tables::candidats));
        }
    }

    private Issue envoyerUn() {
        Ligne ligne = prendre();
        if (ligne == null) {
            return Issue.RIEN;
        }
        try {
            if (cleTropVieille(ligne)) {
                refuser(ligne, "CLE_PERIMEE", null);
                return Issue.REMIS;
            }
            arriver(ligne, Acquis.de(appeler(ligne)));
            return Issue.ENVOYE;
        } catch (SneException e) {
            if (definitif(e)) {
                refuser(ligne, e.getClass().getSimpleName() + " " + e.statut(), e);
            } else {
                remettre(ligne, e);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The row cannot be read, or its dossier has no number: only a person can help.
            JOURNAL.warn("envoi {} illisible", ligne.id());
            refuser(ligne, ligne.numero() == null ? "NUMERO_INCONNU" : "CONTENU_ILLISIBLE", null);
        }
        return Issue.REMIS;
    }

    private Object appeler(Ligne ligne) {
        byte[] hidden = ligne.corps();
        if (hidden == null) {
            throw new IllegalArgumentException("no content");
        }
        var operation = Traduction.operation(ligne, depart.chiffrement().dechiffrer(hidden));
        Duration most = bail.dividedBy(2).compareTo(ENVOI) < 0 ? bail.dividedBy(2) : ENVOI;
        OptionsAppel options = OptionsAppel.AUCUNE
                .cle(ligne.cle())
                .relances(Relances.DEFAUT.essaisMax(2).dureeTotale(most));
        SneClient speaking = ligne.guichet() == null ? client : client.pour(CodeGuichet.parse(ligne.guichet()));
        return attendre(speaking.async().executer(operation, options));
    }

    private Object attendre(CompletableFuture<?> call) {
        encours.add(call);
        try {
            if (ferme.get()) {
                call.cancel(true);
            }
            return call.get();
        } catch (CancellationException e) {
            throw new SneException.Interrompu(Contexte.sansReponse(null), e);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new SneException.Interrompu(Contexte.sansReponse(null), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            encours.remove(call);
        }
    }

    /** Only the agent can do something about it. Without a token nothing is wrong with what is sent, nor with a certificate. */
    private static boolean definitif(SneException e) {
        boolean access = e instanceof SneException.AccesRefuse && e.statut() != 403;
        return !e.reessayable()
                && !e.effetInconnu()
                && !access
                && !(e instanceof SneException.Certificat)
                && !(e instanceof SneException.Interrompu);
    }

    private boolean cleTropVieille(Ligne ligne) {
        return ligne.essais() > 1
                && depart.avec("heure", Tables::maintenant)
                        .isAfter(ligne.premierEssai().plus(CLE));
    }

    /** The row is done, and its content erased, in the same transaction as what the answer tells of the dossier. */
    private void arriver(Ligne ligne, Acquis acquis) {
        depart.transaction("fin d’envoi", connection -> {
            Instant now = Tables.maintenant(connection);
            int mine = Tables.executer(
                    connection,
                    "UPDATE sne_depart_envoi SET etat = 'ENVOYE', corps = NULL, anomalies = NULL, bail = NULL, bail_jusqua = NULL,"
                            + " termine_le = ?, motif = NULL, requete = NULL WHERE id = ? AND bail = ?",
                    now,
                    ligne.id(),
                    ligne.bail());
            if (mine == 1) {
                String dossier = ligne.dossier();
                if (ligne.nature() == Nature.SEPARER && ligne.cible() != null) {
                    dossier = ligne.cible();
                    Tables.ouvrir(connection, dossier, now);
                }
                Tables.executer(
                        connection,
                        "UPDATE sne_depart_dossier SET numero = COALESCE(?, numero), etag = COALESCE(?, etag),"
                                + " registre = COALESCE(?, registre), modifie_le = ? WHERE dossier = ?",
                        acquis.numero(),
                        acquis.etag(),
                        acquis.registre(),
                        now,
                        dossier);
            }
            return mine;
        });
    }

    private void refuser(Ligne ligne, String motif, @Nullable SneException e) {
        byte[] anomalies = depart.chiffrement()
                .chiffrer(AnomaliesJson.ecrire(e == null ? List.of() : e.anomalies(), Locale.FRENCH)
                        .getBytes(StandardCharsets.UTF_8));
        depart.transaction(
                "refus",
                connection -> Tables.executer(
                        connection,
                        "UPDATE sne_depart_envoi SET etat = 'REFUSE', bail = NULL, bail_jusqua = NULL, termine_le = ?, motif = ?, requete = ?,"
                                + " anomalies = ? WHERE id = ? AND bail = ?",
                        Tables.maintenant(connection),
                        motif,
                        e == null ? null : e.requete().orElse(null),
                        anomalies,
                        ligne.id(),
                        ligne.bail()));
    }

    private void remettre(Ligne ligne, SneException e) {
        Duration wait = e instanceof SneException.Interrompu ? Duration.ZERO : attente(ligne.essais(), e);
        boolean interrupted = Thread.interrupted();
        try {
            depart.transaction("remise", connection -> {
                Instant now = Tables.maintenant(connection);
                return Tables.executer(
                        connection,
                        "UPDATE sne_depart_envoi SET etat = 'A_ENVOYER', bail = NULL, bail_jusqua = NULL, prochain_essai = ?, motif = ?,"
                                + " requete = ? WHERE id = ? AND bail = ?",
                        now.plus(wait),
                        e.getClass().getSimpleName() + " " + e.statut(),
                        e.requete().orElse(null),
                        ligne.id(),
                        ligne.bail());
            });
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Grows with the tries, drawn between half and the whole, never less than what the server asks for. */
    private Duration attente(int essais, SneException e) {
        Duration most = base;
        for (int i = 1; i < essais && most.compareTo(ATTENTE_MAX) < 0; i++) {
            most = most.multipliedBy(2);
        }
        most = most.compareTo(ATTENTE_MAX) < 0 ? most : ATTENTE_MAX;
        long half = most.toMillis() / 2;
        Duration drawn = Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
        Duration asked =
                e instanceof SneException.Attendue known ? known.attente().orElse(Duration.ZERO) : Duration.ZERO;
        return asked.compareTo(drawn) > 0 ? asked : drawn;
    }
}
