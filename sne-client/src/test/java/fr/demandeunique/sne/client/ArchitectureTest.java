package fr.demandeunique.sne.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who uses whom in this module, and what nobody outside must see. */
class ArchitectureTest {
    private static final String ROOT = "fr.demandeunique.sne.client.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.demandeunique.sne.client");

    private static void ignore(String one, String... others) {
        noClasses()
                .that()
                .resideInAPackage("fr.demandeunique.sne.client" + one)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(others)
                        .map(other -> "fr.demandeunique.sne.client" + other)
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void the_arrows_of_the_packages() {
        String[] above = {"", ".outbox", ".micrometer", ".bulk"};
        String[] client = concat(above, ".registre", ".call", ".error", ".transport", ".gateway", ".nuu");
        ignore(".codec", concat(client, ".json", ".contract", ".jackson", ".jackson3", ".jpa"));
        ignore(".json", concat(client, ".contract", ".jackson", ".jackson3", ".jpa"));
        ignore(".text", concat(client, ".codec", ".json", ".contract", ".jackson", ".jackson3", ".jpa", ".xml"));
        ignore(".contract", concat(client, ".jackson", ".jackson3"));
        ignore(".jackson", concat(client, ".jackson3"));
        ignore(".jackson3", concat(client, ".jackson"));
        ignore(".jpa", concat(client, ".contract", ".jackson", ".jackson3"));
        ignore(
                ".registre",
                concat(above, ".jackson", ".jackson3", ".call", ".error", ".transport", ".gateway", ".nuu"));
        ignore(".error", concat(above, ".json", ".registre", ".call", ".transport", ".gateway", ".nuu"));
        ignore(".call", concat(above, ".json", ".transport", ".gateway", ".nuu"));
        ignore(".transport", concat(above, ".gateway", ".nuu"));
        ignore(".gateway", concat(above, ".nuu"));
        ignore(".nuu", concat(above, ".gateway"));
        ignore(".micrometer", "", ".json", ".registre", ".transport");
        ignore("", ".outbox", ".micrometer", ".jpa", ".bulk");
        ignore(".outbox", ".micrometer", ".bulk");
    }

    private static String[] concat(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    /** A reader of the client holds that many classes in mind at most, and none twice. The documents and the queue are another matter. */
    @Test
    void no_chain_of_classes_is_longer_than_nine_and_none_bites_its_tail() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass one : CLASSES) {
            if (counted(one)) {
                Set<String> targets = uses.computeIfAbsent(outermost(one), any -> new TreeSet<>());
                one.getDirectDependenciesFromSelf().stream()
                        .map(each -> each.getTargetClass().getBaseComponentType())
                        .filter(ArchitectureTest::counted)
                        .map(ArchitectureTest::outermost)
                        .filter(other -> !other.equals(outermost(one)))
                        .forEach(targets::add);
            }
        }
        Map<String, List<String>> longest = new HashMap<>();
        List<String> chain = List.of();
        for (String one : uses.keySet()) {
            List<String> from = chain(one, uses, longest, new LinkedHashSet<>());
            chain = from.size() > chain.size() ? from : chain;
        }
        assertTrue(chain.size() > 5 && chain.size() <= 9, String.join(" -> ", chain));
    }

    private static boolean counted(JavaClass one) {
        String name = one.getPackageName() + ".";
        return name.startsWith(ROOT)
                && !one.getSimpleName().equals("package-info")
                && Stream.of(
                                "json.",
                                "codec.",
                                "xml.",
                                "outbox.",
                                "contract.",
                                "jackson.",
                                "jackson3.",
                                "table.",
                                "bulk.")
                        .noneMatch(other -> name.startsWith(ROOT + other));
    }

    private static String outermost(JavaClass one) {
        String name = one.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static List<String> chain(
            String from, Map<String, Set<String>> uses, Map<String, List<String>> known, Set<String> path) {
        if (!path.add(from)) {
            throw new AssertionError("a circle: " + path + " -> " + from);
        }
        if (!known.containsKey(from)) {
            List<String> best = List.of();
            for (String next : uses.getOrDefault(from, Set.of())) {
                List<String> rest = chain(next, uses, known, path);
                best = rest.size() > best.size() ? rest : best;
            }
            List<String> all = new ArrayList<>(List.of(from));
            all.addAll(best);
            known.put(from, all);
        }
        path.remove(from);
        return known.get(from);
    }

    @Test
    void only_the_outbox_needs_java_sql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.demandeunique.sne.client.outbox")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void the_client_knows_neither_paper_nor_examples() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.demandeunique.sne.pdf..", "fr.demandeunique.sne.bacasable..")
                .check(CLASSES);
    }

    @Test
    void types_of_Jackson_are_seen_in_its_modules_alone() {
        // The codec and the contract are not exported.
        List<String> seen = CLASSES.stream()
                .filter(one -> !one.getPackageName().matches(".*\\.client\\.(codec|contract|jackson3?)"))
                .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(one -> one.getCodeUnits().stream())
                .filter(ArchitectureTest::visible)
                .filter(unit -> Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                        .map(JavaClass::getPackageName)
                        .anyMatch(name -> name.startsWith("com.fasterxml") || name.startsWith("tools.jackson")))
                .map(JavaCodeUnit::getFullName)
                .toList();
        assertEquals(List.of(), seen);
    }

    private static boolean visible(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PUBLIC)
                || unit.getModifiers().contains(JavaModifier.PROTECTED);
    }

    @Test
    void nothing_is_synchronized_so_that_virtual_threads_are_never_pinned() {
        methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
    }
}
