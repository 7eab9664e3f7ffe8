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
    private Matcher tokens = TOKEN.matcher("");
    private String token = "";
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

    private void draw(String data) {
        tokens = TOKEN.matcher(data);
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
        }
    }

    private void next() {
        token = tokens.find() ? tokens.group() : "";
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
                        2 * x - controlX,
                        2 * y - controlY,
                        baseX + number(),
                        baseY + number(),
                        baseX + number(),
                        baseY + number());
            case 'Q' -> quadratic(baseX + number(), baseY + number(), baseX + number(), baseY + number());
            case 'T' -> quadratic(2 * x - controlX, 2 * y - controlY, baseX + number(), baseY + number());
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
        controlX = x;
        controlY = y;
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        numbers(x1, y1, x2, y2, toX, toY);
        out.append("c\n");
        x = toX;
        y = toY;
        controlX = x2;
        controlY = y2;
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
