package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of the file of a pièce, beside what the demande says of the pièce.
 *
 * @param id identifier of the pièce
 * @param typeContenu media type
 * @param octets size
 * @param sha256 in hexadecimal
 * @param provenance {@code GUICHET NUMERISEUR PORTAIL}
 * @param attente what the scanning firm will pour, and when; null for a pièce of the dossier
 */
public record Fichier(
        String id,
        NumeroUnique numero,
        String typeContenu,
        long octets,
        String sha256,
        String provenance,
        @Nullable Attente attente) {
    /** A pièce that is not in the dossier yet: its code, whose it is, and the day whose morning shows it. */
    public record Attente(CodePiece code, @Nullable String personne, LocalDate visibleLe) {}
}
