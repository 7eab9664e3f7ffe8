package fr.demandeunique.sne.bacasable.marque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.homologation.Homologation;
import fr.demandeunique.sne.bacasable.homologation.RapportHtml;
import fr.demandeunique.sne.bacasable.homologation.RapportJUnit;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.bulk.AuditReport;
import fr.demandeunique.sne.client.bulk.CheckReport;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.micrometer.MicrometerListener;
import fr.demandeunique.sne.client.outbox.BodyCipher;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One person goes through every operation, every failure, every report, and is found nowhere that she should not be. */
@Timeout(120)
class PersonneMarqueeTest {
    private final BacASable sne = BacASable.demarrer();
    private final ToutCeQuiSeDit dit = new ToutCeQuiSeDit();

    @AfterEach
    void stop() {
        dit.close();
        sne.close();
    }

    private SneClient client(URI url, boolean nuu) {
        SneClient.Builder builder = SneClient.builder()
                .url(url)
                .guichet(CodeGuichet.parse("10691"))
                .retryPolicy(RetryPolicy.NONE)
                .circuitBreaker(0, Duration.ofSeconds(1))
                .listener(new MicrometerListener(dit.observations()));
        return nuu ? builder.nuu(NuuSettings.defaults().withLoss()).build() : builder.build();
    }

    private void nulle_part() {
        assertEquals(List.of(), dit.trouves(PersonneMarquee.INTERDITS));
    }

    /** Else nothing of what follows would mean anything. */
    @Test
    void what_is_said_would_be_found() {
        dit.essayer(() -> {
            throw new IllegalStateException(PersonneMarquee.NOM);
        });
        assertEquals(1, dit.trouves(List.of(PersonneMarquee.NOM)).size());
    }

    @Test
    void every_operation_succeeds_or_is_refused_and_tells_of_nobody() {
        try (SneClient client = client(sne.url(), false)) {
            dit.essayer(() -> client.enregistrer(PersonneMarquee.sansCommune()));
            dit.essayer(() -> client.enregistrer(PersonneMarquee.avecNir()));
            dit.essayer(PersonneMarquee::avecNir);
            DemandeVersionnee made = client.enregistrer(PersonneMarquee.couple());
            NumeroUnique numero = made.numero();
            dit.essayer(() -> made);
            dit.essayer(() -> ControleDemande.controler(made.demande(), sne.jour()));
            dit.essayer(() -> Calendrier.de(made.demande(), null));
            dit.essayer(() -> CleEtatCivil.de(made.demande().demandeur()));
            dit.essayer(
                    () -> client.demandes().doublons(PersonneMarquee.couple()).execute());
            dit.essayer(() -> client.demandes().lister(null).stream().toList());
            dit.essayer(() -> client.modifier(made.with(PersonneMarquee.sansCommune().toBuilder()
                    .numeroUnique(numero)
                    .build())));
            dit.essayer(() -> client.modifier(
                    made.with(made.demande().toBuilder().precisions("Zqx").build())));
            dit.essayer(() -> client.modifier(made)); // stale
            dit.essayer(() -> client.pieces().lister(numero).stream().toList());
            dit.essayer(() -> client.pieces()
                    .deposer(
                            client.lire(numero),
                            DepotPiece.of(
                                            CodePiece.AVIS_IMPOSITION,
                                            "application/pdf",
                                            "%PDF-1.7 Zqx".getBytes(StandardCharsets.UTF_8))
                                    .personne("demandeur"))
                    .execute());
            sne.regler(LocalDate.of(2016, 2, 16));
            dit.essayer(() -> client.attestations()
                    .lire(numero, TypeAttestation.ENREGISTREMENT)
                    .execute());
            dit.essayer(() -> client.attestations()
                    .pdf(numero, TypeAttestation.ENREGISTREMENT)
                    .execute());
            dit.essayer(() -> AttestationRenderer.standard()
                    .render(client.attestation(numero, TypeAttestation.ENREGISTREMENT)
                            .valeur()));
            dit.essayer(() -> Separation.separer(made.demande(), 1, sne.jour()));
            dit.essayer(() -> client.separer(numero, 1, PersonneMarquee.sansCommune()));
            dit.essayer(() -> client.separer(
                    numero,
                    1,
                    PersonneMarquee.couple().toBuilder().coTitulaires(List.of()).build()));
            dit.essayer(() -> client.renouveler(numero));
            dit.essayer(() -> client.demandes()
                    .attribuer(client.lire(numero), Attribution.builder().build())
                    .execute());
            dit.essayer(() -> client.demandes().cotation(numero, Locale.FRENCH).execute());
            dit.essayer(() -> client.radier(numero, MotifRadiation.RENONCIATION, null));
            dit.essayer(() -> client.reactiver(numero));
            dit.essayer(() -> client.mouvements().depuisLeDebut().stream().toList());
            dit.essayer(() -> client.qualite().alertes(null).stream().toList());
            dit.essayer(() -> client.statistiques().tableaux().execute());
            dit.essayer(() -> client.demandes().supprimer(client.lire(numero)).execute());
            dit.dire(client.toString());
        }
        assertTrue(dit.nombre() > 300, dit.nombre() + " texts");
        assertFalse(dit.journaux().isEmpty(), "the logs are heard");
        nulle_part();
    }

