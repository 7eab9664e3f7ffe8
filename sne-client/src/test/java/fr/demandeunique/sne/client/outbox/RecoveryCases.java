package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.nuu.NuuFactice;
import fr.demandeunique.sne.client.nuu.NuuFactice.Conduite;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queue does about a lost answer of a service without idempotency keys, on whichever database. */
abstract class RecoveryCases extends OutboxBase {
    private static final NumeroUnique FIRST = NumeroUnique.parse("057121500000010691");

    private NuuFactice service;
    private SneClient nuu;

    @BeforeEach
    void openService() throws IOException {
        service = new NuuFactice();
        nuu = SneClient.builder()
                .url(service.url())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withLoss())
                .retryPolicy(RetryPolicy.NONE)
                .circuitBreaker(0, Duration.ofSeconds(1))
                .build();
    }

    @AfterEach
    void closeService() {
        nuu.close();
        service.close();
    }

    private static Demande person(String prenom) {
        return Demande.builder()
                .dateDepot(LocalDate.of(2015, 12, 17))
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nom("EXEMPLE")
                                .prenoms(List.of(prenom))
                                .dateNaissance(DateNaissance.parse("1980-02-29")))
                        .build())
                .build();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** What waits for its time is due now. */
    private void drain(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            outbox.sender(nuu).drain();
            sql("UPDATE sne_outbox_message SET next_attempt_at = created_at WHERE state = 'PENDING'");
        }
    }

    /** Tells whether the row has the mark of an attempt that may have had its effect. */
    private boolean doubtful(String id) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM sne_outbox_message WHERE open_attempt_at IS NOT NULL AND open_attempt IS NOT NULL"
                                + " AND id = '" + id + "'")) {
            row.next();
            return row.getInt(1) == 1;
        }
    }

    private MessageStatus status(String id) {
        return outbox.find(id).orElseThrow();
    }

    @Test
    void the_mark_is_there_as_long_as_nobody_knows_and_no_longer() throws Exception {
        service.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", person("Jean")));
        assertFalse(doubtful(id));
        outbox.sender(nuu).drain();
        assertTrue(doubtful(id));
        assertTrue(
                status(id).nextAttemptAt().isAfter(status(id).createdAt().plusSeconds(50)),
                "the SNE may still be at work: it is left in peace for a third of the lease");
        drain(2);
        assertEquals(MessageState.SENT, status(id).state());
        assertEquals("NUU_RETROUVEE", status(id).recovery());
        assertEquals(FIRST, outbox.numero("D").orElseThrow());
        assertFalse(doubtful(id));
        assertEquals(1, service.crees.size());
    }

    @Test
    void a_call_that_never_left_leaves_no_mark() throws Exception {
        service.close();
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", person("Jean")));
        drain(2);
        assertEquals(MessageState.PENDING, status(id).state());
        assertFalse(doubtful(id));
    }

    @Test
    void what_was_under_way_when_a_node_died_is_looked_for_first() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("AUTRE", person("Paul")));
        drain(1);
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", person("Jean")));
        sql(
                "UPDATE sne_outbox_message SET state = 'SENDING', lease = 'mort', open_attempt = 'mort', attempts = 1, lease_until = created_at,"
                        + " first_attempt_at = created_at, open_attempt_at = created_at WHERE id = '" + id + "'");
        service.crees.clear();
        service.appels.clear();
        drain(1);
        assertEquals(List.of("rechercheDoublonsParametres", "numUniqueParametres"), service.appels);
        assertEquals("NUU_RENVOYEE", status(id).recovery());
    }

    @Test
    void what_nobody_can_tell_waits_for_the_agent_who_says_what_he_saw() throws Exception {
        service.conduites.add(Conduite.COUPER);
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", person("Jean")));
        String next = outbox.enqueue(OutboxMessage.modifier("D", person("Jean")));
        outbox.sender(nuu).drain();
        nuu.enregistrer(person("Jeanne"));
        drain(2);
        MessageStatus unsure = status(id);
        assertEquals(MessageState.TO_CHECK, unsure.state());
        assertEquals("À vérifier au SNE", unsure.state().label(Locale.FRENCH));
        assertEquals(
                List.of("NUU_INCERTAIN", "NUU_CANDIDATE"),
                unsure.anomalies().stream().map(Anomalie::code).toList());
        assertTrue(unsure.anomalies().get(1).message().contains(FIRST.affichage()));
        assertEquals(MessageState.PENDING, status(next).state());
        assertEquals(0, outbox.resendAll(RefusalFilter.ALL), "each is looked at by somebody");
        assertFalse(outbox.confirm(id, null));
        assertTrue(outbox.confirm(id, FIRST));
        assertFalse(outbox.resend(id, null));
        assertEquals("AGENT", status(id).recovery());
        drain(1);
        assertEquals(MessageState.SENT, status(next).state());
        assertEquals(FIRST, outbox.numero("D").orElseThrow());
    }

    @Test
    void an_agent_who_saw_nothing_there_sends_again_or_gives_up() throws Exception {
        service.conduites.add(Conduite.COUPER);
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", person("Jean")));
        outbox.sender(nuu).drain();
        nuu.enregistrer(person("Jeanne"));
        drain(2);
        assertTrue(outbox.resend(id, null));
        assertFalse(doubtful(id));
        drain(1);
        assertEquals(MessageState.SENT, status(id).state());
        assertNull(status(id).recovery());
        assertEquals(2, service.crees.size());
    }

    @Test
    void a_service_that_only_fails_goes_to_the_agent_after_three_times() throws Exception {
        service.conduites.addAll(List.of(Conduite.COUPER, Conduite.FAUTE_APRES_EFFET, Conduite.FAUTE_APRES_EFFET));
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", person("Jean")));
        drain(2);
        assertEquals(MessageState.PENDING, status(id).state());
        drain(1);
        assertEquals(MessageState.TO_CHECK, status(id).state());
        assertTrue(outbox.abandon(id));
        assertTrue(outbox.demande(id).isEmpty());
    }

    @Test
    void a_number_belongs_to_one_dossier() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("A", person("Jean")));
        drain(1);
        String second = outbox.enqueue(OutboxMessage.enregistrer("B", person("Jean")));
        service.conduites.add(Conduite.COUPER);
        drain(2);
        assertEquals(MessageState.TO_CHECK, status(second).state());
        assertEquals("NUMERO_PARTAGE", status(second).reason());
        assertEquals(1, service.crees.size());
        assertTrue(outbox.erase("A"));
        assertTrue(outbox.resend(second, null));
        drain(1);
        assertEquals(MessageState.SENT, status(second).state());
        assertEquals(1, outbox.purge(Duration.ZERO));
    }

    @Test
    void a_client_that_was_closed_too_early_refuses_nothing() throws Exception {
        String stored = outbox.enqueue(OutboxMessage.enregistrer("D", person("Jean")));
        for (SneClient closed : List.of(client, nuu)) {
            closed.close();
            assertEquals(0, outbox.sender(closed).drain());
            assertEquals(MessageState.PENDING, status(stored).state());
            assertFalse(doubtful(stored));
            sql("UPDATE sne_outbox_message SET next_attempt_at = created_at");
        }
    }
}
