package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** A pièce justificative of the dossier unique: a {@link Code} of the list {@code piece}. */
public final class CodePiece extends Code<CodePiece> {
    /** The list, in its order. */
    public static final Nomenclature<CodePiece> LISTE = new Nomenclature<>("piece");

    /** Copie de la carte d’identité recto verso ou du passeport, même périmés. */
    public static final CodePiece IDENTITE_FRANCAISE = LISTE.constante(new CodePiece("ID-FR"));
    /** Copie de la carte d’identité ou du passeport en cours de validité (Union européenne, EEE, Suisse). */
    public static final CodePiece IDENTITE_UNION = LISTE.constante(new CodePiece("ID-UE"));
    /** Copie d’un titre de séjour de la liste réglementaire, en cours de validité. */
    public static final CodePiece TITRE_SEJOUR = LISTE.constante(new CodePiece("SEJ"));
    /** Avis d’imposition de l’avant-dernière année (N-2), ou attestation équivalente. */
    public static final CodePiece AVIS_IMPOSITION = LISTE.constante(new CodePiece("RFR"));
    /** Justificatif de la situation maritale. */
    public static final CodePiece SITUATION_MARITALE = LISTE.constante(new CodePiece("MAR"));
    /** Marié : livret de famille ou document équivalent. */
    public static final CodePiece MARIAGE = LISTE.constante(new CodePiece("FAM-1"));
    /** Pacsé : attestation d’enregistrement du PACS. */
    public static final CodePiece PACS = LISTE.constante(new CodePiece("FAM-2"));
    /** Enfant attendu : certificat de grossesse de plus de 12 semaines. */
    public static final CodePiece GROSSESSE = LISTE.constante(new CodePiece("FAM-3"));
    /** Veuf ou veuve : certificat de décès ou livret de famille. */
    public static final CodePiece VEUVAGE = LISTE.constante(new CodePiece("FAM-4"));
    /** Divorcé ou séparé : extrait du jugement, ordonnance de non-conciliation, convention homologuée ou autre. */
    public static final CodePiece SEPARATION = LISTE.constante(new CodePiece("FAM-5"));
    /** Étudiant : carte d’étudiant. */
    public static final CodePiece CARTE_ETUDIANT = LISTE.constante(new CodePiece("PRO-1"));
    /** Apprenti : contrat de travail. */
    public static final CodePiece CONTRAT_APPRENTI = LISTE.constante(new CodePiece("PRO-2"));
    /** Autre situation professionnelle : tout document. */
    public static final CodePiece SITUATION_PROFESSIONNELLE = LISTE.constante(new CodePiece("PRO-3"));
    /** Dernier avis d’imposition reçu, s’il est disponible. */
    public static final CodePiece DERNIER_AVIS_IMPOSITION = LISTE.constante(new CodePiece("RES-0"));
    /** Salarié : bulletins de salaire des 3 derniers mois ou attestation de l’employeur. */
    public static final CodePiece BULLETINS_SALAIRE = LISTE.constante(new CodePiece("RES-1"));
    /** Non salarié : dernier bilan ou attestation du comptable. */
    public static final CodePiece BILAN = LISTE.constante(new CodePiece("RES-2"));
    /** Retraite ou pension d’invalidité : notification. */
    public static final CodePiece PENSION = LISTE.constante(new CodePiece("RES-3"));
    /** Allocation de chômage : avis de paiement. */
    public static final CodePiece ALLOCATION_CHOMAGE = LISTE.constante(new CodePiece("RES-4"));
    /** Indemnités journalières : bulletin de la sécurité sociale. */
    public static final CodePiece INDEMNITES_JOURNALIERES = LISTE.constante(new CodePiece("RES-5"));
    /** Pension alimentaire reçue : extrait du jugement ou autre document. */
    public static final CodePiece PENSION_ALIMENTAIRE = LISTE.constante(new CodePiece("RES-6"));
    /** Prestations sociales et familiales : attestation de la CAF ou de la MSA. */
    public static final CodePiece PRESTATIONS_SOCIALES = LISTE.constante(new CodePiece("RES-7"));
    /** Étudiant boursier : avis d’attribution de bourse. */
    public static final CodePiece BOURSE = LISTE.constante(new CodePiece("RES-8"));
    /** Sans logement : attestation d’un travailleur social, d’une association, de domiciliation, ou autre document. */
    public static final CodePiece SANS_LOGEMENT = LISTE.constante(new CodePiece("MOT-01"));
    /** Logement non décent : document d’un service public, d’un travailleur social, d’un professionnel ou d’une association, photographies, jugement, attestation de la CAF ou de la MSA. */
    public static final CodePiece LOGEMENT_NON_DECENT = LISTE.constante(new CodePiece("MOT-03a"));
    /** Logement insalubre ou dangereux : les mêmes, ou une décision de l’administration (arrêté, mise en demeure). */
    public static final CodePiece LOGEMENT_INSALUBRE = LISTE.constante(new CodePiece("MOT-03b"));
    /** Local impropre à l’habitation : les mêmes, ou une mise en demeure. */
    public static final CodePiece LOCAL_IMPROPRE = LISTE.constante(new CodePiece("MOT-03c"));
    /** Logement repris ou mis en vente : congé du propriétaire ou jugement de résiliation du bail. */
    public static final CodePiece LOGEMENT_REPRIS = LISTE.constante(new CodePiece("MOT-04"));
    /** Procédure d’expulsion : commandement de payer, assignation, jugement ou commandement de quitter les lieux. */
    public static final CodePiece EXPULSION = LISTE.constante(new CodePiece("MOT-05"));
    /** Violences familiales : décision du juge (article 257 du code civil), ordonnance de protection ou récépissé de dépôt de plainte. */
    public static final CodePiece VIOLENCES_FAMILIALES = LISTE.constante(new CodePiece("MOT-06"));
    /** Handicap : carte d’invalidité, ou décision d’une commission ou d’un organisme. */
    public static final CodePiece HANDICAP = LISTE.constante(new CodePiece("MOT-07"));
    /** Raisons de santé : certificat médical. */
    public static final CodePiece SANTE = LISTE.constante(new CodePiece("MOT-08"));
    /** Logement trop cher : quittance ou autre document. */
    public static final CodePiece LOGEMENT_TROP_CHER = LISTE.constante(new CodePiece("MOT-09"));
    /** Divorce : jugement ou convention homologuée. */
    public static final CodePiece DIVORCE = LISTE.constante(new CodePiece("MOT-11a"));
    /** Dissolution du PACS : mention dans l’acte de naissance. */
    public static final CodePiece DISSOLUTION_PACS = LISTE.constante(new CodePiece("MOT-11b"));
    /** Instance de divorce : ordonnance de non-conciliation, acte de saisine du juge ou attestation d’avocat (consentement mutuel). */
    public static final CodePiece INSTANCE_DIVORCE = LISTE.constante(new CodePiece("MOT-11c"));
    /** Regroupement familial : attestation de dépôt. */
    public static final CodePiece REGROUPEMENT_FAMILIAL = LISTE.constante(new CodePiece("MOT-15"));
    /** Assistant maternel ou familial : agrément. */
    public static final CodePiece AGREMENT_ASSISTANT_MATERNEL = LISTE.constante(new CodePiece("MOT-16"));
    /** Mutation professionnelle : attestation de l’employeur. */
    public static final CodePiece MUTATION_PROFESSIONNELLE = LISTE.constante(new CodePiece("MOT-18"));
    /** Rapprochement du lieu de travail : document qui situe l’emploi. */
    public static final CodePiece RAPPROCHEMENT_TRAVAIL = LISTE.constante(new CodePiece("MOT-19"));
    /** Accédant à la propriété en difficulté : plan d’apurement, attestation d’un travailleur social ou autre document. */
    public static final CodePiece ACCEDANT_EN_DIFFICULTE = LISTE.constante(new CodePiece("MOT-22"));
    /** Sapeur-pompier volontaire: attestation of the fire service. */
    public static final CodePiece SAPEUR_POMPIER_VOLONTAIRE = LISTE.constante(new CodePiece("MOT-F47"));
    /** Own resources after a separation: proof of the separation, or receipt of the complaint for violence. */
    public static final CodePiece SEPARATION_RESSOURCES = LISTE.constante(new CodePiece("SEP-RES"));
    /** Déclaration sur l’honneur du patrimoine (estimation de l’aide au logement). */
    public static final CodePiece PATRIMOINE = LISTE.constante(new CodePiece("PAT"));

    @Serial
    private static final long serialVersionUID = 1L;

    private CodePiece(String code) {
        super(LISTE, code);
    }

    @Override
    CodePiece autre(String code) {
        return new CodePiece(code);
    }

    /**
     * {@return the value of a code, kept even where the list does not have it}
     *
     * @param code as on the wire
     */
    public static CodePiece of(String code) {
        return LISTE.of(code);
    }

    /**
     * {@return the same, for frameworks}
     *
     * @param code as on the wire
     */
    public static CodePiece valueOf(String code) {
        return of(code);
    }

    /** {@return whether it proves who somebody is: a paper of identity or a title of séjour} */
    public boolean identite() {
        return this == IDENTITE_FRANCAISE || this == IDENTITE_UNION || titreSejour();
    }

    /** {@return whether it is a title of séjour: the code of the list, or one outside the list that begins so} */
    public boolean titreSejour() {
        return connu() ? this == TITRE_SEJOUR : code().startsWith(TITRE_SEJOUR.code());
    }
}
