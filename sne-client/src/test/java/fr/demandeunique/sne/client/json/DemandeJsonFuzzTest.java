package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.demandeunique.sne.demande.Demande;

/**
 * Any bytes at all as JSON. The default run replays the inputs kept in the resources; to search for more:
 * {@code JAZZER_FUZZ=1 mvn -pl sne-client -am test -Dtest=DemandeJsonFuzzTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DemandeJsonFuzzTest {

    /** Reading never throws, and what was read comes back, whole, the second time byte for byte. */
    @FuzzTest(maxDuration = "10m")
    void lire(byte[] bytes) {
        DemandeReading read = DemandeJson.read(bytes);
        Demande demande = read.demande();
        if (demande == null) {
            assertFalse(read.rapport().conforme());
            return;
        }
        byte[] written = DemandeJson.write(demande);
        Demande again = DemandeJson.read(written).demande();
        assertEquals(demande, again);
        assertArrayEquals(written, DemandeJson.write(again));
    }
}
