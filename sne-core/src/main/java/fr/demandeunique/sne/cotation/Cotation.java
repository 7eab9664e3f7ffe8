package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a demande by a grid on a day, with the reason of each point, as its applicant may know it (R441-2-17, from 19/12/2019). It
 * helps to decide; the commission stays free.
 *
 * <pre>{@code Cotateur.de(grille, jour).orElseThrow().coter(demande).detail().forEach(line -> show(line.points(), line.motif()))}</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param grille name of the grid, null if it has none
 * @param jour the day whose situation and grid are scored
 * @param points the sum of what the criteria gave
 * @param maximum the most that the grid gives to anybody, null if it has no limit
 * @param detail a line for each criterion, also where it gives nothing, then those of groups, refusals and limits; they add up to the score
 * @param avertissements what somebody should look at
 */
public record Cotation(
        @Nullable String grille,
        LocalDate jour,
        BigDecimal points,
        @Nullable BigDecimal maximum,
        List<LigneCotation> detail,
        List<Anomalie> avertissements) {
    /** Copies the lists, which may hold no null. */
    public Cotation {
        detail = Arguments.list(detail, "detail");
        avertissements = Arguments.list(avertissements, "avertissements");
    }

    /** {@return whether some of it is only what the applicant declares} */
    public boolean aVerifier() {
        return detail.stream().anyMatch(LigneCotation::aVerifier);
    }

    @Override
    public String toString() {
        return "Cotation[" + grille + ", " + jour + "]";
    }
}
