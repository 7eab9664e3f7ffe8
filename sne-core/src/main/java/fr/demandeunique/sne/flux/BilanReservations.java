package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The yearly bilan of a landlord for all its réservataires (R441-5-1): dwellings proposed and attributed in the year, by réservataire and by each
 * breakdown of the text.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param annee the year that it is about
 * @param lignes the counts, by axis, réservataire and value
 */
public record BilanReservations(int annee, List<Ligne> lignes) {
    /** Copies the list, which may hold no null. */
    public BilanReservations {
        lignes = Arguments.list(lignes, "lignes");
    }

    /** What the bilan breaks down by. */
    public enum Ventilation {
        /** By réservataire alone: the totals. */
        ENSEMBLE,
        /** Size of the dwelling. */
        TYPE,
        /** Kind of financing. */
        FINANCEMENT,
        /** In or out of a quartier prioritaire. */
        QPV,
        /** Commune, by its INSEE code. */
        COMMUNE,
        /** Period of building, by tens of years: the text names none (interpretation). */
        CONSTRUCTION
    }

    /**
     * One count.
     *
     * @param ventilation what it breaks down by
     * @param reservataire for whom the dwellings were proposed, as the convention names it
     * @param valeur the value; {@code inconnu} where the dwelling does not say
     * @param proposes dwellings proposed in the year
     * @param attribues dwellings attributed in the year
     */
    public record Ligne(Ventilation ventilation, String reservataire, String valeur, long proposes, long attribues) {
        /** {@return how people read the value: a commune by its name, what has no other name as it is} */
        public String libelle() {
            return ventilation == Ventilation.COMMUNE ? Commune.libelle(valeur) : valeur;
        }

        private static final Comparator<Ligne> ORDRE = Comparator.comparing(Ligne::ventilation)
                .thenComparing(Ligne::reservataire)
                .thenComparing(Ligne::valeur);
    }

    /**
     * {@return the last day to send the bilan of a year: it is due before 28 February}
     *
     * @param annee calendar year that the bilan is about
     */
    public static LocalDate echeance(int annee) {
        return LocalDate.of(annee + 1, 2, 27);
    }

    static BilanReservations de(int annee, Map<SuiviReservations.Cle, long[]> counts) {
        return new BilanReservations(
                annee,
                counts.entrySet().stream()
                        .map(one -> new Ligne(
                                one.getKey().ventilation(),
                                one.getKey().reservataire(),
                                one.getKey().valeur(),
                                one.getValue()[0],
                                one.getValue()[1]))
                        .sorted(Ligne.ORDRE)
                        .toList());
    }

    /**
     * {@return the counts of one breakdown}
     *
     * @param ventilation by what the counts are broken down
     */
    public List<Ligne> lignes(Ventilation ventilation) {
        return lignes.stream().filter(one -> one.ventilation() == ventilation).toList();
    }
}
