package fr.demandeunique.sne.doublons;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * {@link Doublons} over a stock that changes: each change costs what the demande costs, not what the stock costs, and the answers are those of
 * {@code Doublons.parmi} over the stock as it is.
 *
 * <pre>{@code
 * IndexDoublons index = IndexDoublons.vide();
 * index.mettre(demande);
 * List<Doublon> connus = index.chercher(autre);
 * }</pre>
 *
 * <p>This class is thread-safe: searches run beside one another, a change waits for them.
 */
public final class IndexDoublons {
    private final Repertoire repertoire = new Repertoire();
    private final Map<NumeroUnique, Demande> demandes = new HashMap<>();
    private final ReadWriteLock verrou = new ReentrantReadWriteLock();

    private IndexDoublons() {}

    /** {@return an index without a demande} */
    public static IndexDoublons vide() {
        return new IndexDoublons();
    }

    /**
     * Puts a demande in, in the place of its earlier version. One that no longer counts (struck off) is taken out; one without a number is not one of the
     * stock,
     * and changes nothing.
     *
     * @param demande in its newest version
     */
    public void mettre(Demande demande) {
        NumeroUnique numero = demande.numeroUnique();
        if (numero != null) {
            remplacer(numero, demande);
        }
    }

    /**
     * Takes a demande out; nothing happens if it is not there.
     *
     * @param numero of the demande to forget
     */
    public void retirer(NumeroUnique numero) {
        verrou.writeLock().lock();
        try {
            Demande before = demandes.remove(numero);
            if (before != null) {
                repertoire.retirer(before);
            }
        } finally {
            verrou.writeLock().unlock();
        }
    }

    private void remplacer(NumeroUnique numero, Demande demande) {
        verrou.writeLock().lock();
        try {
            retirer(numero);
            if (Repertoire.active(demande)) {
                demandes.put(numero, demande);
                repertoire.ranger(demande);
            }
        } finally {
            verrou.writeLock().unlock();
        }
    }

    /**
     * Keeps what an agent has decided about two persons, in the place of an earlier decision about them: the answers of
     * {@code Doublons.parmi(stock, decisions)}
     * from now on.
     *
     * @param decision of an agent
     */
    public void decider(DecisionDoublon decision) {
        verrou.writeLock().lock();
        try {
            repertoire.decider(decision);
        } finally {
            verrou.writeLock().unlock();
        }
    }

    /** {@return what has been decided, in no order: to be kept, and given to the next index} */
    public List<DecisionDoublon> decisions() {
        return lire(repertoire::decisions);
    }

    /**
     * {@return what {@link Doublons#chercher(Demande)} gives}
     *
     * @param demande registered, or about to be
     */
    public List<Doublon> chercher(Demande demande) {
        return lire(() -> repertoire.chercher(demande));
    }

    /**
     * {@return what {@link Doublons#chercher(Demande, String)} gives}
     *
     * @param demande registered, or about to be
     * @param territoire three characters, {@code 057}
     */
    public List<Doublon> chercher(Demande demande, String territoire) {
        return lire(() -> repertoire.chercher(demande, territoire));
    }

    /**
     * {@return what {@link Doublons#controler(Demande, LocalDate)} gives}
     *
     * @param demande registered, or about to be
     * @param jour the day whose rules apply
     */
    public Rapport controler(Demande demande, LocalDate jour) {
        return Doublons.rapport(demande, chercher(demande), jour);
    }

    /**
     * {@return what {@link Doublons#controler(Demande, String, LocalDate)} gives}
     *
     * @param demande registered, or about to be
     * @param territoire three characters, {@code 057}
     * @param jour the day whose rules apply
     */
    public Rapport controler(Demande demande, String territoire, LocalDate jour) {
        return Doublons.rapport(demande, chercher(demande, territoire), jour);
    }

    /** {@return how many demandes are in it} */
    public int taille() {
        return lire(demandes::size);
    }

    private <T> T lire(Supplier<T> lecture) {
        verrou.readLock().lock();
        try {
            return lecture.get();
        } finally {
            verrou.readLock().unlock();
        }
    }
}
