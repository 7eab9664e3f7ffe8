package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter that the register sends, or will send.
 *
 * @param rang order of writing, from 1
 * @param type {@code ATTESTATION_ENREGISTREMENT ATTESTATION_RENOUVELLEMENT PREAVIS PREAVIS_ACCUSE_RECEPTION}
 * @param canal {@code COURRIER}, {@code COURRIEL}, or {@code GUICHET} where the guichet itself hands it over
 * @param prevueLe the day it is due
 * @param envoyeeLe the day it left, null while it waits
 * @param guichet whose act it follows, null for the system
 */
public record Lettre(
        long rang,
        String type,
        String canal,
        NumeroUnique numero,
        LocalDate prevueLe,
        @Nullable LocalDate envoyeeLe,
        @Nullable CodeGuichet guichet) {
    Lettre envoyee(LocalDate jour) {
        return new Lettre(rang, type, canal, numero, prevueLe, jour, guichet);
    }

    public Map<String, Object> json() {
        return Json.objet(
                "rang", rang,
                "type", type,
                "canal", canal,
                "numeroUnique", numero.compact(),
                "prevueLe", prevueLe,
                "envoyeeLe", envoyeeLe,
                "guichet", guichet == null ? null : guichet.code());
    }

    String cle() {
        return String.format(Locale.ROOT, "%012d", rang);
    }

    static Lettre relire(String cle, byte[] ligne) {
        Commande row = Commande.lire(ligne).orElseThrow();
        return new Lettre(
                Long.parseLong(cle),
                row.texte("type").orElseThrow(),
                row.texte("canal").orElseThrow(),
                NumeroUnique.parse(row.texte("numeroUnique").orElseThrow()),
                LocalDate.parse(row.texte("prevueLe").orElseThrow()),
                row.texte("envoyeeLe").map(LocalDate::parse).orElse(null),
                row.texte("guichet").map(CodeGuichet::parse).orElse(null));
    }
}
