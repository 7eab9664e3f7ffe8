package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.concurrent.CompletableFuture;

/** The pièces of the shared file, without waiting; see {@link Pieces}. */
public interface PiecesAsync extends AppelantAsync {
    /** One page of {@link Pieces#lister}. */
    default CompletableFuture<Page<Piece>> lister(NumeroUnique numero, long premier, int nombre) {
        return executer(Operations.pieces(numero, premier, nombre), OptionsAppel.AUCUNE);
    }

    /** See {@link Pieces#deposer}. */
    default CompletableFuture<PieceDeposee> deposer(DemandeVersionnee lue, DepotPiece depot) {
        return executer(Operations.deposer(lue.numero(), lue.etag(), depot), OptionsAppel.AUCUNE);
    }

    /** See {@link Pieces#contenu}. */
    default CompletableFuture<Fichier> contenu(NumeroUnique numero, String piece) {
        return executer(Operations.contenu(numero, piece), OptionsAppel.AUCUNE);
    }

    /** See {@link Pieces#marquer}. */
    default CompletableFuture<PieceDeposee> marquer(DemandeVersionnee lue, String piece, String marque) {
        return executer(Operations.marquer(lue.numero(), lue.etag(), piece, marque), OptionsAppel.AUCUNE);
    }
}
