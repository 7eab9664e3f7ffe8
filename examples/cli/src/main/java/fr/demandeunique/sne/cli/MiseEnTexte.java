package fr.demandeunique.sne.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a command found for people: names and values aligned, tables for lists, anomalies as sentences. Immutable. */
final class MiseEnTexte {
    private static final Pattern JOUR = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MOIS = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern NOMBRE = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern MAJUSCULE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** From here on the figures of a number are grouped; a year is not. */
    private static final int CHIFFRES = 5;

    /** A table that is wider reads worse than one thing below the other. */
    private static final int LARGEUR_MAX = 120;

    /** Lists of which people are shown the start: hundreds of rows say nothing to them. */
    private static final Set<String> ABREGEES = Set.of("guichets", "territoires");

    private static final int ABREGE = 20;

    private static final String RIEN = "–";

    private final Textes textes;
    private final ResourceBundle membres;
    private final boolean couleur;

    private MiseEnTexte(Textes textes, ResourceBundle membres, boolean couleur) {
        this.textes = textes;
        this.membres = membres;
        this.couleur = couleur;
    }

    /** In the language of these sentences, with colours or without. */
    static MiseEnTexte de(Textes textes, boolean couleur) {
        return new MiseEnTexte(
                textes, Textes.charger("membres_" + textes.langue().getLanguage() + ".properties"), couleur);
    }

    /** A colour of the terminal. */
    private enum Style {
        GRAS("1"),
        PALE("2"),
        ROUGE("31"),
        VERT("32"),
        JAUNE("33");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** The text of a document, its last line ended. */
    String texte(Map<String, @Nullable Object> document) {
        var out = new StringBuilder();
        objet(document, "", out);
        return out.toString();
    }

    private void objet(Map<String, ?> objet, String marge, StringBuilder out) {
        int width = objet.entrySet().stream()
                .filter(one -> simple(one.getValue()))
                .mapToInt(one -> nom(one.getKey()).length())
                .max()
                .orElse(0);
        for (Map.Entry<String, ?> one : objet.entrySet()) {
            String name = nom(one.getKey());
            Object value = one.getValue();
            out.append(marge).append(peindre(name, Style.GRAS));
            if (simple(value)) {
                out.append(" ".repeat(width - name.length() + 2))
                        .append(valeur(one.getKey(), value))
                        .append('\n');
                continue;
            }
            out.append('\n');
            if (value instanceof Map<?, ?> child) {
                objet(cles(child), marge + "  ", out);
            } else {
                List<?> list = (List<?>) Objects.requireNonNull(value);
                int shown = ABREGEES.contains(one.getKey()) ? Math.min(ABREGE, list.size()) : list.size();
                liste(list.subList(0, shown), marge + "  ", out);
                if (shown < list.size()) {
                    String more = Integer.toString(list.size() - shown);
                    out.append(marge)
                            .append("  ")
                            .append(membres.getString("valeur.suite").replace("{0}", nombre(more)))
                            .append('\n');
                }
            }
        }
    }

    private void liste(List<?> liste, String marge, StringBuilder out) {
        List<Map<String, ?>> rows = new ArrayList<>();
        liste.forEach(one -> rows.add(one instanceof Map<?, ?> row ? cles(row) : Map.of("", one)));
        if (rows.stream().allMatch(one -> one.containsKey("message"))) {
            rows.forEach(one -> anomalie(one, marge, out));
            return;
        }
        List<String> table =
                rows.stream().allMatch(one -> one.values().stream().allMatch(this::simple)) ? tableau(rows) : List.of();
        if (!table.isEmpty()) {
            table.forEach(line -> out.append(marge).append(line).append('\n'));
            return;
        }
        for (Map<String, ?> one : rows) {
            int start = out.length() + marge.length();
            objet(one, marge + "  ", out);
            out.replace(start, start + 2, "- ");
        }
    }

