package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reading a text as a numéro unique gave: the number, or the reason and the place. The text itself is not kept.
 *
 * <pre>{@code NumeroUnique.tryParse("057 1315 073903 10691").raison() // NUMERO_MOIS}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param numero the number, null if the text is not one
 * @param raison why not, null if it is one
 * @param position 0-based index in the text of the first character at fault, its length where something is missing; -1 if valid
 */
public record LectureNumero(
        @Nullable NumeroUnique numero, @Nullable RaisonNumero raison, int position) {
    /** Day on which the SNE opened and its numbers began; their structure has not changed since. */
    private static final LocalDate OUVERTURE = LocalDate.of(2011, 3, 28);

    /** {@return true if the text is a numéro unique} */
    public boolean valide() {
        return numero != null;
    }

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
                        .selon("NUMERO_STRUCTURE", OUVERTURE);
    }
}
