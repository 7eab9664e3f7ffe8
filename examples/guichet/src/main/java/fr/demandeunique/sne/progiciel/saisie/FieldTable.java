package fr.demandeunique.sne.progiciel.saisie;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The screen as data: tabs, groups and fields of {@code saisie/*.csv}. A new field of the demande is a new line there. */
public final class FieldTable {
    private static final List<Tab> TABS = load();

    private FieldTable() {}

    /** One of the thirteen tabs. */
    public record Tab(String id, String titre, List<Group> groups) {}

    /** Fields that stand together, at one place of the document or at many. */
    public record Group(String id, String titre, String chemin, String ajouter, List<Field> fields, Pattern places) {
        boolean repeated() {
            return chemin.endsWith("/*");
        }

        boolean perTitulaire() {
            return chemin.startsWith("@");
        }
    }

    /** One field, by its member under the place of its group. */
    public record Field(String membre, String libelle, String type, String liste, String aide, boolean lecture) {}

    public static List<Tab> tabs() {
        return TABS;
    }

    static boolean isTab(String id) {
        return TABS.stream().anyMatch(one -> one.id().equals(id));
    }

    /** The tab of a place of the document: that of the field there, else of the group around it, else of the field or group nearest below. */
    public static String tabOf(String pointer) {
        String best = "demande";
        int weight = -1;
        for (Tab tab : TABS) {
            for (Group group : tab.groups()) {
                int found = weight(group, pointer);
                if (found > weight) {
                    weight = found;
                    best = tab.id();
                }
            }
        }
        return best;
    }

    private static int weight(Group group, String pointer) {
        var at = group.places().matcher(pointer);
        if (at.lookingAt() && (at.end() == pointer.length() || pointer.charAt(at.end()) == '/')) {
            String rest = pointer.substring(at.end());
            boolean exact = !rest.isEmpty()
                    && group.fields().stream()
                            .anyMatch(one -> rest.equals("/" + one.membre()) || rest.startsWith("/" + one.membre() + "/"));
            return at.end() * 2 + (exact ? 1000 : group.chemin().isEmpty() ? -1 : 0);
        }
        // A list that is missing altogether: "/motifs" for "/motifs/*".
        return group.chemin().startsWith(pointer + "/") || group.chemin().startsWith("@") && pointer.startsWith("/demandeur" + group.chemin().substring(1).replace("/*", ""))
                ? 500
                : -1;
    }

    private static List<Tab> load() {
        List<String[]> groups = rows("groupes.csv");
        List<String[]> fields = rows("champs.csv");
        List<Tab> tabs = new ArrayList<>();
        for (String[] tab : rows("onglets.csv")) {
            tabs.add(new Tab(
                    tab[0],
                    tab[1],
                    groups.stream()
                            .filter(group -> group[0].equals(tab[0]))
                            .map(group -> group(group, fields))
                            .toList()));
        }
        return List.copyOf(tabs);
    }

    private static Group group(String[] row, List<String[]> fields) {
        String places = row[3].replace("@", "(?:/demandeur|/coTitulaires/\\d+)").replace("/*", "/\\d+");
        return new Group(
                row[1],
                row[2],
                row[3],
                row[4],
                fields.stream()
                        .filter(one -> one[0].equals(row[1]))
                        .map(one -> new Field(one[1], one[2], one[3], one[4], one[5], one[6].equals("oui")))
                        .toList(),
                Pattern.compile(places));
    }

    private static List<String[]> rows(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldTable.class.getResourceAsStream("/saisie/" + file), file),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The title of a tab. */
    public static String titre(String id) {
        return TABS.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Tab::titre)
                .orElse(id);
    }

    static Optional<Tab> tab(String id) {
        return TABS.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
