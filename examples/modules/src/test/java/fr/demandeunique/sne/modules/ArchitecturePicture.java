package fr.demandeunique.sne.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Draws the packages in layers, each above those that it uses, as an SVG: the core below, what stands on it above. An arrow over several
 * rows has a bend in each, so that it goes between the boxes and not behind them.
 */
final class ArchitecturePicture {
    private static final int BOX = 112;
    private static final int HEIGHT = 30;
    private static final int ROW = 72;
    private static final int GAP = 22;
    private static final int MARGIN = 24;
    private static final int SPACE = 24;
    private static final int SWEEPS = 24;

    /** A module: where it is drawn, from left to right, and its colours. */
    private record Area(String name, int left, int right, String fill, String line) {}

    private static final List<Area> AREAS = List.of(
            new Area("sne-client", 24, 660, "#e3ecf8", "#2f5d9b"),
            new Area("sne-pdf", 684, 1176, "#f8ecdc", "#9a5b13"),
            new Area("sne-core", 24, 1176, "#e6f2e6", "#2f7040"));
    private static final int WIDTH = 1200;

    /** A box, or the bend of an arrow; bends have no label. */
    private static final class Spot {
        final String label;
        final Area area;
        final int row;
        final List<Spot> below = new ArrayList<>();
        final List<Spot> above = new ArrayList<>();
        double x;

        Spot(String label, Area area, int row) {
            this.label = label;
            this.area = area;
            this.row = row;
            this.x = (area.left + area.right) / 2.0;
        }

        int width() {
            return label.isEmpty() ? 0 : BOX;
        }
    }

    private final PackageGraph graph;
    private final Map<String, Spot> boxes = new LinkedHashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final int coreRows;
    private final int rows;

    private ArchitecturePicture(PackageGraph graph) {
        this.graph = graph;
        coreRows = 1 + deepest("sne-core");
        rows = coreRows + 1 + Math.max(deepest("sne-client"), deepest("sne-pdf"));
        graph.uses().keySet().forEach(name -> boxes.put(name, add(name, area(name), row(name))));
        graph.uses().forEach((name, used) -> used.forEach(one -> connect(boxes.get(name), boxes.get(one))));
    }

    /** The text of the picture; the same for the same graph. */
    static String of(PackageGraph graph) {
        var picture = new ArchitecturePicture(graph);
        picture.arrange();
        return picture.svg();
    }

    private int deepest(String module) {
        return graph.uses().keySet().stream()
                .filter(name -> PackageGraph.module(name).equals(module))
                .mapToInt(graph::layer)
                .max()
                .orElse(0);
    }

    private static Area area(String name) {
        String module = PackageGraph.module(name);
        return AREAS.stream().filter(one -> one.name.equals(module)).findFirst().orElseThrow();
    }

    private int row(String name) {
        return graph.layer(name) + (area(name).name.equals("sne-core") ? 0 : coreRows);
    }

    private Spot add(String label, Area area, int row) {
        var spot = new Spot(label, area, row);
        spots.add(spot);
        return spot;
    }

    private void connect(Spot from, Spot to) {
        Spot last = from;
        for (int row = from.row - 1; row >= to.row; row--) {
            Spot next = row == to.row ? to : add("", row >= coreRows ? from.area : to.area, row);
            last.below.add(next);
            next.above.add(last);
            last = next;
        }
    }

    /** Puts each spot near those it is connected with, row by row, down and up in turn. */
    private void arrange() {
        Map<Area, Map<Integer, List<Spot>>> lines = new HashMap<>();
        for (Spot one : spots) {
            lines.computeIfAbsent(one.area, area -> new HashMap<>())
                    .computeIfAbsent(one.row, row -> new ArrayList<>())
                    .add(one);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 1;
            for (int i = 0; i < rows; i++) {
                int row = down ? rows - 1 - i : i;
                for (Area area : AREAS) {
                    List<Spot> line = lines.get(area).getOrDefault(row, new ArrayList<>());
                    line.forEach(one -> one.x = middle(one, down ? one.above : one.below));
                    line.sort(Comparator.comparingDouble(one -> one.x));
                    part(line);
                }
            }
        }
    }

    private static double middle(Spot spot, List<Spot> others) {
        return others.stream().mapToDouble(one -> one.x).average().orElse(spot.x);
    }

