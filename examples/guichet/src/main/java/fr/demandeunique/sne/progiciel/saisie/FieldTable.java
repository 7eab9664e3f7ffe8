package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.enregistrement.Onglet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The screen as data: tabs, groups and fields of {@code saisie/*.csv}. A new field of the demande is a new line there. */
public final class FieldTable {
    private static final List<Tab> TABS = load();

    private FieldTable() {}

    /** One of the thirteen tabs. The pièces, which the SDK counts apart, are on the first. */
    public record Tab(String id, String titre, Set<Onglet> saisie, List<Group> groups) {}

    /** Fields that stand together, at one place of the document or at many. */
    public record Group(String id, String titre, String chemin, String ajouter, List<Field> fields) {
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

    /** A group that is on no tab of the form. */
    static Group other(String id) {
        List<String[]> fields = rows("/saisie/champs.csv");
        return rows("/saisie/groupes.csv").stream()
                .filter(one -> one[1].equals(id))
                .map(one -> group(one, fields))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    static boolean isTab(String id) {
        return TABS.stream().anyMatch(one -> one.id().equals(id));
    }

    /** The tab of a place of the document. */
    public static Tab tabOf(String pointer) {
        Onglet onglet = Onglet.de(pointer);
        return TABS.stream()
                .filter(one -> one.saisie().contains(onglet))
                .findFirst()
                .orElse(TABS.get(0));
    }

    private static List<Tab> load() {
        List<String[]> groups = rows("/saisie/groupes.csv");
        List<String[]> fields = rows("/saisie/champs.csv");
        List<Tab> tabs = new ArrayList<>();
        for (String[] tab : rows("/saisie/onglets.csv")) {
            tabs.add(new Tab(
                    tab[0],
                    tab[1],
                    Arrays.stream(tab[2].split(" "))
                            .filter(one -> !one.isEmpty())
                            .map(Onglet::valueOf)
                            .collect(Collectors.toUnmodifiableSet()),
                    groups.stream()
                            .filter(group -> group[0].equals(tab[0]))
                            .map(group -> group(group, fields))
                            .toList()));
        }
        return List.copyOf(tabs);
    }

    private static Group group(String[] row, List<String[]> fields) {
        return new Group(
                row[1],
                row[2],
                row[3],
                row[4],
                fields.stream()
                        .filter(one -> one[0].equals(row[1]))
                        .map(one -> new Field(one[1], one[2], one[3], one[4], one[5], one[6].equals("oui")))
                        .toList());
    }

    /** The rows of a table of this product: bars between, a heading first, remarks after {@code #}. */
    public static List<String[]> rows(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldTable.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
