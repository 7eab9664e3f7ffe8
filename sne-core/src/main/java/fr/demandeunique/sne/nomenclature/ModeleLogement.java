package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** How somebody is housed today: a {@link Code} of the list {@code modeleLogement}. */
public final class ModeleLogement extends Code<ModeleLogement> {
    /** The list, in its order. */
    public static final Nomenclature<ModeleLogement> LISTE = new Nomenclature<>("modeleLogement");

    /** Logement HLM. */
    public static final ModeleLogement HLM = LISTE.constante(new ModeleLogement("HLM"));
    /** Locataire parc privé. */
    public static final ModeleLogement PARC_PRIVE = LISTE.constante(new ModeleLogement("LP"));
    /** Résidence sociale ou foyer ou pension de famille. */
    public static final ModeleLogement RESIDENCE_SOCIALE = LISTE.constante(new ModeleLogement("RS"));
    /** Résidence hôtelière à vocation sociale. */
    public static final ModeleLogement RESIDENCE_HOTELIERE = LISTE.constante(new ModeleLogement("RHVS"));
    /** Résidence étudiant. */
    public static final ModeleLogement RESIDENCE_ETUDIANT = LISTE.constante(new ModeleLogement("RE"));
    /** Sous-locataire ou hébergé dans un logement à titre temporaire. */
    public static final ModeleLogement SOUS_LOCATION = LISTE.constante(new ModeleLogement("SLHT"));
    /** Structure d’hébergement. */
    public static final ModeleLogement STRUCTURE_HEBERGEMENT = LISTE.constante(new ModeleLogement("SH"));
    /** Centre départemental de l’enfance et de la famille ou centre maternel. */
    public static final ModeleLogement CENTRE_MATERNEL = LISTE.constante(new ModeleLogement("CDEFCM"));
    /** Chez vos parents ou vos enfants. */
    public static final ModeleLogement PARENTS_OU_ENFANTS = LISTE.constante(new ModeleLogement("CPE"));
    /** Chez un particulier. */
    public static final ModeleLogement PARTICULIER = LISTE.constante(new ModeleLogement("CP"));
    /** Logé à titre gratuit. */
    public static final ModeleLogement TITRE_GRATUIT = LISTE.constante(new ModeleLogement("LTG"));
    /** Logement de fonction. */
    public static final ModeleLogement LOGEMENT_DE_FONCTION = LISTE.constante(new ModeleLogement("FONC"));
    /** Propriétaire occupant. */
    public static final ModeleLogement PROPRIETAIRE_OCCUPANT = LISTE.constante(new ModeleLogement("POCC"));
    /** Camping, caravaning. */
    public static final ModeleLogement CAMPING = LISTE.constante(new ModeleLogement("CAMCAR"));
    /** Logé dans un hôtel. */
    public static final ModeleLogement HOTEL = LISTE.constante(new ModeleLogement("HOT"));
    /** Sans abri ou abri de fortune. */
    public static final ModeleLogement SANS_ABRI = LISTE.constante(new ModeleLogement("SD"));
    /** Dans un squat. */
    public static final ModeleLogement SQUAT = LISTE.constante(new ModeleLogement("SQUAT"));

    @Serial
    private static final long serialVersionUID = 1L;

    private ModeleLogement(String code) {
        super(LISTE, code);
    }

    @Override
    ModeleLogement autre(String code) {
        return new ModeleLogement(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static ModeleLogement of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static ModeleLogement valueOf(String code) {
        return of(code);
    }
}
