package fr.demandeunique.sne.progiciel.demandes;

import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of a demande, in the words of the SNE.
 *
 * @param guichet who did it, null for the system
 * @param motif of a radiation, null else
 */
public record Past(
        String libelle,
        LocalDate jour,
        @Nullable String guichet,
        @Nullable String motif) {
    static Past of(String type, LocalDate jour, @Nullable String guichet, @Nullable String motif) {
        return new Past(
                TypeFichier.of(type).libelle(),
                jour,
                guichet,
                motif == null || motif.isBlank()
                        ? null
                        : MotifRadiation.of(motif).libelle());
    }
}
