package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.client.registre.Tableau;
import fr.demandeunique.sne.qualite.Axe;
import fr.demandeunique.sne.qualite.ResultatStatistique;
import fr.demandeunique.sne.qualite.Statistiques;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of the infocentre, as far as the core counts them: the four figures of the year, then a table for each axis. */
final class Tableaux {
    private static final String CHIFFRES = "TAB01";
    private static final String TITRE = "Chiffres de l’année";

    private Tableaux() {}

    static List<Route> routes() {
        return List.of(
                Route.de("GET", "/statistiques", Nature.LECTURE, Profils.SUIVI, Tableaux::lister),
                Route.de("GET", "/statistiques/{tableau}", Nature.LECTURE, Profils.SUIVI, Tableaux::lire)
                        .avecParametres("territoire"));
    }

    private static String nom(Axe axe) {
        return String.format(Locale.ROOT, "TAB01-%02d", axe.ordinal() + 1);
    }

    private static Reponse lister(Contexte c) {
        List<Object> all = new ArrayList<>();
        all.add(Json.objet("tableau", CHIFFRES, "titre", TITRE));
        for (Axe axe : Axe.values()) {
            all.add(Json.objet("tableau", nom(axe), "titre", axe.libelle()));
        }
        return Reponse.json(Map.of("tableaux", all));
    }

    private static Reponse lire(Contexte c) {
        String nom = c.variable("tableau");
        Optional<Axe> axe =
                Arrays.stream(Axe.values()).filter(one -> nom(one).equals(nom)).findFirst();
        if (axe.isEmpty() && !nom.equals(CHIFFRES)) {
            return Reponse.introuvable("GW_TABLEAU_INCONNU");
        }
        String territoire = c.parametre("territoire").orElse(null);
        LocalDate jour = c.jour();
        var statistiques = new Statistiques(jour.withDayOfYear(1), jour, territoire);
        c.registre().fiches().forEach(one -> statistiques.ajouter(one.demande()));
        ResultatStatistique resultat = statistiques.resultat();
        return Reponse.json(new Tableau(
                nom,
                axe.map(Axe::libelle).orElse(TITRE),
                jour,
                territoire,
                List.of("demandes"),
                axe.map(one -> lignes(resultat, one)).orElseGet(() -> chiffres(resultat))));
    }

    private static List<Tableau.Ligne> lignes(ResultatStatistique resultat, Axe axe) {
        return resultat.repartition(axe).cellules().stream()
                .map(one -> ligne(axe.libelle(one.nom()), one.nombre().orElse(0)))
                .toList();
    }

    private static List<Tableau.Ligne> chiffres(ResultatStatistique resultat) {
        ResultatStatistique.Chiffres four = resultat.chiffres();
        return List.of(
                ligne("actives", four.actives()),
                ligne("enregistrées", four.enregistrees()),
                ligne("renouvelées", four.renouvelees()),
                ligne("attributions", four.attributions()));
    }

    private static Tableau.Ligne ligne(String libelle, long nombre) {
        return new Tableau.Ligne(libelle, List.of(BigDecimal.valueOf(nombre)));
    }
}
