package fr.demandeunique.sne.bacasable;

import static fr.demandeunique.sne.bacasable.Appels.couple;
import static fr.demandeunique.sne.bacasable.Appels.entete;
import static fr.demandeunique.sne.bacasable.Appels.json;
import static fr.demandeunique.sne.bacasable.Appels.probleme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.QualiteGuichet;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what, and where: the sandbox is as strict as its contract. */
class DroitsTest {
    private static final String[] TOUTE = {"If-Match", "*"};
    /** A guichet of Île-de-France, where the demande of the tests is not. */
    private static final String[] AILLEURS = {"If-Match", "*", "X-Guichet", "G1104"};

    /** From 31/12/2015 on the shared file takes pièces. */
    private static final LocalDate PIECES = LocalDate.of(2016, 1, 4);

    private final BacASable sne = BacASable.demarrer();
    private final Appels appels = new Appels(sne);

    @AfterEach
    void stop() {
        sne.close();
    }

    private String enregistrer() throws Exception {
        HttpResponse<String> made = appels.appeler("POST", "/demandes", json(couple()));
        assertEquals(201, made.statusCode(), made.body());
        return entete(made, "Location").substring("/sne/v1".length());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return appels.appeler("POST", path, body, headers);
    }

    private static Demande ailleurs(String commune) {
        var recherche = Objects.requireNonNull(couple().logementRecherche()).toBuilder()
                .communes(List.of(commune))
                .build();
        return couple().toBuilder().logementRecherche(recherche).build();
    }

    /** The addresses under a demande, from the contract itself. */
    static Stream<String> operations() {
        return ContratOpenApi.adresses().filter(one -> one.contains("/demandes/{numero}"));
    }

    static Stream<String> ecritures() {
        return operations().filter(one -> !one.startsWith("GET "));
    }