    /** Leaves the spots of a row where they want to be as far as there is room: halfway between making room to the right and to the left. */
    private static void part(List<Spot> line) {
        double[] right = line.stream().mapToDouble(one -> one.x).toArray();
        double[] left = right.clone();
        int last = right.length - 1;
        for (int i = 1; i <= last; i++) {
            right[i] = Math.max(right[i], right[i - 1] + room(line.get(i - 1), line.get(i)));
            left[last - i] =
                    Math.min(left[last - i], left[last - i + 1] - room(line.get(last - i), line.get(last - i + 1)));
        }
        double limit = Double.MAX_VALUE;
        for (int i = last; i >= 0; i--) {
            Spot one = line.get(i);
            one.x = Math.min((right[i] + left[i]) / 2, Math.min(limit, one.area.right - SPACE - one.width() / 2.0));
            limit = i == 0 ? limit : one.x - room(line.get(i - 1), one);
        }
        limit = 0;
        for (int i = 0; i <= last; i++) {
            Spot one = line.get(i);
            one.x = Math.max(one.x, Math.max(limit, one.area.left + SPACE + one.width() / 2.0));
            limit = i == last ? limit : one.x + room(one, line.get(i + 1));
        }
    }

    private static double room(Spot one, Spot next) {
        return (one.width() + next.width()) / 2.0 + SPACE;
    }

    private int y(int row) {
        return MARGIN + GAP + (rows - 1 - row) * ROW + (row < coreRows ? 2 * GAP : 0);
    }

    private String svg() {
        var svg = new StringBuilder();
        int height = y(0) + HEIGHT + 2 * MARGIN;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="Helvetica, Arial, sans-serif" font-size="14">
                <title>The packages of the three modules, each above those that it uses</title>
                <!-- Drawn by ArchitectureTest from the classes: not to be changed by hand. -->
                <rect width="%d" height="%d" fill="#ffffff"/>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" fill="#555555"/></marker></defs>
                """.formatted(WIDTH, height, WIDTH, height, WIDTH, height));
        AREAS.forEach(area -> frame(svg, area));
        boxes.forEach((name, from) -> {
            List<String> used = List.copyOf(graph.uses().get(name));
            IntStream.range(0, used.size()).forEach(i -> arrow(svg, name, from, used.get(i), from.below.get(i)));
        });
        boxes.forEach((name, spot) -> box(svg, name, spot));
        return svg.append("</svg>\n").toString();
    }

    private void frame(StringBuilder svg, Area area) {
        boolean core = area.name.equals("sne-core");
        int top = y(core ? coreRows - 1 : rows - 1) - GAP;
        int bottom = y(core ? 0 : coreRows) + HEIGHT + GAP;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>\n"
                .formatted(area.left, top, area.right - area.left, bottom - top, area.fill));
        svg.append("<text x=\"%d\" y=\"%d\" font-weight=\"bold\" fill=\"%s\">%s</text>\n"
                .formatted(area.left + 10, top + 20, area.line, area.name));
    }

    private void arrow(StringBuilder svg, String from, Spot start, String to, Spot first) {
        Spot end = boxes.get(to);
        var path = new StringBuilder("M%d %d".formatted(Math.round(start.x), y(start.row) + HEIGHT));
        Spot last = start;
        for (Spot next = first; ; next = next.below.get(0)) {
            int up = last == start ? y(last.row) + HEIGHT : y(last.row) + HEIGHT / 2;
            int down = next == end ? y(next.row) - 1 : y(next.row) + HEIGHT / 2;
            int half = (up + down) / 2;
            path.append("C%d %d %d %d %d %d"
                    .formatted(Math.round(last.x), half, Math.round(next.x), half, Math.round(next.x), down));
            if (next == end) {
                break;
            }
            last = next;
        }
        svg.append(
                "<path d=\"%s\" fill=\"none\" stroke=\"#555555\" stroke-width=\"1.2\" marker-end=\"url(#tip)\"><title>%s uses %s</title></path>\n"
                        .formatted(path, from, to));
    }

    private void box(StringBuilder svg, String name, Spot spot) {
        long x = Math.round(spot.x);
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"#ffffff\" stroke=\"%s\"/>\n"
                .formatted(x - BOX / 2, y(spot.row), BOX, HEIGHT, spot.area.line));
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                .formatted(x, y(spot.row) + 20, name.replaceAll("^(client|pdf)\\.", "")));
    }
}
