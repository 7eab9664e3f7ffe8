package fr.demandeunique.sne.pdf.sceau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.demandeunique.sne.controle.Resultat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Any bytes at all as keys, as the text of a code, as a file. The default run replays the inputs kept in the resources; to search for more:
 * {@code JAZZER_FUZZ=1 mvn -pl sne-pdf -am test -Dtest=SceauFuzzTest#cles -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SceauFuzzTest {
    /** Never throws: keys with their names, or the reason. */
    @FuzzTest(maxDuration = "10m")
    void cles(byte[] bytes) {
        Resultat<List<CleSceau>> read = CleSceau.parse(new String(bytes, StandardCharsets.UTF_8));
        if (read instanceof Resultat.Accepte<List<CleSceau>> accepte) {
            assertTrue(!accepte.valeur().isEmpty());
            accepte.valeur().forEach(one -> assertTrue(one.nom().matches("[A-Z2-7]{8}")));
        } else {
            assertTrue(read.anomalies().get(0).code().startsWith("SCEAU_"));
        }
    }

    /** Nothing is authentic to who knows no key. */
    @FuzzTest(maxDuration = "10m")
    void texte(byte[] bytes) {
        judged(Verificateur.of(List.of()).texte(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** The same of a file; a look at its end never throws either. */
    @FuzzTest(maxDuration = "10m")
    void fichier(byte[] bytes) {
        judged(Verificateur.of(List.of()).pdf(bytes));
        assertEquals(Verificateur.complet(bytes), Verificateur.complet(bytes.clone()));
    }

    private static void judged(Verification verification) {
        assertNotNull(verification.toString());
        assertNotEquals(Verdict.AUTHENTIQUE, verification.verdict());
    }
}
