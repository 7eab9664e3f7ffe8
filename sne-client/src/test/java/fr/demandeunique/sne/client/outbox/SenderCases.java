package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.outbox.FakeGateway.Fault;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a sender does when something goes wrong that is nobody's refusal, on whichever database. */
abstract class SenderCases extends MigrationCases {
    private void sql(String statement, Object... values) throws Exception {
        try (Connection connection = source.getConnection()) {
            Tables.update(Session.of(connection), statement, values);
        }
    }

    /** Also when another node was faster at what the list still held: what follows in a dossier would not be seen by that look. */
    @Test
    void what_has_arrived_is_written_down_before_each_look() {
        for (int i = 0; i < 9; i++) {
            outbox.enqueue(OutboxMessage.enregistrer("dossier " + i, demande("")));
        }
        var written = new AtomicInteger();
        var due = new DueQueue(
                outbox, new Outcomes(outbox), Duration.ofSeconds(30), written::incrementAndGet, System::nanoTime);
        for (int i = 0; i < 8; i++) {
            assertNotNull(due.take());
        }
        assertEquals(1, written.get());
        assertEquals(1, sender().drain(), "the ninth, by another node");
        assertNull(due.take());
        assertEquals(2, written.get());
    }

    @Test
    void a_listener_is_told_what_became_of_each_sending_and_its_failure_harms_nothing() throws Exception {
        sne.faults = rank -> rank <= 2 ? Fault.UNAVAILABLE : Fault.NONE;
        List<String> told = new ArrayList<>();
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        try (SneClient once = SneClient.builder()
                        .url(sne.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .retryPolicy(RetryPolicy.NONE)
                        .build();
                OutboxSender sender = outbox.sender(once)
                        .withListener(one -> {
                            told.add(one.id() + " " + one.state() + " " + (one.numero() != null));
                            throw new IllegalStateException("a screen that is gone");
                        })
                        .withTiming(Duration.ofSeconds(30), Duration.ZERO)) {
            while (state(id) != MessageState.SENT) {
                sender.drain();
            }
        }
        assertEquals(List.of(id + " PENDING false", id + " SENT true"), told);
    }

    @Test
    void an_open_circuit_takes_nothing_and_counts_no_try() throws Exception {
        sne.faults = rank -> Fault.UNAVAILABLE;
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(outbox.enqueue(OutboxMessage.enregistrer("D" + i, demande("a"))));
        }
        try (SneClient fragile = SneClient.builder()
                        .url(sne.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .retryPolicy(RetryPolicy.NONE)
                        .circuitBreaker(2, Duration.ofMinutes(5))
                        .build();
                OutboxSender sender = outbox.sender(fragile).withTiming(Duration.ofSeconds(30), Duration.ofMillis(1))) {
            assertEquals(SenderHealth.Status.OK, sender.health().status());
            sender.drain();
            int calls = sne.calls();
            assertEquals(SenderHealth.Status.CIRCUIT_OPEN, sender.health().status());
            int tries = 0;
            for (int i = 0; i < 3; i++) {
                sender.drain();
                tries = ids.stream()
                        .mapToInt(id -> outbox.find(id).orElseThrow().attempts())
                        .sum();
                assertEquals(MessageState.PENDING, state(ids.get(i)));
            }
            assertEquals(calls, sne.calls(), "nothing was taken while it was open");
            assertTrue(tries <= calls, tries + " tries of " + calls + " calls");
        }
    }

    @Test
    void one_dossier_that_always_fails_leaves_the_circuit_closed_to_the_others() throws Exception {
        try (SneClient fragile = SneClient.builder()
                        .url(sne.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .retryPolicy(RetryPolicy.NONE)
                        .circuitBreaker(3, Duration.ofMinutes(5))
                        .build();
                OutboxSender sender = outbox.sender(fragile).withTiming(Duration.ofSeconds(30), Duration.ZERO)) {
            String bad = outbox.enqueue(OutboxMessage.enregistrer("BAD", demande("a")));
            sne.faults = rank -> rank <= 20 ? Fault.UNAVAILABLE : Fault.NONE;
            while (sne.calls() < 20) {
                sender.drain();
                assertEquals(SenderHealth.Status.OK, sender.health().status());
            }
            outbox.enqueue(OutboxMessage.enregistrer("GOOD", demande("a")));
            sender.drain();
            assertEquals(
                    1L,
                    outbox.messages("GOOD").stream()
                            .filter(one -> one.state() == MessageState.SENT)
                            .count());
            assertTrue(outbox.find(bad).orElseThrow().attempts() > 3);
        }
    }

    @Test
    void the_health_says_what_keeps_everything_from_the_SNE() throws Exception {
        sne.faults = rank -> Fault.ELSEWHERE;
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        try (OutboxSender sender = outbox.sender(client).withTiming(Duration.ofSeconds(30), Duration.ofMillis(50))) {
            sender.drain();
            assertEquals(SenderHealth.Status.SNE_UNREACHABLE, sender.health().status());
            assertEquals("ADRESSE_ERRONEE", sender.health().detail());
            sne.faults = rank -> Fault.NONE;
            while (outbox.counts().get(MessageState.SENT) == 0) {
                sender.drain();
            }
            assertTrue(sender.health().isOk());
        }
    }

    /** It would send nothing, and nobody would be told. */
    @Test
    void a_sender_without_a_thread_is_refused() {
        for (int count : new int[] {0, -1}) {
            var refused = assertThrows(IllegalArgumentException.class, () -> sender().start(count));
            assertEquals("count: 1 or more expected, not " + count, refused.getMessage());
        }
    }

    @Test
    void a_change_whose_version_nobody_knows_overwrites_nothing() throws Exception {
        String one = outbox.enqueue(
                OutboxMessage.modifier("D", demande("a")).withNumero(NumeroUnique.parse("057121500000110691"), null));
        assertEquals(0, sender().drain());
        assertEquals("PERIMEE", outbox.find(one).orElseThrow().reason());
        assertEquals(0, sne.calls(), "nothing was sent");
        assertEquals(MessageState.REFUSED, state(one));
    }

    @Test
    void what_failed_before_gets_one_turn_in_eight_while_something_else_is_due() throws Exception {
        for (int i = 0; i < 20; i++) {
            outbox.enqueue(OutboxMessage.enregistrer("BAD" + i, demande("a")));
        }
        sql("UPDATE sne_outbox_message SET attempts = 3");
        for (int i = 0; i < 20; i++) {
            outbox.enqueue(OutboxMessage.enregistrer("GOOD" + i, demande("a")));
        }
        var due = new DueQueue(outbox, new Outcomes(outbox), Duration.ofSeconds(30), () -> {}, System::nanoTime);
        int retries = 0;
        for (int turn = 0; turn < 16; turn++) {
            LeasedMessage taken = due.take();
            retries += taken.attempts() > 1 ? 1 : 0;
            due.done(taken);
        }
        assertEquals(2, retries);
        int all = 16;
        while (due.take() != null) {
            all++;
        }
        assertEquals(40, all, "and all its turns once nothing else is");
    }

    @Test
    void a_correction_of_many_that_ends_in_an_error_commits_nothing() throws Exception {
        sne.faults = rank -> Fault.REFUSAL;
        for (int i = 0; i < 3; i++) {
            outbox.enqueue(OutboxMessage.enregistrer("D" + i, demande("d" + i)));
        }
        sender().drain();
        var seen = new AtomicInteger();
        assertThrows(
                StackOverflowError.class,
                () -> outbox.correctAll(RefusalFilter.ALL, one -> {
                    if (seen.incrementAndGet() == 3) {
                        throw new StackOverflowError();
                    }
                    return one.toBuilder().precisions("corrigée").build();
                }));
        assertEquals(3, outbox.waitingForAgent(10).size());
    }

    @Test
    void a_thread_that_meets_an_error_goes_on_and_the_health_says_so() throws Exception {
        var failing = new AtomicInteger(1);
        outbox = outbox.withCipher(new BodyCipher() {
            @Override
            public byte[] encrypt(byte[] plain) {
                return plain;
            }

            @Override
            public byte[] decrypt(byte[] encrypted) {
                if (failing.getAndDecrement() > 0) {
                    throw new StackOverflowError();
                }
                return encrypted;
            }
        });
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        OutboxSender sender = outbox.sender(client)
                .withTiming(Duration.ofSeconds(30), Duration.ofSeconds(1))
                .start(1);
        until(() -> !sender.health().isOk());
        assertEquals(SenderHealth.Status.INTERNAL_ERROR, sender.health().status());
        assertEquals("java.lang.StackOverflowError", sender.health().detail());
        assertEquals("ERREUR_INTERNE", outbox.find(id).orElseThrow().reason());
        until(() -> state(id) == MessageState.SENT);
        until(() -> sender.health().isOk());
        assertEquals(1, sender.health().threads());
        sender.close();
        assertEquals(SenderHealth.Status.STOPPED, sender.health().status());
    }

    @Test
    void a_clock_that_was_set_back_holds_nothing_up() throws Exception {
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        try (Connection connection = source.getConnection()) {
            var later = Tables.now(Session.of(connection)).plus(Duration.ofHours(1));
            sql("UPDATE sne_outbox_message SET scheduled_at = ?, next_attempt_at = ?", later, later);
        }
        assertEquals(1, sender().drain());
        assertEquals(MessageState.SENT, state(id));
    }

    @Test
    void nor_does_the_lease_of_a_dead_node_given_before_the_clock_was_set_back() throws Exception {
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        assertEquals(
                1,
                outbox.transaction("prise", one -> Tables.take(one, List.of(id), Duration.ofHours(1)))
                        .size());
        assertEquals(
                1,
                outbox.<Integer>withSession("heure", one -> Tables.followClock(one, Duration.ofMinutes(3))),
                "it ends as if it began now");
        assertEquals(0, sender().drain(), "nobody knows whether its holder is dead: a whole lease is left to it");
        assertEquals(
                0,
                outbox.<Integer>withSession("heure", one -> Tables.followClock(one, Duration.ofMinutes(3))),
                "and no other one is begun");
        outbox.takeOver();
        assertEquals(1, sender().drain());
        assertEquals(MessageState.SENT, state(id));
    }

    @Test
    void what_was_put_off_on_purpose_is_not_sent_early() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        try (Connection connection = source.getConnection()) {
            sql(
                    "UPDATE sne_outbox_message SET next_attempt_at = ?",
                    Tables.now(Session.of(connection)).plus(Duration.ofHours(1)));
        }
        assertEquals(0, sender().drain());
    }

    @Test
    void the_agent_is_shown_twenty_candidates_and_told_how_many_more() {
        List<NumeroUnique> candidates = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            candidates.add(NumeroUnique.parse(String.format("0571215%06d10691", i)));
        }
        var unsure = new SneException.EffetIncertain(Context.unanswered(null), candidates, null);
        var told = Explanations.of(unsure);
        assertEquals(22, told.size());
        assertEquals("NUU_CANDIDATES_EN_PLUS", told.get(21).code());
        assertTrue(told.get(21).message().endsWith(" 30"));
    }
}
