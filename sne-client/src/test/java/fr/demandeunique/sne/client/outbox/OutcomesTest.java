package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.outbox.Outcomes.Arrival;
import fr.demandeunique.sne.client.outbox.Translation.Learned;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down when a sending is over, without a sender. */
class OutcomesTest {
    private static final String ONE = "057121500000110691";
    private static final String TWO = "057121500000210691";
    private static final Demande DEMANDE = Demande.builder().precisions("é").build();

    private JdbcConnectionPool pool;
    private Outbox outbox;
    private Outcomes outcomes;

    @BeforeEach
    void open() {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sne", "");
        outbox = Outbox.of(pool);
        outbox.migrate();
        outcomes = new Outcomes(outbox);
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    private LeasedMessage taken(OutboxMessage message) {
        String id = outbox.enqueue(message);
        return outbox.transaction("essai", session -> Tables.take(session, List.of(id), Duration.ofMinutes(1)))
                .get(0);
    }

    private static Learned learned(String numero, @Nullable String recovery) {
        return new Learned(numero, "\"7\"", null, recovery);
    }

    private void arrive(boolean many, LeasedMessage message, Learned learned) {
        if (many) {
            outcomes.arrive(List.of(new Arrival(message, learned)));
        } else {
            assertTrue(outcomes.arrive(message, learned, true));
        }
    }

    private String numero(String dossier) {
        return outbox.numero(dossier).map(NumeroUnique::compact).orElse("");
    }

    private @Nullable String stored(String column, String id) {
        return outbox.withSession(
                "essai",
                session -> Tables.text(session, "SELECT " + column + " FROM sne_outbox_message WHERE id = ?", id));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_gives_a_number_to_what_it_registers_and_changes_none_of_the_others(boolean many) {
        arrive(many, taken(OutboxMessage.enregistrer("D", DEMANDE)), learned(ONE, null));
        assertEquals(ONE, numero("D"));
        arrive(many, taken(OutboxMessage.modifier("D", DEMANDE)), learned(TWO, null));
        assertEquals(ONE, numero("D"), "a change has no number to give");
        arrive(many, taken(OutboxMessage.separer("D", 1, DEMANDE, "BIS")), learned(TWO, null));
        assertEquals(ONE, numero("D"));
        assertEquals(TWO, numero("BIS"), "that of the partner who leaves");
        assertEquals("\"7\"", taken(OutboxMessage.modifier("BIS", DEMANDE)).version());
        arrive(many, taken(OutboxMessage.enregistrer("D", DEMANDE)), learned(TWO, null));
        assertEquals(TWO, numero("D"), "who registers again has the number of that");
    }

    @Test
    void a_number_that_was_found_is_of_who_says_so_first_and_one_that_was_given_is_of_who_got_it() {
        String found = "NUU_RETROUVEE";
        LeasedMessage first = taken(OutboxMessage.enregistrer("A", DEMANDE));
        assertTrue(outcomes.arrive(first, learned(ONE, found), true));
        LeasedMessage second = taken(OutboxMessage.enregistrer("B", DEMANDE));
        assertFalse(outcomes.arrive(second, learned(ONE, found), true));
        assertEquals(
                MessageState.SENDING, outbox.find(second.id()).orElseThrow().state(), "nothing is done");
        assertEquals("", numero("B"));
        assertTrue(outcomes.arrive(second, learned(ONE, null), true));
        assertEquals(MessageState.SENT, outbox.find(second.id()).orElseThrow().state());
        MessageStatus wrong = outbox.find(first.id()).orElseThrow();
        assertEquals(MessageState.TO_CHECK, wrong.state(), "its number was another's");
        assertEquals("NUMERO_PARTAGE", wrong.reason());
        assertFalse(
                outcomes.arrive(taken(OutboxMessage.enregistrer("C", DEMANDE)), learned(ONE, found), true),
                "it is B's now");
    }

    @Test
    void what_was_given_stays_where_it_is_when_its_own_dossier_hears_it_again() {
        LeasedMessage first = taken(OutboxMessage.enregistrer("A", DEMANDE));
        assertTrue(outcomes.arrive(first, learned(ONE, "NUU_RETROUVEE"), true));
        assertTrue(outcomes.arrive(taken(OutboxMessage.enregistrer("A", DEMANDE)), learned(ONE, null), true));
        assertEquals(MessageState.SENT, outbox.find(first.id()).orElseThrow().state());
    }

    /** The mark of an attempt that may have had its effect: kept for the agent, and where an earlier one may have had it. */
    @ParameterizedTest
    @CsvSource({"false, false, false", "false, true, true", "true, false, true", "true, true, true"})
    void the_mark_of_a_doubt_stays_as_long_as_there_is_one(boolean ask, boolean earlier, boolean kept) {
        LeasedMessage message = taken(OutboxMessage.enregistrer("D", DEMANDE));
        LeasedMessage held = earlier ? doubted(message) : message;
        if (ask) {
            outcomes.askAgent(held, "X", null, List.of());
        } else {
            outcomes.refuse(held, "X", null);
        }
        MessageStatus status = outbox.find(message.id()).orElseThrow();
        assertEquals(ask ? MessageState.TO_CHECK : MessageState.REFUSED, status.state());
        assertEquals(kept, stored("open_attempt", message.id()) != null);
    }

    @ParameterizedTest
    @CsvSource({"false, false, false", "false, true, true", "true, false, true"})
    void what_is_put_off_keeps_a_doubt_too(boolean effect, boolean earlier, boolean kept) {
        LeasedMessage message = taken(OutboxMessage.enregistrer("D", DEMANDE));
        outcomes.defer(earlier ? doubted(message) : message, "X", null, effect, Duration.ofHours(1));
        MessageStatus status = outbox.find(message.id()).orElseThrow();
        assertEquals(MessageState.PENDING, status.state());
        assertTrue(status.nextAttemptAt().isAfter(status.createdAt().plusSeconds(3000)));
        assertEquals(kept, stored("open_attempt", message.id()) != null);
    }

    @Test
    void what_is_given_back_was_never_taken() {
        LeasedMessage message = taken(OutboxMessage.enregistrer("D", DEMANDE));
        outcomes.giveBack(message);
        assertEquals(0, outbox.find(message.id()).orElseThrow().attempts());
        for (String column : List.of("open_attempt", "lease", "first_attempt_at")) {
            assertNull(stored(column, message.id()), column);
        }
    }

    /** The thread of a sender that is being closed still writes down what it knows, and ends as it was told to. */
    @Test
    void a_thread_that_is_to_end_puts_off_what_it_holds_and_still_ends() {
        LeasedMessage message = taken(OutboxMessage.enregistrer("D", DEMANDE));
        Thread.currentThread().interrupt();
        outcomes.defer(message, "X", null, false, Duration.ofHours(1));
        assertTrue(Thread.interrupted());
        outcomes.defer(message, "X", null, false, Duration.ofHours(1));
        assertFalse(Thread.interrupted());
        assertEquals(
                MessageState.PENDING, outbox.find(message.id()).orElseThrow().state());
    }

    private static LeasedMessage doubted(LeasedMessage one) {
        return new LeasedMessage(
                one.id(),
                one.dossier(),
                one.kind(),
                one.guichet(),
                one.target(),
                one.body(),
                one.key(),
                one.version(),
                one.attempts(),
                one.firstAttemptAt(),
                Instant.EPOCH,
                one.numero(),
                one.registre(),
                one.lease());
    }
}
