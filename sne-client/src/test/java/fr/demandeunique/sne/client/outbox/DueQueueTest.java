package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.demande.Demande;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order what is due is taken, and what becomes of what was taken and not sent. */
class DueQueueTest {
    private static final Demande DEMANDE = Demande.builder().precisions("x").build();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private JdbcConnectionPool pool;
    private Outbox outbox;
    private Outcomes outcomes;
    private int looks;
    private long nanos;

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

    private DueQueue queue(Duration lease) {
        return new DueQueue(outbox, outcomes, lease, () -> looks++, () -> nanos);
    }

    private List<String> untried(int count) {
        return outbox.enqueue(IntStream.range(0, count)
                .mapToObj(i -> OutboxMessage.enregistrer("new " + i, DEMANDE))
                .toList());
    }

    private void failed(int count) {
        List<String> ids = outbox.enqueue(IntStream.range(0, count)
                .mapToObj(i -> OutboxMessage.enregistrer("failed " + i, DEMANDE))
                .toList());
        outbox.transaction("essai", session -> Tables.take(session, ids, MINUTE))
                .forEach(one -> outcomes.defer(one, "X", null, false, Duration.ZERO));
    }

    /** For each that was taken, whether it had failed before. */
    private static String taken(DueQueue queue, int count, List<LeasedMessage> into) {
        var told = new StringBuilder();
        for (int i = 0; i < count; i++) {
            LeasedMessage one = Objects.requireNonNull(queue.take());
            into.add(one);
            told.append(one.dossier().charAt(0));
        }
        return told.toString();
    }

    @Test
    void what_failed_gets_one_turn_in_eight_and_one_sending_at_a_time() {
        failed(3);
        untried(40);
        DueQueue queue = queue(MINUTE);
        List<LeasedMessage> all = new ArrayList<>();
        assertEquals("nnnnnnnf", taken(queue, 8, all));
        assertEquals("nnnnnnnn", taken(queue, 8, all), "as long as one is being sent");
        queue.done(all.get(7));
        assertEquals("nnnnnnnf", taken(queue, 8, all));
        queue.done(all.get(23));
        assertEquals("nnnnnnnf", taken(queue, 8, all));
        queue.done(all.get(31));
        assertEquals("nnnnnnnn", taken(queue, 8, all), "no other failed");
        assertEquals("nnn", taken(queue, 3, all), "what is left of 40");
        assertEquals(1, looks);
        assertNull(queue.take());
        assertEquals(2, looks);
        assertEquals(43, all.stream().map(LeasedMessage::id).distinct().count());
    }

    @Test
    void alone_what_failed_is_sent_at_once() {
        failed(3);
        assertEquals("fff", taken(queue(MINUTE), 3, new ArrayList<>()));
    }

    @Test
    void what_was_taken_and_given_back_is_as_if_it_had_not_been() {
        failed(2);
        untried(20);
        DueQueue queue = queue(MINUTE);
        List<LeasedMessage> all = new ArrayList<>();
        taken(queue, 1, all);
        assertEquals(8, outbox.counts().get(MessageState.SENDING));
        queue.giveBack();
        assertEquals(1, outbox.counts().get(MessageState.SENDING));
        assertEquals("nnnnnnnf", taken(queue, 8, all), "nothing that failed is being sent any more");
        assertTrue(
                all.stream().filter(one -> one.dossier().startsWith("n")).allMatch(one -> one.attempts() == 1),
                "none was tried");
    }

    @Test
    void what_was_not_sent_within_a_sixth_of_its_lease_goes_back_and_is_taken_anew() {
        List<String> ids = untried(4);
        DueQueue queue = queue(MINUTE);
        LeasedMessage first = Objects.requireNonNull(queue.take());
        nanos += MINUTE.toNanos() / 6 - 1;
        LeasedMessage second = Objects.requireNonNull(queue.take());
        assertEquals(first.lease(), second.lease());
        nanos++;
        List<LeasedMessage> all = new ArrayList<>(List.of(first, second));
        taken(queue, 2, all);
        assertEquals(2, looks, "they were looked for again");
        assertEquals(Set.copyOf(ids), all.stream().map(LeasedMessage::id).collect(Collectors.toSet()));
        for (LeasedMessage one : all.subList(2, 4)) {
            assertNotEquals(first.lease(), one.lease());
            assertEquals(1, one.attempts());
        }
    }

    @Test
    void a_list_of_what_failed_that_is_a_second_old_is_not_gone_by() {
        failed(17);
        DueQueue queue = queue(MINUTE);
        List<LeasedMessage> all = new ArrayList<>();
        taken(queue, 8, all);
        nanos += Duration.ofSeconds(1).toNanos() - 1;
        taken(queue, 8, all);
        assertEquals(1, looks);
        nanos++;
        taken(queue, 1, all);
        assertEquals(2, looks);
        assertEquals(17, all.stream().map(LeasedMessage::id).distinct().count());
    }

    @Test
    void a_clock_that_was_set_back_is_looked_for_every_minute() {
        DueQueue queue = queue(MINUTE);
        putOffByAClockThatWasAhead("a");
        assertNotNull(queue.take());
        putOffByAClockThatWasAhead("b");
        assertNull(queue.take());
        nanos += MINUTE.toNanos() - 1;
        assertNull(queue.take());
        nanos++;
        assertNotNull(queue.take());
        putOffByAClockThatWasAhead("c");
        assertNull(queue.take());
    }

    @ParameterizedTest
    @CsvSource({"40001, true", "40P01, true", "08006, false"})
    void who_meets_another_node_on_a_row_again_and_again_looks_again_later(String state, boolean later) {
        untried(2);
        Outbox met = Outbox.of(refusing("SET state = 'SENDING'", state));
        var queue = new DueQueue(met, outcomes, MINUTE, () -> looks++, () -> nanos);
        if (later) {
            assertNull(queue.take());
            assertEquals(1, looks);
        } else {
            assertEquals(state, assertThrows(OutboxException.class, queue::take).sqlState());
        }
    }

    /** The database, but for statements with that part. */
    private DataSource refusing(String part, String state) {
        return over(
                DataSource.class,
                pool,
                (made, arguments) -> made instanceof Connection real
                        ? over(Connection.class, real, (statement, given) -> {
                            if (given != null && String.valueOf(given[0]).contains(part)) {
                                throw new SQLException("met", state);
                            }
                            return statement;
                        })
                        : made);
    }

    private interface After {
        Object of(Object made, Object[] arguments) throws SQLException;
    }

    private static <T> T over(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        return after.of(method.invoke(real, given), given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void putOffByAClockThatWasAhead(String dossier) {
        String id = outbox.enqueue(OutboxMessage.enregistrer(dossier, DEMANDE));
        outbox.transaction("essai", session -> {
            Instant ahead = Tables.now(session).plusSeconds(3600);
            return Tables.update(
                    session,
                    "UPDATE sne_outbox_message SET scheduled_at = ?, next_attempt_at = ? WHERE id = ?",
                    ahead,
                    ahead,
                    id);
        });
    }
}
