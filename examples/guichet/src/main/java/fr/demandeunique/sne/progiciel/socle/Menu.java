package fr.demandeunique.sne.progiciel.socle;

import java.util.ArrayList;
import java.util.List;

/** The entries of the main menu. */
public final class Menu {
    private Menu() {}

    /** @param href where it leads; everything below belongs to it */
    public record Item(String href, String libelle) {
        public boolean isCurrent(String page) {
            return href.equals("/")
                    ? page.equals("/") || page.startsWith("/demandes")
                    : page.startsWith(href) || href.equals("/commissions") && page.startsWith("/conventions");
        }
    }

    public static List<Item> of(Agent agent) {
        List<Item> all = new ArrayList<>(List.of(
                new Item("/", "Demandes"),
                new Item("/saisie", "Saisie"),
                new Item("/imports", "Import"),
                new Item("/doublons", "Doublons"),
                new Item("/renouvellements", "Renouvellements"),
                new Item("/commissions", "Attributions"),
                new Item("/numerisation", "Numérisation"),
                new Item("/qualite", "Suivi qualité"),
                new Item("/echanges", "Échanges"),
                new Item("/assistance", "Assistance")));
        if (agent.administrator()) {
            all.add(new Item("/administration", "Administration"));
        }
        return all;
    }
}
