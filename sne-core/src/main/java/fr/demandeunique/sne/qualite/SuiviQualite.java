package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Counts every {@link Indicateur} over a stock in one pass, and keeps a few masked numbers for each. Give it the demandes one by one;
 * make one for each thread or partition, then merge: the order plays no part.
 *
 * <pre>{@code
 * var suivi = new SuiviQualite(LocalDate.of(2017, 2, 21));
 * stock.forEach(suivi::ajouter);
 * suivi.bilan().constats();
 * }</pre>
 *
 * <p>Memory is constant for each indicator but for the search of duplicates, see {@link SuiviDoublons}. No personal data stay in it.
 * Merging is associative and commutative. Not thread-safe.
 */
public final class SuiviQualite implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int INDICATEURS = Indicateur.values().length;

    private final LocalDate jour;
    private transient Detecteur detecteur;
    private final SuiviDoublons doublons;
    private final long[] nombres = new long[INDICATEURS];
    private final Echantillon[] echantillons = new Echantillon[INDICATEURS];
    private long demandes;
    private long actives;
    private long enFaute;

    /**
     * A count that starts from nothing, for a stock as it stands on that day.
     *
     * @param jour the day whose rules find the faults
     */
    public SuiviQualite(LocalDate jour) {
        this(jour, List.of());
    }

    /**
     * The same with what agents have decided about duplicates, who are not asked again.
     *
     * @param jour the day whose rules find the faults
     * @param decisions as {@link SuiviDoublons#SuiviDoublons(Collection)} takes them
     */
    public SuiviQualite(LocalDate jour, Collection<DecisionDoublon> decisions) {
        this(Detecteur.le(jour), decisions);
    }

    SuiviQualite(Detecteur detecteur) {
        this(detecteur, List.of());
    }

    private SuiviQualite(Detecteur detecteur, Collection<DecisionDoublon> decisions) {
        this.doublons = new SuiviDoublons(decisions);
        this.jour = detecteur.jour();
        this.detecteur = detecteur;
        for (int i = 0; i < INDICATEURS; i++) {
            echantillons[i] = new Echantillon();
        }
    }

    /** {@return the day on which the stock is looked at} */
    public LocalDate jour() {
        return jour;
    }

    /**
     * Counts a demande. Never throws for bad data.
     *
     * @param demande of the stock
     * @return its faults, one bit each as {@link Detecteur#constats} gives them, for who counts them by something else too
     */
    public long ajouter(Demande demande) {
        demandes++;
        if (!Detecteur.radiee(demande)) {
            actives++;
        }
        doublons.ajouter(demande);
        long found = detecteur.constats(demande);
        if (found != 0) {
            enFaute++;
        }
        for (long left = found; left != 0; left &= left - 1) {
            int rank = Long.numberOfTrailingZeros(left);
            nombres[rank]++;
            if (demande.numeroUnique() != null) {
                echantillons[rank].ajouter(demande.numeroUnique());
            }
        }
        return found;
    }

    /**
     * Adds what another counted, which stays as it is.
     *
     * @param autre a count over another part of the stock
     * @throws IllegalArgumentException if it looked at another day
     */
    public void fusionner(SuiviQualite autre) {
        if (!autre.jour.equals(jour)) {
            throw new IllegalArgumentException("counts of " + autre.jour + " and of " + jour + " do not add up");
        }
        demandes += autre.demandes;
        actives += autre.actives;
        enFaute += autre.enFaute;
        doublons.fusionner(autre.doublons);
        for (int i = 0; i < INDICATEURS; i++) {
            nombres[i] += autre.nombres[i];
            echantillons[i].fusionner(autre.echantillons[i]);
        }
    }

    /** {@return the count so far, one line for each indicator, in their order} */
    public BilanQualite bilan() {
        List<BilanQualite.Constat> all = new ArrayList<>(INDICATEURS);
        for (Indicateur one : Indicateur.values()) {
            int rank = one.ordinal();
            all.add(
                    one == Indicateur.DOUBLON_SUSPECT
                            ? new BilanQualite.Constat(one, doublons.demandes(), List.of())
                            : new BilanQualite.Constat(one, nombres[rank], echantillons[rank].textes()));
        }
        return new BilanQualite(jour, demandes, actives, enFaute, all);
    }

    /** {@return the persons counted, for a second pass that extracts their demandes} */
    public SuiviDoublons doublons() {
        return doublons;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        detecteur = Detecteur.le(jour);
    }

    /** Day and counts. */
    @Override
    public String toString() {
        return "SuiviQualite[" + jour + ", " + demandes + "]";
    }
}
