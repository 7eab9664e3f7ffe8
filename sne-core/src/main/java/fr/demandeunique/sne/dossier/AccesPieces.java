package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import java.time.LocalDate;

/**
 * Who sees which pièce, by the rights of each {@link Profil} on that day (four profiles published on 09/06/2016).
 *
 * <p>No public source says which pièces are sensitive. Those of {@code pieces.csv} that tell health, handicap or violence are
 * (interpretation), and so is any pièce whose code the list of the day does not have.
 *
 * <pre>{@code AccesPieces.contenu(Profil.CONSULTANT_DEMANDE, piece, LocalDate.of(2017, 2, 21))}</pre>
 */
public final class AccesPieces {
    private AccesPieces() {}

    /**
     * {@return whether the profile may see that the pièce exists}
     *
     * @param profil of the person who looks
     * @param piece as the dossier lists it
     * @param jour the day whose rules apply
     */
    public static boolean liste(Profil profil, PieceJustificative piece, LocalDate jour) {
        return acces(profil, Droit.LISTER_PIECES, piece, jour);
    }

    /**
     * {@return whether the profile may open the pièce}
     *
     * @param profil of the person who looks
     * @param piece as the dossier lists it
     * @param jour the day whose rules apply
     */
    public static boolean contenu(Profil profil, PieceJustificative piece, LocalDate jour) {
        return acces(profil, Droit.LIRE_PIECES, piece, jour);
    }

    private static boolean acces(Profil profil, Droit droit, PieceJustificative piece, LocalDate jour) {
        return profil.peut(Droit.LIRE_PIECES_SENSIBLES, jour) || (profil.peut(droit, jour) && !sensible(piece, jour));
    }

    /**
     * {@return whether only the profiles that see everything may see the pièce}
     *
     * @param piece as the dossier lists it
     * @param jour the day whose rules apply
     */
    public static boolean sensible(PieceJustificative piece, LocalDate jour) {
        return ListePieces.le(jour)
                .piece(piece.code())
                .map(PieceListee::sensible)
                .orElse(true);
    }
}
