package fr.demandeunique.sne.client.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.demandeunique.sne.client.codec.JsonTable;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.json.NdjsonReader;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.reglement.Domaine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every public record of the core and of the register, filled, is what it was after a way through a mapper. */
class EveryRecordTest {
    /** A mapper whose owner likes other names: nothing of it is seen in the documents. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SneModule())
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .build();

    /** An anomaly travels without its parameters, a code list of the library is not a value, nor is what one codec hands to another, and what was read is written with its faults. */
    private static final Set<Class<?>> OTHERWISE =
            Set.of(Anomalie.class, Domaine.class, DemandeReading.class, NdjsonReader.Line.class, JsonTable.Value.class);

    private static List<Class<?>> records() {
        return Samples.records("fr.demandeunique.sne")
                .filter(one -> !one.getName().startsWith("fr.demandeunique.sne.client.")
                        || one.getName().matches("fr\\.demandeunique\\.sne\\.client\\.(registre|json)\\..*"))
                .filter(one -> one.getTypeParameters().length == 0 && !OTHERWISE.contains(one))
                .toList();
    }

    @Test
    void every_record_goes_and_comes_back() {
        List<String> faults = new ArrayList<>();
        List<Class<?>> records = records();
        for (Class<?> type : records) {
            try {
                Object value = Samples.of(type);
                String json = MAPPER.writeValueAsString(value);
                Object back = MAPPER.readValue(json, type);
                // Anomalies in a record lose their parameters: the documents are then compared.
                if (!value.equals(back) && !json.equals(MAPPER.writeValueAsString(back))) {
                    faults.add(type.getName() + ": " + json + " / " + MAPPER.writeValueAsString(back));
                }
            } catch (IOException | AssertionError | RuntimeException e) {
                faults.add(type.getName() + ": " + e);
            }
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(records.size() > 90, () -> "only " + records.size());
    }

    @Test
    void the_members_have_the_names_of_the_components() throws Exception {
        AutresMembres other = new AutresMembres(java.util.Map.of());
        assertEquals("{\"valeurs\":{}}", MAPPER.writeValueAsString(other));
    }
}
