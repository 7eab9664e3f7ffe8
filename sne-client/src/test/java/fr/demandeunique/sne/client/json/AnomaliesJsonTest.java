package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Every code of this library, whatever fills its sentence, is the same anomaly after the way there: it speaks the language of who reads it. */
    @Test
    void reads_what_it_writes() {
        var parameter = Pattern.compile("\\{(\\w+)}");
        List<Anomalie> anomalies = new ArrayList<>();
        for (String code : Messages.codes()) {
            Anomalie one = Anomalie.erreur(code, "/a/0/é");
            Matcher holes = parameter.matcher(Messages.texte(code, Map.of(), Locale.FRENCH));
            while (holes.find()) {
                one = one.avec(holes.group(1), "2017-02-21");
            }
            anomalies.add(anomalies.size() % 2 == 0 ? one : one.enAvertissement());
        }
        assertTrue(anomalies.size() > 200, "" + anomalies.size());
        anomalies.add(Anomalie.recue("X_1", Gravite.AVERTISSEMENT, "/a", "Tel quel", SOURCE));
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertEquals(anomalies, AnomaliesJson.read(Exemples.octets(AnomaliesJson.write(anomalies, language))));
        }
    }

    @Test
    void the_source_of_every_rule_comes_back_in_its_parts() {
        List<Anomalie> anomalies = Reglement.toutes()
                .map(regle -> Anomalie.recue("X", Gravite.ERREUR, "", "m", regle.source()))
                .toList();
        assertEquals(anomalies, AnomaliesJson.read(Exemples.octets(AnomaliesJson.write(anomalies, Locale.FRENCH))));
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
