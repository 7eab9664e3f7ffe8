package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.qualite.Axe;
import fr.demandeunique.sne.qualite.BilanQualite;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.Repartition;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An audit as one web page in French, for people: figures, what has changed, indicators, a map of tiles, breakdowns, territories and guichets with a filter. It needs no other file and no
 * network, prints, and holds no personal data.
 *
 * <pre>{@code AuditReport.of(summary).write(out)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AuditReport {
    /** Rows of a table that only shows the first. */
    private static final int SHOWN_MAX = 12;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final AuditSummary summary;
    private final @Nullable Map<Indicateur, Long> before;

    private AuditReport(AuditSummary summary, @Nullable Map<Indicateur, Long> before) {
        this.summary = summary;
        this.before = before;
    }

    /**
     * {@return the report of an audit}
     *
     * @param bilan of the stock
     */
    public static AuditReport of(AuditSummary bilan) {
        Objects.requireNonNull(bilan, "bilan");
        return new AuditReport(bilan, null);
    }

    /**
     * {@return the same, which shows what has changed since the counts of an earlier audit ({@link AuditSummary#nombres})}
     *
     * @param nombres by kind of fault
     */
    public AuditReport withPrevious(Map<Indicateur, Long> nombres) {
        return new AuditReport(summary, Map.copyOf(nombres));
    }

    /**
     * Writes the page, UTF-8; does not close the stream.
     *
     * @param out stays open
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        BilanQualite bilan = summary.bilan();
        var page = new Page("fr", "Suivi qualité au " + DAY.format(bilan.jour()));
        page.raw("<header>\n")
                .element("h1", "Suivi qualité des demandes de logement social")
                .raw("<p class=\"lead\">")
                .text("Stock au " + DAY.format(bilan.jour()) + ", " + AuditTables.number(bilan.demandes())
                        + " demandes lues.")
                .raw("</p>\n</header>\n<main>\n");
        figures(page);
        indicators(page);
        map(page);
        breakdowns(page);
        scores(page);
        pairs(page);
        AuditTables.territories(page, summary);
        AuditTables.guichets(page, summary);
        page.raw("</main>\n<footer><p>")
                .text(
                        "Indicateurs et seuils de cette bibliothèque\u00a0: la liste nationale du suivi qualité n’est pas publique. Ce rapport ne contient que des nombres.")
                .raw("</p></footer>\n");
        if (!summary.guichets().isEmpty()) {
            page.raw("<script>\n").raw(Page.resource("filtre.js")).raw("</script>\n");
        }
        page.write(out);
        out.flush();
    }

    private void figures(Page page) {
        BilanQualite bilan = summary.bilan();
        var year = summary.statistiques().chiffres();
        page.raw("<ul class=\"figures\">\n");
        page.figure("", AuditTables.number(bilan.actives()), "demandes actives");
        page.figure(
                bilan.enFaute() == 0 ? "good" : "mild",
                AuditTables.percent(bilan.enFaute(), bilan.demandes()),
                "avec au moins une anomalie (" + AuditTables.number(bilan.enFaute()) + ")");
        page.figure("", AuditTables.number(year.enregistrees()), "enregistrées en douze mois");
        page.figure("", AuditTables.number(year.renouvelees()), "renouvelées en douze mois");
        page.figure("", AuditTables.number(year.attributions()), "attributions en douze mois");
        if (summary.illisibles() + summary.partielles() > 0) {
            page.figure(
                    "bad",
                    AuditTables.number(summary.illisibles()),
                    "lignes ou fichiers illisibles, et " + AuditTables.number(summary.partielles())
                            + " demandes lues en partie");
        }
        page.raw("</ul>\n");
    }

    private void indicators(Page page) {
        List<BilanQualite.Constat> found = new ArrayList<>(summary.bilan().alertes());
        found.sort(Comparator.comparingLong(BilanQualite.Constat::nombre).reversed());
        page.element("h2", "Indicateurs");
        if (found.isEmpty()) {
            page.element("p", "Aucun indicateur ne désigne de demande.");
            return;
        }
        page.raw(
                "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Indicateurs\">\n<table>\n<thead><tr><th scope=\"col\" class=\"words\">Indicateur</th><th scope=\"col\">Gravité</th>"
                        + "<th scope=\"col\" class=\"n\">Demandes</th><th scope=\"col\">Part</th>");
        if (before != null) {
            page.raw("<th scope=\"col\" class=\"n\">Précédent</th><th scope=\"col\" class=\"n\">Évolution</th>");
        }
        page.raw("<th scope=\"col\" class=\"words\">Que faire</th></tr></thead>\n<tbody>\n");
        long most = found.get(0).nombre();
        for (BilanQualite.Constat one : found) {
            Indicateur indicator = one.indicateur();
            page.raw("<tr class=\"" + (indicator.gravite() == Gravite.ERREUR ? "erreur" : "avertissement") + "\"><td>")
                    .text(indicator.libelle())
                    .raw("<br><code>" + indicator + "</code></td><td>")
                    .text(indicator.gravite() == Gravite.ERREUR ? "erreur" : "avertissement")
                    .raw("</td><td class=\"n\">")
                    .text(AuditTables.number(one.nombre()))
                    .raw("</td><td class=\"part\">");
            bar(page, one.nombre(), most);
            page.text(AuditTables.percent(one.nombre(), summary.bilan().demandes()))
                    .raw("</td>");
            change(page, indicator, one.nombre());
            page.raw("<td>").text(indicator.remede()).raw("</td></tr>\n");
        }
        page.raw("</tbody></table></div>\n");
    }

    private void change(Page page, Indicateur indicator, long now) {
        if (before == null) {
            return;
        }
        Long then = before.get(indicator);
        if (then == null) {
            page.raw("<td class=\"n\">–</td><td class=\"n\">–</td>");
            return;
        }
        long change = now - then;
        String kind = change > 0 ? "up" : change < 0 ? "down" : "";
        page.raw("<td class=\"n\">")
                .text(AuditTables.number(then))
                .raw("</td><td class=\"n " + kind + "\">")
                .text((change > 0 ? "+" : "") + AuditTables.number(change))
                .raw("</td>");
    }

    private static void bar(Page page, long part, long most) {
        long width = most == 0 ? 0 : Math.max(1, 120 * part / most);
        page.raw(
                "<svg viewBox=\"0 0 120 12\" preserveAspectRatio=\"none\" width=\"120\" height=\"12\" aria-hidden=\"true\"><rect class=\"bar\" width=\""
                        + width + "\" height=\"12\"/></svg> ");
    }

    private void map(Page page) {
        Map<String, Double> rates = new TreeMap<>();
        for (AuditSummary.Line one : summary.territoires()) {
            if (!one.territoire().isEmpty() && one.demandes() > 0) {
                rates.put(one.territoire(), 100.0 * one.enFaute() / one.demandes());
            }
        }
        if (rates.isEmpty()) {
            return;
        }
        page.raw("<section class=\"together\">\n");
        page.element("h2", "Part des demandes avec au moins une anomalie, par territoire");
        page.raw("<div class=\"columns\">\n<div>\n");
        TileMap.draw(
                page,
                "Carte des territoires en tuiles ; les mêmes nombres sont dans le tableau des territoires",
                rates,
                "\u00a0%");
        page.raw("</div>\n");
        highest(page);
        page.raw("</div>\n</section>\n");
    }

    /** The territories with the greatest shares, for who does not hover over a map. */
    private void highest(Page page) {
        List<AuditSummary.Line> lines = new ArrayList<>(summary.territoires());
        lines.removeIf(one -> one.territoire().isEmpty() || one.enFaute() == 0);
        lines.sort(Comparator.comparingDouble((AuditSummary.Line one) -> (double) one.enFaute() / one.demandes())
                .reversed());
        if (lines.isEmpty()) {
            return;
        }
        AuditSummary.Line most = lines.get(0);
        page.raw("<div><h3>Les parts les plus grandes</h3>\n<table><tbody>\n");
        for (AuditSummary.Line one : lines.subList(0, Math.min(SHOWN_MAX, lines.size()))) {
            page.raw("<tr><th scope=\"row\">")
                    .text(AuditTables.territory(one.territoire()))
                    .raw("</th><td>");
            bar(page, one.enFaute() * most.demandes(), most.enFaute() * one.demandes());
            page.raw("</td><td class=\"n\">")
                    .text(AuditTables.percent(one.enFaute(), one.demandes()))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody></table></div>\n");
    }

    private void breakdowns(Page page) {
        page.element("h2", "Demandes actives");
        page.raw("<div class=\"columns\">\n");
        for (Axe one : List.of(Axe.ANCIENNETE, Axe.PERSONNES, Axe.AGE, Axe.MOTIF, Axe.COMMUNE)) {
            breakdown(page, one);
        }
        page.raw("</div>\n");
        page.element("h2", "Attributions des douze derniers mois");
        page.raw("<div class=\"columns\">\n");
        breakdown(page, Axe.COMMUNE_ATTRIBUTION);
        page.raw("</div>\n");
    }

    private void breakdown(Page page, Axe axe) {
        List<Repartition.Cellule> cells =
                new ArrayList<>(summary.statistiques().repartition(axe).cellules());
        boolean largestFirst = axe != Axe.ANCIENNETE && axe != Axe.PERSONNES && axe != Axe.AGE;
        if (largestFirst) {
            cells.sort(Comparator.comparingLong(
                            (Repartition.Cellule one) -> one.nombre().orElse(0))
                    .reversed());
        }
        long most =
                cells.stream().mapToLong(one -> one.nombre().orElse(0)).max().orElse(0);
        page.raw("<div><h3>").text(axe.libelle()).raw("</h3>\n");
        if (axe == Axe.COMMUNE_ATTRIBUTION
                && cells.stream().allMatch(one -> one.nom().equals("inconnu"))) {
            // A dwelling named by its RPLS number alone: the register knows where it is, the stock does not.
            page.element("p", "Le stock ne dit la commune d’aucun logement attribué.")
                    .raw("</div>\n");
            return;
        }
        page.raw("<table><tbody>\n");
        for (Repartition.Cellule one : cells.subList(0, Math.min(SHOWN_MAX, cells.size()))) {
            long count = one.nombre().orElse(0);
            page.raw("<tr><th scope=\"row\">")
                    .text(axe == Axe.MOTIF && one.nom().equals("inconnu") ? "Sans motif" : axe.libelle(one.nom()))
                    .raw("</th><td>");
            bar(page, count, most);
            page.raw("</td><td class=\"n\">").text(AuditTables.number(count)).raw("</td></tr>\n");
        }
        page.raw("</tbody></table></div>\n");
    }

    private void scores(Page page) {
        CotationSummary scores = summary.cotation();
        if (scores == null) {
            return;
        }
        page.element("h2", "Cotation");
        page.raw("<p class=\"note\">")
                .text("Grille\u00a0: " + (scores.grille().isEmpty() ? "sans nom" : scores.grille())
                        + ". Attente\u00a0: celle des demandes servies en douze mois.")
                .raw(
                        "</p>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Cotation\"><table><thead><tr><th scope=\"col\">Type demandé</th>"
                                + "<th scope=\"col\" class=\"n\">Demandes</th><th scope=\"col\" class=\"n\">La plus basse</th><th scope=\"col\" class=\"n\">Médiane</th>"
                                + "<th scope=\"col\" class=\"n\">La plus haute</th><th scope=\"col\" class=\"n\">Attente médiane (mois)</th></tr></thead>\n<tbody>\n");
        for (CotationSummary.Line one : scores.lignes()) {
            var found = one.distribution().effectifs();
            page.raw("<tr><th scope=\"row\">")
                    .text(one.type() == null ? "Tous" : one.type().libelle())
                    .raw("</th>");
            for (String cell : List.of(
                    AuditTables.number(one.distribution().total()),
                    found.isEmpty() ? "–" : points(found.get(found.size() - 1).points()),
                    one.distribution().mediane().map(AuditReport::points).orElse("–"),
                    found.isEmpty() ? "–" : points(found.get(0).points()),
                    one.attente() == null
                            ? "–"
                            : AuditTables.number(one.attente().mediane()))) {
                page.cell(cell);
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table></div>\n");
    }

    private void pairs(Page page) {
        DuplicateSummary found = summary.rapprochements();
        if (found == null) {
            return;
        }
        page.element("h2", "Rapprochements");
        page.raw("<p class=\"note\">")
                .text(
                        "Deux personnes de deux demandes d’un même territoire qui en sont peut-être une seule\u00a0: mêmes noms, même jour de naissance ou même NIR, à l’orthographe ou à une faute de frappe près. La liste est dans les extractions.")
                .raw("</p>\n<ul class=\"figures\">\n");
        page.figure(
                found.certains() == 0 ? "good" : "mild",
                AuditTables.number(found.certains()),
                "paires d’une même personne");
        page.figure("", AuditTables.number(found.soupcons()), "paires à vérifier");
        if (found.ecartees() > 0) {
            page.figure(
                    "",
                    AuditTables.number(found.ecartees()),
                    "personnes non comparées, leur nom ou leur jour étant trop commun");
        }
        page.raw("</ul>\n");
        List<DuplicateSummary.Line> lines = new ArrayList<>(found.lignes());
        lines.sort(Comparator.comparingLong((DuplicateSummary.Line one) -> one.certains() + one.soupcons())
                .reversed());
        if (lines.isEmpty()) {
            return;
        }
        page.raw(
                "<div class=\"wide few\" tabindex=\"0\" role=\"region\" aria-label=\"Rapprochements\"><table><thead><tr><th scope=\"col\">Territoire</th>"
                        + "<th scope=\"col\" class=\"n\">Même personne</th><th scope=\"col\" class=\"n\">À vérifier</th></tr></thead>\n<tbody>\n");
        for (DuplicateSummary.Line one : lines.subList(0, Math.min(SHOWN_MAX, lines.size()))) {
            page.raw("<tr><th scope=\"row\">")
                    .text(AuditTables.territory(one.territoire()))
                    .raw("</th><td class=\"n\">")
                    .text(AuditTables.number(one.certains()))
                    .raw("</td><td class=\"n\">")
                    .text(AuditTables.number(one.soupcons()))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody></table></div>\n");
    }

    private static String points(BigDecimal points) {
        return points.toPlainString().replace('.', ',');
    }
}
