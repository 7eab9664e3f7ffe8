package fr.demandeunique.sne.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules as an editor has them: in virtual machines of their own, on the module path and on the class path. */
class ModulePathTest {
    private static final String MODULE = "fr.demandeunique.sne.modules";
    private static final String PROGRAM = "fr.demandeunique.sne.modules.Programs";

    /** What this test has and no editor has; his programs are given as classes or as a module, as he likes. */
    private static final Predicate<String> FOR_TESTS =
            place -> Stream.of("test-classes", "junit", "opentest4j", "apiguardian", "archunit", "jacoco")
                    .anyMatch(Path.of(place).toString().replace(File.separatorChar, '/')::contains);

    @TempDir
    private Path folder = Path.of("");

    private static String places(Predicate<String> kept) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(FOR_TESTS.negate().and(kept))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String programs() {
        return Programs.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    private List<String> java(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        Path errors = folder.resolve("errors");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said + Files.readString(errors));
        return said.lines().toList();
    }

    /** Some areas in a virtual machine that has no more than these modules, and what they need without exception. */
    private List<String> limited(String modules, List<String> more, String... areas)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(
                "--module-path",
                places(place -> !Path.of(place).equals(Path.of(programs()))),
                "--add-modules",
                modules,
                "--limit-modules",
                modules,
                "--class-path",
                programs()));
        options.addAll(more);
        options.add(PROGRAM);
        options.addAll(List.of(areas));
        return java(options);
    }

    @Test
    void both_paths_tell_the_same_and_every_area_tells_something() throws IOException, InterruptedException {
        try (BacASable one = BacASable.demarrer();
                BacASable other = BacASable.demarrer()) {
            List<String> asModules = java(List.of(
                    "--module-path",
                    places(place -> true),
                    "-Dsne.url=" + one.url(),
                    "--module",
                    MODULE + "/" + PROGRAM));
            List<String> asClasses =
                    java(List.of("--class-path", places(place -> true), "-Dsne.url=" + other.url(), PROGRAM));
            assertEquals(String.join("\n", asClasses), String.join("\n", asModules));
            assertEquals(
                    Programs.AREAS,
                    asModules.stream()
                            .map(line -> line.substring(0, line.indexOf(' ')))
                            .distinct()
                            .toList());
            assertEquals(
                    List.of(),
                    asModules.stream().filter(line -> line.endsWith(": false")).toList());
            assertEquals(
                    List.of("demande", "client", "pdf", "bacasable"),
                    asModules.stream()
                            .filter(line -> line.startsWith("classes ") && line.endsWith(": []"))
                            .map(line -> line.replaceAll("classes fr.demandeunique.sne.|: .*", ""))
                            .toList());
        }
    }

    @Test
    void the_rules_need_no_more_than_java_base() throws IOException, InterruptedException {
        assertTrue(limited("fr.demandeunique.sne.core", List.of(), "core", "operations")
                .contains("operations enregistrer: ACTIVE"));
    }

    @Test
    void documents_and_calls_need_no_java_sql() throws IOException, InterruptedException {
        try (BacASable sne = BacASable.demarrer()) {
            List<String> said =
                    limited("fr.demandeunique.sne.client", List.of("-Dsne.url=" + sne.url()), "documents", "calls");
            assertTrue(said.contains("calls modifier: Rez-de-chaussée"), said.toString());
        }
    }

    @Test
    void papers_need_no_java_desktop_but_for_a_logo_of_points() throws IOException, InterruptedException {
        assertEquals(
                List.of("logo none: 2 pages", "logo traced: 2 pages", "logo PNG: PDF_LOGO_MODULE"),
                limited("fr.demandeunique.sne.pdf", List.of(), "pdf", "logo").stream()
                        .filter(line -> line.startsWith("logo "))
                        .toList());
    }

    /** The keys are those of the JDK, from a module that nothing asks for by name. */
    @Test
    void seals_need_the_elliptic_curves_of_the_JDK() throws IOException, InterruptedException {
        assertEquals(
                List.of("seal Ed25519: AUTHENTIQUE AUTHENTIQUE", "seal EC: AUTHENTIQUE AUTHENTIQUE"),
                limited("fr.demandeunique.sne.pdf,jdk.crypto.ec", List.of(), "seal"));
    }
}
