package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** What a service notes on a pièce that does not serve as it is: a {@link Code} of the list {@code marquePiece}. */
public final class MarquePiece extends Code<MarquePiece> {
    /** The list, in its order. */
    public static final Nomenclature<MarquePiece> LISTE = new Nomenclature<>("marquePiece");

    /** Inexploitable. */
    public static final MarquePiece INEXPLOITABLE = LISTE.constante(new MarquePiece("INEXPLOITABLE"));
    /** Hors périmètre réglementaire. */
    public static final MarquePiece HORS_PERIMETRE = LISTE.constante(new MarquePiece("HORS_PERIMETRE"));
    /** Obsolète. */
    public static final MarquePiece OBSOLETE = LISTE.constante(new MarquePiece("OBSOLETE"));

    @Serial
    private static final long serialVersionUID = 1L;

    private MarquePiece(String code) {
        super(LISTE, code);
    }

    @Override
    MarquePiece autre(String code) {
        return new MarquePiece(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static MarquePiece of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static MarquePiece valueOf(String code) {
        return of(code);
    }
}
