package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the sandbox.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type {@code ATTESTATION_ENREGISTREMENT ATTESTATION_RENOUVELLEMENT PREAVIS PREAVIS_ACCUSE_RECEPTION}
 * @param canal {@code COURRIER COURRIEL GUICHET}
 * @param numero the demande that it is about
 * @param prevueLe the day it is due
 * @param envoyeeLe the day it left, null while it waits for a night
 */
public record LettreEnvoyee(
        String type,
        String canal,
        NumeroUnique numero,
        LocalDate prevueLe,
        @Nullable LocalDate envoyeeLe) {}
