package fr.demandeunique.sne.client;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import java.util.List;

/**
 * A demande as the register holds it, with the mark of its version.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param demande the demande
 * @param etag mark of this version, opaque; a change made from it is refused if somebody was faster
 * @param avertissements what the operation accepted but somebody should look at
 * @param aFaire what the agent still has to do, after a separation
 */
public record DemandeVersionnee(Demande demande, String etag, List<Anomalie> avertissements, List<Consigne> aFaire) {
    public DemandeVersionnee {
        avertissements = List.copyOf(avertissements);
        aFaire = List.copyOf(aFaire);
    }
}
