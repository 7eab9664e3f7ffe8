package fr.demandeunique.sne;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each package uses only those above it. */
class ArchitectureTest {
    private static final List<String> ORDRE = List.of(
            "internal",
            "reglement",
            "controle",
            "nomenclature",
            "numero",
            "commune",
            "guichet",
            "logement",
            "personne",
            "demande",
            "enregistrement",
            "doublons",
            "ressources",
            "dalo",
            "cotation",
            "flux",
            "dossier",
            "cycle",
            "attestation",
            "echange",
            "qualite",
            "validation");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.demandeunique.sne");

    private static String named(String name) {
        return "fr.demandeunique.sne." + name;
    }

    @Test
    void arrows_go_up_the_list_only() {
        for (int i = 0; i < ORDRE.size() - 1; i++) {
            String[] below = ORDRE.subList(i + 1, ORDRE.size()).stream()
                    .map(ArchitectureTest::named)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(named(ORDRE.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void every_package_is_in_the_list() {
        classes()
                .should()
                .resideInAnyPackage(ORDRE.stream().map(ArchitectureTest::named).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void the_core_has_no_clock_of_its_own() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now").check(CLASSES);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }

    @Test
    void the_core_needs_nothing_but_the_JDK() {
        classes()
                .that()
                .resideOutsideOfPackage(named("validation"))
                .should()
                .onlyDependOnClassesThat()
                // AutoValue's annotation on the builders stays in the class files; nobody loads it.
                .resideInAnyPackage("java..", "fr.demandeunique.sne..", "org.jspecify..", "com.google.auto.value..")
                .check(CLASSES);
    }

    @Test
    void the_bridge_needs_the_API_of_Bean_Validation_and_no_provider() {
        classes()
                .that()
                .resideInAPackage(named("validation"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "fr.demandeunique.sne..", "org.jspecify..", "jakarta.validation..")
                .check(CLASSES);
    }
}