    /** Columns below their names, numbers to the right; none where it would be too wide. */
    private List<String> tableau(List<Map<String, ?>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(one -> columns.addAll(one.keySet()));
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(""));
        var title = new StringBuilder();
        int total = 0;
        for (String column : columns) {
            List<String> cells = rows.stream()
                    .map(row -> row.containsKey(column) ? valeur(column, row.get(column)) : "")
                    .toList();
            boolean number =
                    rows.stream().allMatch(row -> row.get(column) == null || row.get(column) instanceof Number);
            String name = nom(column);
            int width = Math.max(
                    name.length(),
                    cells.stream().mapToInt(MiseEnTexte::largeur).max().orElse(0));
            total += width + 2;
            title.append(cale(name, width, number)).append("  ");
            for (int i = 0; i < cells.size(); i++) {
                lines.set(i, lines.get(i) + cale(cells.get(i), width, number) + "  ");
            }
        }
        if (total > LARGEUR_MAX) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        all.add(peindre(title.toString().stripTrailing(), Style.PALE));
        lines.forEach(one -> all.add(one.stripTrailing()));
        return all;
    }

    private static String cale(String text, int width, boolean right) {
        String space = " ".repeat(width - largeur(text));
        return right ? space + text : text + space;
    }

    /** Without what only colours. */
    private static int largeur(String text) {
        return text.replaceAll("\u001b\\[\\d*m", "").length();
    }

    private void anomalie(Map<String, ?> one, String marge, StringBuilder out) {
        boolean error = !"AVERTISSEMENT".equals(one.get("gravite"));
        out.append(marge)
                .append(peindre(error ? "✗ " : "! ", error ? Style.ROUGE : Style.JAUNE))
                .append(valeur("message", one.get("message")))
                .append('\n');
        String rest = one.entrySet().stream()
                .filter(each -> !Set.of("message", "gravite").contains(each.getKey())
                        && simple(each.getValue())
                        && !"".equals(each.getValue()))
                .map(each -> valeur(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" · "));
        if (!rest.isEmpty()) {
            out.append(marge).append("  ").append(peindre(rest, Style.PALE)).append('\n');
        }
    }

    private boolean simple(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().noneMatch(one -> one instanceof Map || one instanceof List)
                : !(value instanceof Map<?, ?> map) || map.isEmpty();
    }

    private String valeur(String membre, @Nullable Object value) {
        if (value == null || value instanceof Map) {
            return RIEN;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? RIEN
                    : list.stream().map(one -> valeur(membre, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return peindre(
                    membres.getString(yes ? "valeur.oui" : "valeur.non"),
                    verdict(membre) ? yes ? Style.VERT : Style.ROUGE : null);
        }
        String text = Textes.lisible(value.toString());
        if (value instanceof Number) {
            return nombre(text);
        }
        if (textes.langue().getLanguage().equals("fr")) {
            text = JOUR.matcher(text).matches() || MOIS.matcher(text).matches() ? francais(text) : text;
        }
        return membre.equals("verdict") ? peindre(text, text.equals("AUTHENTIQUE") ? Style.VERT : Style.ROUGE) : text;
    }

    private static boolean verdict(String membre) {
        return membre.equals("conforme") || membre.equals("valide");
    }

    private static String francais(String date) {
        String[] parts = date.split("-");
        return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : parts[1] + "/" + parts[0];
    }

    private String nombre(String text) {
        int dot = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        if (!NOMBRE.matcher(text).matches()) {
            return text;
        }
        String mark = membres.getString("valeur.milliers");
        String whole = dot < CHIFFRES
                ? text.substring(0, dot)
                : text.substring(0, dot).replaceAll("(?<=\\d)(?=(\\d{3})+$)", mark);
        return whole + text.substring(dot).replace(".", membres.getString("valeur.virgule"));
    }

    /** What a member is called in words: as the table has it, else its own words. A code stays as it is. */
    private String nom(String membre) {
        if (membres.containsKey(membre)) {
            return membres.getString(membre);
        }
        String[] words = MAJUSCULE.split(Textes.lisible(membre));
        for (int i = 1; i < words.length; i++) {
            words[i] = Character.toLowerCase(words[i].charAt(0)) + words[i].substring(1);
        }
        return String.join(" ", words);
    }

    private String peindre(String text, @Nullable Style style) {
        return couleur && style != null ? "\u001b[" + style.code + "m" + text + "\u001b[m" : text;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> cles(Map<?, ?> objet) {
        return (Map<String, ?>) objet;
    }
}