    @Test
    void every_failure_tells_of_nobody() {
        Set<String> kinds = new TreeSet<>();
        for (boolean nuu : new boolean[] {false, true}) {
            try (SneClient client = client(nuu ? sne.urlNuu() : sne.url(), nuu)) {
                DemandeVersionnee made = client.enregistrer(PersonneMarquee.couple());
                for (String fault : PersonneMarquee.PANNES) {
                    sne.pannes().regler(fault + "*1");
                    dit.essayer(() -> client.enregistrer(PersonneMarquee.couple()));
                    sne.pannes().regler(fault + "*1");
                    dit.essayer(() -> client.lire(made.numero()));
                    sne.pannes().regler(fault + "*1");
                    dit.essayer(() -> client.modifier(made));
                    sne.pannes().aucune();
                }
            }
        }
        try (SneClient strict = SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults())
                .build()) {
            dit.essayer(() -> strict.enregistrer(PersonneMarquee.couple()));
        }
        dit.echecs().forEach(one -> kinds.add(one.getClass().getSimpleName()));
        for (Class<?> kind : List.of(
                SneException.AccesRefuse.class,
                SneException.Perimee.class,
                SneException.Indisponible.class,
                SneException.Reseau.class,
                SneException.HorsTransport.class)) {
            assertTrue(kinds.contains(kind.getSimpleName()), kinds::toString);
        }
        nulle_part();
    }

    @Test
    void the_queue_keeps_a_person_nowhere_but_in_the_two_columns_that_are_said_and_hidden() throws Exception {
        JdbcConnectionPool base =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sne", "");
        var key = new SecretKeySpec(new byte[32], "AES");
        try (SneClient client = client(sne.url(), false)) {
            Outbox outbox = Outbox.of(base).withCipher(BodyCipher.aes(key));
            outbox.migrate();
            outbox.enqueue(OutboxMessage.enregistrer("D-1", PersonneMarquee.couple()));
            outbox.enqueue(OutboxMessage.enregistrer("D-2", PersonneMarquee.sansCommune()));
            outbox.enqueue(OutboxMessage.enregistrer("D-3", PersonneMarquee.couple()));
            sne.pannes().regler("POST:503=0*1");
            outbox.sender(client).drain();
            dit.essayer(() -> outbox.messages("D-1"));
            dit.essayer(() -> outbox.waitingForAgent(10));
            dit.essayer(
                    () -> outbox.demande(outbox.waitingForAgent(10).get(0).id()).map(one -> one));
            dit.essayer(() -> OutboxMessage.enregistrer("D-4", PersonneMarquee.couple()));
            for (String row : lignes(base)) {
                for (String word : PersonneMarquee.INTERDITS) {
                    // The numéro is kept until the dossier is erased, as the page of the queue says.
                    assertFalse(!word.equals("073903") && row.contains(word), row);
                }
            }
        } finally {
            base.dispose();
        }
        nulle_part();
    }

    private static List<String> lignes(JdbcConnectionPool base) throws SQLException {
        List<String> rows = new java.util.ArrayList<>();
        try (Connection connection = base.getConnection();
                Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("SELECT * FROM sne_outbox_message")) {
            while (all.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    Object cell = all.getObject(i);
                    row.append(
                                    cell instanceof java.sql.Blob blob
                                            ? new String(
                                                    blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1)
                                            : cell instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                    : cell)
                            .append('|');
                }
                rows.add(row.toString());
            }
        }
        assertEquals(3, rows.size());
        return rows;
    }

    @Test
    void audits_reports_and_the_page_of_the_sandbox_tell_of_nobody() throws Exception {
        var homologation = new Homologation();
        sne.appels().observer(homologation);
        try (SneClient client = client(sne.url(), false)) {
            dit.essayer(() -> client.enregistrer(PersonneMarquee.sansCommune()));
            DemandeVersionnee made = client.enregistrer(PersonneMarquee.couple());
            dit.essayer(() -> client.lire(made.numero()));
            var audit = new StockAudit(LocalDate.of(2017, 2, 21));
            audit.add(made.demande());
            audit.add(made.demande());
            var page = new ByteArrayOutputStream();
            AuditReport.of(audit.summary()).write(page);
            dit.dire(page.toString(StandardCharsets.UTF_8));
            dit.dire(new String(audit.summary().json(), StandardCharsets.UTF_8) + audit.summary() + audit);
        }
        dit.dire(new String(
                RapportHtml.ecrire(homologation.verdicts(), Locale.FRENCH, ZonedDateTime.now(ZoneOffset.UTC)),
                StandardCharsets.UTF_8));
        dit.dire(new String(RapportJUnit.ecrire(homologation.verdicts(), Locale.FRENCH), StandardCharsets.UTF_8));
        dit.dire(sne.appels().tous().stream().map(Appel::toString).collect(Collectors.joining("\n")));
        try (var in = sne.page().toURL().openStream()) {
            dit.dire(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (CheckReport.Format format : new CheckReport.Format[] {CheckReport.Format.HTML, CheckReport.Format.CSV}) {
            dit.dire(controle(format));
        }
        nulle_part();
    }

    private static String controle(CheckReport.Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] line = PersonneMarquee.jsonFautif().getBytes(StandardCharsets.UTF_8);
        try (CheckReport report = CheckReport.open(out, format, Locale.FRENCH, false)) {
            StockReader.of(new ByteArrayInputStream(line), "stock.ndjson")
                    .forEach(StockCheck.on(LocalDate.of(2015, 12, 17))::check, report::add);
            assertEquals(1, report.demandes());
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
