package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.numero.NumeroUnique;

/** The pièces of the shared file. */
public interface Pieces extends Appelant {
    /** The pièces of a demande, in the order of their deposit. */
    default Pages<Piece> lister(NumeroUnique numero) {
        return new Pages<>(
                (premier, nombre) -> executer(Operations.pieces(numero, premier, nombre), OptionsAppel.AUCUNE));
    }

    /**
     * Deposits a file: PDF, JPEG or PNG, 10 MiB at most. A guichet may do so from 31/12/2015 on; {@link SneException.AccesRefuse} before. The
     * demande has a new version afterwards: read it again, or go on from {@link PieceDeposee#etag}.
     */
    default PieceDeposee deposer(DemandeVersionnee lue, DepotPiece depot) {
        return deposer(lue, depot, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default PieceDeposee deposer(DemandeVersionnee lue, DepotPiece depot, OptionsAppel options) {
        return executer(Operations.deposer(lue.numero(), lue.etag(), depot), options);
    }

    /** The file of a pièce, checked against its digest. */
    default Fichier contenu(NumeroUnique numero, String piece) {
        return contenu(numero, piece, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default Fichier contenu(NumeroUnique numero, String piece, OptionsAppel options) {
        return executer(Operations.contenu(numero, piece), options);
    }

    /** Marks a pièce: {@code INEXPLOITABLE HORS_PERIMETRE OBSOLETE}. */
    default PieceDeposee marquer(DemandeVersionnee lue, String piece, String marque) {
        return marquer(lue, piece, marque, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default PieceDeposee marquer(DemandeVersionnee lue, String piece, String marque, OptionsAppel options) {
        return executer(Operations.marquer(lue.numero(), lue.etag(), piece, marque), options);
    }
}
