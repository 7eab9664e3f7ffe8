package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.bulk.AuditReport;
import fr.demandeunique.sne.client.bulk.CheckReport;
import fr.demandeunique.sne.client.bulk.ColumnProfile;
import fr.demandeunique.sne.client.bulk.DuplicateDecisions;
import fr.demandeunique.sne.client.bulk.DuplicateSearch;
import fr.demandeunique.sne.client.bulk.Extraction;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.bulk.StockImport;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.call.ProxySettings;
import fr.demandeunique.sne.client.jackson.SneModule;
import fr.demandeunique.sne.client.jackson3.SneJacksonModule;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.json.ConventionJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.client.json.MentionsJson;
import fr.demandeunique.sne.client.json.NdjsonReader;
import fr.demandeunique.sne.client.micrometer.MicrometerListener;
import fr.demandeunique.sne.client.micrometer.OutboxMetrics;
import fr.demandeunique.sne.client.outbox.BodyCipher;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Fichier;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Demande;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A null where a value is due is told where it was given, by the name of the argument: later it would be a wrong document, or a thread that ends. */
class AbsencesTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 21);
    private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    static Stream<Arguments> calls() {
        return Stream.of(
                call("demande", () -> DemandeJson.write(null)),
                call("demande", () -> DemandeJson.writeIndented(null)),
                call("demande", () -> DemandeJson.tree(null)),
                call("json", () -> DemandeJson.read(null, 0, 0)),
                call("tree", () -> DemandeJson.read((Map<String, Object>) null)),
                call("convention", () -> ConventionJson.write(null)),
                call("grille", () -> GrilleJson.write(null)),
                call("faits", () -> GrilleJson.writeFaits(null)),
                call("source", () -> Outbox.of(null)),
                call("key", () -> BodyCipher.aes(null)),
                call("outbox", () -> new OutboxMetrics(null)),
                call("langue", () -> new SneModule(null)),
                call("dossier", () -> OutboxMessage.renouveler(null)),
                call("demande", () -> OutboxMessage.enregistrer("d", null)),
                call("motif", () -> OutboxMessage.radier("d", null, null)),
                call("ordre", () -> OutboxMessage.radier("d", (OrdreRadiation) null)),
                call("ordre", () -> OutboxMessage.substituer("d", null)),
                call("raison", () -> OutboxMessage.annulerRadiation("d", null)),
                call("attribution", () -> OutboxMessage.attribuer("d", null)),
                call("depot", () -> OutboxMessage.deposerPiece("d", null)),
                call(
                        "newDossier",
                        () -> OutboxMessage.separer("d", 1, Demande.builder().build(), null)),
                call("numero", () -> Version.last(null)),
                call("demande", () -> DemandeVersionnee.of(null, "\"1\"")),
                call("files", () -> StockReader.of(null)),
                call("in", () -> StockReader.of((InputStream) null, "x.ndjson")),
                call("jour", () -> StockCheck.on(null)),
                call("jour", () -> new StockAudit(null)),
                call("outbox", () -> StockImport.into(null, DAY)),
                call("dossier", () -> DuplicateSearch.in((Path) null)),
                call("jour", () -> Extraction.into(Path.of("x"), null, null, false)),
                call("doublons", () -> Extraction.into(Path.of("x"), DAY, null, false)),
                call("bilan", () -> AuditReport.of(null)),
                call("out", () -> CheckReport.open(null, CheckReport.Format.CSV, Locale.FRENCH, false)),
                call("format", () -> CheckReport.open(NOWHERE, null, Locale.FRENCH, false)),
                call("langue", () -> CheckReport.open(NOWHERE, CheckReport.Format.CSV, null, false)),
                call("langue", () -> CheckReport.counting(null)),
                call("in", () -> ColumnProfile.read((InputStream) null)),
                call("decisions", () -> DuplicateDecisions.write(null)),
                call("decisions", () -> DuplicateSearch.in(Path.of("x"), null)),
                call("decisions", () -> new StockAudit(DAY, null)),
                call("url", () -> Oauth2.of(null, "i", "s")),
                call("id", () -> Oauth2.of(URI.create("https://h/t"), null, "s")),
                call("secret", () -> Oauth2.of(URI.create("https://h/t"), "i", null)),
                call("host", () -> ProxySettings.of(null, 1)),
                call("langue", () -> new SneJacksonModule(null)),
                call("anomalies", () -> AnomaliesJson.write(null, Locale.FRENCH)),
                call("langue", () -> AnomaliesJson.write(List.of(), null)),
                call("json", () -> AnomaliesJson.read(null)),
                call("attestation", () -> AttestationJson.write(null)),
                call("json", () -> AttestationJson.read(null)),
                call("json", () -> ConventionJson.read(null)),
                call("convention", () -> ConventionJson.writeIndented(null)),
                call("json", () -> DemandeJson.read((byte[]) null)),
                call("json", () -> DemandeJson.members(null)),
                call("json", () -> GrilleJson.read(null)),
                call("grille", () -> GrilleJson.writeIndented(null)),
                call("json", () -> GrilleJson.readFaits(null)),
                call("mentions", () -> MentionsJson.write(null)),
                call("json", () -> MentionsJson.read(null)),
                call("in", () -> new NdjsonReader(null)),
                call("registry", () -> new MicrometerListener(null)),
                call("mediaType", () -> Fichier.of(null, new byte[1])),
                call("bytes", () -> Fichier.of("image/png", null)));
    }

    private static Arguments call(String name, Executable call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_null_is_told_by_the_name_of_its_argument(String name, Executable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
    }
}
