package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a demande.
 *
 * @param rang its place in the feed, from 1, without a gap
 * @param type code of the SNE's list of file types: {@code CRE CRS MOD REN RAD SUP COP}, or {@code DALO} for a new recognition
 * @param guichet who did it, null for the system
 * @param motif of a radiation; none for a reactivation
 * @param version of the demande afterwards, 0 once it is gone
 */
public record Mouvement(
        long rang,
        String type,
        Instant instant,
        NumeroUnique numero,
        @Nullable CodeGuichet guichet,
        @Nullable MotifRadiation motif,
        int version) {
    public LocalDate jour() {
        return HorlogeReglable.jour(instant);
    }

    /** As the contract writes it. */
    public Map<String, Object> json() {
        return Json.objet(
                "rang",
                rang,
                "type",
                type,
                "instant",
                instant,
                "jour",
                jour(),
                "numeroUnique",
                numero.compact(),
                "guichet",
                guichet == null ? null : guichet.code(),
                "motif",
                motif,
                "version",
                version == 0 ? null : String.valueOf(version));
    }

    /** Keys sort as the numbers do. */
    String cle() {
        return String.format(Locale.ROOT, "%012d", rang);
    }

    static Mouvement relire(String cle, byte[] ligne) {
        Commande row = Commande.lire(ligne).orElseThrow();
        return new Mouvement(
                Long.parseLong(cle),
                row.texte("type").orElseThrow(),
                Instant.parse(row.texte("instant").orElseThrow()),
                NumeroUnique.parse(row.texte("numeroUnique").orElseThrow()),
                row.texte("guichet").map(CodeGuichet::parse).orElse(null),
                row.texte("motif").map(MotifRadiation::of).orElse(null),
                row.texte("version").map(Integer::parseInt).orElse(0));
    }
}
