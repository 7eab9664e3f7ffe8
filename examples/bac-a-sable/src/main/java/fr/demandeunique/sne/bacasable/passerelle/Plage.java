package fr.demandeunique.sne.bacasable.passerelle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The page of a collection that {@code range=first-last} asks for. */
final class Plage {
    private static final int MAX = 500;

    private Plage() {}

    /**
     * Answers with a page.
     *
     * @param unite name of the unit, and of the member that holds the items
     */
    static <T> Reponse page(Contexte contexte, String unite, List<T> all, Function<T, ?> json) {
        String range = contexte.parametre("range").orElse("0-99");
        if (!range.matches("[0-9]{1,9}-[0-9]{1,9}")) {
            return Reponse.parametre();
        }
        int dash = range.indexOf('-');
        int first = Integer.parseInt(range.substring(0, dash));
        int last = Integer.parseInt(range.substring(dash + 1));
        if (last < first) {
            return Reponse.parametre();
        }
        if (first >= all.size() && first > 0) {
            return Reponse.refus(416, "plage", "Plage hors de la liste", "GW_PLAGE")
                    .avec("Content-Range", unite + " */" + all.size());
        }
        int end = Math.min(Math.min(last, first + MAX - 1) + 1, all.size());
        List<?> items = all.subList(first, end).stream().map(json).toList();
        return Reponse.json(Map.of(unite, items))
                .statut(items.size() == all.size() ? 200 : 206)
                .avec("Accept-Ranges", unite)
                .avec(
                        "Content-Range",
                        unite + " " + (all.isEmpty() ? "*" : first + "-" + (end - 1)) + "/" + all.size());
    }
}
