package fr.demandeunique.sne.demande;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.Valeurs;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the model with a builder: each member is set, kept, changed alone, and never shared with who gave it. */
class ConstructeursMembresTest {
    /** The records that a demande is made of, found from {@link Demande} on. */
    static Stream<Class<?>> records() {
        List<Class<?>> all = Valeurs.recordsDe(Demande.class);
        assertTrue(all.size() >= 21, all.toString());
        return all.stream();
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object toBuilder(Object record) throws ReflectiveOperationException {
        return record.getClass().getMethod("toBuilder").invoke(record);
    }

    private static void set(Object builder, RecordComponent one, Object value) throws ReflectiveOperationException {
        Object same = builder.getClass().getMethod(one.getName(), one.getType()).invoke(builder, value);
        assertEquals(builder, same, "chained");
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_builder_starts_empty_and_sets_the_member_it_names(Class<?> type) throws ReflectiveOperationException {
        for (RecordComponent one : type.getRecordComponents()) {
            Object builder = type.getMethod("builder").invoke(null);
            Object value = new Valeurs(1).de(one);
            set(builder, one, value);
            Object built = build(builder);
            for (String nom : Composants.noms(type)) {
                assertEquals(
                        nom.equals(one.getName()) ? value : Composants.vide(type, nom),
                        Composants.valeur(built, nom),
                        one.getName() + " set, " + nom + " read");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_builder_made_from_a_record_keeps_every_member_but_the_one_that_is_changed(Class<?> type)
            throws ReflectiveOperationException {
        Object full = new Valeurs(1).record(type);
        assertEquals(full, build(toBuilder(full)));
        Valeurs others = new Valeurs(1000);
        for (RecordComponent one : type.getRecordComponents()) {
            Object before = Composants.valeur(full, one.getName());
            assertNotEquals(Composants.vide(type, one.getName()), before, one.getName());
            Object value = others.de(one);
            Object builder = toBuilder(full);
            set(builder, one, value);
            assertEquals(Composants.avec(full, one.getName(), value), build(builder), one.getName());
            if (one.getType() != Boolean.class) {
                assertNotEquals(before, value, one.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_list_is_copied_and_cannot_be_changed_from_outside(Class<?> type) throws ReflectiveOperationException {
        for (RecordComponent one : type.getRecordComponents()) {
            if (one.getType() != List.class) {
                continue;
            }
            List<Object> given = new ArrayList<>((List<?>) new Valeurs(1).de(one));
            Object record = Composants.avec(new Valeurs(1).record(type), one.getName(), given);
            List<Object> before = List.copyOf(given);
            given.clear();
            List<?> held = (List<?>) Composants.valeur(record, one.getName());
            assertEquals(before, held, one.getName());
            assertThrows(UnsupportedOperationException.class, () -> held.remove(0), one.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_text_of_a_record_shows_nothing_that_a_person_typed(Class<?> type) {
        Object full = new Valeurs(1).record(type);
        String text = (type == Demande.class ? Composants.sans(full, "etat") : full).toString();
        assertTrue(text.startsWith(type.getSimpleName() + "["), text);
        assertFalse(text.contains(Valeurs.SAISIE), text);
    }
}
