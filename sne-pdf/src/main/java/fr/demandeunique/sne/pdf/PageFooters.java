package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;

/** Puts the number and the page count at the foot of every page, so that a lost sheet finds its file again. */
final class PageFooters {
    private static final double TOP = 284;

    private PageFooters() {}

    static void place(NumeroUnique numero, List<PageCanvas> pages) {
        for (int i = 0; i < pages.size(); i++) {
            PageCanvas page = pages.get(i);
            page.fill(PageFlow.LEFT, TOP, PageFlow.WIDTH, 0.15, Ink.RULE);
            double baseline = TOP + 1 + TextStyle.SMALL.baseline();
            page.text(PageFlow.LEFT, baseline, TextStyle.SMALL, "Numéro unique " + numero.affichage());
            String count = "page " + (i + 1) + "/" + pages.size();
            page.textEndingAt(PageFlow.RIGHT, baseline, TextStyle.SMALL, count);
        }
    }
}
