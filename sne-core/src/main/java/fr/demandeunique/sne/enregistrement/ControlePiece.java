package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.Nationalite;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one paper that may be required to register (R441-2-3): identity of a French person, even expired; valid identity of a citizen of
 * the European Union, the European Economic Area or Switzerland; a title of séjour of anybody else. Any other paper may be missing.
 */
final class ControlePiece {
    /** No paper was required of a demande filed before (R441-2-3); a test holds it to the table of rules. */
    static final LocalDate EXIGENCE = LocalDate.of(2010, 5, 3);

    private ControlePiece() {}

    static void controler(Demande demande, Constats constats) {
        if (demande.personneMorale() != null || demande.piecesInconnues()) {
            return;
        }
        Demandeur demandeur = demande.demandeur();
        boolean sejour = demandeur != null && demandeur.nationalite() == Nationalite.HORS_UNION_EUROPEENNE;
        boolean identite = false;
        boolean perimee = false;
        boolean titrePerime = false;
        List<PieceJustificative> pieces = demande.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            PieceJustificative one = pieces.get(i);
            if (!prouve(one)) {
                continue;
            }
            boolean expired = perimee(one, demande.dateDepot());
            // A title that is over proves no regular stay, on any day.
            if (expired && titre(one)) {
                titrePerime = true;
                continue;
            }
            identite = true;
            if (!expired && (!sejour || titre(one))) {
                return;
            }
            perimee |= expired && (!sejour || titre(one));
        }
        if (titrePerime && (sejour || !identite)) {
            constats.signaler("PIECE_SEJOUR_PERIMEE", "/pieces");
            return;
        }
        LocalDate depot = demande.dateDepot();
        if (depot != null && depot.isBefore(EXIGENCE)) {
            return;
        }
        if (!identite) {
            constats.signaler("PIECE_IDENTITE_ABSENTE", "/pieces");
        } else if (perimee) {
            constats.signaler("PIECE_IDENTITE_PERIMEE", "/pieces");
        } else {
            constats.signaler("PIECE_SEJOUR_ABSENTE", "/pieces");
        }
    }

    /** A copy that cannot be read proves nothing; nor does one that names somebody else. */
    private static boolean prouve(PieceJustificative piece) {
        CodePiece code = piece.code();
        return code != null
                && code.identite()
                && piece.marque() != MarquePiece.INEXPLOITABLE
                && (piece.personne() == null || piece.personne().equals("demandeur"));
    }

    private static boolean titre(PieceJustificative piece) {
        CodePiece code = piece.code();
        return code != null && code.titreSejour();
    }

    private static boolean perimee(PieceJustificative piece, @Nullable LocalDate depot) {
        LocalDate fin = piece.finValidite();
        return fin != null && depot != null && fin.isBefore(depot) && piece.code() != CodePiece.IDENTITE_FRANCAISE;
    }
}