    private HttpResponse<String> appeler(String operation, String demande, String... headers) throws Exception {
        String path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("/demandes/{numero}", demande)
                .replace("{piece}", "P1")
                .replace("{type}", "enregistrement");
        boolean deposit = operation.equals("POST /demandes/{numero}/pieces");
        boolean read = operation.startsWith("GET ");
        return appels.appeler(
                operation.substring(0, operation.indexOf(' ')),
                path + (deposit ? "?code=RFR" : ""),
                read || operation.startsWith("DELETE") ? "" : deposit ? "%PDF-1.7" : "{}",
                Stream.concat(
                                Stream.of(
                                        "X-Profil",
                                        operation.startsWith("DELETE") ? "gestionnaire_territorial" : "guichet",
                                        "Content-Type",
                                        deposit ? "application/pdf" : "application/json"),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_guichet_of_another_territory_is_refused_whatever_it_asks(String operation) throws Exception {
        sne.regler(PIECES);
        String demande = enregistrer();
        HttpResponse<String> refused = appeler(operation, demande, AILLEURS);
        assertEquals(403, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("GW_TERRITOIRE_INTERDIT"), refused.body());
        assertEquals("\"1\"", entete(appels.appeler("GET", demande, ""), "ETag"));
    }

    @ParameterizedTest
    @MethodSource("ecritures")
    void every_write_to_a_demande_names_its_version(String operation) throws Exception {
        sne.regler(PIECES);
        String demande = enregistrer();
        assertEquals(428, appeler(operation, demande, "X-Guichet", "10691").statusCode());
        assertEquals(
                412,
                appeler(operation, demande, "X-Guichet", "10691", "If-Match", "\"7\"")
                        .statusCode());
    }

    @Test
    void another_guichet_of_the_territory_has_access_and_the_portal_everywhere() throws Exception {
        String demande = enregistrer();
        for (String guichet : List.of("57M01", "GDPUB")) {
            assertEquals(
                    200,
                    appels.appeler("GET", demande, "", "X-Guichet", guichet).statusCode());
            assertEquals(
                    200,
                    post(demande + "/renouvellements", "{}", "X-Guichet", guichet, "If-Match", "*")
                            .statusCode());
        }
        assertEquals(
                201,
                post("/demandes", json(ailleurs("97411")), "X-Guichet", "GDPUB").statusCode());
    }

    @Test
    void a_demande_is_registered_duplicated_and_looked_for_at_home_only() throws Exception {
        String body = json(ailleurs("75113"));
        probleme(403, "guichet", post("/demandes", body));
        probleme(403, "guichet", post("/demandes/doublons", body));
        String demande = enregistrer();
        probleme(403, "guichet", post(demande + "/separations", "{\"coTitulaire\":1,\"demande\":" + body + "}", TOUTE));
        assertEquals(201, post("/demandes", body, "X-Guichet", "G1104").statusCode());
    }

    @Test
    void the_feed_tells_of_its_own_territories_only() throws Exception {
        enregistrer();
        post("/demandes", json(ailleurs("75113")), "X-Guichet", "G1104");
        assertTrue(appels.appeler("GET", "/mouvements", "").body().contains("\"057"));
        assertFalse(appels.appeler("GET", "/mouvements", "").body().contains("\"111"));
        assertFalse(appels.appeler("GET", "/mouvements", "", "X-Guichet", "G1104")
                .body()
                .contains("\"057"));
    }

    @Test
    void a_service_registers_only_while_the_law_has_it_in_its_list() throws Exception {
        var chamber = new IdentiteGuichet(CodeGuichet.parse("57CCI"), "Chambre d’Essai", List.of());
        try (BacASable old = BacASable.builder()
                .guichet(chamber, QualiteGuichet.CHAMBRE_DE_COMMERCE, "057")
                .horloge(LocalDate.of(2012, 1, 1))
                .demarrer()) {
            HttpResponse<String> refused =
                    new Appels(old).appeler("POST", "/demandes", json(couple()), "X-Guichet", "57CCI");
            probleme(403, "guichet", refused);
            assertTrue(refused.body().contains("HABILITATION_QUALITE"), refused.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The landlord's own motifs, and the manager's.
        "57M01, RADIRR, 403",
        "57M01, RADATT, 403",
        "57M01, RADREN, 403",
        "10691, RADREN, 403",
        "57M01, RADABA, 200",
        "10691, RADABA, 200",
        "57M01, RADCON, 200"
    })
    void a_motif_belongs_to_who_may_use_it(String guichet, String motif, int statut) throws Exception {
        String demande = enregistrer();
        HttpResponse<String> answer =
                post(demande + "/radiations", "{\"motif\":\"" + motif + "\"}", "X-Guichet", guichet, "If-Match", "*");
        assertEquals(statut, answer.statusCode(), answer.body());
        assertEquals(statut == 403, answer.body().contains("RADIATION_AUTEUR"));
    }

    @Test
    void nobody_gives_himself_out_for_the_landlord() throws Exception {
        String demande = enregistrer();
        String order = "{\"motif\":\"RADABA\",\"auteur\":\"BAILLEUR\",\"ecritLe\":\"2015-12-17\"}";
        probleme(403, "guichet", post(demande + "/radiations", order, "X-Guichet", "57M01", "If-Match", "*"));
        assertEquals(200, post(demande + "/radiations", order, TOUTE).statusCode());
    }

    @Test
    void an_irrecevabilité_stands_on_a_commission_and_a_warning() throws Exception {
        String demande = enregistrer();
        HttpResponse<String> alone =
                post(demande + "/radiations", "{\"motif\":\"RADIRR\",\"sousMotif\":\"IRRSEJ\"}", TOUTE);
        probleme(422, "regles", alone);
        assertTrue(alone.body().contains("RADIATION_COMMISSION"), alone.body());
        String decided =
                "{\"motif\":\"RADIRR\",\"sousMotif\":\"IRRSEJ\",\"commissionLe\":\"2015-12-20\",\"avertiLe\":\"2015-12-21\"}";
        sne.regler(LocalDate.of(2016, 1, 20));
        probleme(422, "regles", post(demande + "/radiations", decided, TOUTE));
        sne.regler(LocalDate.of(2016, 1, 21));
        assertEquals(200, post(demande + "/radiations", decided, TOUTE).statusCode());
    }

    private static final String BAIL = "{\"siren\":\"123456782\",\"dateBail\":\"2017-03-31\",\"dejaLocataire\":false,"
            + "\"rpls\":\"5700000001\",\"contingent\":\"COLACT\",\"accordCollectif\":\"AUCUN\",\"dalo\":\"NON\"}";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "2017-03-31, 2017-04-01, /attribution/dateBail, ATTRIBUTION_BAIL_FUTUR",
                "COLACT, COLXYZ, /attribution/contingent, GW_CODE_INCONNU",
                "AUCUN, PEUT-ETRE, /attribution/accordCollectif, GW_CODE_INCONNU",
                "5700000001, 5700000002, /attribution/rpls, RPLS_PAS_ENCORE_CHARGE",
                "123456782, 123456789, /attribution/siren, ATTRIBUTION_SIREN_ABSENT"
            })
    void an_attribution_is_checked_member_by_member(String good, String bad, String chemin, String code)
            throws Exception {
        String demande = enregistrer();
        LocalDate loaded =
                sne.logement(NumeroRpls.parse("5700000001"), LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 1));
        assertEquals(LocalDate.of(2017, 3, 31), loaded);
        // Filed on 17/12/2015: it is renewed before it is served.
        sne.regler(LocalDate.of(2016, 12, 5));
        assertEquals(200, post(demande + "/renouvellements", "{}", TOUTE).statusCode());
        sne.regler(loaded);
        HttpResponse<String> refused = post(demande + "/attributions", BAIL.replace(good, bad), TOUTE);
        assertEquals(4, refused.statusCode() / 100, refused.body());
        assertTrue(
                refused.body().contains("{\"code\":\"" + code + "\",\"gravite\":\"ERREUR\",\"chemin\":\"" + chemin),
                refused.body());
        assertEquals("\"2\"", entete(appels.appeler("GET", demande, ""), "ETag"));
        assertEquals(200, post(demande + "/attributions", BAIL, TOUTE).statusCode());
    }

    @Test
    void a_dwelling_is_known_from_the_day_of_its_load_on() throws Exception {
        String demande = enregistrer();
        sne.logement(NumeroRpls.parse("5700000001"), LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 1));
        sne.regler(LocalDate.of(2017, 3, 30));
        HttpResponse<String> early = post(demande + "/attributions", BAIL.replace("03-31", "03-30"), TOUTE);
        probleme(422, "regles", early);
        assertTrue(early.body().contains("RPLS_PAS_ENCORE_CHARGE"), early.body());
    }

