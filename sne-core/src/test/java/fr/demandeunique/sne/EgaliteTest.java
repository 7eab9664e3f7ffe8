package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.Code;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Identifiers and codes are values: equal by what they say, found again in a set, and printed as something. */
class EgaliteTest {
    private static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.demandeunique.sne").stream();
    }

    static Stream<Class<?>> values() {
        List<Class<?>> all = classes()
                .filter(one -> !one.isRecord() && one.tryGetMethod("hashCode").isPresent())
                .<Class<?>>map(JavaClass::reflect)
                // The key of a person is made of three parts and has its own test; the codes share what they inherit.
                .filter(one -> one != CleEtatCivil.class)
                .<Class<?>>map(one -> one == Code.class ? Civilite.class : one)
                .toList();
        assertTrue(all.size() > 9, all.toString());
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_equal_by_what_it_says(Class<?> type) {
        Object one = new Valeurs(1).de(type);
        Object same = new Valeurs(1).de(type);
        Object other = new Valeurs(2).de(type);
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertEquals(one.toString(), same.toString());
        assertNotEquals(one, other);
        assertNotEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, one.toString());
        assertNotEquals(one, null);
        assertTrue(one.toString().length() > 3, one.toString());
    }

    /** What the screens show of a constant. */
    @Test
    void the_constants_of_a_list_are_shown_each_by_a_text_of_its_own() throws ReflectiveOperationException {
        int tried = 0;
        for (JavaClass one : classes().filter(JavaClass::isEnum).toList()) {
            for (Method each : one.reflect().getDeclaredMethods()) {
                if (!each.getName().equals("libelle") || each.getParameterCount() > 0) {
                    continue;
                }
                Set<Object> shown = new HashSet<>();
                for (Object constant : one.reflect().getEnumConstants()) {
                    each.setAccessible(true);
                    Object text = each.invoke(constant);
                    assertTrue(
                            text instanceof String label && !label.isBlank() && shown.add(text), each + " " + constant);
                }
                tried++;
            }
        }
        assertTrue(tried > 3, tried + " lists");
    }
}
