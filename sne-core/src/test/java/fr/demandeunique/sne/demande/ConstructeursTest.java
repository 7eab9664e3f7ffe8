package fr.demandeunique.sne.demande;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A null where a value is due is found where it was given, not when the record is built. */
class ConstructeursTest {
    @Test
    void every_setter_refuses_a_null_by_the_name_of_its_field() throws ReflectiveOperationException {
        int tried = 0;
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.demandeunique.sne.demande")) {
            if (!one.getSimpleName().equals("Builder")) {
                continue;
            }
            Class<?> builder = one.reflect();
            Object fresh = builder.getEnclosingClass().getMethod("builder").invoke(null);
            for (Method setter : builder.getDeclaredMethods()) {
                if (Modifier.isPublic(setter.getModifiers())
                        && setter.getParameterCount() == 1
                        && setter.getReturnType() == builder
                        && !setter.getParameterTypes()[0].isPrimitive()
                        && !setter.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class)) {
                    var thrown = assertThrows(
                            InvocationTargetException.class,
                            () -> setter.invoke(fresh, (Object) null),
                            setter.toString());
                    var cause = assertInstanceOf(NullPointerException.class, thrown.getCause());
                    assertEquals(setter.getName(), cause.getMessage(), setter.toString());
                    tried++;
                }
            }
        }
        assertTrue(tried > 40, tried + " setters");
    }
}
