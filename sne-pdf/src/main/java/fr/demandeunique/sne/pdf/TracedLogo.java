package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.file.Picture;
import fr.demandeunique.sne.pdf.theme.Logo;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns SVG paths into the operators of a PDF form. One for each logo. */
final class TracedLogo {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final Logo.Trace trace;
    private final StringBuilder out = new StringBuilder();
    private String data = "";
    private Matcher tokens = TOKEN.matcher(data);
    private String token = "";
    private int read;
    private char previous = ' ';
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The last control point, which smooth curves mirror. */
    private double controlX;

    private double controlY;

    TracedLogo(Logo.Trace trace) {
        this.trace = trace;
    }

    Picture picture(String name) {
        for (Logo.Path path : trace.paths()) {
            int rgb = path.colour().rgb();
            numbers((rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
            out.append("rg\n");
            draw(path.data());
            out.append("f*\n");
        }
        byte[] content = out.toString().getBytes(StandardCharsets.US_ASCII);
        // A unit square, rows counted downwards, as pictures of points are.
        String matrix = String.format(Locale.ROOT, "%.9f 0 0 %.9f 0 1", 1 / trace.width(), -1 / trace.height());
        String box = String.format(Locale.ROOT, "0 0 %.4f %.4f", trace.width(), trace.height());
        return new Picture(
                name,
                "/Type/XObject/Subtype/Form/BBox[" + box + "]/Matrix[" + matrix + "]/Resources<<>>",
                content,
                Picture.Mask.NONE);
    }

    private void draw(String path) {
        data = path;
        tokens = TOKEN.matcher(path);
        read = 0;
        previous = ' ';
        x = 0;
        y = 0;
        next();
        char command = ' ';
        while (!token.isEmpty()) {
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                next();
            } else if (command == 'M' || command == 'm') {
                // More points after a move are lines.
                command = command == 'M' ? 'L' : 'l';
            }
            step(command);
            previous = Character.toUpperCase(command);
        }
    }

    private void next() {
        boolean found = tokens.find();
        String between = data.substring(read, found ? tokens.start() : data.length());
        if (!between.chars().allMatch(c -> c == ',' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("the path of the logo has a sign that is no command and no number");
        }
        token = found ? tokens.group() : "";
        read = found ? tokens.end() : read;
    }

    /** A flag of an arc: one figure, which may stand against what follows. */
    private boolean flag() {
        boolean one = token.startsWith("1");
        if (!one && !token.startsWith("0")) {
            throw new IllegalArgumentException("a flag of an arc of the logo is neither 0 nor 1");
        }
        token = token.substring(1);
        if (token.isEmpty()) {
            next();
        }
        return one;
    }

    private double number() {
        if (token.isEmpty() || Character.isLetter(token.charAt(0))) {
            throw new IllegalArgumentException("the path of the logo lacks a number");
        }
        double value = Double.parseDouble(token);
        next();
        return value;
    }

    private void step(char command) {
        boolean relative = Character.isLowerCase(command);
        double baseX = relative ? x : 0;
        double baseY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                startX = baseX + number();
                startY = baseY + number();
                moveTo(startX, startY, "m\n");
            }
            case 'L' -> moveTo(baseX + number(), baseY + number(), "l\n");
            case 'H' -> moveTo(baseX + number(), y, "l\n");
            case 'V' -> moveTo(x, baseY + number(), "l\n");
            case 'C' ->
                curve(
                        baseX + number(),
                        baseY + number(),
                        baseX + number(),
                        baseY + number(),
                        baseX + number(),
                        baseY + number());
            case 'S' ->
                curve(
                        mirrored(x, controlX, "CS"),
                        mirrored(y, controlY, "CS"),
                        baseX + number(),
                        baseY + number(),
                        baseX + number(),
                        baseY + number());
            case 'Q' -> quadratic(baseX + number(), baseY + number(), baseX + number(), baseY + number());
            case 'T' ->
                quadratic(mirrored(x, controlX, "QT"), mirrored(y, controlY, "QT"), baseX + number(), baseY + number());
            case 'A' -> {
                double radiusX = Math.abs(number());
                double radiusY = Math.abs(number());
                double tilt = Math.toRadians(number());
                boolean large = flag();
                boolean sweep = flag();
                arc(radiusX, radiusY, tilt, large, sweep, baseX + number(), baseY + number());
            }
            case 'Z' -> {
                out.append("h\n");
                x = startX;
                y = startY;
            }
            default ->
                throw new IllegalArgumentException("the path of the logo has a command unknown here: " + command);
        }
    }

