package fr.demandeunique.sne.client.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Extraction;
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

    interface Reading {
        Object read(byte[] json) throws IOException;
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String document, String expected, Reading reading) {
        String message = assertThrows(IOException.class, () -> reading.read(json(document)))
                .getMessage();
        assertTrue(message.contains(expected), message);
        assertFalse(message.contains("DURAND"), message);
    }

    @Test
    void summaries_are_read_and_what_is_new_is_left_aside() throws Exception {
        List<Resume> all = RegistreJson.resumes(json("{'total':1,'autre':[{}],'demandes':[" + RESUME + "]}"));
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
        assertEquals(all.get(0), RegistreJson.resume(json(RESUME)));
    }

    @Test
    void what_breaks_the_contract_is_refused_without_a_quote() {
        refused("{'demandes':{}}", "JSON_TYPE /demandes", RegistreJson::resumes);
        refused("{'autre':[]}", "JSON_TYPE /demandes", RegistreJson::resumes);
        refused("[]", "JSON_TYPE", RegistreJson::resumes);
        refused("", "JSON", RegistreJson::resumes);
        refused("{'demandes':[null]}", "JSON_TYPE /demandes", RegistreJson::resumes);
        refused(
                "{'demandes':[" + RESUME.replace("'etat':'ACTIVE',", "") + "]}",
                "JSON_TYPE /demandes/0/etat",
                RegistreJson::resumes);
        refused(RESUME.replace("'ACTIVE'", "null"), "JSON_TYPE /etat", RegistreJson::resume);
        refused(RESUME.replace("'ACTIVE'", "12"), "JSON_TYPE /etat", RegistreJson::resume);
        refused(RESUME.replace("'ACTIVE'", "true"), "JSON_TYPE /etat", RegistreJson::resume);
        refused(RESUME.replace("'ACTIVE'", "['DURAND']"), "JSON_TYPE /etat", RegistreJson::resume);
        refused(RESUME.replace("2015-12-17", "DURAND"), "JSON_DATE /dateDepot", RegistreJson::resume);
        refused(RESUME.replace("'10691'", "'DURAND!'"), "GUICHET_TROP_LONG /guichetCreation", RegistreJson::resume);
        refused(RESUME.replace("0739", "DURAND"), "NUMERO_SEQUENCE /numeroUnique", RegistreJson::resume);
        refused(RESUME.replace("'version':'3'", "'version':'3','version':'4'"), "JSON_ILLISIBLE", RegistreJson::resume);
        refused(RESUME.substring(0, 60), "JSON_ILLISIBLE", RegistreJson::resume);
        refused(RESUME + RESUME, "JSON_SUITE", RegistreJson::resume);
        refused("null", "JSON_TYPE", RegistreJson::resume);
    }

    @Test
    void a_document_that_is_too_deep_is_refused() {
        refused("{'x':" + "[".repeat(5000), "JSON_ILLISIBLE", RegistreJson::resumes);
    }

    @Test
    void movements_alerts_and_extractions() throws Exception {
        LotMouvements page = RegistreJson.mouvements(
                json("{'mouvements':[{'rang':7,'type':'RAD','instant':'2016-01-02T03:04:05Z','jour':'2016-01-02',"
                        + "'numeroUnique':'057121507390310691','motif':'RADABA'}],'curseurSuivant':'c8'}"));
        assertEquals(7, page.mouvements().get(0).rang());
        assertEquals(
                Instant.parse("2016-01-02T03:04:05Z"), page.mouvements().get(0).instant());
        assertNull(page.mouvements().get(0).guichet());
        assertEquals("c8", page.curseurSuivant());
        assertFalse(page.fini());
        refused("{'mouvements':[],'fini':true}", "JSON_TYPE /curseurSuivant", RegistreJson::mouvements);
        refused("{'mouvements':[],'fini':'true','curseurSuivant':'x'}", "JSON_TYPE /fini", RegistreJson::mouvements);
        Alerte alert = RegistreJson.alertes(
                        json("{'alertes':[{'id':'a','mois':'2016-02','indicateur':'I','libelle':'L','nombre':3}]}"))
                .get(0);
        assertEquals(YearMonth.of(2016, 2), alert.mois());
        assertNull(alert.total());
        refused(
                "{'alertes':[{'id':'a','mois':'2016-02','indicateur':'I','libelle':'L','nombre':1.5}]}",
                "JSON_TYPE /alertes/0/nombre",
                RegistreJson::alertes);
        refused(
                "{'alertes':[{'id':'a','mois':'2016-02','indicateur':'I','libelle':'L'}]}",
                "JSON_TYPE /alertes/0/nombre",
                RegistreJson::alertes);
        Extraction extraction = RegistreJson.extraction(
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
        assertEquals(List.of("a", "b"), RegistreJson.guichet(json(guichet)).adresse());
        assertEquals(
                1, RegistreJson.guichets(json("{'guichets':[" + guichet + "]}")).size());
        refused(guichet.replace("'b'", "null"), "JSON_TYPE /adresse", RegistreJson::guichet);
        String territoire = "{'code':'057','libelle':'Moselle','departements':['57']}";
        assertEquals("Moselle", RegistreJson.territoire(json(territoire)).libelle());
        assertEquals(
                1,
                RegistreJson.territoires(json("{'territoires':[" + territoire + "]}"))
                        .size());
        LogementRpls logement =
                RegistreJson.logement(json("{'rpls':'1234567890','adresse':{'codePostal':'57000'},'surface':45.50}"));
        assertEquals("57000", logement.adresse().codePostal());
        assertEquals(new BigDecimal("45.50"), logement.surface());
        refused(
                "{'rpls':'1234567890','adresse':{'codePostal':57000}}",
                "JSON_TYPE /adresse/codePostal",
                RegistreJson::logement);
        refused("{'rpls':'1234567890','surface':'45'}", "JSON_TYPE /surface", RegistreJson::logement);
        refused("{'rpls':'DURAND'}", "RPLS_TROP_COURT /rpls", RegistreJson::logement);
    }

    @Test
    void duplicates() throws Exception {
        Doublon one = RegistreJson.doublons(json(
                        "{'doublons':[{'numeroUnique':'057121507390310691','etat':'ACTIVE','criteres':['SOUPCON']}]}"))
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
        ListeCodes list = RegistreJson.nomenclature(json(
                "{'liste':'l','version':'02.01','codes':[{'code':'Z','libelle':'z'},{'code':'A','libelle':'a'}]}"));
        assertEquals("{Z=z, A=a}", list.libelles().toString());
        assertEquals(new ListeCodes.Code("Z", "z"), list.codes().get(0));
    }

    @Test
    void tables_keep_what_is_not_given() throws Exception {
        assertEquals(
                Map.of("T1", "Un"),
                RegistreJson.tableaux(json("{'tableaux':[{'tableau':'T1','titre':'Un','lien':'/x'}]}")));
        Tableau table = RegistreJson.tableau(
                json(
                        "{'tableau':'T1','titre':'Un','au':'2016-12-31','colonnes':['c'],'lignes':[{'libelle':'l','valeurs':[null,12]}]}"));
        assertEquals(
                Arrays.asList(null, new BigDecimal(12)), table.lignes().get(0).valeurs());
        assertNull(table.territoire());
    }
}
