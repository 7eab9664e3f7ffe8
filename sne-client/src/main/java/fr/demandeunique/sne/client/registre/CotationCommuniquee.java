package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cotation.AttenteConstatee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a demande as its applicant may know it (R441-2-17): with its reasons, its place among analogous demandes, and the waiting time found.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param grille name of the grid, null if it has none
 * @param le the day whose situation and grid were scored
 * @param points the sum of what the criteria gave
 * @param maximum the most that the grid gives to anybody, null if it has no limit
 * @param aVerifier whether some of it is only what the applicant declares
 * @param detail one line for each criterion; they add up to the score
 * @param place the place among the demandes for the same type and commune, null if it is unknown
 * @param attente the waiting time for that type and commune in the last twelve months, null if nobody was served
 * @param avertissements what somebody should look at
 */
public record CotationCommuniquee(
        @Nullable String grille,
        LocalDate le,
        BigDecimal points,
        @Nullable BigDecimal maximum,
        boolean aVerifier,
        List<Ligne> detail,
        @Nullable Place place,
        @Nullable AttenteConstatee attente,
        List<Anomalie> avertissements) {
    /** Copies the lists, which may hold no null. */
    public CotationCommuniquee {
        detail = List.copyOf(detail);
        avertissements = List.copyOf(avertissements);
    }

    /**
     * A criterion, its points, and why.
     *
     * @param critere its code in the grid
     * @param libelle its label
     * @param points what it gives, or takes off
     * @param motif why, as a sentence
     * @param aVerifier whether only the applicant says so
     */
    public record Ligne(String critere, String libelle, BigDecimal points, String motif, boolean aVerifier) {
        @Override
        public String toString() {
            return "Ligne[" + critere + "]";
        }
    }

    /**
     * A place among analogous demandes.
     *
     * @param rang 1 for the highest score
     * @param total how many there are
     * @param mediane the score that half of them reach, null if there are none
     */
    public record Place(long rang, long total, @Nullable BigDecimal mediane) {}

    @Override
    public String toString() {
        return "CotationCommuniquee[" + grille + ", " + le + "]";
    }
}
