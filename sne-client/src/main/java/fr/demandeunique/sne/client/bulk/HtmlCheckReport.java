package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults as a web page. */
final class HtmlCheckReport extends CheckReport {
    private static final int SHOWN_MAX = 5_000;

    private final OutputStream out;
    private final List<FaultRow> shown = new ArrayList<>();
    private long faults;

    HtmlCheckReport(OutputStream out, Locale langue, boolean numeros) {
        super(langue, numeros);
        this.out = out;
    }

    @Override
    void row(FaultRow row) {
        faults++;
        if (shown.size() < SHOWN_MAX) {
            shown.add(row);
        }
    }

    private String word(String french, String english) {
        return english() ? english : french;
    }

    @Override
    public void close() throws IOException {
        var page = new Page(english() ? "en" : "fr", word("Contrôle de demandes", "Check of demandes"));
        page.raw("<header><h1>")
                .text(word("Contrôle de demandes", "Check of demandes"))
                .raw("</h1></header>\n<main>\n<ul class=\"figures\">\n");
        figure(page, demandes(), word("demandes lues", "demandes read"), "");
        figure(page, demandes() - refusees(), word("conformes", "conform"), "good");
        figure(page, refusees(), word("avec une erreur", "with an error"), refusees() == 0 ? "" : "bad");
        figure(page, averties(), word("avec un avertissement seulement", "with a warning only"), "mild");
        figure(
                page,
                illisibles(),
                word("lignes ou fichiers illisibles", "lines or files unreadable"),
                illisibles() == 0 ? "" : "bad");
        page.raw("</ul>\n");
        codes(page);
        rows(page);
        page.raw("</main>\n");
        page.write(out);
        out.flush();
    }

    private void figure(Page page, long number, String label, String kind) {
        page.figure(kind, Page.number(number, english()), label);
    }

    private void codes(Page page) {
        page.element("h2", word("Par code", "By code"));
        region(page, "wide few", word("Par code", "By code"));
        page.raw("<table class=\"narrow\"><thead><tr><th scope=\"col\">Code</th><th scope=\"col\" class=\"n\">")
                .text(word("Nombre", "Number"))
                .raw("</th></tr></thead><tbody>\n");
        List<Map.Entry<String, Long>> counts = new ArrayList<>(parCode().entrySet());
        counts.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Long> one : counts) {
            page.raw("<tr><td><code>")
                    .text(one.getKey())
                    .raw("</code></td><td class=\"n\">")
                    .text(Page.number(one.getValue(), english()))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody></table></div>\n");
    }

    private void rows(Page page) {
        page.element("h2", word("Anomalies", "Faults"));
        if (faults > shown.size()) {
            page.element(
                    "p",
                    word("Les ", "The first ")
                            + Page.number(shown.size(), english())
                            + word(" premières sur ", " of ")
                            + Page.number(faults, english())
                            + word(
                                    "\u00a0; toutes sont dans le rapport .xlsx ou .csv.",
                                    "; all are in the report .xlsx or .csv."));
        }
        region(page, "wide", word("Anomalies", "Faults"));
        page.raw("<table><thead><tr>");
        List.of(
                        word("Où", "Where"),
                        word("Colonne ou chemin, valeur masquée", "Column or path, masked value"),
                        word("Raison et remède", "Reason and remedy"))
                .forEach(one -> page.raw("<th scope=\"col\">").text(one).raw("</th>"));
        page.raw("</tr></thead><tbody>\n");
        shown.forEach(one -> row(page, one));
        page.raw("</tbody></table></div>\n");
    }

    /** What scrolls by itself where the window is narrow, also by keyboard. */
    private static void region(Page page, String kind, String label) {
        page.raw("<div class=\"" + kind + "\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(label)
                .raw("\">\n");
    }

    private void row(Page page, FaultRow one) {
        SourcePlace place = one.place();
        List<@Nullable Object> cells = cells(one);
        page.raw("<tr class=\"" + one.anomalie().gravite().name().toLowerCase(Locale.ROOT) + "\"><td>")
                .text(place.fichier().substring(place.fichier().lastIndexOf('/') + 1))
                .text(place.partie() == null ? "" : "\u00a0: " + place.partie())
                .text(word(", ligne\u00a0", ", line\u00a0") + place.ligne());
        small(page, cells.get(3));
        page.raw("</td><td>").text(one.where());
        small(page, one.valeur());
        page.raw("</td><td>").text(one.message());
        small(
                page,
                one.anomalie().gravite().mot(langue()) + " " + one.anomalie().code());
        small(page, one.source());
        page.raw("</td></tr>\n");
    }

    private static void small(Page page, @Nullable Object text) {
        if (text != null && !text.toString().isEmpty()) {
            page.raw("<br><small>").text(text.toString()).raw("</small>");
        }
    }
}
