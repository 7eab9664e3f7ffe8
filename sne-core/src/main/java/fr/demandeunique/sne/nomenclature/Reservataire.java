package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Who reserves a dwelling, as the RPLS counts; the SNE has another list, {@link Contingent}: a {@link Code} of the list {@code reservataire}. */
public final class Reservataire extends Code<Reservataire> {
    /** The list, in its order. */
    public static final Nomenclature<Reservataire> LISTE = new Nomenclature<>("reservataire");

    /** État, pour ses agents civils et militaires. */
    public static final Reservataire ETAT_AGENTS = LISTE.constante(new Reservataire("1"));
    /** État, hors agents. */
    public static final Reservataire ETAT_PRIORITAIRES = LISTE.constante(new Reservataire("2"));
    /** Employeurs et organismes d’Action Logement. */
    public static final Reservataire ACTION_LOGEMENT = LISTE.constante(new Reservataire("3"));
    /** Collectivités territoriales, leurs établissements publics, EPCI. */
    public static final Reservataire COLLECTIVITES = LISTE.constante(new Reservataire("4"));
    /** État, par convention. */
    public static final Reservataire CONVENTION_ETAT = LISTE.constante(new Reservataire("5"));
    /** Autres réservataires. */
    public static final Reservataire AUTRES = LISTE.constante(new Reservataire("6"));
    /** Hors contingent. */
    public static final Reservataire AUCUN = LISTE.constante(new Reservataire("7"));

    @Serial
    private static final long serialVersionUID = 1L;

    private Reservataire(String code) {
        super(LISTE, code);
    }

    @Override
    Reservataire autre(String code) {
        return new Reservataire(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static Reservataire of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static Reservataire valueOf(String code) {
        return of(code);
    }
}
