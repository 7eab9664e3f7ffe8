package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Accord collectif under which a dwelling was attributed: a {@link Code} of the list {@code accordCollectif}. */
public final class AccordCollectif extends Code<AccordCollectif> {
    /** The list, in its order. */
    public static final Nomenclature<AccordCollectif> LISTE = new Nomenclature<>("accordCollectif");

    /** Accord collectif départemental. */
    public static final AccordCollectif DEPARTEMENTAL = LISTE.constante(new AccordCollectif("ACD"));
    /** Accord collectif intercommunal. */
    public static final AccordCollectif INTERCOMMUNAL = LISTE.constante(new AccordCollectif("ACI"));
    /** Aucun. */
    public static final AccordCollectif AUCUN = LISTE.constante(new AccordCollectif("AUCUN"));
    /** Non renseigné. */
    public static final AccordCollectif NON_RENSEIGNE = LISTE.constante(new AccordCollectif("NONDOC"));

    @Serial
    private static final long serialVersionUID = 1L;

    private AccordCollectif(String code) {
        super(LISTE, code);
    }

    @Override
    AccordCollectif autre(String code) {
        return new AccordCollectif(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static AccordCollectif of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static AccordCollectif valueOf(String code) {
        return of(code);
    }
}
