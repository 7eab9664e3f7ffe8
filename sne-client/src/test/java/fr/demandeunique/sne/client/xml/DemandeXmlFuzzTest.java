package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.nuu.MtomMessage;
import fr.demandeunique.sne.client.nuu.Multipart;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.demande.Demande;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Any bytes at all. The default run replays the inputs kept in the resources; to search for more:
 * {@code JAZZER_FUZZ=1 mvn -pl sne-client -am test -Dtest=DemandeXmlFuzzTest#lire -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DemandeXmlFuzzTest {

    /** Reading never throws, and what was read comes back. */
    @FuzzTest(maxDuration = "10m")
    void lire(byte[] bytes) {
        XmlReading read = DemandeXml.read(bytes);
        Demande demande = read.demande();
        if (demande == null) {
            assertFalse(read.rapport().conforme());
            return;
        }
        byte[] xml = DemandeXml.write(demande);
        Demande again = DemandeXml.read(xml).demande();
        assertEquals(new String(xml), new String(DemandeXml.write(again)));
        // A value that a complement gave has an element, and so a place in the template, the second time: only values
        // are compared.
        assertEquals(sansGabarits(DemandeJson.tree(demande)), sansGabarits(DemandeJson.tree(again)));
    }

    private static Object sansGabarits(Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<Object, Object> rest = new LinkedHashMap<>();
            members.forEach((name, one) -> {
                if (!name.equals(BlockReader.RESIDU)) {
                    rest.put(name, sansGabarits(one));
                }
            });
            return rest;
        }
        return value instanceof List<?> all
                ? all.stream().map(DemandeXmlFuzzTest::sansGabarits).collect(Collectors.toList())
                : value;
    }

    /** A multipart message is read, or said to be unreadable. */
    @FuzzTest(maxDuration = "10m")
    void message(byte[] bytes) {
        try {
            Soap.lire(MtomMessage.lire("multipart/related; boundary=b; start=\"<r>\"", bytes));
        } catch (Multipart.Unreadable e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }
}
