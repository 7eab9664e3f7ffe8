package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.DemandeVersionnee;
import fr.demandeunique.sne.client.EcrituresNuu;
import fr.demandeunique.sne.client.OptionsAppel;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.SneException;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.depart.Traduction.Acquis;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * <p>Over the SNE's own service, which knows no key, a lost answer is left in peace for a third of the lease, since the SNE may still be at work; then its effect is
 * looked for before anything is sent again. What nobody can tell is {@link EtatEnvoi#A_VERIFIER}.
 *
 * <p>This class is thread-safe.
 */
public final class Expediteur implements AutoCloseable {
    /** Longest time of one sending; the lease outlives it, so that only a dead node loses one. */
    private static final Duration ENVOI = Duration.ofSeconds(60);

    private static final Duration BAIL = Duration.ofMinutes(3);
    /** Calls of one sending at the SNE's own service: search, reading, writing. */
    private static final int APPELS_NUU = 3;

    /** How often something that the SNE cannot tell about is tried before it goes to the agent. */
    private static final int PATIENCE = 3;

    private static final Duration CLE = Duration.ofDays(29);
    private static final Duration ATTENTE_MAX = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger JOURNAL = LoggerFactory.getLogger(Expediteur.class);

    private final Depart depart;
    private final Denouement denouement;
    private final SneClient client;
    /** The transport knows no idempotency key. */
    private final boolean sansCle;

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
        this.denouement = new Denouement(depart);
        this.client = client;
        this.sansCle = client.async().ecrituresNuu().isPresent();
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
        boolean parti = false;
        try {
            if (cleTropVieille(ligne)) {
                denouement.refuser(ligne, "CLE_PERIMEE", null);
                return Issue.REMIS;
            }
            byte[] corps = corps(ligne);
            SneClient speaking = ligne.guichet() == null ? client : client.pour(CodeGuichet.parse(ligne.guichet()));
            DemandeVersionnee lue = sansCle && TraductionNuu.apresLecture(ligne.nature())
                    ? attendre(patiente(speaking).async().demandes().lire(Traduction.numero(ligne)))
                    : null;
            parti = true;
            Acquis acquis = Acquis.de(attendre(appel(speaking, ligne, corps, lue)));
            if (denouement.arriver(ligne, acquis, sansCle)) {
                return Issue.ENVOYE;
            }
            denouement.faireVerifier(ligne, "NUMERO_PARTAGE", null, Explications.partage(acquis.numero()));
        } catch (SneException e) {
            echouer(ligne, e, parti && e.effetInconnu());
        } catch (IllegalArgumentException e) {
            // The row cannot be read, or its dossier has no number: only a person can help.
            JOURNAL.warn("envoi {} illisible", ligne.id());
            denouement.refuser(ligne, ligne.numero() == null ? "NUMERO_INCONNU" : "CONTENU_ILLISIBLE", null);
        } catch (IllegalStateException e) {
            // The client was closed before what sends by it: nothing is wrong with what is stored.
            var closed = new SneException.Interrompu(Contexte.sansReponse(null), e);
            denouement.remettre(ligne, closed, false, croissante(ligne.essais(), closed));
        }
        return Issue.REMIS;
    }

    private void echouer(Ligne ligne, SneException e, boolean effet) {
        String motif = e.getClass().getSimpleName() + " " + e.statut();
        if (e instanceof SneException.EffetIncertain unsure
                && !(unsure.candidats().isEmpty() && patient(ligne))) {
            denouement.faireVerifier(ligne, "NUU_INCERTAIN", e, Explications.de(e));
        } else if (sansCle && effet && !e.reessayable() && !patient(ligne)) {
            // Each time the SNE failed without saying what it did: the next would be no better.
            denouement.faireVerifier(ligne, motif, e, Explications.de(e));
        } else if (definitif(e)) {
            denouement.refuser(ligne, motif, e);
        } else {
            denouement.remettre(ligne, e, effet, attente(ligne, e, effet));
        }
    }

    private static boolean patient(Ligne ligne) {
        return ligne.essais() < PATIENCE;
    }

    private byte[] corps(Ligne ligne) {
        byte[] hidden = ligne.corps();
        if (hidden == null) {
            throw new IllegalArgumentException("no content");
        }
        try {
            return depart.chiffrement().dechiffrer(hidden);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("content hidden with another key", e);
        }
    }

    private CompletableFuture<?> appel(SneClient speaking, Ligne ligne, byte[] corps, @Nullable DemandeVersionnee lue) {
        OptionsAppel options = OptionsAppel.AUCUNE.relances(relances());
        Optional<EcrituresNuu> nuu = speaking.async().ecrituresNuu();
        return nuu.isPresent()
                ? TraductionNuu.ecrire(nuu.get(), ligne, corps, lue, options)
                : speaking.async().executer(Traduction.operation(ligne, corps), options.cle(ligne.cle()));
    }

    private SneClient patiente(SneClient speaking) {
        return speaking.avec(OptionsAppel.AUCUNE.relances(relances()));
    }

    /** All the calls of a sending end before the lease does. */
    private Relances relances() {
        Duration share = bail.dividedBy(1L + (sansCle ? APPELS_NUU : 1));
        return Relances.DEFAUT.essaisMax(2).dureeTotale(share.compareTo(ENVOI) < 0 ? share : ENVOI);
    }

    private <T> T attendre(CompletableFuture<T> call) {
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

    /** Only the agent can do something about it. Without a token nothing is wrong with what is sent, nor at a wrong address, nor with a certificate. */
    private static boolean definitif(SneException e) {
        boolean access = e instanceof SneException.AccesRefuse && e.statut() != 403;
        return !e.reessayable()
                && !e.effetInconnu()
                && !access
                && !(e instanceof SneException.AdresseErronee)
                && !(e instanceof SneException.Certificat)
                && !(e instanceof SneException.Interrompu);
    }

    private boolean cleTropVieille(Ligne ligne) {
        return !sansCle
                && ligne.essais() > 1
                && depart.avec("heure", Tables::maintenant)
                        .isAfter(ligne.premierEssai().plus(CLE));
    }

    /** Without a key, the SNE may still be at work on what was cut: it is left in peace for a third of the lease before anybody looks for its effect. */
    private Duration attente(Ligne ligne, SneException e, boolean effet) {
        if (sansCle && effet) {
            Duration quiet = bail.dividedBy(3);
            Duration grown = croissante(ligne.essais(), e);
            return grown.compareTo(quiet) < 0 ? quiet : grown;
        }
        return e instanceof SneException.Interrompu ? Duration.ZERO : croissante(ligne.essais(), e);
    }

    /** Grows with the tries, drawn between half and the whole, never less than what the server asks for. */
    private Duration croissante(int essais, SneException e) {
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
