package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.internal.Typographie;
import fr.demandeunique.sne.reglement.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fault that a stock of demandes is watched for. The national list is not public: this set is this library's own, written in {@code
 * indicateurs.csv} and shown in {@code QUALITE.md}.
 *
 * <pre>{@code Indicateur.REVENU_PERIME.libelle() // Dernier revenu fiscal du demandeur antérieur à l’année N-2}</pre>
 */
public enum Indicateur {
    /** Date de dépôt missing or in the future. */
    DEPOT_ABSENT,
    /** Renewal or start of validity before the dépôt. */
    DATES_INCOHERENTES,
    /** Unknown state, or contrary to the radiation recorded. */
    ETAT_INCOHERENT,
    /** Active demande whose validity has expired. */
    EXPIREE_ACTIVE,
    /** Active demande that should have been struck off for want of renewal. */
    RADIATION_EN_RETARD,
    /** Notice of expiry not sent one month before the expiry. */
    PREAVIS_NON_ENVOYE,
    /** Notice of expiry sent less than one month before the expiry. */
    PREAVIS_TARDIF,
    /** Radiation without a known reason, a date or the sub-reason of irrecevabilité. */
    RADIATION_INCOMPLETE,
    /** Nominative data kept more than one year after the radiation. */
    PURGE_EN_RETARD,
    /** Demande filed more than one month ago and without a numéro unique. */
    ATTESTATION_EN_RETARD,
    /** Month of the numéro unique other than that of the dépôt. */
    NUMERO_MOIS,
    /** Creating guichet other than that of the numéro unique. */
    NUMERO_GUICHET,
    /** Name, first name or date of birth of a titulaire missing. */
    IDENTITE_INCOMPLETE,
    /** Titulaire under 16 or over 110, or born in the future. */
    AGE_INVRAISEMBLABLE,
    /** NIR of a titulaire missing. */
    NIR_ABSENT,
    /** NIR whose key is wrong. */
    NIR_INVALIDE,
    /** Situation familiale contrary to the tab “Conjoint ou co-titulaire”. */
    SITUATION_FAMILIALE,
    /** Number of persons to house contrary to the household. */
    NOMBRE_PERSONNES,
    /** Neither phone nor e-mail. */
    CONTACT_ABSENT,
    /** Phone missing. */
    TELEPHONE_ABSENT,
    /** E-mail missing. */
    COURRIEL_ABSENT,
    /** Phone or e-mail of a form that reaches nobody. */
    CONTACT_INVALIDE,
    /** Address missing, or without postcode and town. */
    ADRESSE_INCOMPLETE,
    /** No update for more than 13 months. */
    CONTACT_ANCIEN,
    /** No taxable income for the applicant. */
    REVENU_ABSENT,
    /** Last taxable income of the applicant older than year N-2. */
    REVENU_PERIME,
    /** Taxable income negative, above 300,000 euros, of a year to come or of one long past. */
    REVENU_INVRAISEMBLABLE,
    /** No monthly resource for the applicant. */
    RESSOURCES_ABSENTES,
    /** Monthly resource negative or above 25,000 euros. */
    RESSOURCES_INVRAISEMBLABLES,
    /** No reason. */
    MOTIF_ABSENT,
    /** Reason “other” (23) without its text. */
    MOTIF_SANS_TEXTE,
    /** Reason handicap (07) without the handicap annex. */
    HANDICAP_SANS_COMPLEMENT,
    /** No commune or no type of dwelling asked for. */
    COMMUNE_ABSENTE,
    /** Commune asked for outside the territory of the numéro unique. */
    COMMUNE_HORS_TERRITOIRE,
    /** Present housing not filled. */
    LOGEMENT_ACTUEL_ABSENT,
    /** Code that the lists of the SNE do not have. */
    CODE_INCONNU,
    /** Attribution without an RPLS number of 10 characters. */
    RPLS_INCONNU,
    /** Radiation for attribution without landlord, day of lease or contingent. */
    ATTRIBUTION_INCOMPLETE,
    /** Identity or residence paper missing from the dossier. */
    PIECE_IDENTITE_ABSENTE,
    /** Paper out of date or marked obsolete. */
    PIECE_OBSOLETE,
    /** Paper marked unusable. */
    PIECE_INEXPLOITABLE,
    /** Paper outside the regulatory list. */
    PIECE_HORS_PERIMETRE,
    /** Active demandes of one person on one territory. */
    DOUBLON_SUSPECT;

    private static final List<String[]> LIGNES = Table.lire(Indicateur.class, "indicateurs.csv");

    private String[] ligne() {
        return LIGNES.get(ordinal());
    }

    /** {@return what it is about: {@code cycle}, {@code contact}, {@code ressources}…} */
    public String domaine() {
        return ligne()[1];
    }

    /** {@return how much it weighs} */
    public Gravite gravite() {
        return Gravite.valueOf(ligne()[2]);
    }

    /** {@return what is wrong, in French} */
    public String libelle() {
        return Typographie.composer(ligne()[3]);
    }

    /** {@return what to do, in French} */
    public String remede() {
        return Typographie.composer(ligne()[4]);
    }

    /**
     * {@return what is wrong, in French unless English is asked for}
     *
     * @param langue English for English, anything else for French
     */
    public String libelle(Locale langue) {
        return anglais(langue) ? ligne()[5] : libelle();
    }

    /**
     * {@return what to do, in French unless English is asked for}
     *
     * @param langue English for English, anything else for French
     */
    public String remede(Locale langue) {
        return anglais(langue) ? ligne()[6] : remede();
    }

    /** {@return the rule of {@code regles.csv} that makes it a fault, empty if it is an interpretation of this library} */
    public Optional<String> regle() {
        String source = ligne()[7];
        return source.equals("interprétation") ? Optional.empty() : Optional.of(source);
    }

    /** Its bit in the answer of {@link Detecteur#constats}. */
    long bit() {
        return 1L << ordinal();
    }

    private static boolean anglais(Locale langue) {
        return "en".equals(langue.getLanguage());
    }
}
