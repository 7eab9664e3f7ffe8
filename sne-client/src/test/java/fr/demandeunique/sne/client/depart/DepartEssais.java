package fr.demandeunique.sne.client.depart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.DepotPiece;
import fr.demandeunique.sne.client.depart.PasserelleFactice.Panne;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What the queue promises, on whichever database. */
abstract class DepartEssais extends DecisionEssais {
    @Test
    void the_tables_are_made_once_whoever_asks() throws Exception {
        assertEquals(0, depart.migrer());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE sne_depart_envoi");
            statement.execute("DROP TABLE sne_depart_dossier");
            statement.execute("DROP TABLE sne_depart_rang");
            statement.execute("DROP TABLE sne_depart_numero");
            statement.execute("DROP TABLE sne_depart_schema");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            var all = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(depart::migrer));
            }
            int applied = 0;
            for (var one : all) {
                applied += one.get();
            }
            assertEquals(Schema.VERSION, applied, "each version once, by whoever was first");
        } finally {
            nodes.shutdown();
        }
        assertEquals(0, depart.migrer());
        depart.deposer(Envoi.enregistrer("D", demande("x")));
    }

    @Test
    void what_waited_in_the_tables_of_the_first_version_leaves_after_the_migration() throws Exception {
        String waiting = depart.deposer(Envoi.enregistrer("D", demande("a")));
        String cut = depart.deposer(Envoi.enregistrer("E", demande("b")));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE sne_depart_envoi SET etat = 'EN_COURS', bail = 'mort', essais = 1, bail_jusqua = depose_le,"
                            + " premier_essai = depose_le WHERE id = '" + cut + "'");
            for (String column : List.of("tentative", "tentative_le", "reprise")) {
                statement.execute("ALTER TABLE sne_depart_envoi DROP COLUMN " + column);
            }
            statement.execute("DROP TABLE sne_depart_numero");
            statement.execute("DROP INDEX sne_depart_dossier_numero");
            statement.execute("DELETE FROM sne_depart_schema WHERE version = 2");
        }
        assertEquals(1, depart.migrer());
        assertEquals(0, depart.migrer());
        vider();
        assertEquals(EtatEnvoi.ENVOYE, etat(waiting));
        assertEquals(EtatEnvoi.ENVOYE, etat(cut));
        assertEquals(2, sne.effets.size());
    }

    @Test
    void what_is_stored_leaves_in_order_and_its_content_is_forgotten() throws Exception {
        String one = depart.deposer(Envoi.enregistrer("D", demande("a")));
        String two = depart.deposer(Envoi.modifier("D", demande("b")));
        depart.deposer(Envoi.renouveler("D"));
        depart.deposer(Envoi.deposerPiece(
                "D", DepotPiece.de("ID-FR", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII))));
        depart.deposer(Envoi.radier("D", "RADIRR", "IRRSEJ"));
        assertEquals("a", depart.demande(one).orElseThrow().precisions());
        assertTrue(depart.numero("D").isEmpty());
        assertEquals(5, expediteur().passer());
        NumeroUnique numero = depart.numero("D").orElseThrow();
        assertEquals(
                List.of("demandes", "PUT b", "renouvellements", "pieces", "radiations"),
                sne.effets.get(numero.compact()));
        assertTrue(depart.demande(one).isEmpty());
        assertTrue(depart.suivre("D").stream().allMatch(sent -> sent.etat() == EtatEnvoi.ENVOYE));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                depart.suivre("D").stream().map(SuiviEnvoi::rang).toList());
        assertEquals(EtatEnvoi.ENVOYE, etat(two));
        assertEquals(5, sne.appels());
        assertFalse(depart.suivre("D").toString().contains(numero.compact()));
    }

    @Test
    void a_deposit_follows_the_transaction_of_the_editor() throws Exception {
        try (Connection connection = source.getConnection()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> depart.deposer(connection, Envoi.enregistrer("D", demande("x"))));
            connection.setAutoCommit(false);
            depart.deposer(connection, Envoi.enregistrer("D", demande("x")));
            assertEquals(0, expediteur().passer(), "nothing leaves before the commit");
            connection.rollback();
            assertEquals(0, expediteur().passer());
            depart.deposer(connection, Envoi.enregistrer("D", demande("y")));
            connection.commit();
        }
        assertEquals(1, expediteur().passer());
    }

    @Test
    void a_lost_answer_or_a_busy_server_doubles_nothing() throws Exception {
        var faults = List.of(
                Panne.INDISPONIBLE,
                Panne.COUPURE_APRES,
                Panne.COUPURE_AVANT,
                Panne.AUCUNE,
                Panne.COUPURE_APRES,
                Panne.INDISPONIBLE);
        sne.pannes = rank -> rank <= faults.size() ? faults.get(rank - 1) : Panne.AUCUNE;
        depart.deposer(Envoi.enregistrer("D", demande("a")));
        depart.deposer(Envoi.modifier("D", demande("b")));
        vider();
        assertEquals(1, sne.effets.size());
        assertEquals(
                List.of("demandes", "PUT b"),
                sne.effets.get(depart.numero("D").orElseThrow().compact()));
        SuiviEnvoi first = depart.suivre("D").get(0);
        assertEquals(EtatEnvoi.ENVOYE, first.etat());
        assertEquals(2, first.essais(), "two sendings of two tries each");
    }

    @Test
    void a_demande_that_is_already_there_is_changed_from_the_version_that_the_agent_saw() throws Exception {
        depart.deposer(Envoi.enregistrer("A", demande("a")));
        vider();
        NumeroUnique numero = depart.numero("A").orElseThrow();
        sne.changer(numero.compact());
        depart.deposer(Envoi.modifier("B", demande("b")).pour(numero, "\"2\""));
        depart.deposer(Envoi.modifier("B", demande("c")).pour(numero, "\"2\""));
        vider();
        assertEquals(List.of("demandes", "PUT b", "PUT c"), sne.effets.get(numero.compact()));
    }

    @Test
    void a_separation_gives_the_number_to_a_dossier_of_its_own() throws Exception {
        depart.deposer(Envoi.enregistrer("D", demande("a")));
        depart.deposer(Envoi.separer("D", 1, demande("part"), "D-BIS"));
        vider();
        NumeroUnique other = depart.numero("D-BIS").orElseThrow();
        assertNotEquals(depart.numero("D").orElseThrow(), other);
        depart.deposer(Envoi.modifier("D-BIS", demande("suite")));
        depart.deposer(Envoi.modifier("D", demande("initiale")));
        vider();
        assertEquals(List.of("separations", "PUT suite"), sne.effets.get(other.compact()));
    }

    @Test
    void a_key_that_may_be_forgotten_is_not_used_again() throws Exception {
        sne.pannes = rank -> Panne.COUPURE_APRES;
        String id = depart.deposer(Envoi.enregistrer("D", demande("a")));
        expediteur().passer();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE sne_depart_envoi SET premier_essai = ?, prochain_essai = ?, etat = 'A_ENVOYER'")) {
            var then = Tables.maintenant(connection).minus(Duration.ofDays(30));
            Tables.poser(statement, then, then);
            statement.executeUpdate();
        }
        int before = sne.appels();
        expediteur().passer();
        assertEquals("CLE_PERIMEE", depart.lire(id).orElseThrow().motif());
        assertEquals(before, sne.appels());
    }

    @Test
    void a_node_that_died_loses_its_lease_and_nothing_else() throws Exception {
        String id = depart.deposer(Envoi.enregistrer("D", demande("a")));
        Ligne taken = depart.avec("essai", connection -> Tables.prendre(connection, id, Duration.ofSeconds(30)));
        assertEquals(id, taken.id());
        assertEquals(0, expediteur().passer(), "it belongs to the other node");
        assertEquals(EtatEnvoi.EN_COURS, etat(id));
        assertFalse(depart.effacer("D"));
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE sne_depart_envoi SET bail_jusqua = ?")) {
            Tables.poser(statement, Tables.maintenant(connection).minusMillis(1));
            statement.executeUpdate();
        }
        assertEquals(1, expediteur().passer());
        assertEquals(2, depart.lire(id).orElseThrow().essais());
    }

    @Test
    void several_nodes_send_each_thing_once_and_in_order() throws Exception {
        var random = new Random(17);
        sne.pannes = rank -> {
            synchronized (random) {
                int drawn = random.nextInt(10);
                return drawn == 0
                        ? Panne.COUPURE_APRES
                        : drawn == 1 ? Panne.INDISPONIBLE : drawn == 2 ? Panne.COUPURE_AVANT : Panne.AUCUNE;
            }
        };
        int dossiers = 12;
        int changes = 5;
        for (int d = 0; d < dossiers; d++) {
            depart.deposer(Envoi.enregistrer("D" + d, demande("0")));
        }
        for (int c = 1; c <= changes; c++) {
            for (int d = 0; d < dossiers; d++) {
                depart.deposer(Envoi.modifier("D" + d, demande(String.valueOf(c))));
            }
        }
        List<Expediteur> nodes = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            nodes.add(expediteur().demarrer(2));
        }
        while (depart.compter().get(EtatEnvoi.ENVOYE) < dossiers * (changes + 1)) {
            assertEquals(List.of(), depart.refuses(1));
            Thread.sleep(20);
        }
        nodes.forEach(Expediteur::close);
        assertEquals(dossiers, sne.effets.size());
        List<String> expected = List.of("demandes", "PUT 1", "PUT 2", "PUT 3", "PUT 4", "PUT 5");
        sne.effets.values().forEach(done -> assertEquals(expected, done));
    }

    @Test
    void two_deposits_in_one_dossier_leave_in_the_order_of_their_commits() throws Exception {
        depart.deposer(Envoi.enregistrer("D", demande("0")));
        var locked = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            depart.deposer(slow, Envoi.modifier("D", demande("premier")));
            var second = other.submit(() -> {
                locked.countDown();
                return depart.deposer(Envoi.modifier("D", demande("second")));
            });
            locked.await();
            Thread.sleep(50);
            assertEquals(1, expediteur().passer(), "what sends does not wait for an agent");
            slow.commit();
            second.get(60, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }
        vider();
        assertEquals(
                List.of("demandes", "PUT premier", "PUT second"),
                sne.effets.get(depart.numero("D").orElseThrow().compact()));
    }

    @Test
    void nothing_readable_is_stored_when_a_key_is_given() throws Exception {
        sne.pannes = rank -> Panne.REFUS;
        depart = depart.chiffrer(Chiffrement.aes(new SecretKeySpec(new byte[32], "AES")));
        String id = depart.deposer(Envoi.enregistrer("D", demande("Madame EXEMPLE")));
        vider();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT corps, anomalies FROM sne_depart_envoi")) {
            row.next();
            for (int column = 1; column <= 2; column++) {
                String stored = new String(row.getBytes(column), StandardCharsets.ISO_8859_1);
                assertFalse(stored.contains("EXEMPLE"));
            }
        }
        assertEquals("Madame EXEMPLE", depart.demande(id).orElseThrow().precisions());
        assertEquals("EXEMPLE", depart.lire(id).orElseThrow().anomalies().get(0).message());
        Depart wrong = Depart.dans(source).chiffrer(Chiffrement.aes(new SecretKeySpec(new byte[16], "AES")));
        assertThrows(IllegalStateException.class, () -> wrong.demande(id));
    }

    @Test
    void erasing_and_purging_leave_nothing_behind() throws Exception {
        depart.deposer(Envoi.enregistrer("D", demande("a")));
        depart.deposer(Envoi.enregistrer("E", demande("b")));
        vider();
        depart.deposer(Envoi.enregistrer("F", demande("c")));
        assertTrue(depart.effacer("F"));
        assertTrue(depart.effacer("JAMAIS VU"));
        assertEquals(0, depart.purger(Duration.ofDays(1)));
        assertEquals(2, depart.purger(Duration.ofMillis(-1)));
        assertEquals(0, compterDossiers());
    }

    private long compterDossiers() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM sne_depart_dossier")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void closing_gives_back_what_was_under_way_and_harms_no_database() throws Exception {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        sne.pannes = rank -> {
            arrived.countDown();
            try {
                go.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Panne.COUPURE_APRES;
        };
        String id = depart.deposer(Envoi.enregistrer("D", demande("a")));
        Expediteur expediteur = expediteur().demarrer(1);
        assertTrue(arrived.await(60, TimeUnit.SECONDS));
        expediteur.close();
        go.countDown();
        assertEquals(EtatEnvoi.A_ENVOYER, etat(id));
        sne.pannes = rank -> Panne.AUCUNE;
        vider();
        assertEquals(1, sne.effets.size());
        assertEquals(EtatEnvoi.ENVOYE, etat(id));
    }
}
