package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.reglement.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The territories as tiles, each as dark as its value among the others. */
final class TileMap {
    private static final int TILE = 40;
    private static final int SHADES = 5;
    private static final List<String[]> TILES =
            Table.lire(TileMap.class.getResourceAsStream("tuiles.csv"), "tuiles.csv");

    private TileMap() {}

    /**
     * Draws it.
     *
     * @param values by code of the territory; those that are not there stay pale
     * @param unit what stands behind a value in the tooltip
     */
    static void draw(Page page, String label, Map<String, Double> values, String unit) {
        double[] sorted =
                values.values().stream().mapToDouble(one -> one).sorted().toArray();
        page.raw("<svg role=\"img\" viewBox=\"0 0 484 524\" width=\"484\" height=\"524\" aria-label=\"")
                .text(label)
                .raw("\">\n");
        for (String[] tile : TILES) {
            Double value = values.get(tile[0]);
            int x = Integer.parseInt(tile[1]) * TILE + 2;
            int y = Integer.parseInt(tile[2]) * TILE + 2;
            String name = Territoire.de(tile[0]).map(Territoire::libelle).orElse(tile[0]);
            String shown = value == null ? "–" : figure(value) + unit;
            page.raw("<g><title>")
                    .text(name + "\u00a0: " + shown)
                    .raw("</title><rect class=\"tile t" + shade(value, sorted) + "\" x=\"" + x + "\" y=\"" + y
                            + "\" width=\"38\" height=\"38\" rx=\"4\"/><text x=\"" + (x + 19) + "\" y=\"" + (y + 24)
                            + "\" text-anchor=\"middle\">")
                    .text(
                            tile[0].equals(Territoire.ILE_DE_FRANCE)
                                    ? "IdF"
                                    : tile[0].replaceFirst("^0(?=[0-9]{1,2}|2[AB])", ""))
                    .raw("</text></g>\n");
        }
        page.raw("</svg>\n");
        legend(page, sorted, unit);
    }

    /** From where to where each shade goes. */
    private static void legend(Page page, double[] sorted, String unit) {
        page.raw("<ul class=\"legend\">");
        for (int i = 0; i < sorted.length; ) {
            int last = i;
            int shade = shade(sorted[i], sorted);
            while (last + 1 < sorted.length && shade(sorted[last + 1], sorted) == shade) {
                last++;
            }
            String from = figure(sorted[i]);
            String to = figure(sorted[last]);
            page.raw("<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><rect class=\"tile t" + shade
                            + "\" width=\"14\" height=\"14\" rx=\"2\"/></svg> ")
                    .text(from.equals(to) ? from + unit : from + " à " + to + unit)
                    .raw("</li>");
            i = last + 1;
        }
        page.raw("</ul>\n");
    }

    static String figure(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "," + tenths % 10;
    }

    private static int shade(@Nullable Double value, double[] sorted) {
        if (value == null || sorted.length == 0) {
            return 0;
        }
        int rank = Arrays.binarySearch(sorted, value);
        return 1 + Math.max(0, rank) * SHADES / sorted.length;
    }
}
