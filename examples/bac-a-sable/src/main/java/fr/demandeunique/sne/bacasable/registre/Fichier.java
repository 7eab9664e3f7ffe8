package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.Map;
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

    byte[] ligne() {
        return Json.ecrire(Json.objet(
                "numero",
                numero.compact(),
                "typeContenu",
                typeContenu,
                "octets",
                octets,
                "sha256",
                sha256,
                "provenance",
                provenance,
                "code",
                attente == null ? null : attente.code(),
                "personne",
                attente == null ? null : attente.personne(),
                "visibleLe",
                attente == null ? null : attente.visibleLe()));
    }

    static Fichier relire(String id, byte[] ligne) {
        Commande row = Commande.lire(ligne).orElseThrow();
        return new Fichier(
                id,
                NumeroUnique.parse(row.texte("numero").orElseThrow()),
                row.texte("typeContenu").orElseThrow(),
                row.grand("octets").orElseThrow(),
                row.texte("sha256").orElseThrow(),
                row.texte("provenance").orElseThrow(),
                row.texte("visibleLe")
                        .map(day -> new Attente(
                                row.texte("code").map(CodePiece::of).orElseThrow(),
                                row.texte("personne").orElse(null),
                                LocalDate.parse(day)))
                        .orElse(null));
    }

    /** As the contract writes it, in the object of the pièce. */
    public Map<String, Object> json() {
        return Json.objet("typeContenu", typeContenu, "octets", octets, "sha256", sha256, "provenance", provenance);
    }
}
