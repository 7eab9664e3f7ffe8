package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.demandeunique.sne.client.table.CotationTables;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.cotation.FaitsCotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrilleJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(GrilleJson.schema());
    private static final Schema FAITS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(GrilleJson.schemaFaits());

    private static Resultat<GrilleCotation> lire(String json) {
        return GrilleJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static boolean valide(String json) {
        return SCHEMA.validate(json.replace('\'', '"'), InputFormat.JSON).isEmpty();
    }

    @Test
    void the_sample_is_marked_as_one_valid_and_sound() {
        GrilleCotation sample = GrilleJson.exemple();
        assertEquals(Boolean.TRUE, sample.exemple());
        assertTrue(sample.nom().contains("aucun territoire ne l’a adoptée"));
        assertTrue(valide(GrilleJson.writeIndented(sample)));
        for (String day : List.of("2019-12-19", "2022-02-09", "2026-11-29")) {
            LocalDate jour = LocalDate.parse(day);
            assertEquals(List.of(), sample.controler(jour).anomalies());
            assertEquals(
                    List.of("COTATION_GRILLE_EXEMPLE"),
                    Cotateur.de(sample, jour).anomalies().stream()
                            .map(Anomalie::code)
                            .toList());
        }
    }

    @Test
    void a_grid_goes_and_comes_back_with_what_this_version_does_not_know() {
        String json =
                "{\"format\":\"sne-grille-cotation/1\",\"nom\":\"G\",\"criteres\":[{\"code\":\"A\",\"mesure\":\"ANCIENNETE\","
                        + "\"tranches\":[{\"de\":1.50,\"points\":2,\"demain\":[1]}],\"poids\":{\"x\":null}}],\"groupes\":[{\"nom\":\"G\",\"plus\":1}],"
                        + "\"refus\":{\"effet\":\"ZERO\",\"avis\":\"x\"},\"auteur\":\"y\"}";
        assertEquals(json, new String(GrilleJson.write(lire(json).orElseThrow()), StandardCharsets.UTF_8));
        assertTrue(valide(json));
        GrilleCotation sample = GrilleJson.exemple();
        assertEquals(sample, GrilleJson.read(GrilleJson.write(sample)).orElseThrow());
    }

    @Test
    void facts_go_and_come_back() {
        String json =
                "{\"format\":\"sne-faits-cotation/1\",\"prioritesReconnues\":[\"HANDICAP\"],\"prioritesEcartees\":[\"EXPULSION\"],"
                        + "\"refus\":[{\"date\":\"2023-05-02\",\"adapte\":true,\"legitime\":false,\"x\":1}],"
                        + "\"faits\":[{\"nom\":\"ANRU\",\"vrai\":true},{\"nom\":\"N\",\"valeur\":2.5}],\"autre\":true}";
        FaitsCotation facts =
                GrilleJson.readFaits(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertEquals(json, new String(GrilleJson.writeFaits(facts), StandardCharsets.UTF_8));
        assertEquals(List.of(), FAITS.validate(json, InputFormat.JSON));
        for (String wrong : List.of(
                "{}",
                "{'format':'sne-faits-cotation/2'}",
                "{'format':'sne-faits-cotation/1','prioritesReconnues':'HANDICAP'}",
                "{'format':'sne-faits-cotation/1','refus':[{'adapte':'oui'}]}",
                "{'format':'sne-faits-cotation/1','refus':[{'date':'02/05/2023'}]}",
                "{'format':'sne-faits-cotation/1','faits':[{'valeur':'x'}]}",
                "{'format':'sne-faits-cotation/1','numeroUnique':'0571215'}")) {
            String text = wrong.replace('\'', '"');
            assertFalse(FAITS.validate(text, InputFormat.JSON).isEmpty(), text);
            assertFalse(
                    GrilleJson.readFaits(text.getBytes(StandardCharsets.UTF_8)).estAccepte(), text);
        }
        assertFalse(GrilleJson.readFaits("{\"format\":\"sne-grille-cotation/1\"}".getBytes(StandardCharsets.UTF_8))
                .estAccepte());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'format':'sne-grille-cotation/1','criteres':[{'code':'A','mesure':'DALO','points':'dix'}]}|JSON_TYPE|/criteres/0/points",
                "{'format':'sne-grille-cotation/1','criteres':[{'code':'A','mesure':'DALO'},{'tranches':[{'points':true}]}]}|JSON_TYPE|/criteres/1/tranches/0/points",
                "{'format':'sne-grille-cotation/1','du':'2024-02-30','criteres':[{'code':'A','mesure':'DALO'}]}|JSON_DATE|/du",
                "{'format':'sne-grille-cotation/1','decimales':1.5,'criteres':[{'code':'A','mesure':'DALO'}]}|JSON_ENTIER|/decimales",
                "{'format':'sne-grille-cotation/2','criteres':[{'code':'A','mesure':'DALO'}]}|JSON_FORMAT|/format",
                "{'criteres':[{'code':'A','mesure':'DALO'}]}|JSON_FORMAT|/format",
                "[]|JSON_TYPE|''",
            })
    void a_grid_that_cannot_be_read_is_refused_with_the_path(String json, String code, String path) {
        Anomalie first = lire(json).anomalies().get(0);
        assertFalse(lire(json).estAccepte());
        assertEquals(code, first.code());
        assertEquals(path == null ? "" : path, first.chemin());
        assertTrue(!valide(json) || code.equals("JSON_DATE"), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "%PDF-1.7", "null", "{'format':'sne-grille-cotation/1','criteres':[[[["})
    void whatever_the_bytes_it_never_throws(String json) {
        assertFalse(lire(json).estAccepte());
    }

    @Test
    void the_schema_and_the_tables_say_the_same() {
        SchemaTest.same(GrilleJson.schema(), CotationTables.GRILLE, "grille");
        SchemaTest.same(GrilleJson.schemaFaits(), CotationTables.FAITS, "faits");
    }
}
