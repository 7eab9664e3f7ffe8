package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pièce justificative of the shared file.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id identifier in the file
 * @param code code of the list of pièces
 * @param libelle what it is, in French
 * @param personne whose, such as {@code demandeur} or {@code coTitulaires/0}
 * @param deposeeLe day of deposit
 * @param marque {@code INEXPLOITABLE HORS_PERIMETRE OBSOLETE}, null if it is good
 * @param typeContenu media type, null if the register does not have the file
 * @param octets size of the file
 * @param sha256 digest of the file, hexadecimal
 * @param provenance {@code GUICHET NUMERISEUR PORTAIL}
 * @param sensible true if only some profiles see it
 * @param visibleLe first day on which it can be seen
 */
public record Piece(
        String id,
        @Nullable CodePiece code,
        @Nullable String libelle,
        @Nullable String personne,
        @Nullable LocalDate deposeeLe,
        @Nullable MarquePiece marque,
        @Nullable String typeContenu,
        @Nullable Long octets,
        @Nullable String sha256,
        @Nullable String provenance,
        boolean sensible,
        @Nullable LocalDate visibleLe) {
    /** Shows no wording, and no identifier: somebody may have put a name into the one, and a register a number into the other. */
    @Override
    public String toString() {
        return "Piece[" + code + "]";
    }
}
