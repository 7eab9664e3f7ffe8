package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.List;

/**
 * A pièce as the register took it, or marked it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param piece as the SNE lists it from now on
 * @param avertissements what was accepted but somebody should look at
 * @param etag mark of the new version of the demande
 */
public record PieceDeposee(Piece piece, List<Anomalie> avertissements, String etag) {
    /** Copies the list, which may hold no null. */
    public PieceDeposee {
        avertissements = List.copyOf(avertissements);
    }
}
