package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.outbox.FakeGateway.Fault;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.cycle.Substitution.Raison;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What the queue promises, on whichever database. */
abstract class OutboxCases extends SenderCases {
    /** A random one would be scattered over all the pages of the index. */
    @Test
    void the_identifiers_of_what_is_stored_together_stand_together() {
        List<String> ids = outbox.enqueue(
                List.of(OutboxMessage.enregistrer("a", demande("1")), OutboxMessage.enregistrer("b", demande("2"))));
        Instant stored = outbox.find(ids.get(0)).orElseThrow().createdAt();
        for (String id : ids) {
            UUID read = UUID.fromString(id);
            assertEquals(7, read.version());
            assertEquals(2, read.variant());
            assertEquals(stored.toEpochMilli(), read.getMostSignificantBits() >>> 16);
        }
        assertNotEquals(ids.get(0), ids.get(1));
    }

    @Test
    void the_tables_are_made_once_whoever_asks() throws Exception {
        assertEquals(0, outbox.migrate());
        dropTables();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            var all = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(outbox::migrate));
            }
            int applied = 0;
            for (var one : all) {
                applied += one.get();
            }
            assertEquals(Schema.VERSION, applied, "by whoever was first");
        } finally {
            nodes.shutdown();
        }
        assertEquals(0, outbox.migrate());
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("x")));
    }

    @Test
    void what_is_stored_leaves_in_order_and_its_content_is_forgotten() throws Exception {
        String one = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        String two = outbox.enqueue(OutboxMessage.modifier("D", demande("b")));
        outbox.enqueue(OutboxMessage.renouveler("D"));
        outbox.enqueue(OutboxMessage.deposerPiece(
                "D",
                DepotPiece.of(CodePiece.of("ID-FR"), "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII))));
        outbox.enqueue(OutboxMessage.radier("D", MotifRadiation.IRRECEVABILITE, SousMotifRadiation.of("IRRSEJ")));
        assertEquals("a", outbox.demande(one).orElseThrow().precisions());
        assertTrue(outbox.numero("D").isEmpty());
        assertEquals(5, sender().drain());
        NumeroUnique numero = outbox.numero("D").orElseThrow();
        assertEquals(
                List.of("demandes", "PUT b", "renouvellements", "pieces", "radiations"),
                sne.effects.get(numero.compact()));
        assertTrue(outbox.demande(one).isEmpty());
        assertTrue(outbox.messages("D").stream().allMatch(sent -> sent.state() == MessageState.SENT));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                outbox.messages("D").stream().map(MessageStatus::sequence).toList());
        assertEquals(MessageState.SENT, state(two));
        assertEquals(5, sne.calls());
        assertFalse(outbox.messages("D").toString().contains(numero.compact()));
    }

    @Test
    void a_deposit_follows_the_transaction_of_the_editor() throws Exception {
        try (Connection connection = source.getConnection()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> outbox.enqueue(connection, OutboxMessage.enregistrer("D", demande("x"))));
            connection.setAutoCommit(false);
            outbox.enqueue(connection, OutboxMessage.enregistrer("D", demande("x")));
            assertEquals(0, sender().drain(), "nothing leaves before the commit");
            connection.rollback();
            assertEquals(0, sender().drain());
            outbox.enqueue(connection, OutboxMessage.enregistrer("D", demande("y")));
            connection.commit();
        }
        assertEquals(1, sender().drain());
    }

    @Test
    void a_lost_answer_or_a_busy_server_doubles_nothing() throws Exception {
        var faults = List.of(
                Fault.UNAVAILABLE, Fault.CUT_AFTER, Fault.CUT_BEFORE, Fault.NONE, Fault.CUT_AFTER, Fault.UNAVAILABLE);
        sne.faults = rank -> rank <= faults.size() ? faults.get(rank - 1) : Fault.NONE;
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        outbox.enqueue(OutboxMessage.modifier("D", demande("b")));
        drainAll();
        assertEquals(1, sne.effects.size());
        assertEquals(
                List.of("demandes", "PUT b"),
                sne.effects.get(outbox.numero("D").orElseThrow().compact()));
        MessageStatus first = outbox.messages("D").get(0);
        assertEquals(MessageState.SENT, first.state());
        assertEquals(2, first.attempts(), "two sendings of two tries each");
    }

    @Test
    void many_things_are_stored_at_once_and_leave_in_order() throws Exception {
        List<OutboxMessage> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(OutboxMessage.enregistrer("D" + i, demande("0")));
        }
        for (int i = 0; i < 200; i++) {
            many.add(OutboxMessage.modifier("D" + i / 10, demande(String.valueOf(i % 10))));
        }
        List<String> ids = outbox.enqueue(many);
        assertEquals(400, ids.stream().distinct().count());
        assertEquals(11, outbox.messages("D1").size());
        assertEquals(ids.get(219), outbox.messages("D1").get(10).id());
        assertEquals(List.of(), outbox.enqueue(List.of()));
        assertEquals(400, sender().drain());
        List<String> expected = new ArrayList<>(List.of("demandes"));
        for (int i = 0; i < 10; i++) {
            expected.add("PUT " + i);
        }
        assertEquals(expected, sne.effects.get(outbox.numero("D1").orElseThrow().compact()));
        assertEquals(400, sne.calls());
    }

    @Test
    void who_stores_many_in_the_same_dossiers_at_once_gives_each_a_turn_of_its_own() throws Exception {
        storeAtOnce(4, 5, (agent, turn) -> IntStream.range(0, 20).map(i -> (i * 7 + agent) % 20));
        for (int i = 0; i < 20; i++) {
            assertEquals(20, turns(i));
        }
    }

    /** Each waits for the new ones of the others, with those that are there in hand: a circle, if they were not taken in an order of their own. */
    @Test
    void who_stores_in_dossiers_of_which_some_are_new_waits_for_nobody_who_waits_for_him() throws Exception {
        for (int round = 0; round < 10; round++) {
            int first = 40 * round;
            storeAtOnce(6, 8, (agent, turn) -> new Random(agent * 8L + turn).ints(12, first, first + 40));
            assertEquals(
                    6 * 8 * 12,
                    IntStream.range(first, first + 40).map(this::turns).sum());
        }
    }

    private void storeAtOnce(int agents, int turns, BiFunction<Integer, Integer, IntStream> dossiers) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(agents);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int one = 0; one < agents; one++) {
                int agent = one;
                work.add(all.submit(() -> {
                    for (int turn = 0; turn < turns; turn++) {
                        outbox.enqueue(dossiers.apply(agent, turn)
                                .mapToObj(dossier -> OutboxMessage.renouveler("D" + dossier))
                                .toList());
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get(50, TimeUnit.SECONDS);
            }
        } finally {
            all.shutdown();
        }
    }

    /** How many were given in a dossier, one after the other. */
    private int turns(int dossier) {
        List<Long> turns = outbox.messages("D" + dossier).stream()
                .map(MessageStatus::sequence)
                .toList();
        assertEquals(LongStream.rangeClosed(1, turns.size()).boxed().toList(), turns);
        return turns.size();
    }

    /** What an agent is storing is not there yet for who looks, but its dossier is his. */
    @Test
    void a_dossier_in_which_something_is_being_stored_is_not_purged() throws Exception {
        for (String dossier : List.of("A", "D")) {
            outbox.enqueue(OutboxMessage.enregistrer(dossier, demande("a")));
        }
        drainAll();
        ExecutorService other = Executors.newSingleThreadExecutor();
        String id;
        try (Connection agent = source.getConnection()) {
            agent.setAutoCommit(false);
            id = outbox.enqueue(agent, OutboxMessage.modifier("D", demande("b")));
            var locked = new CountDownLatch(1);
            var purged = other.submit(() -> {
                locked.countDown();
                return outbox.purge(Duration.ZERO);
            });
            locked.await();
            // Time to come to the lock, where no other session sees it stand; the test holds wherever it is.
            Thread.sleep(50);
            agent.commit();
            assertEquals(2, purged.get(50, TimeUnit.SECONDS));
        } finally {
            other.shutdown();
        }
        assertTrue(outbox.numero("A").isEmpty());
        drainAll();
        assertEquals(MessageState.SENT, state(id));
    }

    @Test
    void many_at_once_follow_the_transaction_of_the_editor() throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            outbox.enqueue(
                    connection, List.of(OutboxMessage.renouveler("A"), OutboxMessage.enregistrer("B", demande("x"))));
            connection.rollback();
        }
        assertEquals(List.of(), outbox.messages("A"));
        assertEquals(1L, outbox.messages(enqueueOne("A")).get(0).sequence());
    }

    private String enqueueOne(String dossier) {
        outbox.enqueue(OutboxMessage.enregistrer(dossier, demande("x")));
        return dossier;
    }

    @Test
    void a_demande_that_is_already_there_is_changed_from_the_version_that_the_agent_saw() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("A", demande("a")));
        drainAll();
        NumeroUnique numero = outbox.numero("A").orElseThrow();
        sne.touch(numero.compact());
        outbox.enqueue(OutboxMessage.modifier("B", demande("b")).withNumero(numero, "\"2\""));
        outbox.enqueue(OutboxMessage.modifier("B", demande("c")).withNumero(numero, "\"2\""));
        drainAll();
        assertEquals(List.of("demandes", "PUT b", "PUT c"), sne.effects.get(numero.compact()));
    }

    @Test
    void what_a_radiation_stands_on_travels_with_it() throws Exception {
        var order = OrdreRadiation.de(MotifRadiation.IRRECEVABILITE, Auteur.BAILLEUR, null)
                .irrecevable(LocalDate.of(2015, 12, 28), SousMotifRadiation.SEJOUR)
                .averti(LocalDate.of(2016, 1, 4), CodeGuichet.parse("10691"));
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        outbox.enqueue(OutboxMessage.radier("D", order));
        outbox.enqueue(OutboxMessage.annulerRadiation("D", "saisie par erreur"));
        outbox.enqueue(OutboxMessage.substituer(
                "D", new Substitution.Ordre(1, Raison.DECES, Substitution.ACTE_DECES, CodeGuichet.parse("10691"))));
        outbox.enqueue(OutboxMessage.radier("D", MotifRadiation.RENONCIATION, null));
        drainAll();
        assertEquals(
                List.of("demandes", "radiations", "annulations-radiation", "substitutions", "radiations"),
                sne.effects.get(outbox.numero("D").orElseThrow().compact()));
        assertEquals(
                List.of(
                        "{\"motif\":\"RADIRR\",\"sousMotif\":\"IRRSEJ\",\"auteur\":\"BAILLEUR\",\"avertiLe\":\"2016-01-04\",\"expediteur\":\"10691\","
                                + "\"commissionLe\":\"2015-12-28\",\"organismeL3652\":false}",
                        "{\"raison\":\"saisie par erreur\"}",
                        "{\"coTitulaire\":1,\"raison\":\"DECES\",\"preuve\":\"ACTE_DECES\"}",
                        "{\"motif\":\"RADABA\"}"),
                sne.bodies.subList(1, 5));
    }

    @Test
    void a_separation_gives_the_number_to_a_dossier_of_its_own() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        outbox.enqueue(OutboxMessage.separer("D", 1, demande("part"), "D-BIS"));
        drainAll();
        NumeroUnique other = outbox.numero("D-BIS").orElseThrow();
        assertNotEquals(outbox.numero("D").orElseThrow(), other);
        outbox.enqueue(OutboxMessage.modifier("D-BIS", demande("suite")));
        outbox.enqueue(OutboxMessage.modifier("D", demande("initiale")));
        drainAll();
        assertEquals(List.of("separations", "PUT suite"), sne.effects.get(other.compact()));
    }

    @Test
    void a_key_that_may_be_forgotten_is_not_used_again() throws Exception {
        sne.faults = rank -> Fault.CUT_AFTER;
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        sender().drain();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE sne_outbox_message SET first_attempt_at = ?, next_attempt_at = ?, state = 'PENDING'")) {
            var then = Tables.now(Session.of(connection)).minus(Duration.ofDays(30));
            Tables.bind(Session.of(connection), statement, then, then);
            statement.executeUpdate();
        }
        int before = sne.calls();
        sender().drain();
        assertEquals("CLE_PERIMEE", outbox.find(id).orElseThrow().reason());
        assertEquals(before, sne.calls());
    }

    @Test
    void a_node_that_died_loses_its_lease_and_nothing_else() throws Exception {
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        LeasedMessage taken = outbox.withSession(
                        "essai", session -> Tables.take(session, List.of(id), Duration.ofSeconds(30)))
                .get(0);
        assertEquals(id, taken.id());
        assertEquals(0, sender().drain(), "it belongs to the other node");
        assertEquals(MessageState.SENDING, state(id));
        assertFalse(outbox.erase("D"));
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE sne_outbox_message SET lease_until = ?")) {
            Tables.bind(
                    Session.of(connection),
                    statement,
                    Tables.now(Session.of(connection)).minusMillis(1));
            statement.executeUpdate();
        }
        assertEquals(1, sender().drain());
        assertEquals(2, outbox.find(id).orElseThrow().attempts());
    }

    @Test
    void several_nodes_send_each_thing_once_and_in_order() throws Exception {
        var random = new Random(17);
        sne.faults = rank -> {
            synchronized (random) {
                int drawn = random.nextInt(10);
                return drawn == 0
                        ? Fault.CUT_AFTER
                        : drawn == 1 ? Fault.UNAVAILABLE : drawn == 2 ? Fault.CUT_BEFORE : Fault.NONE;
            }
        };
        int dossiers = 12;
        int changes = 5;
        for (int d = 0; d < dossiers; d++) {
            outbox.enqueue(OutboxMessage.enregistrer("D" + d, demande("0")));
        }
        for (int c = 1; c <= changes; c++) {
            for (int d = 0; d < dossiers; d++) {
                outbox.enqueue(OutboxMessage.modifier("D" + d, demande(String.valueOf(c))));
            }
        }
        List<OutboxSender> nodes = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            nodes.add(sender().start(2));
        }
        until(() -> {
            assertEquals(List.of(), outbox.waitingForAgent(1));
            return outbox.counts().get(MessageState.SENT) == dossiers * (changes + 1);
        });
        nodes.forEach(OutboxSender::close);
        assertEquals(dossiers, sne.effects.size());
        List<String> expected = List.of("demandes", "PUT 1", "PUT 2", "PUT 3", "PUT 4", "PUT 5");
        sne.effects.values().forEach(done -> assertEquals(expected, done));
    }

    @Test
    void two_deposits_in_one_dossier_leave_in_the_order_of_their_commits() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("0")));
        var locked = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            outbox.enqueue(slow, OutboxMessage.modifier("D", demande("premier")));
            var second = other.submit(() -> {
                locked.countDown();
                return outbox.enqueue(OutboxMessage.modifier("D", demande("second")));
            });
            locked.await();
            // Time to come to the lock, where no other session sees it stand; the test holds wherever it is.
            Thread.sleep(50);
            assertEquals(1, sender().drain(), "what sends does not wait for an agent");
            slow.commit();
            second.get(60, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }
        drainAll();
        assertEquals(
                List.of("demandes", "PUT premier", "PUT second"),
                sne.effects.get(outbox.numero("D").orElseThrow().compact()));
    }

    @Test
    void nothing_readable_is_stored_when_a_key_is_given() throws Exception {
        sne.faults = rank -> Fault.REFUSAL;
        outbox = outbox.withCipher(BodyCipher.aes(new SecretKeySpec(new byte[32], "AES")));
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("Madame EXEMPLE")));
        drainAll();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT body, anomalies FROM sne_outbox_message")) {
            row.next();
            for (int column = 1; column <= 2; column++) {
                String stored = new String(row.getBytes(column), StandardCharsets.ISO_8859_1);
                assertFalse(stored.contains("EXEMPLE"));
            }
        }
        assertEquals("Madame EXEMPLE", outbox.demande(id).orElseThrow().precisions());
        assertEquals("EXEMPLE", outbox.find(id).orElseThrow().anomalies().get(0).message());
        Outbox wrong = Outbox.of(source).withCipher(BodyCipher.aes(new SecretKeySpec(new byte[16], "AES")));
        assertThrows(IllegalStateException.class, () -> wrong.demande(id));
    }

    @Test
    void a_content_that_was_cut_short_waits_for_the_agent() throws Exception {
        outbox = outbox.withCipher(BodyCipher.aes(new SecretKeySpec(new byte[32], "AES")));
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("x")));
        outbox.enqueue(OutboxMessage.enregistrer("D2", demande("y")));
        try (Connection connection = source.getConnection();
                PreparedStatement cut =
                        connection.prepareStatement("UPDATE sne_outbox_message SET body = ? WHERE id = ?")) {
            cut.setBytes(1, new byte[20]);
            cut.setString(2, id);
            cut.executeUpdate();
        }
        assertEquals(1, sender().drain(), "the other");
        assertEquals(MessageState.REFUSED, state(id));
    }

    @Test
    void erasing_and_purging_leave_nothing_behind() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        outbox.enqueue(OutboxMessage.enregistrer("E", demande("b")));
        drainAll();
        outbox.enqueue(OutboxMessage.enregistrer("F", demande("c")));
        assertTrue(outbox.erase("F"));
        assertTrue(outbox.erase("JAMAIS VU"));
        assertEquals(0, outbox.purge(Duration.ofDays(1)));
        // A wrong sign would take the number of what has just arrived.
        assertThrows(IllegalArgumentException.class, () -> outbox.purge(Duration.ofNanos(-1)));
        assertEquals(2, outbox.purge(Duration.ZERO));
        assertEquals(0, countDossiers());
    }

    private long countDossiers() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM sne_outbox_dossier")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void closing_gives_back_what_was_under_way_and_harms_no_database() throws Exception {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        sne.faults = rank -> {
            arrived.countDown();
            try {
                go.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Fault.CUT_AFTER;
        };
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        OutboxSender sender = sender().start(1);
        assertTrue(arrived.await(60, TimeUnit.SECONDS));
        sender.close();
        go.countDown();
        assertEquals(MessageState.PENDING, state(id));
        sne.faults = rank -> Fault.NONE;
        drainAll();
        assertEquals(1, sne.effects.size());
        assertEquals(MessageState.SENT, state(id));
    }
}
