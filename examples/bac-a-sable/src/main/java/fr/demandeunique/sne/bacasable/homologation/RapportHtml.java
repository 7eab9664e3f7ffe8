package fr.demandeunique.sne.bacasable.homologation;

import static fr.demandeunique.sne.bacasable.page.Html.echapper;

import fr.demandeunique.sne.bacasable.page.Html;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as a page that an editor shows its customers: no script, nothing personal, nothing from elsewhere. */
public final class RapportHtml {
    private static final String STYLE = """
            .verdicts td:nth-of-type(1){max-width:34rem}.bilan{display:flex;gap:.75rem;flex-wrap:wrap;list-style:none;padding:0;margin:.4rem 0 1rem}
            .bilan li{font-size:1.15rem;padding:.35rem .9rem;border-radius:.4rem}
            .zero{color:var(--gris);background:#fff}section table{table-layout:fixed}section th:first-child{width:5rem}
            section th:nth-child(3),section th:nth-child(4){width:11rem}section{break-inside:avoid}h3{margin:1.4rem 0 .2rem;font-size:1.05rem}h3 .etat{font-size:.9rem;margin-left:.5rem}
            code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.92em;overflow-wrap:anywhere}
            @media print{body{background:#fff}header,main,footer{max-width:none}.saut{display:none}}
            """;

    private static final Map<Jugement, String> CLASSES =
            Map.of(Jugement.TENU, "oui", Jugement.ROMPU, "non", Jugement.NON_VU, "attente");

    private final Textes textes;
    private final Locale langue;

    private RapportHtml(Locale langue) {
        this.textes = Textes.de(langue);
        this.langue = Locale.forLanguageTag(textes.langue());
    }

    /**
     * The page.
     *
     * @param verdicts in the order in which they are shown
     * @param langue French or English
     * @param le when the report is made
     * @return HTML in UTF-8
     */
    public static byte[] ecrire(List<Verdict> verdicts, Locale langue, ZonedDateTime le) {
        return new RapportHtml(langue).page(verdicts, le);
    }

    private byte[] page(List<Verdict> verdicts, ZonedDateTime le) {
        Map<Canal, Map<Scenario, Verdict>> byWay = new EnumMap<>(Canal.class);
        verdicts.forEach(one -> byWay.computeIfAbsent(one.canal(), none -> new EnumMap<>(Scenario.class))
                .put(one.scenario(), one));
        String titre = textes.texte("page.titre");
        var html = new Html(textes.langue(), titre, textes.texte("page.saut"), STYLE);
        html.brut("<header>").texte("h1", titre).texte("p class=\"note\"", etabli(le));
        html.texte("p class=\"note\"", textes.texte("page.intro")).brut("</header>\n<main id=\"contenu\">\n");
        html.texte("h2", textes.texte("page.bilan"));
        byWay.forEach((canal, all) -> bilan(html, canal, all));
        tableau(html, byWay);
        html.texte("h2", textes.texte("page.detail"));
        verdicts.stream()
                .filter(one -> one.jugement() != Jugement.NON_VU)
                .forEach(one -> detail(html, one, byWay.size() > 1));
        reste(html, verdicts);
        return html.brut("</main>").fin();
    }

    private String etabli(ZonedDateTime le) {
        return MessageFormat.format(
                textes.texte("page.etabli"),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(langue)
                        .format(le));
    }

    private void bilan(Html html, Canal canal, Map<Scenario, Verdict> all) {
        html.texte("p", textes.texte("canal." + canal)).brut("<ul class=\"bilan\">");
        for (Jugement one : Jugement.values()) {
            long count = all.values().stream()
                    .filter(verdict -> verdict.jugement() == one)
                    .count();
            html.texte(
                    "li class=\"etat " + (count == 0 ? "zero" : CLASSES.get(one)) + "\"",
                    new MessageFormat(textes.texte("compte." + one), langue).format(new Object[] {count}));
        }
        html.brut("</ul>\n");
    }

    private void tableau(Html html, Map<Canal, Map<Scenario, Verdict>> byWay) {
        List<String> columns = new ArrayList<>(List.of(textes.texte("page.scenario"), textes.texte("page.juge")));
        byWay.keySet().forEach(one -> columns.add(textes.texte("canal." + one)));
        List<List<String>> rows = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            if (byWay.values().stream().anyMatch(all -> all.containsKey(scenario))) {
                List<String> row =
                        new ArrayList<>(List.of(echapper(scenario.titre(langue)), echapper(scenario.attendu(langue))));
                byWay.values()
                        .forEach(all -> row.add(
                                all.containsKey(scenario)
                                        ? etat(all.get(scenario))
                                        : echapper(textes.texte("page.sans-objet"))));
                rows.add(row);
            }
        }
        html.brut("<div class=\"verdicts\">")
                .tableau(textes.texte("page.scenarios"), columns, rows, "")
                .brut("</div>\n");
    }

    private String etat(Verdict verdict) {
        return Html.etat(CLASSES.get(verdict.jugement()), textes.texte(String.valueOf(verdict.jugement())));
    }

    private void detail(Html html, Verdict verdict, boolean several) {
        String titre =
                verdict.scenario().titre(langue) + (several ? ", " + textes.texte("canal." + verdict.canal()) : "");
        html.brut("<section><h3>" + echapper(titre) + " " + etat(verdict) + "</h3>\n");
        if (verdict.jugement() == Jugement.ROMPU) {
            html.texte("p", verdict.explication(langue));
        }
        html.tableau(
                        textes.texte("page.appels") + ", " + titre,
                        List.of(
                                textes.texte("page.rang"),
                                textes.texte("page.appel"),
                                textes.texte("page.statut"),
                                textes.texte("page.pannes")),
                        verdict.preuves().stream().map(this::preuve).toList(),
                        textes.texte("page.vide"))
                .brut("</section>\n");
    }

    private List<String> preuve(Preuve one) {
        String status = one.statut() == 0 ? textes.texte("page.coupe") : String.valueOf(one.statut());
        return List.of(
                String.valueOf(one.rang()),
                "<code>" + echapper(one.acte()) + "</code>",
                echapper(status + (one.rejouee() ? ", " + textes.texte("page.rejoue") : "")),
                echapper(String.join(", ", one.pannes())));
    }

    /** What nobody has done yet is told once, whichever way lacks it. */
    private void reste(Html html, List<Verdict> verdicts) {
        List<Scenario> left = verdicts.stream()
                .filter(one -> one.jugement() == Jugement.NON_VU)
                .map(Verdict::scenario)
                .distinct()
                .toList();
        if (!left.isEmpty()) {
            html.texte("h2", textes.texte("page.reste"));
            left.forEach(one -> html.brut("<section>")
                    .texte("h3", one.titre(langue))
                    .texte("p", one.consigne(langue))
                    .brut("</section>\n"));
        }
    }
}
