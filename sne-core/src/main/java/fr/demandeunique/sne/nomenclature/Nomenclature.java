package fr.demandeunique.sne.nomenclature;

import fr.demandeunique.sne.reglement.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The code lists of the SNE (interface 02.01 of 2017), read from the table {@code codes.csv} of this package.
 *
 * <p>The lists are open: a document may hold a code that is not here; it is kept, and reported as a warning.
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

    private final String nom;
    private final Map<String, String> libelles;

    Nomenclature(String nom) {
        this.nom = nom;
        this.libelles = Collections.unmodifiableMap(Chargement.LISTES.getOrDefault(nom, new LinkedHashMap<>()));
    }

    /** The name of the list, as the SNE writes it. */
    public String nom() {
        return nom;
    }

    /** Tells whether the code is in the list; upper and lower case differ, as on the wire. */
    public boolean connait(String code) {
        return libelles.containsKey(code);
    }

    /** The French label of a code, empty if the code is not in the list. */
    public Optional<String> libelle(String code) {
        return Optional.ofNullable(libelles.get(code));
    }

    /** The codes, in the order of the list. */
    public Set<String> codes() {
        return libelles.keySet();
    }

    /** A holder, because an enum's constructor runs before its own static fields are set. */
    private static final class Chargement {
        static final Map<String, Map<String, String>> LISTES = new LinkedHashMap<>();

        static {
            for (String[] cells : Table.lire(Nomenclature.class, "codes.csv")) {
                LISTES.computeIfAbsent(cells[0], name -> new LinkedHashMap<>()).put(cells[1], cells[2]);
            }
        }
    }
}
