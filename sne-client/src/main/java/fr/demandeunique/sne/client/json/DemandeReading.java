package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import org.jspecify.annotations.Nullable;

/**
 * What was read: the demande, and the faults. A member that could not be read is absent from its field and kept as it came in {@code autres}, under its own name.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param demande the demande, null only if nothing could be read
 * @param rapport the faults, each with its place
 */
public record DemandeReading(@Nullable Demande demande, Rapport rapport) {

    /**
     * {@return the strict reading: the demande if it was read without an error, the anomalies otherwise} A caller who goes on with a faulty one asks {@link
     * #demande()}.
     */
    public Resultat<Demande> resultat() {
        Demande read = demande;
        return read == null ? new Resultat.Refuse<>(rapport.anomalies()) : Resultat.selon(rapport, () -> read);
    }
}
