package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.numero.Territoire;

/** What a breakdown breaks down by. */
public enum Axe {
    /** Active demandes by territory of the number: {@code 057}, {@code 111}. */
    TERRITOIRE("Territoire"),
    /** Active demandes by full years since the dépôt. */
    ANCIENNETE("Ancienneté"),
    /** Active demandes by persons to house, as stated, else as the household tells. */
    PERSONNES("Personnes à loger"),
    /** Active demandes by age of the demandeur. */
    AGE("Âge du demandeur"),
    /** Active demandes by reason; one with two reasons counts under each, so that the sum may exceed the total. */
    MOTIF("Motif"),
    /** Attributions by landlord (SIREN): what counts as its yearly report (R*441-12). */
    BAILLEUR("Bailleur"),
    /** Active demandes by the commune asked for first (INSEE code): what the public is told of the demand in a commune. */
    COMMUNE("Commune de premier choix"),
    /** Attributions by the commune of the dwelling (INSEE code): what the public is told of the offer there. */
    COMMUNE_ATTRIBUTION("Commune du logement attribué");

    private final String libelle;

    Axe(String libelle) {
        this.libelle = libelle;
    }

    /**
     * In French: {@code Âge du demandeur}.
     *
     * @return the words of a table's heading: {@code Âge du demandeur}
     */
    public String libelle() {
        return libelle;
    }

    /**
     * {@return how people read the value of a cell: a commune and a territory by their names, a reason in words; what has no other name as it is}
     *
     * <pre>{@code Axe.COMMUNE.libelle("57463") // Metz (57)}</pre>
     *
     * @param valeur as a {@link Repartition} names it
     */
    public String libelle(String valeur) {
        return switch (this) {
            case COMMUNE, COMMUNE_ATTRIBUTION -> Commune.libelle(valeur);
            case TERRITOIRE ->
                Territoire.de(valeur).map(one -> valeur + " " + one.libelle()).orElse(valeur);
            case MOTIF ->
                MotifDemande.LISTE.codes().stream()
                        .filter(one -> one.code().equals(valeur))
                        .map(MotifDemande::libelle)
                        .findFirst()
                        .orElse(valeur);
            case ANCIENNETE, PERSONNES, AGE, BAILLEUR -> valeur;
        };
    }
}
