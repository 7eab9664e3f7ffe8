package fr.demandeunique.sne.progiciel.socle;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.qualite.Axe;
import fr.demandeunique.sne.qualite.Repartition;
import fr.demandeunique.sne.qualite.Repartition.Cellule;
import java.util.List;

/**
 * A bar of a chart.
 *
 * @param largeur length, the longest being 400
 */
public record Bar(String libelle, String nombre, long largeur) {
    /** The bars of a breakdown; a count that is kept secret has none. */
    public static List<Bar> of(Repartition breakdown) {
        List<Cellule> cells = breakdown.cellules();
        long most =
                cells.stream().mapToLong(one -> one.nombre().orElse(0)).max().orElse(1);
        return cells.stream()
                .map(one -> new Bar(
                        label(breakdown.axe(), one.nom()),
                        one.nombre().isPresent() ? Long.toString(one.nombre().getAsLong()) : "secret",
                        400 * one.nombre().orElse(0) / Math.max(1, most)))
                .toList();
    }

    private static String label(Axe axe, String nom) {
        return switch (axe) {
            case COMMUNE, COMMUNE_ATTRIBUTION ->
                Commune.de(nom).map(Commune::libelle).orElse(nom);
            case MOTIF -> MotifDemande.of(nom).libelle();
            default -> nom;
        };
    }
}
