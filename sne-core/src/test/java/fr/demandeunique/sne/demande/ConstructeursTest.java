package fr.demandeunique.sne.demande;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.Valeurs;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every record that has a builder: a null where a value is due is told by its name. */
class ConstructeursTest {
    private static List<Class<?>> records() {
        List<Class<?>> found = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.demandeunique.sne")) {
            if (one.getSimpleName().equals("Builder")) {
                Class<?> owner = one.reflect().getEnclosingClass();
                if (owner.isRecord() && starts(owner)) {
                    found.add(owner);
                }
            }
        }
        return found;
    }

    /** A letter is begun with what it cannot do without, which its own tests hold. */
    private static boolean starts(Class<?> owner) {
        return Stream.of(owner.getMethods())
                .anyMatch(one -> one.getName().equals("builder") && one.getParameterCount() == 0);
    }

    private static Method setter(Object builder, RecordComponent component) {
        Class<?> type = builder.getClass().getInterfaces()[0];
        return Stream.of(type.getMethods())
                .filter(one -> one.getName().equals(component.getName()))
                .filter(one -> List.of(one.getParameterTypes()).equals(List.of(component.getType())))
                .findFirst()
                .orElseThrow();
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getInterfaces()[0].getMethod("build").invoke(builder);
    }

    @TestFactory
    Stream<DynamicTest> a_null_is_told_by_the_name_of_the_argument() {
        List<Class<?>> records = records();
        assertTrue(records.size() > 20, records.size() + " records");
        return records.stream()
                .map(record -> DynamicTest.dynamicTest(record.getSimpleName(), () -> {
                    Constructor<?> constructor = record.getDeclaredConstructors()[0];
                    Object builder = record.getMethod("builder").invoke(null);
                    for (RecordComponent one : record.getRecordComponents()) {
                        if (one.getType().isPrimitive()
                                || one.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                            continue;
                        }
                        var setter = setter(builder, one);
                        assertEquals(
                                "Null " + one.getName(),
                                refusal(() -> setter.invoke(builder, (Object) null)),
                                one.getName());
                        assertTrue(refusal(() -> constructor.newInstance(with(record, one, null)))
                                .startsWith("The argument " + one.getName() + " is null: "));
                        if (one.getType() == List.class) {
                            var holed = Collections.singletonList(null);
                            assertEquals(
                                    "The list " + one.getName() + " holds a null at index 0: leave it out.",
                                    refusal(() -> constructor.newInstance(with(record, one, holed))));
                        }
                    }
                }));
    }

    /** Those without a builder that are kept and sent: with members of others to carry, or a decision of an agent. */
    @Test
    void a_record_without_a_builder_asks_by_name_for_what_it_cannot_do_without() {
        int asked = 0;
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.demandeunique.sne")) {
            if (!found.isRecord() || !found.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            Class<?> type = found.reflect();
            if (type == DecisionDoublon.class
                    || Stream.of(type.getRecordComponents()).anyMatch(one -> one.getType() == AutresMembres.class)) {
                Object full = new Valeurs(1).record(type);
                for (RecordComponent one : type.getRecordComponents()) {
                    if (one.getType().isPrimitive()
                            || one.getType() == List.class
                            || one.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        continue;
                    }
                    var refused = assertThrows(
                            AssertionError.class, () -> Composants.avec(full, one.getName(), null), one.toString());
                    assertEquals(
                            "The argument " + one.getName() + " is null: it needs a value.",
                            refused.getCause().getCause().getMessage());
                    asked++;
                }
            }
        }
        assertTrue(asked > 40, asked + " arguments");
    }

    @Test
    void a_list_given_to_a_builder_may_change_afterwards() {
        List<TypeLogement> given = new ArrayList<>(List.of(TypeLogement.T2, TypeLogement.T3));
        LogementRecherche built = LogementRecherche.builder().types(given).build();
        given.clear();
        assertEquals(List.of(TypeLogement.T2, TypeLogement.T3), built.types());
    }

    private static @Nullable Object[] with(Class<?> record, RecordComponent changed, @Nullable Object value)
            throws ReflectiveOperationException {
        Object empty = build(record.getMethod("builder").invoke(null));
        List<@Nullable Object> arguments = new ArrayList<>();
        for (RecordComponent one : record.getRecordComponents()) {
            arguments.add(
                    one.getName().equals(changed.getName())
                            ? value
                            : one.getAccessor().invoke(empty));
        }
        return arguments.toArray();
    }

    private static String refusal(Call call) {
        var thrown = assertThrows(InvocationTargetException.class, call::run);
        return String.valueOf(
                assertInstanceOf(NullPointerException.class, thrown.getCause()).getMessage());
    }

    private interface Call {
        void run() throws ReflectiveOperationException;
    }
}
