package fr.demandeunique.sne.client.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.demandeunique.sne.controle.AutresMembres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every public record of the core and of the register, filled, is what it was after a way through a mapper. */
class EveryRecordTest {
    /** A mapper whose owner likes other names: nothing of it is seen in the documents. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SneModule())
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .build();

    @Test
    void every_record_goes_and_comes_back() {
        List<String> faults = new ArrayList<>();
        List<Class<?>> records = Samples.travelling();
        for (Class<?> type : records) {
            try {
                Object value = Samples.of(type);
                String json = MAPPER.writeValueAsString(value);
                Object back = MAPPER.readValue(json, type);
                // Some records hold more than what travels: the documents are then compared.
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
