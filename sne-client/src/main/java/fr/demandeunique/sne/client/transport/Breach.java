package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import java.io.IOException;
import java.util.List;

/** An answer that breaks the contract. */
public final class Breach {
    private Breach() {}

    /** An answer in which that part is missing or wrong, by a word that its sentence knows. */
    public static IOException of(String part) {
        return new IOException(
                part,
                new RefusException(
                        List.of(Anomalie.erreur("REPONSE_CONTRAT", "").avec("attendu", part))));
    }
}
