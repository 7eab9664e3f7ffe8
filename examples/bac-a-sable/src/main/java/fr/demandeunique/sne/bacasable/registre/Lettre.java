package fr.demandeunique.sne.bacasable.registre;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
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
        @JsonProperty("numeroUnique") NumeroUnique numero,
        LocalDate prevueLe,
        @Nullable LocalDate envoyeeLe,
        @Nullable CodeGuichet guichet) {
    Lettre envoyee(LocalDate jour) {
        return new Lettre(rang, type, canal, numero, prevueLe, jour, guichet);
    }
}
