package fr.demandeunique.sne.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.demandeunique.sne.client.json.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who uses whom in this module, and what nobody outside must see. */
class ArchitectureTest {
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
        ignore(".json", "", ".contract", ".jackson", ".jackson3", ".registre", ".reglage", ".outbox", ".micrometer");
        ignore(".contract", "", ".jackson", ".jackson3", ".registre", ".reglage", ".outbox", ".micrometer");
        ignore(".registre", "", ".jackson", ".jackson3", ".reglage", ".outbox", ".micrometer");
        ignore(".jackson", "", ".jackson3", ".registre", ".reglage", ".outbox", ".micrometer");
        ignore(".jackson3", "", ".jackson", ".registre", ".reglage", ".outbox", ".micrometer");
        ignore(".jpa", "", ".contract", ".jackson", ".jackson3", ".registre", ".reglage", ".outbox", ".micrometer");
        ignore(".reglage", "", ".json", ".registre", ".outbox", ".micrometer");
        ignore(".micrometer", "", ".json", ".registre", ".outbox");
        ignore("", ".outbox", ".micrometer");
        ignore(".outbox", ".micrometer");
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
        // The tokens are public for those modules, which are in packages of their own; the contract is not exported.
        List<String> seen = CLASSES.stream()
                .filter(one -> !one.getPackageName().matches(".*\\.client\\.(contract|jackson3?)"))
                .filter(one -> !one.isEquivalentTo(Tokens.class))
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
