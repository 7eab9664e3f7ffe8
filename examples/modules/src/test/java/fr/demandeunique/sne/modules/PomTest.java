package fr.demandeunique.sne.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What Maven Central asks of a POM (all but the keys), and what is told of the dependencies of what is published. */
class PomTest {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> PUBLISHED = List.of("sne-core", "sne-client", "sne-pdf", "examples/bac-a-sable");

    @TestFactory
    Stream<DynamicTest> each_published_artifact_names_itself() {
        return Stream.concat(Stream.of(""), PUBLISHED.stream())
                .map(one -> DynamicTest.dynamicTest("pom of /" + one, () -> {
                    Element pom = pom(one);
                    for (String name : List.of("name", "description")) {
                        assertFalse(text(pom, name).isBlank(), name);
                    }
                    assertEquals(List.of(), children(pom, "repositories"), "a repository of its own");
                }));
    }

    @Test
    void the_parent_names_the_project_for_all() throws Exception {
        Element pom = pom("");
        for (String path : List.of(
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/organizationUrl",
                "scm/connection",
                "scm/url")) {
            assertFalse(text(pom, path).isBlank(), path);
        }
    }

    /** The parent is imported as BOM: it manages every artifact that is published. */
    @Test
    void the_bom_has_every_published_artifact() throws Exception {
        TreeSet<String> managed = new TreeSet<>();
        Element management = children(children(pom(""), "dependencyManagement").get(0), "dependencies")
                .get(0);
        for (Element one : children(management, "dependency")) {
            if (text(one, "groupId").equals("fr.demandeunique")) {
                assertEquals("${project.version}", text(one, "version"));
                managed.add(text(one, "artifactId"));
            }
        }
        TreeSet<String> published = new TreeSet<>();
        for (String one : PUBLISHED) {
            published.add(text(pom(one), "artifactId"));
        }
        assertEquals(published, managed);
    }

    /** Every library that comes, or may come, with a published artifact is in the table of licences, with the scope that it has. */
    @Test
    void the_licence_of_every_dependency_is_told() throws Exception {
        Map<String, String> told = new TreeMap<>();
        List<String> bringers = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/LICENCES.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length >= 5 && cells[1].contains("`")) {
                assertFalse(cells[3].isBlank() || cells[4].isBlank(), line);
                told.put(cells[1].replace("`", "").strip(), cells[2].strip());
            } else if (cells.length == 4 && cells[1].contains(":")) {
                assertFalse(cells[3].isBlank(), line);
                bringers.add(cells[2].replace("`", "").strip());
            }
        }
        Map<String, String> declared = new TreeMap<>();
        for (String module : PUBLISHED) {
            Element pom = pom(module);
            for (Element one : dependencies(pom)) {
                String scope = text(one, "scope");
                if (!scope.equals("test") && !text(one, "groupId").equals("fr.demandeunique")) {
                    boolean optional = text(one, "optional").equals("true");
                    declared.merge(
                            text(one, "groupId") + ":" + text(one, "artifactId"),
                            optional ? "facultative" : "toujours",
                            (first, second) -> first.equals("toujours") ? first : second);
                }
            }
        }
        assertEquals(declared, told);
        bringers.removeAll(declared.keySet());
        assertEquals(List.of(), bringers, "what is said to bring others");
    }

    /** What a module of this project needs to run comes with it: a scope of test in the POM of one that uses it would take it out of the jar that is run. */
    @TestFactory
    Stream<DynamicTest> no_scope_of_test_takes_away_what_a_module_needs_to_run() throws Exception {
        Map<String, List<String>> needs = new TreeMap<>();
        for (String one : PUBLISHED) {
            List<String> needed = new ArrayList<>();
            for (Element dependency : dependencies(pom(one))) {
                if (!text(dependency, "scope").equals("test")
                        && !text(dependency, "optional").equals("true")) {
                    needed.add(text(dependency, "artifactId"));
                }
            }
            needs.put(text(pom(one), "artifactId"), needed);
        }
        return Stream.of("cli", "guichet", "mesures")
                .map(one -> DynamicTest.dynamicTest(one, () -> {
                    TreeSet<String> needed = new TreeSet<>();
                    TreeSet<String> tested = new TreeSet<>();
                    for (Element dependency : dependencies(pom("examples/" + one))) {
                        if (text(dependency, "scope").equals("test")) {
                            tested.add(text(dependency, "artifactId"));
                        } else {
                            needed.addAll(needs.getOrDefault(text(dependency, "artifactId"), List.of()));
                        }
                    }
                    tested.retainAll(needed);
                    assertEquals(new TreeSet<>(), tested);
                }));
    }

    private static List<Element> dependencies(Element pom) {
        return children(children(pom, "dependencies").get(0), "dependency");
    }

    private static Element pom(String folder) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(folder).resolve("pom.xml").toFile());
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> all = new ArrayList<>();
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element element && element.getTagName().equals(name)) {
                all.add(element);
            }
        }
        return all;
    }

    /** The text at the end of a path of elements; empty if there is none. */
    private static String text(Element from, String path) {
        Element at = from;
        for (String step : path.split("/")) {
            List<Element> found = children(at, step);
            if (found.isEmpty()) {
                return "";
            }
            at = found.get(0);
        }
        return at.getTextContent().strip();
    }
}
