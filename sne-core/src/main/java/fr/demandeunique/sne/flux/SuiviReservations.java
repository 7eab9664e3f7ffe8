package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.flux.BilanReservations.Ventilation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the dwellings proposed and attributed in a year, in one pass, for the bilan (R441-5-1).
 *
 * <pre>{@code
 * var suivi = new SuiviReservations(2024);
 * conventions.forEach(suivi::ajouter);
 * suivi.bilan().lignes(Ventilation.QPV);
 * }</pre>
 *
 * <p>Merging is associative and commutative. Not thread-safe.
 */
public final class SuiviReservations implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String INCONNU = "inconnu";

    private final int annee;
    private final HashMap<Cle, long[]> counts = new HashMap<>();

    /** One cell. */
    record Cle(Ventilation ventilation, String reservataire, String valeur) implements Serializable {}

    /**
     * Counts a year.
     *
     * @param annee calendar year, {@code 2024}
     */
    public SuiviReservations(int annee) {
        this.annee = annee;
    }

    /**
     * Counts the dwellings of a convention.
     *
     * @param convention whose réservataire, share and flow are read
     */
    public void ajouter(ConventionReservation convention) {
        convention.logements().forEach(one -> ajouter(convention.libelle(), one));
    }

    /**
     * Counts a dwelling proposed to a réservataire; one of another year is left out.
     *
     * @param reservataire SIREN or name, as the conventions write it
     * @param logement proposed in the year
     */
    public void ajouter(String reservataire, LogementPropose logement) {
        boolean proposed = dansLAnnee(logement.proposeLe());
        boolean served = dansLAnnee(logement.attribueLe());
        if (!proposed && !served) {
            return;
        }
        for (Ventilation one : Ventilation.values()) {
            long[] cell = counts.computeIfAbsent(new Cle(one, reservataire, valeur(one, logement)), key -> new long[2]);
            cell[0] += proposed ? 1 : 0;
            cell[1] += served ? 1 : 0;
        }
    }

    private boolean dansLAnnee(@Nullable LocalDate jour) {
        return jour != null && jour.getYear() == annee;
    }

    private static String valeur(Ventilation ventilation, LogementPropose logement) {
        String found = switch (ventilation) {
            case ENSEMBLE -> "";
            case TYPE -> logement.type() == null ? null : logement.type().code();
            case FINANCEMENT -> logement.financement();
            case QPV -> logement.qpv() == null ? null : logement.qpv() ? "QPV" : "hors QPV";
            case COMMUNE -> logement.commune();
            case CONSTRUCTION -> decennie(logement.construction());
        };
        return found == null ? INCONNU : found;
    }

    private static @Nullable String decennie(@Nullable Integer annee) {
        if (annee == null) {
            return null;
        }
        int first = Math.floorDiv(annee, 10) * 10;
        return first + "-" + (first + 9);
    }

    /**
     * Adds what another counted, which stays as it is.
     *
     * @param autre a count of the same year
     * @throws IllegalArgumentException if it counted another year
     */
    public void fusionner(SuiviReservations autre) {
        if (annee != autre.annee) {
            throw new IllegalArgumentException("counts of different years do not add up");
        }
        autre.counts.forEach((key, cell) -> {
            long[] own = counts.computeIfAbsent(key, one -> new long[2]);
            own[0] += cell[0];
            own[1] += cell[1];
        });
    }

    /** {@return the bilan of what was counted} */
    public BilanReservations bilan() {
        return BilanReservations.de(annee, counts);
    }
}