    private void moveTo(double toX, double toY, String operator) {
        numbers(toX, toY);
        out.append(operator);
        x = toX;
        y = toY;
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        numbers(x1, y1, x2, y2, toX, toY);
        out.append("c\n");
        x = toX;
        y = toY;
        controlX = x2;
        controlY = y2;
    }

    /** A smooth curve goes on from one of its own kind only; after anything else it begins where the pen is. */
    private double mirrored(double place, double control, String kinds) {
        return kinds.indexOf(previous) >= 0 ? 2 * place - control : place;
    }

    /** An arc of an ellipse, as SVG 1.1 tells it (F.6), in pieces of a quarter at most. */
    private void arc(double rx, double ry, double tilt, boolean large, boolean sweep, double toX, double toY) {
        if (rx == 0 || ry == 0 || toX == x && toY == y) {
            moveTo(toX, toY, "l\n");
            return;
        }
        double cos = Math.cos(tilt);
        double sin = Math.sin(tilt);
        double halfX = (cos * (x - toX) + sin * (y - toY)) / 2;
        double halfY = (cos * (y - toY) - sin * (x - toX)) / 2;
        double reach = halfX * halfX / (rx * rx) + halfY * halfY / (ry * ry);
        // Radii that are too short are lengthened until the ends are reached.
        double radiusX = rx * Math.sqrt(Math.max(1, reach));
        double radiusY = ry * Math.sqrt(Math.max(1, reach));
        double offset = Math.sqrt(Math.max(0, 1 / reach - 1)) * (large == sweep ? -1 : 1);
        double middleX = offset * radiusX * halfY / radiusY;
        double middleY = -offset * radiusY * halfX / radiusX;
        double from = Math.atan2((halfY - middleY) / radiusY, (halfX - middleX) / radiusX);
        double to = Math.atan2((-halfY - middleY) / radiusY, (-halfX - middleX) / radiusX);
        double turn = to - from;
        if (sweep && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!sweep && turn > 0) {
            turn -= 2 * Math.PI;
        }
        double centreX = cos * middleX - sin * middleY + (x + toX) / 2;
        double centreY = sin * middleX + cos * middleY + (y + toY) / 2;
        int pieces = (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
        double step = turn / pieces;
        double handle = 4.0 / 3 * Math.tan(step / 4);
        var ellipse = new double[] {radiusX * cos, -radiusY * sin, radiusX * sin, radiusY * cos};
        for (int i = 0; i < pieces; i++) {
            double a = from + i * step;
            double b = a + step;
            double beginX = Math.cos(a) - handle * Math.sin(a);
            double beginY = Math.sin(a) + handle * Math.cos(a);
            double endX = Math.cos(b) + handle * Math.sin(b);
            double endY = Math.sin(b) - handle * Math.cos(b);
            boolean last = i == pieces - 1;
            curve(
                    centreX + ellipse[0] * beginX + ellipse[1] * beginY,
                    centreY + ellipse[2] * beginX + ellipse[3] * beginY,
                    centreX + ellipse[0] * endX + ellipse[1] * endY,
                    centreY + ellipse[2] * endX + ellipse[3] * endY,
                    last ? toX : centreX + ellipse[0] * Math.cos(b) + ellipse[1] * Math.sin(b),
                    last ? toY : centreY + ellipse[2] * Math.cos(b) + ellipse[3] * Math.sin(b));
        }
    }

    /** PDF has cubic curves only. */
    private void quadratic(double x1, double y1, double toX, double toY) {
        curve(x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, toX + (x1 - toX) * 2 / 3, toY + (y1 - toY) * 2 / 3, toX, toY);
        controlX = x1;
        controlY = y1;
    }

    private void numbers(double... values) {
        for (double value : values) {
            out.append(String.format(Locale.ROOT, "%.4f ", value));
        }
    }
}
