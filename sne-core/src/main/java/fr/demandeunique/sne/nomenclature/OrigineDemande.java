package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Where a demande was captured: a {@link Code} of the list {@code origineDemande}. */
public final class OrigineDemande extends Code<OrigineDemande> {
    /** The list, in its order. */
    public static final Nomenclature<OrigineDemande> LISTE = new Nomenclature<>("origineDemande");

    /** Guichet enregistreur. */
    public static final OrigineDemande GUICHET = LISTE.constante(new OrigineDemande("GUICHET"));
    /** Portail grand public. */
    public static final OrigineDemande PORTAIL = LISTE.constante(new OrigineDemande("PORTAIL"));

    @Serial
    private static final long serialVersionUID = 1L;

    private OrigineDemande(String code) {
        super(LISTE, code);
    }

    @Override
    OrigineDemande autre(String code) {
        return new OrigineDemande(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static OrigineDemande of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static OrigineDemande valueOf(String code) {
        return of(code);
    }
}
