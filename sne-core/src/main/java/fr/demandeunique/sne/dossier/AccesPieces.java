package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;

/**
 * Who sees which pièce: the four profiles published on 09/06/2016. Before that day only a guichet does (interpretation).
 *
 * <p>No public source says which pièces are sensitive. Those of {@code pieces.csv} that tell health, handicap or violence are
 * (interpretation), and so is any pièce whose code the list of the day does not have.
 */
public enum AccesPieces {
    /** Guichet enregistreur: registers, sees and deposits everything. */
    GUICHET,
    /** Sees the list of the pièces that are not sensitive, not their content. */
    CONSULTANT_SIMPLE,
    /** Sees the list and the content of the pièces that are not sensitive. */
    CONSULTANT_DEMANDE,
    /** Sees every pièce. */
    CONSULTANT_SENSIBLE;

    /** Whether the profile may see that the pièce exists. */
    public boolean liste(PieceJustificative piece, LocalDate jour) {
        return ouvert(jour) && (voitTout() || !sensible(piece, jour));
    }

    /** Whether the profile may open the pièce. */
    public boolean contenu(PieceJustificative piece, LocalDate jour) {
        return liste(piece, jour) && this != CONSULTANT_SIMPLE;
    }

    /** Whether the profile may deposit or mark a pièce. */
    public boolean depose() {
        return this == GUICHET;
    }

    private boolean voitTout() {
        return this == GUICHET || this == CONSULTANT_SENSIBLE;
    }

    private boolean ouvert(LocalDate jour) {
        return this == GUICHET || Reglement.regle("PIECES_PROFILS", jour).isPresent();
    }

    private static boolean sensible(PieceJustificative piece, LocalDate jour) {
        return ListePieces.le(jour)
                .piece(piece.code())
                .map(PieceListee::sensible)
                .orElse(true);
    }
}
