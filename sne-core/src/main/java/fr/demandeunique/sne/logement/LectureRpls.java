package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.controle.Anomalie;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reading a text as an RPLS number gave.
 *
 * <pre>{@code NumeroRpls.tryParse("12-45").position() // 2}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param numero the number, null if the text is not one
 * @param raison why not, null if it is one
 * @param position 0-based index in the text of the first character at fault, its length where something is missing; -1 if valid
 */
public record LectureRpls(
        @Nullable NumeroRpls numero, @Nullable RaisonRpls raison, int position) {
    private static final LocalDate DEPUIS = LocalDate.of(2013, 1, 1);

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
                        .selon("RPLS_NUMERO", DEPUIS);
    }
}
