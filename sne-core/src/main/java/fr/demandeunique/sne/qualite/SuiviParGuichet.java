package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The monthly alerts: the count of each guichet, the one that modified the demande last, else the one that created it. A demande that
 * names neither goes under no guichet and is counted by {@link #sansGuichet}.
 *
 * <p>Duplicates are counted inside each guichet here; for those across guichets, use one {@link SuiviQualite} over the whole stock.
 *
 * <pre>{@code stock.forEach(suivi::ajouter); suivi.bilan(CodeGuichet.parse("10691"))}</pre>
 *
 * <p>Merging is associative and commutative. Not thread-safe.
 */
public final class SuiviParGuichet implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LocalDate jour;
    private transient Detecteur detecteur;
    private final TreeMap<String, SuiviQualite> parGuichet = new TreeMap<>();
    private long sansGuichet;

    /**
     * A count that starts from nothing, for a stock as it stands on that day.
     *
     * @param jour the day whose rules find the faults
     */
    public SuiviParGuichet(LocalDate jour) {
        this.jour = jour;
        this.detecteur = Detecteur.le(jour);
    }

    /**
     * Counts a demande. Never throws for bad data.
     *
     * @param demande of the stock
     */
    public void ajouter(Demande demande) {
        CodeGuichet guichet = demande.guichetDerniereModification() != null
                ? demande.guichetDerniereModification()
                : demande.guichetCreation();
        if (guichet == null) {
            sansGuichet++;
        } else {
            parGuichet
                    .computeIfAbsent(guichet.code(), code -> new SuiviQualite(detecteur))
                    .ajouter(demande);
        }
    }

    /**
     * Adds what another counted, which stays as it is.
     *
     * @param autre a count over another part of the stock
     */
    public void fusionner(SuiviParGuichet autre) {
        sansGuichet += autre.sansGuichet;
        autre.parGuichet.forEach((code, suivi) -> parGuichet
                .computeIfAbsent(code, absent -> new SuiviQualite(detecteur))
                .fusionner(suivi));
    }

    /**
     * {@return the count of one guichet, empty if it has no demande}
     *
     * @param guichet five characters
     */
    public Optional<BilanQualite> bilan(CodeGuichet guichet) {
        return Optional.ofNullable(parGuichet.get(guichet.code())).map(SuiviQualite::bilan);
    }

    /** {@return the count of each guichet, by its code} */
    public SortedMap<String, BilanQualite> bilans() {
        TreeMap<String, BilanQualite> all = new TreeMap<>();
        for (Map.Entry<String, SuiviQualite> one : parGuichet.entrySet()) {
            all.put(one.getKey(), one.getValue().bilan());
        }
        return Collections.unmodifiableSortedMap(all);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        detecteur = Detecteur.le(jour);
    }

    /** {@return how many demandes name no guichet} */
    public long sansGuichet() {
        return sansGuichet;
    }
}
