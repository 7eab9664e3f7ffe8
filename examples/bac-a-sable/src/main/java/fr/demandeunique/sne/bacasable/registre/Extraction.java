package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of the demandes behind a quality alert, which takes time to be made.
 *
 * @param regards how many more looks it takes until it is ready
 * @param contenu one JSON object a line, null until it is ready
 */
public record Extraction(
        String id,
        String alerte,
        CodeGuichet guichet,
        String profil,
        Instant demandeeLe,
        int regards,
        @Nullable String contenu,
        int nombre,
        @Nullable LocalDate expireLe) {
    public boolean prete() {
        return contenu != null;
    }

    byte[] ligne() {
        return Json.ecrire(Json.objet(
                "alerte", alerte,
                "guichet", guichet.code(),
                "profil", profil,
                "demandeeLe", demandeeLe,
                "regards", regards,
                "contenu", contenu,
                "nombre", nombre,
                "expireLe", expireLe));
    }

    static Extraction relire(String id, byte[] ligne) {
        Commande row = Commande.lire(ligne).orElseThrow();
        return new Extraction(
                id,
                row.texte("alerte").orElseThrow(),
                CodeGuichet.parse(row.texte("guichet").orElseThrow()),
                row.texte("profil").orElseThrow(),
                Instant.parse(row.texte("demandeeLe").orElseThrow()),
                row.entier("regards").orElse(0),
                row.texte("contenu").orElse(null),
                row.entier("nombre").orElse(0),
                row.texte("expireLe").map(LocalDate::parse).orElse(null));
    }

    /** As the contract writes it. */
    public Map<String, Object> json(String adresse) {
        return Json.objet(
                "id", id,
                "alerte", alerte,
                "etat", prete() ? "PRETE" : "EN_COURS",
                "demandeeLe", demandeeLe,
                "nombre", prete() ? nombre : null,
                "contenu", prete() ? adresse : null,
                "expireLe", expireLe);
    }
}
