package fr.demandeunique.sne.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What is said, where it stands, the bytes. */
class CouchesTest {
    private static final String PDF = "fr.demandeunique.sne.pdf";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PDF);

    private static void assertIgnores(String one, String... others) {
        noClasses()
                .that()
                .resideInAPackage(PDF + "." + one)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void do_not_know_one_another_but_for_the_layout_which_reads_the_document() {
        assertIgnores("document", PDF, PDF + ".page", PDF + ".file", PDF + ".theme", PDF + ".font");
        assertIgnores("page", PDF, PDF + ".file");
        assertIgnores("file", PDF, PDF + ".document", PDF + ".page", PDF + ".theme");
        assertIgnores("theme", PDF, PDF + ".document", PDF + ".page", PDF + ".file", PDF + ".font");
        assertIgnores("font", PDF, PDF + ".document", PDF + ".page", PDF + ".file", PDF + ".theme");
    }

    @Test
    void need_no_PDF_library_but_to_fill_a_form_of_others() {
        noClasses()
                .that()
                .doNotHaveSimpleName("RasterLogo")
                .and()
                .resideOutsideOfPackage(PDF + ".formulaire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..", "com.lowagie..", "java.awt..", "javax.imageio..")
                .check(CLASSES);
    }
}
