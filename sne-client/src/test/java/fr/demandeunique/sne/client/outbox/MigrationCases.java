package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What waited in the tables of an earlier version is read and leaves, on whichever database. The rows are what the code of that version wrote, letter for letter. */
abstract class MigrationCases extends AgentDecisionCases {
    private static final String ANOMALIES =
            "[{\"code\":\"PIECE_IDENTITE_ABSENTE\",\"gravite\":\"ERREUR\",\"chemin\":\"/pieces\",\"message\":\"EXEMPLE\"}]";
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121500000010691");

    private void sql(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static String binary(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL") ? "BYTEA" : "BLOB";
    }

    /** The tables as that version made them. */
    private void earlierTables(int version) throws Exception {
        try (Connection connection = source.getConnection()) {
            String name = Dialect.of(connection).name();
            Assumptions.assumeTrue(Set.of("h2", "postgresql").contains(name), "earlier versions knew two databases");
        }
        dropTables();
        sql("CREATE TABLE sne_depart_schema (version INTEGER NOT NULL PRIMARY KEY)");
        for (int one = 1; one <= version; one++) {
            String script;
            try (InputStream in = MigrationCases.class.getResourceAsStream("earlier-schema-" + one + ".sql");
                    Connection connection = source.getConnection()) {
                script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{octets}", binary(connection));
            }
            for (String statement : script.split(";")) {
                if (!statement.isBlank()) {
                    sql(statement);
                }
            }
            sql("INSERT INTO sne_depart_schema (version) VALUES (" + one + ")");
        }
    }

    private static byte[] demandeJson(String precisions) {
        return ("{\"format\":\"sne-demande/1\",\"dateDepot\":\"2015-12-17\",\"precisions\":\"" + precisions + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** A row of that time; its identifier is its dossier and its turn. */
    private String row(String dossier, int turn, String nature, byte[] body, String state, @Nullable String reason)
            throws SQLException {
        String id = dossier + turn;
        boolean over = List.of("ENVOYE", "ABANDONNE").contains(state);
        boolean finished = over || List.of("REFUSE", "A_VERIFIER").contains(state);
        boolean tried = finished || reason != null || state.equals("EN_COURS");
        try (Connection connection = source.getConnection()) {
            Instant now = Tables.now(Session.of(connection)).minus(Duration.ofMinutes(5));
            if (turn == 1) {
                Tables.update(
                        Session.of(connection),
                        "INSERT INTO sne_depart_dossier (dossier, modifie_le) VALUES (?, ?)",
                        dossier,
                        now);
                Tables.update(
                        Session.of(connection),
                        "INSERT INTO sne_depart_rang (dossier, dernier) VALUES (?, 8)",
                        dossier);
            }
            Tables.update(
                    Session.of(connection),
                    "INSERT INTO sne_depart_envoi (id, dossier, rang, nature, cible, corps, cle, version_lue, etat, essais, depose_le, premier_essai, prochain_essai,"
                            + " bail, bail_jusqua, termine_le, motif, requete, anomalies) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    dossier,
                    (long) turn,
                    nature,
                    nature.equals("SEPARER") ? dossier + "-BIS" : null,
                    over ? null : body,
                    "cle-" + id,
                    tried || nature.equals("RENOUVELER") || nature.equals("DEPOSER_PIECE") ? "*" : null,
                    state,
                    tried ? 1 : 0,
                    now,
                    tried ? now : null,
                    now,
                    state.equals("EN_COURS") ? "mort" : null,
                    state.equals("EN_COURS") ? now : null,
                    finished ? now : null,
                    reason,
                    reason == null ? null : "requete-" + id,
                    finished && !over ? text(ANOMALIES) : null);
        }
        return id;
    }

    private void rows(int version) throws SQLException {
        row("A", 1, "ENREGISTRER", demandeJson("a"), "A_ENVOYER", null);
        row("A", 2, "MODIFIER", demandeJson("b"), "A_ENVOYER", null);
        row("A", 3, "SEPARER", text("1\n" + new String(demandeJson("c"), StandardCharsets.UTF_8)), "A_ENVOYER", null);
        row("A", 4, "RENOUVELER", text("{}"), "A_ENVOYER", null);
        row(
                "A",
                5,
                "DEPOSER_PIECE",
                text("{\"code\":\"ID-FR\",\"type\":\"application/pdf\"}\n%PDF"),
                "A_ENVOYER",
                null);
        row(
                "A",
                6,
                "ATTRIBUER",
                text("{\"format\":\"sne-demande/1\",\"attribution\":{\"siren\":\"552046484\"}}"),
                "A_ENVOYER",
                null);
        row("A", 7, "REACTIVER", text("{}"), "A_ENVOYER", null);
        row("A", 8, "RADIER", text("{\"motif\":\"RADIRR\",\"sousMotif\":\"IRRSEJ\"}"), "A_ENVOYER", null);
        row("REFUSED", 1, "ENREGISTRER", demandeJson("d"), "REFUSE", "Refus 422");
        row("FORBIDDEN", 1, "ENREGISTRER", demandeJson("e"), "REFUSE", "AccesRefuse 403");
        row("EXPIRED", 1, "ENREGISTRER", demandeJson("e"), "REFUSE", "CLE_PERIMEE");
        row("TRIED", 1, "ENREGISTRER", demandeJson("f"), "A_ENVOYER", "Reseau 0");
        row("BUSY", 1, "ENREGISTRER", demandeJson("f"), "A_ENVOYER", "TropDeRequetes 429");
        row("CUT", 1, "ENREGISTRER", demandeJson("g"), "EN_COURS", null);
        row("SENT", 1, "ENREGISTRER", text(""), "ENVOYE", null);
        row("GIVEN-UP", 1, "ENREGISTRER", text(""), "ABANDONNE", "Refus 409");
        sql(
                "UPDATE sne_depart_dossier SET numero = '" + NUMERO.compact()
                        + "', etag = '\"1\"', registre = '{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\"}' WHERE dossier = 'SENT'");
        if (version == 2) {
            row("UNSURE", 1, "ENREGISTRER", demandeJson("h"), "A_VERIFIER", "NUU_INCERTAIN");
            sql("UPDATE sne_depart_envoi SET tentative = 'mort', tentative_le = depose_le WHERE dossier = 'UNSURE'");
            sql("UPDATE sne_depart_envoi SET reprise = 'NUU_RETROUVEE' WHERE dossier = 'SENT'");
            sql("INSERT INTO sne_depart_numero (numero, dossier) VALUES ('" + NUMERO.compact() + "', 'SENT')");
        }
    }

    private void isAt(String id, MessageState state, @Nullable String reason, @Nullable Integer httpStatus) {
        MessageStatus one = outbox.find(id).orElseThrow();
        assertEquals(state, one.state(), id);
        assertEquals(reason, one.reason(), id);
        assertEquals(httpStatus, one.httpStatus(), id);
        assertEquals(reason == null ? null : "requete-" + id, one.requestId());
    }

    private void everythingIsReadAndLeaves(int version) throws Exception {
        assertEquals(Schema.VERSION - version, outbox.migrate());
        assertEquals(0, outbox.migrate());
        assertEquals(
                Arrays.stream(MessageKind.values())
                        // What a queue of those versions could not hold.
                        .filter(one -> one != MessageKind.ANNULER_RADIATION && one != MessageKind.SUBSTITUER)
                        .sorted()
                        .toList(),
                outbox.messages("A").stream().map(MessageStatus::kind).sorted().toList());
        isAt("A1", MessageState.PENDING, null, null);
        isAt("REFUSED1", MessageState.REFUSED, "REFUS", 422);
        isAt("FORBIDDEN1", MessageState.REFUSED, "ACCES_REFUSE", 403);
        isAt("EXPIRED1", MessageState.REFUSED, "CLE_PERIMEE", null);
        isAt("TRIED1", MessageState.PENDING, "RESEAU", null);
        isAt("BUSY1", MessageState.PENDING, "TROP_DE_REQUETES", 429);
        isAt("CUT1", MessageState.SENDING, null, null);
        isAt("SENT1", MessageState.SENT, null, null);
        isAt("GIVEN-UP1", MessageState.ABANDONED, "REFUS", 409);
        assertEquals(NUMERO, outbox.numero("SENT").orElseThrow());
        MessageStatus refused = outbox.find("REFUSED1").orElseThrow();
        assertEquals("PIECE_IDENTITE_ABSENTE", refused.anomalies().get(0).code());
        assertEquals("d", outbox.demande("REFUSED1").orElseThrow().precisions());
        // The number of the sent one is taken in the register of this test, too.
        sne.existing(NUMERO);
        outbox.enqueue(OutboxMessage.modifier("SENT", demande("z")));
        if (version == 2) {
            isAt("UNSURE1", MessageState.TO_CHECK, "NUU_INCERTAIN", null);
            assertEquals("NUU_RETROUVEE", outbox.find("SENT1").orElseThrow().recovery());
            assertTrue(outbox.resend("UNSURE1", null));
        }
        assertEquals(1, outbox.resendAll(RefusalFilter.ALL.withCode("ACCES_REFUSE")));
        assertEquals(2, outbox.resendAll(RefusalFilter.ALL));
        drainAll();
        for (MessageState state : MessageState.values()) {
            long expected = state == MessageState.ABANDONED ? 1 : state == MessageState.SENT ? 16 + version - 1 : 0;
            assertEquals(expected, outbox.counts().get(state), state.name());
        }
        assertEquals(
                List.of("demandes", "PUT b", "renouvellements", "pieces", "attributions", "deradiations", "radiations"),
                sne.effects.get(outbox.numero("A").orElseThrow().compact()));
        assertEquals(List.of("PUT z"), sne.effects.get(NUMERO.compact()));
        assertEquals(9, outbox.messages("A").size() + outbox.messages("CUT").size());
        assertTrue(outbox.numero("A-BIS").isPresent());
        outbox.enqueue(OutboxMessage.renouveler("A"));
        assertEquals(9, outbox.messages("A").get(8).sequence());
        assertEquals(1, sender().drain());
    }

    @Test
    void what_waited_in_the_tables_of_the_first_version_leaves() throws Exception {
        earlierTables(1);
        rows(1);
        everythingIsReadAndLeaves(1);
    }

    @Test
    void what_waited_in_the_tables_of_the_second_version_leaves() throws Exception {
        earlierTables(2);
        rows(2);
        everythingIsReadAndLeaves(2);
    }

    @Test
    void an_upgrade_that_was_cut_short_is_taken_up_again() throws Exception {
        earlierTables(2);
        rows(2);
        sql("ALTER TABLE sne_depart_envoi RENAME TO sne_outbox_message");
        sql("ALTER TABLE sne_outbox_message RENAME COLUMN rang TO seq");
        sql("ALTER TABLE sne_outbox_message RENAME COLUMN nature TO kind");
        everythingIsReadAndLeaves(2);
    }

    @Test
    void several_nodes_upgrade_at_once() throws Exception {
        earlierTables(1);
        rows(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(outbox::migrate));
            }
            int applied = 0;
            for (Future<Integer> one : all) {
                applied += one.get();
            }
            assertEquals(2, applied, "by whoever was first");
        } finally {
            nodes.shutdown();
        }
        isAt("REFUSED1", MessageState.REFUSED, "REFUS", 422);
    }

    /** A node of the version before, started again after the upgrade, must not store where nobody looks. */
    @Test
    void a_node_of_the_version_before_finds_its_schema_up_to_date_and_its_tables_gone() throws Exception {
        earlierTables(2);
        outbox.migrate();
        try (Connection connection = source.getConnection()) {
            assertEquals("3", Tables.text(Session.of(connection), "SELECT MAX(version) FROM sne_depart_schema"));
        }
        assertThrows(SQLException.class, () -> sql("SELECT COUNT(*) FROM sne_depart_envoi"));
    }

    @Test
    void upgraded_tables_are_those_of_a_new_database() throws Exception {
        TreeSet<String> fresh = description();
        earlierTables(1);
        outbox.migrate();
        assertEquals(fresh, description());
        assertEquals(41, fresh.size(), () -> String.join("\n", fresh));
    }

    /** Columns with their types, and indexes. */
    private TreeSet<String> description() throws SQLException {
        var all = new TreeSet<String>();
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT LOWER(table_name), LOWER(column_name), data_type, character_maximum_length, is_nullable FROM"
                                    + " information_schema.columns WHERE LOWER(table_name) LIKE 'sne_outbox_%'");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getString(1) + "." + rows.getString(2) + " " + rows.getString(3) + " "
                            + rows.getString(4) + " " + rows.getString(5));
                }
            }
            for (String table : List.of("message", "dossier")) {
                String name = "sne_outbox_" + table;
                name = connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
                try (ResultSet rows = connection.getMetaData().getIndexInfo(null, null, name, false, false)) {
                    while (rows.next()) {
                        String index =
                                String.valueOf(rows.getString("INDEX_NAME")).toLowerCase(Locale.ROOT);
                        if (index.contains("_by_") || index.endsWith("_due")) {
                            all.add(index + " " + rows.getBoolean("NON_UNIQUE") + " "
                                    + rows.getInt("ORDINAL_POSITION") + " "
                                    + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return all;
    }
}
