package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Why somebody asks for a dwelling: a {@link Code} of the list {@code motifDemande}. */
public final class MotifDemande extends Code<MotifDemande> {
    /** The list, in its order. */
    public static final Nomenclature<MotifDemande> LISTE = new Nomenclature<>("motifDemande");

    /** Sans logement ou hébergé ou en logement temporaire. */
    public static final MotifDemande SANS_LOGEMENT = LISTE.constante(new MotifDemande("01"));
    /** Démolition. */
    public static final MotifDemande DEMOLITION = LISTE.constante(new MotifDemande("02"));
    /** Logement non décent, insalubre ou dangereux ou local impropre à l’habitation (cave, sous-sol, garage, combles, cabane...). */
    public static final MotifDemande LOGEMENT_NON_DECENT = LISTE.constante(new MotifDemande("03"));
    /** Logement repris ou mis en vente par son propriétaire. */
    public static final MotifDemande LOGEMENT_REPRIS = LISTE.constante(new MotifDemande("04"));
    /** En procédure d’expulsion. */
    public static final MotifDemande EXPULSION = LISTE.constante(new MotifDemande("05"));
    /** Violences familiales. */
    public static final MotifDemande VIOLENCES_FAMILIALES = LISTE.constante(new MotifDemande("06"));
    /** Handicap. */
    public static final MotifDemande HANDICAP = LISTE.constante(new MotifDemande("07"));
    /** Raisons de santé. */
    public static final MotifDemande SANTE = LISTE.constante(new MotifDemande("08"));
    /** Logement trop cher. */
    public static final MotifDemande LOGEMENT_TROP_CHER = LISTE.constante(new MotifDemande("09"));
    /** Logement trop grand. */
    public static final MotifDemande LOGEMENT_TROP_GRAND = LISTE.constante(new MotifDemande("10"));
    /** Divorce, séparation. */
    public static final MotifDemande SEPARATION = LISTE.constante(new MotifDemande("11"));
    /** Décohabitation. */
    public static final MotifDemande DECOHABITATION = LISTE.constante(new MotifDemande("12"));
    /** Logement trop petit. */
    public static final MotifDemande LOGEMENT_TROP_PETIT = LISTE.constante(new MotifDemande("13"));
    /** Futur mariage, concubinage, PACS. */
    public static final MotifDemande FUTURE_UNION = LISTE.constante(new MotifDemande("14"));
    /** Regroupement familial. */
    public static final MotifDemande REGROUPEMENT_FAMILIAL = LISTE.constante(new MotifDemande("15"));
    /** Assistant(e) maternel(le) ou familial(e). */
    public static final MotifDemande ASSISTANT_MATERNEL = LISTE.constante(new MotifDemande("16"));
    /** Problèmes d’environnement ou de voisinage. */
    public static final MotifDemande ENVIRONNEMENT = LISTE.constante(new MotifDemande("17"));
    /** Mutation professionnelle. */
    public static final MotifDemande MUTATION_PROFESSIONNELLE = LISTE.constante(new MotifDemande("18"));
    /** Rapprochement du lieu de travail. */
    public static final MotifDemande RAPPROCHEMENT_TRAVAIL = LISTE.constante(new MotifDemande("19"));
    /** Rapprochement des équipements et services. */
    public static final MotifDemande RAPPROCHEMENT_EQUIPEMENTS = LISTE.constante(new MotifDemande("20"));
    /** Rapprochement de la famille. */
    public static final MotifDemande RAPPROCHEMENT_FAMILLE = LISTE.constante(new MotifDemande("21"));
    /** Accédant à la propriété en difficulté. */
    public static final MotifDemande ACCEDANT_EN_DIFFICULTE = LISTE.constante(new MotifDemande("22"));
    /** Autre motif particulier (à préciser). */
    public static final MotifDemande AUTRE = LISTE.constante(new MotifDemande("23"));

    @Serial
    private static final long serialVersionUID = 1L;

    private MotifDemande(String code) {
        super(LISTE, code);
    }

    @Override
    MotifDemande autre(String code) {
        return new MotifDemande(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static MotifDemande of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static MotifDemande valueOf(String code) {
        return of(code);
    }
}
