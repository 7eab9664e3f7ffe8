package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnomaliesJsonTest {
    private static final SourceJuridique SOURCE = new SourceJuridique("CCH", "R441-2-7", "2015-05-14");

    @Test
    void writes_the_members_of_the_contract() {
        var anomalies = List.of(
                Anomalie.erreur("JSON_DATE", "/dateDepot"),
                Anomalie.recue("X_1", Gravite.AVERTISSEMENT, "", "Tel quel « é »", SOURCE));
        assertEquals(
                "[{\"code\":\"JSON_DATE\",\"gravite\":\"ERREUR\",\"chemin\":\"/dateDepot\",\"message\":\"This date does not exist, or"
                        + " is not written as a date (in a document, YYYY-MM-DD): correct it.\"},"
                        + "{\"code\":\"X_1\",\"gravite\":\"AVERTISSEMENT\",\"chemin\":\"\",\"message\":\"Tel quel « é »\","
                        + "\"source\":\"CCH, art. R441-2-7 (version du 14/05/2015)\"}]",
                AnomaliesJson.write(anomalies, Locale.ENGLISH));
        assertEquals("[]", AnomaliesJson.write(List.of(), Locale.FRENCH));
    }

    @Test
    void reads_what_it_writes() {
        var anomalies = List.of(
                Anomalie.erreur("JSON_DATE", "/dateDepot"),
                Anomalie.recue("X_1", Gravite.AVERTISSEMENT, "/a", "Tel quel", SOURCE));
        String json = AnomaliesJson.write(anomalies, Locale.FRENCH);
        var read = AnomaliesJson.read(Exemples.octets(json));
        assertEquals(List.of("ERREUR JSON_DATE /dateDepot", "AVERTISSEMENT X_1 /a"), resume(read));
        assertEquals(SOURCE.citation(), read.get(1).source().citation());
        assertNull(read.get(0).source());
        assertEquals(json, AnomaliesJson.write(read, Locale.ENGLISH));
    }

    @Test
    void tolerates_what_others_write() {
        var read = AnomaliesJson.read(
                Exemples.octets("[{\"code\":\"A\",\"gravite\":\"FATAL\",\"autre\":{}},{\"code\":1},3,null,"
                        + "{\"code\":\"B\",\"chemin\":null}]"));
        assertEquals(
                List.of("ERREUR A", "ERREUR B", "ERREUR JSON_TYPE /1", "ERREUR JSON_TYPE /2", "ERREUR JSON_TYPE /3"),
                resume(read));
        assertEquals("A", read.get(0).message());
        assertEquals(List.of("ERREUR JSON_ILLISIBLE"), resume(AnomaliesJson.read(Exemples.octets("<html>"))));
        assertEquals(List.of("ERREUR JSON_VIDE"), resume(AnomaliesJson.read(new byte[0])));
        assertEquals(List.of("ERREUR JSON_TYPE"), resume(AnomaliesJson.read(Exemples.octets("{}"))));
    }

    private static List<String> resume(List<Anomalie> anomalies) {
        return anomalies.stream().map(Anomalie::toString).toList();
    }
}