    @Test
    void a_radiation_for_an_attribution_declares_the_lease() throws Exception {
        String demande = enregistrer();
        HttpResponse<String> none = post(demande + "/radiations", "{\"motif\":\"RADATT\"}", TOUTE);
        probleme(422, "regles", none);
        assertTrue(none.body().contains("ATTRIBUTION_BAIL_ABSENT"), none.body());
    }

    @Test
    void a_person_already_there_is_told_and_registered_all_the_same() throws Exception {
        enregistrer();
        HttpResponse<String> again = post("/demandes", json(couple()));
        assertEquals(201, again.statusCode());
        assertTrue(
                again.body()
                        .contains(
                                "{\"code\":\"DOUBLON_CERTAIN\",\"gravite\":\"AVERTISSEMENT\",\"chemin\":\"/demandeur\""),
                again.body());
        assertFalse(post("/demandes", json(ailleurs("97411")), "X-Guichet", "97411")
                .body()
                .contains("DOUBLON"));
    }

    @ParameterizedTest
    @CsvSource({"demandeur, 201", "coTitulaires/0, 201", "coTitulaires/1, 422", "coTitulaires/x, 422", "voisin, 422"})
    void a_pièce_is_of_a_person_of_the_demande(String personne, int statut) throws Exception {
        sne.regler(PIECES);
        String demande = enregistrer();
        HttpResponse<String> answer = post(
                demande + "/pieces?code=RFR&personne=" + personne,
                "%PDF-1.7",
                "If-Match",
                "*",
                "Content-Type",
                "application/pdf");
        assertEquals(statut, answer.statusCode(), answer.body());
    }

    @Test
    void the_name_of_a_pièce_tells_nothing_of_its_demande() throws Exception {
        sne.regler(PIECES);
        String demande = enregistrer();
        String numero = demande.substring("/demandes/".length());
        String[] pdf = {"If-Match", "*", "Content-Type", "application/pdf"};
        String one = post(demande + "/pieces?code=RFR", "%PDF-1.7", pdf).body();
        String two = post(demande + "/pieces?code=RFR", "%PDF-1.7", pdf).body();
        assertFalse(one.contains(numero), one);
        assertNotEquals(one, two);
        assertFalse(appels.appeler("GET", demande + "/pieces", "").body().contains(numero));
    }

    /** At 20:30 UTC it is the next day in La Réunion. */
    @Test
    void the_days_of_an_overseas_demande_are_those_of_its_territory() throws Exception {
        sne.regler(Instant.parse("2016-12-16T20:30:00Z"));
        String body = json(ailleurs("97411").toBuilder()
                .dateDepot(null)
                .renouvellements(List.of())
                .preavis(null)
                .build());
        HttpResponse<String> made = post("/demandes", body, "X-Guichet", "97411");
        assertTrue(made.body().contains("\"dateDepot\":\"2016-12-17\""), made.body());
        String demande = entete(made, "Location").substring("/sne/v1".length());
        HttpResponse<String> renewed = post(demande + "/renouvellements", "{}", "X-Guichet", "97411", "If-Match", "*");
        assertTrue(renewed.body().contains("\"renouvellements\":[\"2016-12-17\"]"), renewed.body());
        assertTrue(appels.appeler("GET", "/mouvements", "", "X-Guichet", "97411")
                .body()
                .contains("\"jour\":\"2016-12-17\""));
        String here = post(
                        "/demandes", json(couple().toBuilder().dateDepot(null).build()))
                .body();
        assertTrue(here.contains("\"dateDepot\":\"2016-12-16\""), here);
    }
}
