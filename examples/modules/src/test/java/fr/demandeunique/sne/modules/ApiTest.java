package fr.demandeunique.sne.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is public has a reader: each type that a module exports is spoken of by a page or used by an example. */
class ApiTest {
    private static final Path ROOT = Path.of("../..");
    /** What an editor reads or runs. */
    private static final List<String> EXAMPLES =
            List.of("recettes", "recettes-boot4", "demarrage", "cli", "guichet", "bac-a-sable", "audit-spark");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

    @Test
    void every_public_type_is_spoken_of_by_a_page_or_an_example() throws IOException {
        Set<String> spoken = new TreeSet<>();
        for (String folder : List.of(".", "docs", "docs/decisions", "sne-core", "sne-client", "sne-pdf")) {
            read(ROOT.resolve(folder), 1, ".md", spoken);
        }
        for (String example : EXAMPLES) {
            read(ROOT.resolve("examples").resolve(example), 1, ".md", spoken);
            read(ROOT.resolve("examples").resolve(example).resolve("src"), 99, ".java", spoken);
        }
        Set<String> silent = new TreeSet<>();
        for (String module : List.of("sne-core", "sne-client", "sne-pdf")) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            List<String> types = exported(sources);
            assertTrue(types.size() > 20, module);
            silent.addAll(types);
        }
        silent.removeAll(spoken);
        assertEquals(Set.of(), silent, "hide them, or say in docs/API.md what they are for");
    }

    @Test
    void what_the_page_names_is_there() throws IOException {
        Set<String> named = Pattern.compile("`@?([A-Z]\\w+)`")
                .matcher(Files.readString(ROOT.resolve("docs/API.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.remove("ApiTest");
        for (String module : List.of("sne-core", "sne-client", "sne-pdf")) {
            named.removeAll(exported(ROOT.resolve(module).resolve("src/main/java")));
        }
        assertEquals(Set.of(), named);
    }

    @Test
    void no_two_public_types_share_a_simple_name() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (String module : List.of("sne-core", "sne-client", "sne-pdf")) {
            for (String type : exported(ROOT.resolve(module).resolve("src/main/java"))) {
                if (!seen.add(type)) {
                    twice.add(type);
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    /** The words of the files; not of the changelog, which tells of what is gone too. */
    private static void read(Path folder, int depth, String end, Set<String> words) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            for (Path file : files.filter(one -> one.toString().endsWith(end) && !one.endsWith("CHANGELOG.md"))
                    .toList()) {
                WORD.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(words::add);
            }
        }
    }

    private static List<String> exported(Path sources) throws IOException {
        List<String> types = new ArrayList<>();
        var packages =
                Pattern.compile("exports ([\\w.]+);").matcher(Files.readString(sources.resolve("module-info.java")));
        while (packages.find()) {
            try (Stream<Path> files =
                    Files.list(sources.resolve(packages.group(1).replace('.', '/')))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    if (Pattern.compile("(?m)^public [\\w ]*@?(class|interface|enum|record) " + name
                                    + "\\b|^public @interface " + name + "\\b")
                            .matcher(Files.readString(file))
                            .find()) {
                        types.add(name);
                    }
                }
            }
        }
        return types;
    }
}
