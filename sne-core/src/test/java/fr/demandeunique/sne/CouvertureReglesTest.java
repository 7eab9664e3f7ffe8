package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that a legal text or an official document says is held by a test that says so. */
class CouvertureReglesTest {
    @Test
    void every_legal_rule_has_a_test_that_says_so() throws Exception {
        Set<String> missing = new TreeSet<>();
        Reglement.toutes()
                .filter(regle -> regle.certitude().opposable())
                .map(Regle::code)
                .forEach(missing::add);
        missing.removeAll(tested());
        assertEquals(
                Set.of(),
                missing,
                "write for each of these rules a test around its dates and mark it @EprouveRegle(\"CODE\")");
    }

    @Test
    void no_test_names_a_rule_that_does_not_exist() throws Exception {
        Set<String> unknown = new TreeSet<>(tested());
        Reglement.toutes().map(Regle::code).forEach(unknown::remove);
        assertEquals(Set.of(), unknown);
    }

    private static Set<String> tested() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(CouvertureReglesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.contains("module-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
        assertTrue(names.contains(CouvertureReglesTest.class.getName()));
        Set<String> codes = new TreeSet<>();
        for (String name : names) {
            Class<?> one = Class.forName(name, false, CouvertureReglesTest.class.getClassLoader());
            Method[] methods = one.getDeclaredMethods();
            add(codes, one);
            for (Method method : methods) {
                add(codes, method);
            }
        }
        return codes;
    }

    private static void add(Set<String> codes, AnnotatedElement element) {
        EprouveRegle mark = element.getAnnotation(EprouveRegle.class);
        if (mark != null) {
            codes.addAll(List.of(mark.value()));
        }
    }
}
