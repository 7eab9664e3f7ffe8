package fr.demandeunique.sne.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library where Bean Validation is missing, or is not Hibernate Validator. */
class SansApiTest {
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void every_other_package_works_without_the_API() throws Exception {
        try (var alone = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, null)) {
            assertThrows(ClassNotFoundException.class, () -> alone.loadClass("jakarta.validation.Constraint"));
            int count = 0;
            for (String name : classes()) {
                Class<?> loaded = Class.forName(name, true, alone);
                loaded.getDeclaredMethods();
                count++;
            }
            assertTrue(count > 50, count + " classes");
            Class<?> demande = alone.loadClass("fr.demandeunique.sne.demande.Demande");
            Object builder = demande.getMethod("builder").invoke(null);
            Object empty = alone.loadClass("fr.demandeunique.sne.demande.Demande$Builder")
                    .getMethod("build")
                    .invoke(builder);
            Object rapport = alone.loadClass("fr.demandeunique.sne.enregistrement.ControleDemande")
                    .getMethod("controler", demande, LocalDate.class)
                    .invoke(null, empty, LocalDate.of(2017, 6, 1));
            assertEquals(false, rapport.getClass().getMethod("conforme").invoke(rapport));
        }
    }

    private static List<String> classes() throws Exception {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("validation"))
                    .filter(file -> !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                    .toList();
        }
    }

    @Test
    void with_another_provider_the_message_is_the_French_sentence_word_for_word() {
        List<String> templates = new ArrayList<>();
        var context = (ConstraintValidatorContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConstraintValidatorContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("buildConstraintViolationWithTemplate")) {
                        templates.add((String) arguments[0]);
                        return builder();
                    }
                    return null;
                });
        Violations.ajouter(Anomalie.erreur("NOM_ABSENT", ""), "", context);
        Violations.ajouter(Anomalie.erreur("NOM_ABSENT", ""), "à revoir {0}", context);
        assertEquals(List.of(Anomalie.erreur("NOM_ABSENT", "").message(), "à revoir {0}"), templates);
        assertEquals("a \\{b\\} \\$\\{c\\} \\\\", Violations.litteral("a {b} ${c} \\"));
    }

    private static Object builder() {
        return Proxy.newProxyInstance(
                SansApiTest.class.getClassLoader(),
                new Class<?>[] {ConstraintValidatorContext.ConstraintViolationBuilder.class},
                (proxy, method, arguments) -> null);
    }
}
