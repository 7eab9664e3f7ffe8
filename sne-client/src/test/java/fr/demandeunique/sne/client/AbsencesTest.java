package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.bulk.DuplicateSearch;
import fr.demandeunique.sne.client.bulk.Extraction;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.bulk.StockImport;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.jackson.SneModule;
import fr.demandeunique.sne.client.json.ConventionJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.client.micrometer.OutboxMetrics;
import fr.demandeunique.sne.client.outbox.BodyCipher;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Demande;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A null where a value is due is told where it was given, by the name of the argument: later it would be a wrong document, or a thread that ends. */
class AbsencesTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 21);

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
                call("newDossier", () -> OutboxMessage.separer("d", 1, Demande.builder().build(), null)),
                call("numero", () -> Version.last(null)),
                call("demande", () -> DemandeVersionnee.of(null, "\"1\"")),
                call("files", () -> StockReader.of(null)),
                call("in", () -> StockReader.of((InputStream) null, "x.ndjson")),
                call("jour", () -> StockCheck.on(null)),
                call("jour", () -> new StockAudit(null)),
                call("outbox", () -> StockImport.into(null, DAY)),
                call("dossier", () -> DuplicateSearch.in((Path) null)),
                call("jour", () -> Extraction.into(Path.of("x"), null, null, false)));
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
