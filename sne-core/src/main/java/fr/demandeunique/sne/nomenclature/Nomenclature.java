package fr.demandeunique.sne.nomenclature;

import fr.demandeunique.sne.reglement.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The code lists of the SNE (interface 02.01 of 2017), read from the table {@code codes.csv} of this package.
 *
 * <p>The lists are open: a document may hold a code that is not here; it is kept, and reported as a warning. Each entry says where
 * it was published and, if known, between which days it may be used; the boxes of the form *05 are entries of their own schema.
 *
 * <pre>{@code Nomenclature.SITUATION_FAMILIALE.libelle("M") // Marié(e)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public enum Nomenclature {
    /** List {@code situationFamiliale}. */
    SITUATION_FAMILIALE("situationFamiliale"),
    /** List {@code lienDemandeur}. */
    LIEN_DEMANDEUR("lienDemandeur"),
    /** List {@code typeContratTravail}. */
    TYPE_CONTRAT_TRAVAIL("typeContratTravail"),
    /** List {@code motifDemande}. */
    MOTIF_DEMANDE("motifDemande"),
    /** List {@code typeFichier}. */
    TYPE_FICHIER("typeFichier"),
    /** List {@code civilite}. */
    CIVILITE("civilite"),
    /** List {@code nationalite}. */
    NATIONALITE("nationalite"),
    /** List {@code categorieLogementRecherche}. */
    CATEGORIE_LOGEMENT_RECHERCHE("categorieLogementRecherche"),
    /** List {@code categorieLogement}. */
    CATEGORIE_LOGEMENT("categorieLogement"),
    /** List {@code typeLogement}. */
    TYPE_LOGEMENT("typeLogement"),
    /** List {@code sexe}. */
    SEXE("sexe"),
    /** List {@code lienParente}. */
    LIEN_PARENTE("lienParente"),
    /** List {@code coparentalite}. */
    COPARENTALITE("coparentalite"),
    /** List {@code ressourceRecue}. */
    RESSOURCE_RECUE("ressourceRecue"),
    /** List {@code ressourceVersee}. */
    RESSOURCE_VERSEE("ressourceVersee"),
    /** List {@code modeleLogement}. */
    MODELE_LOGEMENT("modeleLogement"),
    /** List {@code etatHandicap}. */
    ETAT_HANDICAP("etatHandicap"),
    /** List {@code capaciteMarche}. */
    CAPACITE_MARCHE("capaciteMarche"),
    /** List {@code handicapMoteur}. */
    HANDICAP_MOTEUR("handicapMoteur"),
    /** List {@code handicapSensoriel}. */
    HANDICAP_SENSORIEL("handicapSensoriel"),
    /** List {@code aideTechnique}. */
    AIDE_TECHNIQUE("aideTechnique"),
    /** List {@code equipementHandicap}. */
    EQUIPEMENT_HANDICAP("equipementHandicap"),
    /** List {@code zus}. */
    ZUS("zus"),
    /** List {@code statutDalo}. */
    STATUT_DALO("statutDalo"),
    /** List {@code typologieLogementDalo}. */
    TYPOLOGIE_LOGEMENT_DALO("typologieLogementDalo"),
    /** List {@code typeLogementRPLS}. */
    TYPE_LOGEMENT_RPLS("typeLogementRPLS"),
    /** List {@code booleen}. */
    BOOLEEN("booleen"),
    /** List {@code accordCollectif}. */
    ACCORD_COLLECTIF("accordCollectif"),
    /** List {@code contingent}. */
    CONTINGENT("contingent"),
    /** List {@code motifRadiation}. */
    MOTIF_RADIATION("motifRadiation"),
    /** List {@code sousMotifRadiation}. */
    SOUS_MOTIF_RADIATION("sousMotifRadiation");

    /** The schema of the exchanges: the codes that documents hold. */
    public static final String SCHEMA_XML = Catalogue.SCHEMA_XML;

    private final String nom;
    private final CodesCourts courts;

    Nomenclature(String nom) {
        this.nom = nom;
        this.courts = new CodesCourts(Catalogue.codes(nom));
    }

    /** The name of the list, as the SNE writes it. */
    public String nom() {
        return nom;
    }

    /** Tells whether documents may hold the code; upper and lower case differ, as on the wire. Allocates nothing. */
    public boolean connait(String code) {
        return courts.contient(code);
    }

    /** What is known of a code of the exchanges, empty if the code is not in the list. */
    public Optional<Entree> entree(String code) {
        return Optional.ofNullable(Catalogue.liste(nom).parCode().get(code));
    }

    /** The French label of a code, empty if the code is not in the list. */
    public Optional<String> libelle(String code) {
        return entree(code).map(Entree::libelle);
    }

    /**
     * The code of a French label, however it is typed: accents, capitals, apostrophes and spaces do not count, and masculine and
     * feminine are both taken where the label has both. Empty if no label of the list reads so.
     *
     * <pre>{@code Nomenclature.SITUATION_FAMILIALE.code("marie(e)") // M}</pre>
     */
    public Optional<String> code(String libelle) {
        return Optional.ofNullable(LIBELLES.computeIfAbsent(this, liste -> new Libelles(liste.entrees(SCHEMA_XML)))
                .code(libelle));
    }

    /** The codes of the exchanges, in the order of the list. */
    public Set<String> codes() {
        return Catalogue.liste(nom).parCode().keySet();
    }

    /** All entries, those of the exchanges and those of the forms. */
    public List<Entree> entrees() {
        return Catalogue.liste(nom).entrees();
    }

    /** The entries of one schema, such as {@code CERFA-14069*05}; none if the list does not know it. */
    public List<Entree> entrees(String schema) {
        return entrees().stream().filter(one -> one.schema().equals(schema)).toList();
    }

    /** Number of the data and day of their last verification. */
    public static Revision revision() {
        return Revision.de(Nomenclature.class);
    }

    /** Built list by list, when somebody first asks for a label. */
    private static final Map<Nomenclature, Libelles> LIBELLES = new ConcurrentHashMap<>();
}
