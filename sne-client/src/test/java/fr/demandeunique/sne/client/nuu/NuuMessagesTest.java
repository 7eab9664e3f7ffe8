package fr.demandeunique.sne.client.nuu;

import static fr.demandeunique.sne.client.KeptText.assertKept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.TempsFactice;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.Connection;
import fr.demandeunique.sne.client.transport.FakeHttp;
import fr.demandeunique.sne.client.transport.FakeResponse;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.client.transport.HttpEngine;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every message that goes to the SNE's own service, to the letter, and what is told of each act after a doubt. The table is {@code messages.txt}, written anew with {@code
 * -Dmessages.write=true} and then read by somebody.
 */
class NuuMessagesTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final NumeroUnique OTHER = NumeroUnique.parse("057121507390410691");
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10691");
    private static final LocalDate DAY = LocalDate.of(2017, 2, 21);
    private static final Demande DEMANDE =
            Demande.builder().numeroUnique(NUMERO).etat(EtatDemande.ACTIVE).build();
    private static final DemandeVersionnee LUE = new DemandeVersionnee(DEMANDE, "", List.of(), List.of());

    private final TempsFactice time = new TempsFactice();

    private Transport transport(FakeHttp http, NuuSettings settings) {
        var own = new Connection.Settings(
                null, Duration.ZERO, CallListener.NONE, 0, Duration.ZERO, null, null, false, time, () -> 0);
        var connection = Connection.to(URI.create("https://sne.exemple"), new Connection.Http(http, null, null), own);
        return new NuuTransport(
                new HttpEngine(connection, GUICHET, CallOptions.NONE.retryPolicy(RetryPolicy.NONE)), settings);
    }

    /** An answer to any method: this document. */
    private static FakeResponse document(String xml) {
        String type = "text/xml";
        return FakeResponse.of(
                200,
                new String(
                        Soap.reponseSimple(NuuMethod.NUM_UNIQUE, xml.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8),
                "Content-Type",
                type);
    }

    private static String demande(NumeroUnique numero, String more) {
        return "<n:interfaceNuu xmlns:n=\"http://nuu.application.i2/\"><demande><demandeLogement><numUnique>"
                + numero.compact() + "</numUnique>" + more + "</demandeLogement></demande></n:interfaceNuu>";
    }

    private static FakeHttp answering(String... documents) {
        return FakeHttp.answering(
                Arrays.stream(documents).map(NuuMessagesTest::document).toArray());
    }

    /** What a request says: method, texts, documents without their line ends. */
    private static String said(FakeHttp http, int index) {
        HttpRequest sent = http.asked.get(index);
        try {
            Soap.Lue call = Soap.lire(
                    MtomMessage.lire(sent.headers().firstValue("Content-Type").orElse(""), FakeHttp.bytes(sent)));
            String documents = call.documents().entrySet().stream()
                    .map(one -> one.getKey() + " "
                            + new String(one.getValue(), StandardCharsets.UTF_8).replaceAll(">\\s+<", "><"))
                    .collect(Collectors.joining(" "));
            return call.element() + " " + call.textes() + " " + documents.strip();
        } catch (Multipart.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Function<Transport, Call<?>>> acts() {
        Map<String, Function<Transport, Call<?>>> all = new LinkedHashMap<>();
        Version version = Version.last(NUMERO);
        var ordre = new OrdreRadiation(
                MotifRadiation.IRRECEVABILITE,
                SousMotifRadiation.of("IRRSEJ"),
                Auteur.GESTIONNAIRE,
                null,
                DAY,
                DAY.plusDays(1),
                null,
                DAY.plusDays(2),
                true);
        all.put(
                "enregistrer",
                t -> t.enregistrer(DEMANDE.toBuilder().numeroUnique(null).build()));
        all.put("lire", t -> t.lire(NUMERO));
        all.put("doublons", t -> t.doublons(DEMANDE));
        all.put("modifier", t -> t.modifier(LUE));
        all.put("renouveler", t -> t.renouveler(version));
        all.put("radier, ordre", t -> t.radier(version, ordre));
        all.put("radier", t -> t.radier(LUE, MotifRadiation.RENONCIATION, SousMotifRadiation.of("X")));
        all.put("reactiver", t -> t.reactiver(LUE));
        all.put(
                "separer",
                t -> t.separer(
                        Version.last(OTHER),
                        1,
                        DEMANDE.toBuilder().numeroUnique(null).build()));
        all.put(
                "attribuer",
                t -> t.attribuer(LUE, Attribution.builder().dateBail(DAY).build()));
        all.put("supprimer", t -> t.supprimer(version));
        all.put("nouveauxDaloDepuis", t -> t.nouveauxDaloDepuis(Instant.EPOCH));
        all.put("radieesDepuis", t -> t.radieesDepuis(Instant.EPOCH));
        return all;
    }

    private static String outcome(Supplier<Object> act) {
        try {
            Object value = act.get();
            return value instanceof DemandeVersionnee one
                    ? one.numero().compact() + " " + codes(one.avertissements())
                    : String.valueOf(value).replaceAll("Demande\\[.*", "…");
        } catch (SneException e) {
            return e.code() + " " + codes(e.anomalies());
        }
    }

    private static List<String> codes(List<Anomalie> all) {
        return all.stream().map(Anomalie::code).distinct().toList();
    }

    @Test
    void each_message_to_the_letter() throws IOException {
        List<String> lines = new ArrayList<>();
        NuuSettings guesses =
                NuuSettings.defaults().withGuesses().withCertificate("PEM".getBytes(StandardCharsets.US_ASCII));
        for (NuuSettings settings :
                List.of(guesses, NuuSettings.defaults().withVersion("02.00").withPath("/ws"))) {
            acts().forEach((name, act) -> {
                FakeHttp http = answering(demande(NUMERO, ""));
                Transport transport = transport(http, settings);
                lines.add(name + ": " + outcome(() -> act.apply(transport).execute()));
                for (int i = 0; i < http.asked.size(); i++) {
                    lines.add("  " + http.asked.get(i).uri().getPath() + " " + said(http, i));
                }
            });
        }
        lines.add(headers());
        assertKept(NuuMessagesTest.class, "messages.txt", lines);
    }

    private String headers() {
        FakeHttp http = answering(demande(NUMERO, ""));
        transport(http, NuuSettings.defaults()).lire(NUMERO).execute();
        return http.header("Accept") + " " + http.header("SOAPAction") + " " + http.header("X-Guichet") + " "
                + http.asked.get(0).method();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200|<a/>|REPONSE_ILLISIBLE [REPONSE_CONTRAT]",
                "200|{}|REPONSE_ILLISIBLE [REPONSE_CONTRAT]",
                "404|<a/>|ADRESSE_ERRONEE []",
                "405|oops|ADRESSE_ERRONEE []",
                "403|oops|ACCES_REFUSE []",
                "503|oops|INDISPONIBLE []",
                "200|FAULT|ERREUR_TECHNIQUE [NUU_FAUTE]",
                "500|FAULT|ERREUR_TECHNIQUE [NUU_FAUTE]",
                "200|une erreur inattendue est survenue|ERREUR_TECHNIQUE [NUU_FAUTE]",
                "200|autre chose|REPONSE_ILLISIBLE [REPONSE_CONTRAT]",
                "503|autre chose|INDISPONIBLE []"
            })
    void an_answer_without_a_document_says_why_if_it_can(int status, String body, String expected) {
        String sent = body.equals("FAULT")
                ? new String(Soap.faute("Receiver", "Panne."), StandardCharsets.UTF_8)
                : body.startsWith("une ") || body.startsWith("autre ")
                        ? "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body><r><return>" + body
                                + "</return></r></e:Body></e:Envelope>"
                        : body;
        FakeHttp http = FakeHttp.answering(FakeResponse.of(status, sent, "Content-Type", "text/xml"));
        Transport transport = transport(http, NuuSettings.defaults());
        assertEquals(expected, outcome(() -> transport.lire(NUMERO).execute()));
        assertEquals(
                expected, outcome(() -> transport.radieesDepuis(Instant.EPOCH).execute()));
    }

    @Test
    void an_answer_about_another_demande_is_none() {
        acts().forEach((name, act) -> {
            Transport wrong = transport(
                    answering(demande(OTHER, "")), NuuSettings.defaults().withGuesses());
            String other = outcome(() -> act.apply(wrong).execute());
            boolean list = name.equals("doublons") || name.endsWith("Depuis");
            assertEquals(list || name.equals("enregistrer") ? other : "REPONSE_ILLISIBLE []", other, name);
        });
    }

    /** A creation that was given a number took place: what is said beside it is for somebody to look at. */
    @Test
    void what_the_SNE_finds_wrong_refuses_each_act_but_a_creation_that_has_its_number() {
        String refused = demande(NUMERO, "")
                .replace(
                        "<demande>",
                        "<listeAnomalie><item code=\"CTRL_1\"><label>Non.</label></item></listeAnomalie><demande>");
        acts().forEach((name, act) -> {
            FakeHttp http = answering(refused);
            Transport transport = transport(http, NuuSettings.defaults().withGuesses());
            assertEquals(
                    name.equals("enregistrer") ? "057121507390310691 [CTRL_1]" : "REFUS [CTRL_1]",
                    outcome(() -> act.apply(transport).execute()),
                    name);
            assertEquals(1, http.asked.size(), name);
        });
        String unnumbered = refused.replaceAll("<numUnique>.*</numUnique>", "");
        Transport transport = transport(answering(unnumbered), NuuSettings.defaults());
        assertEquals(
                "REFUS [CTRL_1]",
                outcome(() -> acts().get("enregistrer").apply(transport).execute()));
    }

    @Test
    void what_a_document_cannot_carry_is_not_left_out_in_silence() {
        DemandeVersionnee more = LUE.with(DEMANDE.toBuilder().precisions("p").build());
        Map<NuuSettings, String> all = new LinkedHashMap<>();
        all.put(NuuSettings.defaults(), "HORS_TRANSPORT [XML_SANS_PLACE] 0");
        all.put(NuuSettings.defaults().withLoss(), "057121507390310691 [XML_SANS_PLACE] 1");
        all.put(NuuSettings.defaults().withGuesses(), "057121507390310691 [] 1");
        all.forEach((settings, expected) -> {
            FakeHttp http = answering(demande(NUMERO, ""));
            Transport transport = transport(http, settings);
            assertEquals(expected, outcome(() -> transport.modifier(more).execute()) + " " + http.asked.size());
        });
    }

    /** The SNE gives the demande without saying who is on it. */
    @Test
    void who_is_alike_on_a_demande_that_was_found_is_said_by_this_library() {
        Demande mine = Samples.demande().toBuilder().numeroUnique(null).build();
        Demande held = Samples.demande().toBuilder().numeroUnique(OTHER).build();
        Demande alone = held.toBuilder().coTitulaires(List.of()).build();
        Demande struck = alone.toBuilder().etat(EtatDemande.RADIEE).build();
        Demande nobody = DEMANDE.toBuilder().numeroUnique(OTHER).build();
        Demande unnumbered = held.toBuilder().numeroUnique(null).build();
        for (Demande one : List.of(held, alone, struck, nobody, unnumbered)) {
            String list = new String(
                    DemandeXml.write(one, XmlOptions.forSne().withConjectures(true)), StandardCharsets.UTF_8);
            Transport transport = transport(answering(list), NuuSettings.defaults());
            List<DemandeRessemblante> found = transport.doublons(mine).execute();
            if (one == unnumbered) {
                assertEquals(List.of(), found, "a number is what one looks for");
                continue;
            }
            DemandeRessemblante twin = found.get(0);
            assertEquals(OTHER, twin.numero());
            assertEquals(one == nobody ? List.of() : List.of("MEME_PERSONNE"), twin.criteres());
            assertEquals(one == nobody ? null : "/demandeur", twin.chemin());
        }
    }

    /** The acts of who keeps a record, with what is read first after a doubt. */
    private static Map<String, Function<TrackedWrites, CompletableFuture<DemandeVersionnee>>> tracked(
            @Nullable Instant doubt, DemandeVersionnee lue) {
        Map<String, Function<TrackedWrites, CompletableFuture<DemandeVersionnee>>> all = new LinkedHashMap<>();
        Demande fresh = DEMANDE.toBuilder().numeroUnique(null).build();
        RadiationDemande radiation =
                RadiationDemande.builder().motif(MotifRadiation.RENONCIATION).build();
        all.put("enregistrer", t -> t.enregistrer(fresh, doubt, CallOptions.NONE));
        all.put("separer", t -> t.separer(OTHER, fresh, doubt, CallOptions.NONE));
        all.put("modifier", t -> t.modifier(lue.demande(), doubt, CallOptions.NONE));
        all.put("renouveler", t -> t.renouveler(lue, doubt, CallOptions.NONE));
        all.put("radier", t -> t.radier(lue, radiation, doubt, CallOptions.NONE));
        all.put("reactiver", t -> t.reactiver(lue, doubt, CallOptions.NONE));
        all.put(
                "attribuer",
                t -> t.attribuer(lue, Attribution.builder().dateBail(DAY).build(), doubt, CallOptions.NONE));
        return all;
    }

    private static Object join(CompletableFuture<?> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private Map<String, String> told(@Nullable Instant doubt, DemandeVersionnee lue, String... documents) {
        Map<String, String> all = new LinkedHashMap<>();
        tracked(doubt, lue).forEach((name, act) -> {
            FakeHttp http = answering(documents);
            TrackedWrites writes = transport(
                            http, NuuSettings.defaults().withGuesses().withLoss())
                    .trackedWrites()
                    .orElseThrow();
            String outcome = outcome(() -> join(act.apply(writes)));
            all.put(name, outcome.replaceAll("XML_\\w+(, )?", "") + " " + http.asked.size());
        });
        return all;
    }

    @Test
    void without_a_doubt_each_act_is_one_message() {
        told(null, LUE, demande(NUMERO, ""))
                .forEach((name, told) -> assertEquals("057121507390310691 [] 1", told, name));
    }

    @Test
    void after_a_doubt_of_the_day_the_SNE_is_asked_first() {
        String nothing = "<n:listeDoublons xmlns:n=\"http://nuu.application.i2/\"/>";
        Map<String, String> searched = told(TempsFactice.DEBUT, LUE, nothing, demande(NUMERO, ""));
        Map<String, String> read = told(TempsFactice.DEBUT, LUE, demande(NUMERO, ""));
        for (String created : List.of("enregistrer", "separer")) {
            assertEquals("057121507390310691 [NUU_RENVOYEE] 2", searched.get(created), created);
        }
        for (String struck : List.of("radier", "attribuer")) {
            assertEquals("057121507390310691 [NUU_REFAITE] 2", searched.get(struck), struck);
        }
        assertEquals("057121507390310691 [NUU_DEJA_FAITE] 0", searched.get("reactiver"));
        assertEquals("057121507390310691 [NUU_DEJA_FAITE] 1", read.get("modifier"));
        assertEquals("057121507390310691 [NUU_REFAITE] 1", read.get("renouveler"));
    }

    @Test
    void a_renewal_of_another_day_is_left_to_somebody() {
        Instant before = TempsFactice.DEBUT.minus(Duration.ofDays(1));
        assertEquals(
                "EFFET_INCERTAIN [] 0", told(before, LUE, demande(NUMERO, "")).get("renouveler"));
    }

    @Test
    void what_was_struck_off_already_is_done_if_the_motif_is_ours_and_else_uncertain() {
        Instant now = TempsFactice.DEBUT;
        for (MotifRadiation motif :
                new MotifRadiation[] {null, MotifRadiation.RENONCIATION, MotifRadiation.ATTRIBUTION}) {
            Demande struck = DEMANDE.toBuilder()
                    .radiation(RadiationDemande.builder().motif(motif).build())
                    .build();
            Map<String, String> told =
                    told(now, new DemandeVersionnee(struck, "", List.of(), List.of()), demande(NUMERO, ""));
            String done = "057121507390310691 [NUU_DEJA_FAITE] 0";
            String unsure = "EFFET_INCERTAIN [] 0";
            assertEquals(motif == MotifRadiation.ATTRIBUTION ? unsure : done, told.get("radier"));
            assertEquals(motif == MotifRadiation.RENONCIATION ? unsure : done, told.get("attribuer"));
            assertEquals("057121507390310691 [NUU_REFAITE] 1", told.get("reactiver"));
        }
    }

    @Test
    void what_only_a_gateway_offers_is_not_here_and_a_transport_may_speak_for_another() {
        FakeHttp http = answering(demande(NUMERO, ""));
        Transport transport = transport(http, NuuSettings.defaults());
        HttpCall<String> call = HttpCall.read("demandes.lister", "/demandes", r -> "");
        assertEquals("HORS_TRANSPORT []", outcome(() -> transport.gateway(call).execute()));
        assertSame(time, transport.time());
        transport.with(CodeGuichet.parse("G1104")).modifier(LUE).execute();
        assertEquals("G1104", http.header("X-Guichet"));
        assertTrue(said(http, 0).contains("DEMG1104-201702211100-000000.xml"), said(http, 0));
        transport.with(CallOptions.NONE.profil("P")).modifier(LUE).execute();
        assertEquals("P", http.header("X-Profil"));
        assertTrue(said(http, 1).contains("-000001.xml"), "no two files have one name");
        transport.close();
        assertThrows(
                SneException.ClientFerme.class, () -> transport.lire(NUMERO).execute());
    }
}
