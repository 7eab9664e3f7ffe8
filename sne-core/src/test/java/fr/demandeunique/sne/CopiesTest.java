package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.demandeunique.sne.attestation.ContenuScelle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Immutable, says the Javadoc of every public record: what it was given may change afterwards, it does not. */
class CopiesTest {
    static Stream<RecordComponent> collections() {
        List<RecordComponent> all = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.demandeunique.sne")) {
            if (one.isRecord() && one.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)) {
                Class<?> type = one.reflect();
                if (type.getEnclosingClass() == null
                        || Modifier.isPublic(type.getEnclosingClass().getModifiers())) {
                    for (RecordComponent each : type.getRecordComponents()) {
                        if (Set.of(List.class, Set.class, Map.class).contains(each.getType())) {
                            all.add(each);
                        }
                    }
                }
            }
        }
        assertTrue(all.size() > 60, all.size() + " lists, sets and maps");
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void a_collection_is_copied_and_cannot_be_changed_from_outside(RecordComponent one) {
        Object value = new Valeurs(1).de(one);
        Object given = value instanceof Map<?, ?> map
                ? new HashMap<>(map)
                : value instanceof Set<?> set ? new HashSet<>(set) : new ArrayList<>((List<?>) value);
        // As the record writes it: names on a code are capitals.
        Object written = Composants.valeur(
                Composants.avec(new Valeurs(1).record(one.getDeclaringRecord()), one.getName(), value), one.getName());
        if (one.getDeclaringRecord() != ContenuScelle.class) {
            assertEquals(value, written, one.toString());
        }
        Object record = Composants.avec(new Valeurs(1).record(one.getDeclaringRecord()), one.getName(), given);
        if (given instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) given).clear();
        }
        Object held = Composants.valeur(record, one.getName());
        assertEquals(written, held, one.toString());
        assertThrows(
                UnsupportedOperationException.class,
                held instanceof Map<?, ?> map ? map::clear : ((Collection<?>) held)::clear);
    }

    /** The tables of the law, one for all callers. */
    @Test
    void a_table_that_a_class_gives_cannot_be_changed_from_outside() throws ReflectiveOperationException {
        int tried = 0;
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.demandeunique.sne")) {
            if (!one.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                    || one.getFullName().endsWith("Test")) {
                continue;
            }
            for (Method each : one.reflect().getMethods()) {
                boolean many =
                        Collection.class.isAssignableFrom(each.getReturnType()) || each.getReturnType() == Map.class;
                boolean free = each.getParameterCount() == 0;
                boolean ofEach = each.getParameterCount() == 1 && each.getParameterTypes()[0].isEnum();
                if (!many || !Modifier.isStatic(each.getModifiers()) || !free && !ofEach) {
                    continue;
                }
                for (Object given : free ? new Object[1] : each.getParameterTypes()[0].getEnumConstants()) {
                    Object held = free ? each.invoke(null) : each.invoke(null, given);
                    if (held instanceof Collection<?> list && !list.isEmpty()
                            || held instanceof Map<?, ?> map && !map.isEmpty()) {
                        assertThrows(
                                UnsupportedOperationException.class,
                                held instanceof Map<?, ?> map ? map::clear : ((Collection<?>) held)::clear,
                                each.toString());
                        tried++;
                    }
                }
            }
        }
        assertTrue(tried > 20, tried + " tables");
    }
}
