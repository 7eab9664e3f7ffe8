package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.controle.Anomalie;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record prints in a log names it, whatever it keeps to itself. */
class ToStringTest {
    /** An anomaly prints its sentence, the text under a QR is made of its parts: each has its test. */
    private static final Set<Class<?>> AUTREMENT = Set.of(Anomalie.class, ContenuQr.class);

    static Stream<Class<?>> records() {
        List<Class<?>> all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.demandeunique.sne").stream()
                        .filter(one -> one.isRecord() && one.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(one -> !AUTREMENT.contains(one))
                        .toList();
        assertTrue(all.size() > 60, all.size() + " records");
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_prints_its_name(Class<?> type) {
        String printed = new Valeurs(1).record(type).toString();
        assertTrue(printed.startsWith(type.getSimpleName() + "[") && printed.endsWith("]"), printed);
    }
}
