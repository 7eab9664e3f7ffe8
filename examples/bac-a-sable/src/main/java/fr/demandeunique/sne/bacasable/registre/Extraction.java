package fr.demandeunique.sne.bacasable.registre;

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
    /** Ready after so many looks. */
    public static Extraction en(
            int regards, String id, String alerte, CodeGuichet guichet, String profil, Instant demandeeLe) {
        return new Extraction(id, alerte, guichet, profil, demandeeLe, regards, null, 0, null);
    }

    /** The same, one look later. */
    public Extraction regardee() {
        return en(regards - 1, id, alerte, guichet, profil, demandeeLe);
    }

    /** The same, ready until a day. */
    public Extraction faite(String list, int count, LocalDate end) {
        return new Extraction(id, alerte, guichet, profil, demandeeLe, 0, list, count, end);
    }

    /** As the contract writes it. */
    public Map<String, Object> json(String adresse) {
        return contenu == null
                ? Json.objet("id", id, "alerte", alerte, "etat", "EN_COURS", "demandeeLe", demandeeLe)
                : Json.objet(
                        "id", id,
                        "alerte", alerte,
                        "etat", "PRETE",
                        "demandeeLe", demandeeLe,
                        "nombre", nombre,
                        "contenu", adresse,
                        "expireLe", expireLe);
    }
}
