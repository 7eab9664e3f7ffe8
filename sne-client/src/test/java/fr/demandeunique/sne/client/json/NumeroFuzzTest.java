package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;

/**
 * Any text as a numéro unique. Here because the fuzzer is; to search for more: {@code JAZZER_FUZZ=1 mvn -pl sne-client -am test -Dtest=NumeroFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class NumeroFuzzTest {
    /** The three doors agree, a fault has its place in the text, and what was read comes back from both ways of writing it. */
    @FuzzTest(maxDuration = "10m")
    void lire(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Lecture<NumeroUnique> read = NumeroUnique.tryParse(text);
        NumeroUnique numero = read.valeur();
        assertEquals(numero != null, NumeroUnique.isValid(text));
        if (numero == null) {
            assertTrue(read.position() >= 0 && read.position() <= text.length());
            assertNotNull(read.anomalie("/numeroUnique"));
            assertThrows(LectureException.class, () -> NumeroUnique.parse(text));
            return;
        }
        assertEquals(numero, NumeroUnique.parse(text));
        assertEquals(numero, NumeroUnique.parse(numero.compact()));
        assertEquals(numero, NumeroUnique.parse(numero.affichage()));
    }
}
