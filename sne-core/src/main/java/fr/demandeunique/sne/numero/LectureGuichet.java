package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reading a text as the code of a guichet gave.
 *
 * <pre>{@code CodeGuichet.tryParse("10 69").raison() // GUICHET_TROP_COURT}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param guichet the code, null if the text is not one
 * @param raison why not, null if it is one
 * @param position 0-based index in the text of the first character at fault, its length where something is missing; -1 if valid
 */
public record LectureGuichet(
        @Nullable CodeGuichet guichet, @Nullable RaisonGuichet raison, int position) {
    /** Day on which the SNE opened and its numbers began; their structure has not changed since. */
    private static final LocalDate OUVERTURE = LocalDate.of(2011, 3, 28);

    /**
     * {@return the fault as an anomaly at a place of a document; null if the text is valid}
     *
     * @param chemin JSON Pointer of the text in its document
     */
    public @Nullable Anomalie anomalie(String chemin) {
        return raison == null
                ? null
                : Anomalie.erreur(raison.name(), chemin)
                        .avec("position", position + 1)
                        .selon("GUICHET_CODE", OUVERTURE);
    }
}
