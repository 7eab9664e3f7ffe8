package fr.demandeunique.sne.progiciel.administration;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.progiciel.saisie.FieldTable;
import fr.demandeunique.sne.progiciel.saisie.FormView;
import fr.demandeunique.sne.progiciel.saisie.FormView.Block;
import fr.demandeunique.sne.progiciel.saisie.FormView.FieldView;
import fr.demandeunique.sne.progiciel.saisie.FormView.TabView;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows and trees in words, for the person whom they are about; {@code administration/donnees.csv} has the words. */
final class InWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final List<String[]> WORDS = FieldTable.rows("/administration/donnees.csv");

    private InWords() {}

    /** Everything that a form shows, under its labels; then what no field of it shows, under its names in the document. */
    static List<Rubrique> tree(String before, Tree tree) {
        List<Rubrique> all = new ArrayList<>();
        Map<String, Object> rest = new TreeMap<>(tree.leaves());
        for (TabView tab : FormView.readOnly(tree).tabs()) {
            for (Block block : tab.blocks()) {
                block.fields().forEach(one -> rest.keySet().remove(one.pointer()));
                if (!block.blank()) {
                    String titre =
                            tab.titre().equals(block.titre()) ? tab.titre() : tab.titre() + " – " + block.titre();
                    all.add(new Rubrique(before + titre, lines(block)));
                }
            }
        }
        rest.remove("/format");
        if (!rest.isEmpty()) {
            all.add(new Rubrique(
                    before + "Autres informations",
                    rest.entrySet().stream()
                            .map(one -> new Ligne(name(one.getKey()), text(one.getValue(), "")))
                            .toList()));
        }
        return all;
    }

    private static List<Ligne> lines(Block block) {
        return block.fields().stream()
                .filter(one -> !one.value().isEmpty())
                .map((FieldView one) -> new Ligne(one.libelle(), one.value()))
                .toList();
    }

    /** {@code /pieces/0/marque} becomes {@code pieces 1, marque}. */
    private static String name(String pointer) {
        StringBuilder name = new StringBuilder();
        for (String step : pointer.substring(1).split("/")) {
            name.append(
                    step.matches("\\d+") ? " " + (Integer.parseInt(step) + 1) : (name.isEmpty() ? "" : ", ") + step);
        }
        return name.toString();
    }

    /** The rows of a table, one a line; a form in it becomes blocks of its own. */
    static List<Rubrique> table(String table, List<Map<String, @Nullable Object>> rows) {
        List<String[]> words =
                WORDS.stream().filter(one -> one[0].equals(table)).toList();
        List<Ligne> lines = new ArrayList<>();
        List<Rubrique> forms = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            List<String> told = new ArrayList<>();
            String label = "–";
            for (String[] word : words) {
                String text = text(row.get(word[2]), word[4]);
                if (word[3].equals("arbre")) {
                    forms.addAll(tree(word[1] + " : ", Tree.parse(text)));
                } else if (word == words.get(0)) {
                    label = text.isEmpty() ? label : text;
                } else if (!word[3].equals("-") && !text.isEmpty() && !text.equals("{}")) {
                    told.add(word[3] + " : " + text);
                }
            }
            lines.add(new Ligne(label, told.isEmpty() ? "–" : String.join(" ; ", told)));
        }
        List<Rubrique> all = new ArrayList<>();
        if (!lines.isEmpty()) {
            all.add(new Rubrique(words.get(0)[1], lines));
        }
        all.addAll(forms);
        return all;
    }

    private static String text(@Nullable Object value, String liste) {
        if (value == null) {
            return "";
        }
        if (value instanceof Date day) {
            return DAY.format(day.toLocalDate());
        }
        if (value instanceof Timestamp moment) {
            return MOMENT.format(moment.toLocalDateTime());
        }
        if (value instanceof OffsetDateTime || value instanceof LocalDate) {
            return (value instanceof LocalDate ? DAY : MOMENT).format((TemporalAccessor) value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> text(one, liste)).collect(Collectors.joining(", "));
        }
        String text = value.toString().replaceAll("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b", "$3/$2/$1");
        return Nomenclature.de(liste).stream()
                .flatMap(list -> list.codes().stream())
                .filter(one -> one.code().equals(text))
                .findFirst()
                .map(one -> one.libelle())
                .orElse(text);
    }
}
