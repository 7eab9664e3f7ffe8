package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.qualite.Indicateur;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The long tables of an audit, a row for each territory and for each guichet, and how the report writes their figures. */
final class AuditTables {
    private AuditTables() {}

    static String number(long number) {
        return Page.number(number, false);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "–" : TileMap.figure(100.0 * part / whole) + "\u00a0%";
    }

    static void territories(Page page, AuditSummary summary) {
        page.element("h2", "Territoires");
        page.raw(
                "<div class=\"wide tall\" tabindex=\"0\" role=\"region\" aria-label=\"Territoires\"><table><thead><tr><th scope=\"col\">Territoire</th>");
        heads(page);
        for (AuditSummary.Line one : summary.territoires()) {
            page.raw("<tr><th scope=\"row\">").text(territory(one.territoire())).raw("</th>");
            counts(page, one);
        }
        page.raw("</tbody></table></div>\n");
    }

    static String territory(String code) {
        return code.isEmpty()
                ? "Sans numéro unique"
                : code + " " + Territoire.de(code).map(Territoire::libelle).orElse("(inconnu)");
    }

    private static void heads(Page page) {
        page.raw(
                "<th scope=\"col\" class=\"n\">Demandes</th><th scope=\"col\" class=\"n\">Actives</th>"
                        + "<th scope=\"col\" class=\"n\">Avec anomalie</th><th scope=\"col\" class=\"n\">Part</th><th scope=\"col\">Premiers indicateurs</th></tr></thead>\n<tbody>\n");
    }

    private static void counts(Page page, AuditSummary.Line one) {
        for (String cell : List.of(
                number(one.demandes()),
                number(one.actives()),
                number(one.enFaute()),
                percent(one.enFaute(), one.demandes()))) {
            page.cell(cell);
        }
        page.raw("<td>").text(first(one)).raw("</td></tr>\n");
    }

    /** The three that point at most demandes. */
    private static String first(AuditSummary.Line line) {
        List<Indicateur> all = new ArrayList<>(List.of(Indicateur.values()));
        all.removeIf(one -> line.nombre(one) == 0);
        all.sort(Comparator.comparingLong(line::nombre).reversed());
        var text = new StringBuilder();
        for (Indicateur one : all.subList(0, Math.min(3, all.size()))) {
            text.append(text.length() == 0 ? "" : ", ").append(one).append(' ').append(number(line.nombre(one)));
        }
        return text.toString();
    }

    static void guichets(Page page, AuditSummary summary) {
        if (summary.guichets().isEmpty()) {
            return;
        }
        page.element("h2", "Guichets");
        page.raw("<p class=\"on-paper\">")
                .text(
                        "Ce tableau est trop long pour le papier\u00a0: choisissez un territoire ou un guichet avant d’imprimer, ou prenez l’alerte de chaque guichet dans les extractions.")
                .raw("</p>\n");
        page.raw(
                "<form class=\"filter\" id=\"filtre\"><p><label for=\"territoire\">Territoire</label><select id=\"territoire\"><option value=\"\">Tous</option>");
        for (AuditSummary.Line one : summary.territoires()) {
            if (!one.territoire().isEmpty()) {
                page.raw("<option value=\"")
                        .text(one.territoire())
                        .raw("\">")
                        .text(territory(one.territoire()))
                        .raw("</option>");
            }
        }
        page.raw(
                "</select></p><p><label for=\"guichet\">Code du guichet</label><input id=\"guichet\" autocomplete=\"off\" maxlength=\"5\"></p><p id=\"compte\" role=\"status\"></p></form>\n");
        page.raw(
                "<div class=\"wide tall\" tabindex=\"0\" role=\"region\" aria-label=\"Guichets\"><table id=\"guichets\"><thead><tr><th scope=\"col\">Guichet</th><th scope=\"col\">Territoire</th>");
        heads(page);
        for (AuditSummary.Line one : summary.guichets()) {
            page.raw("<tr><th scope=\"row\">")
                    .text(one.guichet().isEmpty() ? "non indiqué" : one.guichet())
                    .raw("</th><td>")
                    .text(one.territoire())
                    .raw("</td>");
            counts(page, one);
        }
        page.raw("</tbody></table></div>\n");
    }
}
