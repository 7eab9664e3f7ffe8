package fr.demandeunique.sne.client.gateway;

import static fr.demandeunique.sne.client.KeptText.assertKept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.TempsFactice;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.client.registre.ExtractionAlerte;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.Connection;
import fr.demandeunique.sne.client.transport.FakeHttp;
import fr.demandeunique.sne.client.transport.FakeResponse;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.client.transport.HttpEngine;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Siren;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every request that goes to a gateway, to the letter, and what is said of an answer without members. The table is {@code requests.txt}, written anew with {@code -Drequests.write=true}
 * and then read by somebody.
 */
class GatewayRequestsTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final NumeroUnique OTHER = NumeroUnique.parse("057121507390410691");
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10691");
    private static final Version VERSION = Version.of(NUMERO, "\"3\"");
    private static final Demande DEMANDE =
            Demande.builder().numeroUnique(NUMERO).etat(EtatDemande.ACTIVE).build();
    private static final LocalDate DAY = LocalDate.of(2017, 2, 21);

    private final TempsFactice time = new TempsFactice();

    private Transport transport(FakeHttp http) {
        var settings = new Connection.Settings(
                null, Duration.ZERO, CallListener.NONE, 0, Duration.ZERO, null, null, true, time, () -> 0);
        var connection =
                Connection.to(URI.create("https://sne.exemple/v1"), new Connection.Http(http, null, null), settings);
        return new GatewayTransport(
                new HttpEngine(connection, GUICHET, CallOptions.NONE.retryPolicy(RetryPolicy.NONE)));
    }

    /** What each act asks of a transport. */
    private static Map<String, Call<?>> all(Transport transport) {
        Map<String, Call<?>> all = new LinkedHashMap<>();
        var lue = new DemandeVersionnee(DEMANDE, "\"3\"", List.of(), List.of());
        var radiation = new OrdreRadiation(
                MotifRadiation.IRRECEVABILITE,
                SousMotifRadiation.of("IRRSEJ"),
                Auteur.GESTIONNAIRE,
                CodeGuichet.parse("G1104"),
                DAY,
                DAY.plusDays(1),
                null,
                DAY.plusDays(2),
                true);
        all.put("enregistrer", transport.enregistrer(DEMANDE));
        all.put("lire", transport.lire(NUMERO));
        all.put("doublons", transport.doublons(DEMANDE));
        all.put("modifier", transport.modifier(lue));
        all.put("renouveler", transport.renouveler(VERSION));
        all.put("radier, ordre", transport.radier(VERSION, radiation));
        all.put("radier", transport.radier(VERSION, MotifRadiation.RENONCIATION, null));
        all.put(
                "radier, sous-motif",
                transport.radier(VERSION, MotifRadiation.IRRECEVABILITE, SousMotifRadiation.of("IRRSEJ")));
        all.put("reactiver", transport.reactiver(VERSION));
        all.put("separer", transport.separer(VERSION, 1, DEMANDE));
        all.put(
                "attribuer",
                transport.attribuer(
                        VERSION,
                        Attribution.builder().siren(Siren.parse("552100554")).build()));
        all.put("supprimer", transport.supprimer(Version.last(NUMERO)));
        all.put("lister", transport.gateway(GatewayCalls.lister(null, 0, 100)));
        all.put("lister, etat", transport.gateway(GatewayCalls.lister(EtatDemande.RADIEE, 100, 50)));
        all.put(
                "substituer",
                transport.gateway(GatewayCalls.substituer(
                        VERSION,
                        new Substitution.Ordre(1, Substitution.Raison.DECES, Substitution.ACTE_DECES, GUICHET))));
        all.put("annulerRadiation", transport.gateway(GatewayCalls.annulerRadiation(VERSION, "erreur \"d’écran\"")));
        all.put("pieces", transport.gateway(GatewayCalls.pieces(NUMERO, 0, 20)));
        DepotPiece depot = DepotPiece.of(CodePiece.AVIS_IMPOSITION, "image/png", new byte[] {65, 66});
        all.put("deposer", transport.gateway(GatewayCalls.deposer(VERSION, depot)));
        all.put(
                "deposer, de qui",
                transport.gateway(GatewayCalls.deposer(
                        VERSION, depot.personne("coTitulaires/0").libelle("Avis 2016"))));
        all.put("contenu", transport.gateway(GatewayCalls.contenu(NUMERO, "p/1")));
        all.put("marquer", transport.gateway(GatewayCalls.marquer(VERSION, "p1", MarquePiece.of("OBSOLETE"))));
        all.put("cotation", transport.gateway(GatewayCalls.cotation(NUMERO, Locale.FRENCH)));
        all.put("cotation, en", transport.gateway(GatewayCalls.cotation(NUMERO, Locale.UK)));
        for (LocalDate day : new LocalDate[] {null, DAY}) {
            String le = day == null ? "" : ", le";
            all.put(
                    "attestation" + le,
                    transport.gateway(GatewayCalls.attestation(NUMERO, TypeAttestation.ENREGISTREMENT, day)));
            all.put(
                    "attestationPdf" + le,
                    transport.gateway(GatewayCalls.attestationPdf(NUMERO, TypeAttestation.RENOUVELLEMENT, day)));
        }
        all.put("logement", transport.gateway(GatewayCalls.logement(NumeroRpls.parse("0123456789"))));
        all.put("guichet", transport.gateway(GatewayCalls.guichet(GUICHET)));
        all.put("guichets", transport.gateway(GatewayCalls.guichets(null, 0, 10)));
        all.put("guichets, territoire", transport.gateway(GatewayCalls.guichets("057", 10, 10)));
        all.put("territoire", transport.gateway(GatewayCalls.territoire("057")));
        all.put("territoires", transport.gateway(GatewayCalls.territoires(0, 200)));
        all.put("nomenclatures", transport.gateway(GatewayCalls.nomenclatures()));
        all.put("nomenclature", transport.gateway(GatewayCalls.nomenclature("motif", null)));
        all.put("nomenclature, version", transport.gateway(GatewayCalls.nomenclature("motif", "2")));
        all.put("mouvements", transport.gateway(GatewayCalls.mouvements(null, null, List.of(), 500)));
        all.put("mouvements, depuis", transport.gateway(GatewayCalls.mouvements(null, DAY, List.of("CRE", "MOD"), 1)));
        all.put("mouvements, curseur", transport.gateway(GatewayCalls.mouvements("c=1", DAY, List.of("CRE"), 1)));
        all.put("alertes", transport.gateway(GatewayCalls.alertes(null, 0, 10)));
        all.put("alertes, mois", transport.gateway(GatewayCalls.alertes(YearMonth.of(2017, 2), 0, 10)));
        all.put("extraire", transport.gateway(GatewayCalls.extraire("a1")));
        all.put("extraction", transport.gateway(GatewayCalls.extraction("x1")));
        all.put("resultat", transport.gateway(GatewayCalls.resultat("x1")));
        all.put("tableaux", transport.gateway(GatewayCalls.tableaux()));
        all.put("tableau", transport.gateway(GatewayCalls.tableau("t1", null)));
        all.put("tableau, territoire", transport.gateway(GatewayCalls.tableau("t1", "057")));
        return all;
    }

    private static String headers(HttpRequest request) {
        Map<String, String> all = new TreeMap<>();
        request.headers().map().forEach((name, values) -> all.put(name, String.join("|", values)));
        all.computeIfPresent("Idempotency-Key", (name, key) -> "made");
        all.remove("X-Request-Id");
        return all.toString();
    }

    /** What an object without members is taken for. */
    private static String read(Call<?> call) {
        try {
            RawResponse<?> answer = call.raw();
            return "gives " + answer.value();
        } catch (SneException e) {
            return e.code() + " " + e.anomalies();
        }
    }

    @Test
    void each_request_to_the_letter() throws IOException {
        FakeHttp http = FakeHttp.answering(FakeResponse.of(200, "{}"));
        List<String> lines = new ArrayList<>();
        all(transport(http)).forEach((name, call) -> {
            String read = read(call);
            HttpRequest sent = http.asked.get(http.asked.size() - 1);
            lines.add(name + ": " + call);
            lines.add("  " + sent.method() + " "
                    + sent.uri().getRawSchemeSpecificPart().substring(16));
            lines.add("  " + headers(sent));
            lines.add("  " + http.body());
            lines.add("  " + read);
        });
        assertKept(GatewayRequestsTest.class, "requests.txt", lines);
    }

    @Test
    void what_is_written_by_its_version_is_refused_without_a_mark_that_protects() {
        FakeHttp http = FakeHttp.answering(FakeResponse.of(200, "{}"));
        Transport transport = transport(http);
        for (String mark : new String[] {"", " ", "\"\"", "W/\"3\"", "w/\"3\""}) {
            Version version = Version.of(NUMERO, mark);
            List<Supplier<Call<?>>> writes = List.of(
                    () -> transport.renouveler(version),
                    () -> transport.supprimer(version),
                    () -> transport.reactiver(version),
                    () -> transport.separer(version, 1, DEMANDE),
                    () -> transport.modifier(new DemandeVersionnee(DEMANDE, mark, List.of(), List.of())),
                    () -> transport.gateway(GatewayCalls.annulerRadiation(version, "r")),
                    () -> transport.gateway(GatewayCalls.marquer(version, "p", MarquePiece.of("OBSOLETE"))),
                    () -> transport.gateway(GatewayCalls.deposer(
                            version, DepotPiece.of(CodePiece.AVIS_IMPOSITION, "image/png", new byte[1]))));
            for (Supplier<Call<?>> one : writes) {
                var thrown =
                        assertThrows(SneException.Perimee.class, () -> one.get().raw(), mark);
                assertEquals(mark.length() > 4, thrown.getMessage().contains("marque faible"), mark);
            }
        }
        assertEquals(List.of(), http.asked);
        for (String mark : List.of("*", "\"~\"", "w", "w/")) {
            if (mark.equals("w/")) {
                assertThrows(SneException.Perimee.class, () -> GatewayCalls.ifMatch(Version.of(NUMERO, mark)));
            } else {
                assertEquals(mark, GatewayCalls.ifMatch(Version.of(NUMERO, mark)));
            }
        }
        // What a server gave may be anything.
        for (String mark : List.of("\"\u007f\"", "\"é\"", "\"\n\"")) {
            var given = new DemandeVersionnee(DEMANDE, mark, List.of(), List.of());
            assertThrows(SneException.Perimee.class, () -> GatewayCalls.ifMatch(given));
        }
    }

    private <T> T answer(HttpCall<T> call, FakeResponse response) {
        return transport(FakeHttp.answering(response)).gateway(call).execute();
    }

    /** What is read of a good answer, by what it prints. */
    @Test
    void each_read_gives_what_came() {
        String piece = "{'id':'p1','code':'RFR'}";
        String guichet = "{'code':'10691','nom':'Mairie','adresse':['a'],'territoires':['057']}";
        String territoire = "{'code':'057','libelle':'Moselle','departements':['57']}";
        String resume = "{'numeroUnique':'057121507390310691','etat':'ACTIVE','version':'3'}";
        var attestation = (Attestation) Samples.of(Attestation.class);
        String document = new String(AttestationJson.write(attestation), StandardCharsets.UTF_8);
        Map<HttpCall<?>, List<String>> all = new LinkedHashMap<>();
        all.put(
                GatewayCalls.lister(null, 0, 9),
                List.of("{'demandes':[" + resume + "]}", "Page[elements=[Resume[numero=057 1215"));
        all.put(GatewayCalls.pieces(NUMERO, 0, 9), List.of("{'pieces':[" + piece + "]}", "Page[elements=[Piece[RFR]]"));
        all.put(
                GatewayCalls.deposer(VERSION, DepotPiece.of(CodePiece.AVIS_IMPOSITION, "image/png", new byte[1])),
                List.of("{'piece':" + piece + ",'avertissements':[]}", "PieceDeposee[piece=Piece[RFR]"));
        all.put(
                GatewayCalls.cotation(NUMERO, Locale.FRENCH),
                List.of(
                        "{'grille':'g','le':'2017-02-21','points':7,'aVerifier':false,'detail':[],'avertissements':[]}",
                        "CotationCommuniquee[g, 2017-02-21]"));
        all.put(
                GatewayCalls.attestation(attestation.numero(), TypeAttestation.ENREGISTREMENT, null),
                List.of(document, "Accepte[valeur=Attestation["));
        all.put(
                GatewayCalls.logement(NumeroRpls.parse("0123456789")),
                List.of("{'rpls':'0123456789'}", "LogementRpls[rpls=012"));
        all.put(GatewayCalls.guichet(GUICHET), List.of(guichet, "FicheGuichet[code=10691"));
        all.put(
                GatewayCalls.guichets(null, 0, 9),
                List.of("{'guichets':[" + guichet + "]}", "Page[elements=[FicheGuichet["));
        all.put(GatewayCalls.territoire("057"), List.of(territoire, "FicheTerritoire[code=057"));
        all.put(
                GatewayCalls.territoires(0, 9),
                List.of("{'territoires':[" + territoire + "]}", "Page[elements=[FicheTerritoire["));
        all.put(GatewayCalls.nomenclatures(), List.of("{'nomenclatures':[{'liste':'b'},{'liste':'a'}]}", "[b, a]"));
        all.put(
                GatewayCalls.nomenclature("l", null),
                List.of("{'liste':'l','version':'1','codes':[]}", "ListeCodes[liste=l"));
        all.put(
                GatewayCalls.mouvements(null, null, List.of(), 9),
                List.of(
                        "{'mouvements':[],'curseurSuivant':'c','fini':true}",
                        "LotMouvements[mouvements=[], curseurSuivant=c, fini=true]"));
        all.put(
                GatewayCalls.alertes(null, 0, 9),
                List.of(
                        "{'alertes':[{'id':'a','mois':'2016-02','indicateur':'I','libelle':'L','nombre':3}]}",
                        "Page[elements=[Alerte[id=a"));
        all.put(GatewayCalls.tableaux(), List.of("{'tableaux':[{'tableau':'T1','titre':'Un'}]}", "{T1=Un}"));
        all.put(
                GatewayCalls.tableau("T1", null),
                List.of(
                        "{'tableau':'T1','titre':'Un','au':'2016-12-31','colonnes':[],'lignes':[]}",
                        "Tableau[tableau=T1"));
        all.forEach((call, row) -> {
            String read =
                    String.valueOf(answer(call, FakeResponse.of(200, row.get(0).replace('\'', '"'))));
            assertTrue(read.startsWith(row.get(1)), call + " gives " + read);
        });
        Transport transport = transport(FakeHttp.answering(FakeResponse.of(
                200,
                "{\"doublons\":[{\"numeroUnique\":\"057121507390310691\",\"etat\":\"ACTIVE\",\"criteres\":[]}]}")));
        assertEquals(NUMERO, transport.doublons(DEMANDE).execute().get(0).numero());
        var other = assertThrows(
                SneException.ReponseIllisible.class,
                () -> answer(
                        GatewayCalls.attestation(OTHER, TypeAttestation.ENREGISTREMENT, null),
                        FakeResponse.of(200, document)));
        assertTrue(other.getMessage().contains("autre demande"), other.getMessage());
    }

    @Test
    void an_extraction_says_how_long_to_wait_and_its_list_is_read_line_by_line() {
        String extraction =
                "{\"id\":\"x1\",\"alerte\":\"a1\",\"etat\":\"EN_COURS\",\"demandeeLe\":\"2017-02-21T10:00:00Z\"}";
        for (HttpCall<ExtractionAlerte> call : List.of(GatewayCalls.extraction("x1"), GatewayCalls.extraire("a1"))) {
            assertEquals(
                    Duration.ofSeconds(7),
                    answer(call, FakeResponse.of(202, extraction, "Retry-After", "7"))
                            .attente());
            assertNull(answer(call, FakeResponse.of(200, extraction)).attente());
        }
        String line = "{\"numeroUnique\":\"057121507390310691\",\"etat\":\"ACTIVE\",\"version\":\"3\"}";
        List<Resume> lines =
                answer(GatewayCalls.resultat("x1"), FakeResponse.of(200, line + "\n \n" + line.replace("903", "904")));
        assertEquals(List.of(NUMERO, OTHER), lines.stream().map(Resume::numero).toList());
        String deposited = "{\"piece\":{\"id\":\"p1\"},\"avertissements\":[]}";
        assertEquals(
                "\"4\"",
                answer(
                                GatewayCalls.marquer(VERSION, "p1", MarquePiece.of("OBSOLETE")),
                                FakeResponse.of(200, deposited, "ETag", "\"4\""))
                        .etag());
    }

    @Test
    void a_demande_without_a_number_is_registered_first_and_never_modified() {
        Demande fresh = Demande.builder().build();
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> transport(FakeHttp.answering(FakeResponse.of(200, "{}")))
                        .modifier(new DemandeVersionnee(fresh, "\"3\"", List.of(), List.of())));
        assertTrue(thrown.getMessage().startsWith("demande without numeroUnique"), thrown.getMessage());
    }

    @Test
    void what_only_the_service_of_the_SNE_tells_is_not_here() {
        Transport transport = transport(FakeHttp.answering(FakeResponse.of(200, "{}")));
        assertThrows(SneException.HorsTransport.class, () -> transport.nouveauxDaloDepuis(Instant.EPOCH));
        assertThrows(SneException.HorsTransport.class, () -> transport.radieesDepuis(Instant.EPOCH));
        assertTrue(transport.trackedWrites().isEmpty());
        assertSame(time, transport.time());
    }

    @Test
    void a_transport_made_from_another_speaks_for_another_guichet_or_otherwise_and_closes_with_it() {
        FakeHttp http = FakeHttp.answering(FakeResponse.of(503, ""));
        Transport transport = transport(http);
        assertThrows(
                SneException.class,
                () -> transport.with(CodeGuichet.parse("G1104")).lire(OTHER).raw());
        assertEquals("G1104", http.header("X-Guichet"));
        assertThrows(
                SneException.class,
                () -> transport.with(CallOptions.NONE.profil("P")).lire(OTHER).raw());
        assertEquals("P", http.header("X-Profil"));
        transport.close();
        assertThrows(SneException.ClientFerme.class, () -> transport.lire(OTHER).raw());
    }
}
