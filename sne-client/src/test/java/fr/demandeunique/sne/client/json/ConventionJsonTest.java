package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.demandeunique.sne.client.table.FluxTables;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.flux.ConventionReservation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConventionJson.schema());

    private static final String DEBUT =
            "{\"format\":\"sne-convention-reservation/1\",\"bailleur\":\"552100554\",\"nature\":\"EPCI\",";

    private static Resultat<ConventionReservation> lire(String json) {
        return ConventionJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean valide(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void a_convention_goes_and_comes_back_with_what_this_version_does_not_know() {
        String json = DEBUT
                + "\"reservataire\":\"200039865\",\"nom\":\"EPCI d’essai\",\"departement\":\"57\",\"signeeLe\":\"2023-10-02\","
                + "\"stock\":2000,\"exclusions\":[{\"motif\":\"DEFENSE_SECURITE\",\"nombre\":3,\"programme\":\"P\",\"x\":1}],\"part\":20.50,"
                + "\"annees\":[{\"annee\":2024,\"liberes\":130,\"soustractions\":[{\"motif\":\"VENTE\",\"nombre\":3}],\"bilanLe\":\"2025-02-01\",\"y\":[]}],"
                + "\"logements\":[{\"proposeLe\":\"2024-05-06\",\"type\":\"T3\",\"qpv\":false,\"commune\":\"57463\",\"construction\":1975,\"z\":null}],\"avenant\":2}";
        ConventionReservation read = lire(json).orElseThrow();
        assertEquals(json, new String(ConventionJson.write(read), StandardCharsets.UTF_8));
        assertTrue(valide(json) && valide(ConventionJson.writeIndented(read)));
        assertTrue(read.controler(LocalDate.of(2025, 3, 1)).conforme());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"departement\":57}|JSON_TYPE|/departement",
                "\"departement\":\"57\",\"part\":\"20\"}|JSON_TYPE|/part",
                "\"departement\":\"57\",\"annees\":[{\"annee\":2024},{\"annee\":\"2025\"}]}|JSON_TYPE|/annees/1/annee",
                "\"departement\":\"57\",\"logements\":{}}|JSON_TYPE|/logements",
                "\"departement\":\"57\",\"signeeLe\":\"02/10/2023\"}|JSON_DATE|/signeeLe"
            })
    void a_convention_that_cannot_be_read_is_refused_with_the_path(String rest, String code, String path) {
        Resultat<ConventionReservation> read = lire(DEBUT + rest);
        assertFalse(read.estAccepte());
        Anomalie first = read.anomalies().get(0);
        assertEquals(code + " " + path, first.code() + " " + first.chemin());
        assertFalse(valide(DEBUT + rest));
        assertFalse(lire("{}").estAccepte());
    }

    @Test
    void the_schema_and_the_tables_say_the_same() {
        SchemaTest.same(ConventionJson.schema(), FluxTables.CONVENTION, "convention");
    }
}
