package fr.demandeunique.sne.client.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.ExtractionAlerte;
import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.registre.Tableau;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the register answers besides demandes: read as the contract has it, tolerant of what is new, strict about the rest. */
class RegistreJsonTest {
    private static final String RESUME =
            "{'numeroUnique':'057 1215 073903 10691','etat':'ACTIVE','dateDepot':'2015-12-17','guichetCreation':'10691',"
                    + "'version':'3','nouveau':{'a':[1,{'b':2}]},'validite':null}";

    private static final Reading SUMMARIES = json -> RegistreJson.list(json, "demandes", Resume.class);
    private static final Reading ALERTS = json -> RegistreJson.list(json, "alertes", Alerte.class);

    interface Reading {
        Object read(byte[] json) throws IOException;
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T one(String document, Class<T> type) throws IOException {
        return RegistreJson.one(json(document), type);
    }

    private static <T> List<T> list(String document, String name, Class<T> element) throws IOException {
        return RegistreJson.list(json(document), name, element);
    }

    private static void refused(String document, String expected, Class<?> type) {
        refused(document, expected, json -> RegistreJson.one(json, type));
    }

    private static void refused(String document, String expected, Reading reading) {
        String message = assertThrows(IOException.class, () -> reading.read(json(document)))
                .getMessage();
        assertTrue(message.contains(expected), message);
        assertFalse(message.contains("DURAND"), message);
    }

    @Test
    void summaries_are_read_and_what_is_new_is_left_aside() throws Exception {
        List<Resume> all = list("{'total':1,'autre':[{}],'demandes':[" + RESUME + "]}", "demandes", Resume.class);
        assertEquals(
                List.of(new Resume(
                        NumeroUnique.parse("057121507390310691"),
                        EtatDemande.ACTIVE,
                        LocalDate.of(2015, 12, 17),
                        null,
                        null,
                        CodeGuichet.parse("10691"),
                        null,
                        "3")),
                all);
        assertEquals(all.get(0), one(RESUME, Resume.class));
    }

    @Test
    void what_breaks_the_contract_is_refused_without_a_quote() {
        refused("{'demandes':{}}", "JSON_TYPE /demandes", SUMMARIES);
        refused("{'autre':[]}", "JSON_TYPE /demandes", SUMMARIES);
        refused("[]", "JSON_TYPE", SUMMARIES);
        refused("", "JSON", SUMMARIES);
        refused("{'demandes':[null]}", "JSON_TYPE /demandes", SUMMARIES);
        refused(
                "{'demandes':[" + RESUME.replace("'etat':'ACTIVE',", "") + "]}",
                "JSON_TYPE /demandes/0/etat",
                SUMMARIES);
        refused(RESUME.replace("'ACTIVE'", "null"), "JSON_TYPE /etat", Resume.class);
        refused(RESUME.replace("'ACTIVE'", "12"), "JSON_TYPE /etat", Resume.class);
        refused(RESUME.replace("'ACTIVE'", "true"), "JSON_TYPE /etat", Resume.class);
        refused(RESUME.replace("'ACTIVE'", "['DURAND']"), "JSON_TYPE /etat", Resume.class);
        refused(RESUME.replace("2015-12-17", "DURAND"), "JSON_DATE /dateDepot", Resume.class);
        refused(RESUME.replace("'10691'", "'DURAND!'"), "GUICHET_TROP_LONG /guichetCreation", Resume.class);
        refused(RESUME.replace("0739", "DURAND"), "NUMERO_SEQUENCE /numeroUnique", Resume.class);
        refused(RESUME.replace("'version':'3'", "'version':'3','version':'4'"), "JSON_ILLISIBLE", Resume.class);
        refused(RESUME.substring(0, 60), "JSON_ILLISIBLE", Resume.class);
        refused(RESUME + RESUME, "JSON_SUITE", Resume.class);
        refused("null", "JSON_TYPE", Resume.class);
    }

    @Test
    void a_document_that_is_too_deep_is_refused() {
        refused("{'x':" + "[".repeat(5000), "JSON_ILLISIBLE", SUMMARIES);
    }

    @Test
    void movements_alerts_and_extractions() throws Exception {
        LotMouvements page = one(
                "{'mouvements':[{'rang':7,'type':'RAD','instant':'2016-01-02T03:04:05Z','jour':'2016-01-02',"
                        + "'numeroUnique':'057121507390310691','motif':'RADABA'}],'curseurSuivant':'c8'}",
                LotMouvements.class);
        assertEquals(7, page.mouvements().get(0).rang());
        assertEquals(
                Instant.parse("2016-01-02T03:04:05Z"), page.mouvements().get(0).instant());
        assertNull(page.mouvements().get(0).guichet());
        assertEquals("c8", page.curseurSuivant());
        assertFalse(page.fini());
        refused("{'mouvements':[],'fini':true}", "JSON_TYPE /curseurSuivant", LotMouvements.class);
        refused("{'mouvements':[],'fini':'true','curseurSuivant':'x'}", "JSON_TYPE /fini", LotMouvements.class);
        Alerte alert = list(
                        "{'alertes':[{'id':'a','mois':'2016-02','indicateur':'I','libelle':'L','nombre':3}]}",
                        "alertes",
                        Alerte.class)
                .get(0);
        assertEquals(YearMonth.of(2016, 2), alert.mois());
        assertNull(alert.total());
        refused(
                "{'alertes':[{'id':'a','mois':'2016-02','indicateur':'I','libelle':'L','nombre':1.5}]}",
                "JSON_TYPE /alertes/0/nombre",
                ALERTS);
        refused(
                "{'alertes':[{'id':'a','mois':'2016-02','indicateur':'I','libelle':'L'}]}",
                "JSON_TYPE /alertes/0/nombre",
                ALERTS);
        ExtractionAlerte extraction = RegistreJson.extraction(
                json("{'id':'e','alerte':'a','etat':'PRETE','demandeeLe':'2016-01-02T03:04:05Z','contenu':'/x'}"),
                Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(3), extraction.attente());
        assertTrue(extraction.prete());
    }

