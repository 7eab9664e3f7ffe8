import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the class of each code list before the library is compiled: {@code java CodeLists.java codes.csv listes.csv directory}. A code
 * is added by a row of {@code codes.csv}, a list by one of {@code listes.csv}.
 */
final class CodeLists {
    private static final String CLASS =
            """
            package fr.demandeunique.sne.nomenclature;

            import java.io.Serial;

            /** %3$s: a {@link Code} of the list {@code %2$s}. */
            public final class %1$s extends Code<%1$s> {
                /** The list, in its order. */
                public static final Nomenclature<%1$s> LISTE = new Nomenclature<>("%2$s");

            %4$s
                @Serial
                private static final long serialVersionUID = 1L;

                private %1$s(String code) {
                    super(LISTE, code);
                }

                @Override
                %1$s autre(String code) {
                    return new %1$s(code);
                }

                /**
                 * {@return the value of a code, kept even where the list does not have it}
                 *
                 * @param code as on the wire
                 */
                public static %1$s of(String code) {
                    return LISTE.of(code);
                }

                /**
                 * {@return the same, for frameworks}
                 *
                 * @param code as on the wire
                 */
                public static %1$s valueOf(String code) {
                    return of(code);
                }
            }
            """;
    private static final String CONSTANT =
            """
                /** %2$s. */
                public static final %1$s %3$s = LISTE.constante(new %1$s("%4$s"));
            """;
    private static final String INDEX =
            """
            package fr.demandeunique.sne.nomenclature;

            import java.util.List;

            /** Every list. Apart from {@link Nomenclature}, because it initialises the class of each. */
            final class Listes {
                static final List<Nomenclature<?>> TOUTES = List.of(%s);

                private Listes() {}
            }
            """;

    private CodeLists() {}

    public static void main(String[] args) throws IOException {
        List<String[]> codes = rows(Path.of(args[0]));
        Path directory = Files.createDirectories(Path.of(args[2], "fr/demandeunique/sne/nomenclature"));
        List<String> lists = new ArrayList<>();
        for (String[] list : rows(Path.of(args[1]))) {
            String type = list[1];
            lists.add(type + ".LISTE");
            if (list[2].isEmpty()) {
                write(directory, type, CLASS.formatted(type, list[0], list[3], constants(type, list[0], codes)));
            }
        }
        write(directory, "Listes", INDEX.formatted(String.join(", ", lists)));
    }

    private static String constants(String type, String list, List<String[]> codes) {
        var out = new StringBuilder();
        for (String[] one : codes) {
            if (one[0].equals(list) && !one[3].isEmpty()) {
                out.append(CONSTANT.formatted(type, one[4], one[3], one[2]));
            }
        }
        return out.toString();
    }

    /** As {@code Table} reads them: notes begin with {@code #}, the first other line names the columns. */
    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    /** What has not changed keeps its date, so that nothing is compiled again. */
    private static void write(Path directory, String type, String text) throws IOException {
        Path file = directory.resolve(type + ".java");
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
