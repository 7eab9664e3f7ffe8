package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
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
 * @param visibleLe for a scanned pièce, the day whose morning shows it
 */
public record Fichier(
        String id,
        NumeroUnique numero,
        String typeContenu,
        long octets,
        String sha256,
        String provenance,
        @Nullable LocalDate visibleLe) {
    byte[] ligne() {
        return Json.ecrire(Json.objet(
                "numero", numero.compact(),
                "typeContenu", typeContenu,
                "octets", octets,
                "sha256", sha256,
                "provenance", provenance,
                "visibleLe", visibleLe));
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
                row.texte("visibleLe").map(LocalDate::parse).orElse(null));
    }

    /** As the contract writes it, in the object of the pièce. */
    public Map<String, Object> json() {
        return Json.objet(
                "typeContenu",
                typeContenu,
                "octets",
                octets,
                "sha256",
                sha256,
                "provenance",
                provenance,
                "visibleLe",
                visibleLe);
    }
}
