package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** State of a demande: a {@link Code} of the list {@code etatDemande}. */
public final class EtatDemande extends Code<EtatDemande> {
    /** The list, in its order. */
    public static final Nomenclature<EtatDemande> LISTE = new Nomenclature<>("etatDemande");

    /** Active. */
    public static final EtatDemande ACTIVE = LISTE.constante(new EtatDemande("ACTIVE"));
    /** Radiée. */
    public static final EtatDemande RADIEE = LISTE.constante(new EtatDemande("RADIEE"));
    /** Supprimée. */
    public static final EtatDemande SUPPRIMEE = LISTE.constante(new EtatDemande("SUPPRIMEE"));

    @Serial
    private static final long serialVersionUID = 1L;

    private EtatDemande(String code) {
        super(LISTE, code);
    }

    @Override
    EtatDemande autre(String code) {
        return new EtatDemande(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static EtatDemande of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static EtatDemande valueOf(String code) {
        return of(code);
    }
}
