package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Contingent on which a dwelling was attributed; the RPLS has another list, {@link Reservataire}: a {@link Code} of the list {@code contingent}. */
public final class Contingent extends Code<Contingent> {
    /** The list, in its order. */
    public static final Nomenclature<Contingent> LISTE = new Nomenclature<>("contingent");

    /** Contingent des collectivités territoriales, de leurs établissements publics et des EPCI. */
    public static final Contingent COLLECTIVITES = LISTE.constante(new Contingent("COLTER"));
    /** Contingent employeurs et organismes collecteurs d’Action Logement. */
    public static final Contingent ACTION_LOGEMENT = LISTE.constante(new Contingent("COLACT"));
    /** Contingent préfet prioritaires (hors fonctionnaires et agents publics de l’État). */
    public static final Contingent PREFET_PRIORITAIRES = LISTE.constante(new Contingent("PPRIOR"));
    /** Contingent préfet fonctionnaires et agents publics de l’État. */
    public static final Contingent PREFET_AGENTS = LISTE.constante(new Contingent("PFONCT"));
    /** Contingent autres réservataires. */
    public static final Contingent AUTRES = LISTE.constante(new Contingent("AUTRES"));
    /** Hors contingent. */
    public static final Contingent AUCUN = LISTE.constante(new Contingent("AUCUN"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Contingent(String code) {
        super(LISTE, code);
    }

    @Override
    Contingent autre(String code) {
        return new Contingent(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Contingent of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Contingent valueOf(String code) {
        return of(code);
    }
}
