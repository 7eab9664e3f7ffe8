package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.client.registre.Fichier;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.NumeroUnique;

/**
 * The pièces of the shared file.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Pieces {
    private final Transport transport;

    Pieces(Transport transport) {
        this.transport = transport;
    }

    /**
     * {@return the pièces of a demande, in the order of their deposit}
     *
     * @param numero of the demande
     */
    public Pages<Piece> lister(NumeroUnique numero) {
        return new Pages<>((first, count) -> transport.gateway(GatewayCalls.pieces(numero, first, count)));
    }

    /**
     * Deposits a file: PDF, JPEG or PNG, 10 MiB at most. A guichet may do so from 31/12/2015 on; {@link SneException.AccesRefuse} before. The demande has a new
     * version
     * afterwards: read it again, or go on from {@link PieceDeposee#etag}.
     *
     * @param version number and mark of what was read
     * @param depot the file, and what it proves
     * @return the pièce as the register holds it, and the new mark of the demande
     */
    public Call<PieceDeposee> deposer(Version version, DepotPiece depot) {
        return transport.gateway(GatewayCalls.deposer(version, depot));
    }

    /**
     * {@return the file of a pièce, checked against its digest}
     *
     * @param numero of the demande
     * @param piece identifier of the pièce in the register
     */
    public Call<Fichier> contenu(NumeroUnique numero, String piece) {
        return transport.gateway(GatewayCalls.contenu(numero, piece));
    }

    /**
     * Marks a pièce: {@code INEXPLOITABLE HORS_PERIMETRE OBSOLETE}.
     *
     * @param version number and mark of what was read
     * @param piece identifier of the pièce in the register
     * @param marque why it does not serve as it is
     * @return the demande, in its new version
     */
    public Call<PieceDeposee> marquer(Version version, String piece, MarquePiece marque) {
        return transport.gateway(GatewayCalls.marquer(version, piece, marque));
    }
}
