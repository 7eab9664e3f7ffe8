package fr.demandeunique.sne.bacasable.page;

import static fr.demandeunique.sne.bacasable.page.Html.echapper;

import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import java.util.Collections;
import java.util.List;

/** The part of the page for who looks for why a call failed: the faults that are set, the last calls and what became of them. */
final class SuiviAppels {
    private static final int LIGNES_MAX = 20;

    private final Pannes pannes;
    private final JournalAppels appels;

    SuiviAppels(Pannes pannes, JournalAppels appels) {
        this.pannes = pannes;
        this.appels = appels;
    }

    void ecrire(Html html, boolean clair) {
        String specification = pannes.specification();
        List<Appel> all = appels.tous();
        Collections.reverse(all);
        html.texte("h2 id=\"appels\"", "Appels et pannes")
                .texte(
                        "p class=\"note\"",
                        specification.isEmpty()
                                ? "Aucune panne n’est réglée."
                                : "Pannes réglées\u00a0: " + specification + ".");
        html.tableau(
                "Derniers appels",
                List.of("Rang", "Appel", "Guichet", "Statut", "Pannes", "Durée"),
                all.stream().limit(LIGNES_MAX).map(one -> ligne(one, clair)).toList(),
                "Aucun appel n’est arrivé.");
    }

    private static List<String> ligne(Appel one, boolean clair) {
        return List.of(
                String.valueOf(one.rang()),
                echapper(one.methode() + " " + (clair ? one.chemin().split("\\?", 2)[0] : one.cheminMasque())),
                echapper(one.entete("X-Guichet").orElse("")),
                statut(one),
                echapper(String.join(", ", one.pannes())),
                one.duree().toMillis() + "\u00a0ms");
    }

    private static String statut(Appel one) {
        String text = one.statut() == 0 ? "coupé" : one.statut() + (one.rejouee() ? ", rejoué" : "");
        return Html.etat(one.statut() >= 200 && one.statut() < 400 ? "oui" : "non", text);
    }
}