    @Test
    void pieces_with_what_somebody_should_look_at() throws Exception {
        PieceDeposee piece = RegistreJson.pieceDeposee(
                json(
                        "{'piece':{'id':'p','octets':12},'avertissements':[{'code':'X','gravite':'AVERTISSEMENT','chemin':'/a',"
                                + "'message':'m','source':'CCH'}]}"),
                "\"4\"");
        assertEquals(12, piece.piece().octets());
        assertFalse(piece.piece().sensible());
        assertEquals("\"4\"", piece.etag());
        var warning = piece.avertissements().get(0);
        assertEquals(List.of("X", "/a", "m"), List.of(warning.code(), warning.chemin(), warning.message()));
        assertEquals(Gravite.AVERTISSEMENT, warning.gravite());
        assertEquals("CCH", warning.source().texte());
        refused("{'piece':{'id':'p'}}", "JSON_TYPE /avertissements", json -> RegistreJson.pieceDeposee(json, ""));
    }

    @Test
    void guichets_territories_and_dwellings() throws Exception {
        String guichet = "{'code':'10691','nom':'MOSELIS','adresse':['a','b'],'territoires':['057']}";
        assertEquals(List.of("a", "b"), one(guichet, FicheGuichet.class).adresse());
        assertEquals(
                1,
                list("{'guichets':[" + guichet + "]}", "guichets", FicheGuichet.class)
                        .size());
        refused(guichet.replace("'b'", "null"), "JSON_TYPE /adresse", FicheGuichet.class);
        String territoire = "{'code':'057','libelle':'Moselle','departements':['57']}";
        assertEquals("Moselle", one(territoire, FicheTerritoire.class).libelle());
        assertEquals(
                1,
                list("{'territoires':[" + territoire + "]}", "territoires", FicheTerritoire.class)
                        .size());
        LogementRpls logement =
                one("{'rpls':'1234567890','adresse':{'codePostal':'57000'},'surface':45.50}", LogementRpls.class);
        assertEquals("57000", logement.adresse().codePostal());
        assertEquals(new BigDecimal("45.50"), logement.surface());
        refused(
                "{'rpls':'1234567890','adresse':{'codePostal':57000}}",
                "JSON_TYPE /adresse/codePostal",
                LogementRpls.class);
        refused("{'rpls':'1234567890','surface':'45'}", "JSON_TYPE /surface", LogementRpls.class);
        refused("{'rpls':'DURAND'}", "RPLS_TROP_COURT /rpls", LogementRpls.class);
    }

    @Test
    void duplicates() throws Exception {
        DemandeRessemblante one = list(
                        "{'doublons':[{'numeroUnique':'057121507390310691','etat':'ACTIVE','criteres':['SOUPCON']}]}",
                        "doublons",
                        DemandeRessemblante.class)
                .get(0);
        assertEquals(List.of("SOUPCON"), one.criteres());
        assertNull(one.chemin());
    }

    @Test
    void code_lists_keep_their_order() throws Exception {
        assertEquals(
                List.of("b", "a"),
                RegistreJson.nomenclatures(json("{'nomenclatures':[{'liste':'b','codes':2},{'liste':'a'}]}")));
        refused("{'nomenclatures':[{'nom':'b'}]}", "liste", RegistreJson::nomenclatures);
        ListeCodes list = one(
                "{'liste':'l','version':'02.01','codes':[{'code':'Z','libelle':'z'},{'code':'A','libelle':'a'}]}",
                ListeCodes.class);
        assertEquals("{Z=z, A=a}", list.libelles().toString());
        assertEquals(new ListeCodes.Code("Z", "z"), list.codes().get(0));
    }

    @Test
    void tables_keep_what_is_not_given() throws Exception {
        assertEquals(
                Map.of("T1", "Un"),
                RegistreJson.tableaux(json("{'tableaux':[{'tableau':'T1','titre':'Un','lien':'/x'}]}")));
        Tableau table = one(
                "{'tableau':'T1','titre':'Un','au':'2016-12-31','colonnes':['c'],'lignes':[{'libelle':'l','valeurs':[null,12]}]}",
                Tableau.class);
        assertEquals(
                Arrays.asList(null, new BigDecimal(12)), table.lignes().get(0).valeurs());
        assertNull(table.territoire());
    }
}
