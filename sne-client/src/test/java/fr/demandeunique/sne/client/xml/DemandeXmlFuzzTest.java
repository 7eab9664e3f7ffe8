package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.nuu.MessageMtom;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.demande.Demande;

/**
 * Any bytes at all. The default run replays the inputs kept in the resources; to search for more:
 * {@code JAZZER_FUZZ=1 mvn -pl sne-client -am test -Dtest=DemandeXmlFuzzTest#lire -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DemandeXmlFuzzTest {

    /** Reading never throws, and what was read comes back. */
    @FuzzTest(maxDuration = "10m")
    void lire(byte[] bytes) {
        LectureXml read = DemandeXml.lire(bytes);
        Demande demande = read.demande();
        if (demande == null) {
            assertFalse(read.rapport().conforme());
            return;
        }
        byte[] xml = DemandeXml.ecrire(demande);
        Demande again = DemandeXml.lire(xml).demande();
        assertEquals(new String(xml), new String(DemandeXml.ecrire(again)));
        assertEquals(
                DemandeJson.arbre(demande).get("demandeur"),
                DemandeJson.arbre(again).get("demandeur"));
    }

    /** A multipart message is read, or said to be unreadable. */
    @FuzzTest(maxDuration = "10m")
    void message(byte[] bytes) {
        try {
            Soap.lire(MessageMtom.lire("multipart/related; boundary=b; start=\"<r>\"", bytes));
        } catch (MessageMtom.Illisible e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }
}
