package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ranger une demande par JDBC, et la confier à la file dans la même transaction")
class JdbcTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Demande DEMANDE = DemandeJson.read(Exemple.json().getBytes(StandardCharsets.UTF_8))
            .resultat()
            .orElseThrow();

    private final JdbcDataSource base = new JdbcDataSource();
    private Outbox outbox;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        base.setUrl("jdbc:h2:mem:jdbc");
        connection = base.getConnection(); // the database lives as long as it
        try (var statement = connection.createStatement()) {
            // PostgreSQL: json or jsonb for the demande, written by "cast(? as jsonb)".
            statement.execute("create table dossier (numero char(18) primary key, demande clob not null)");
        }
        outbox = Outbox.of(base);
        outbox.migrate();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** A numéro is its compact text, a demande its JSON. */
    private void insert(NumeroUnique numero, Demande demande) throws SQLException {
        try (var insert = connection.prepareStatement("insert into dossier (numero, demande) values (?, ?)")) {
            insert.setString(1, numero.compact());
            insert.setString(2, new String(DemandeJson.write(demande), StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private Demande select(NumeroUnique numero) throws SQLException {
        try (var select = connection.prepareStatement("select demande from dossier where numero = ?")) {
            select.setString(1, numero.compact());
            try (var rows = select.executeQuery()) {
                // A draft at fault is read all the same: its faults are in the rapport of the reading.
                return rows.next()
                        ? DemandeJson.read(rows.getString(1).getBytes(StandardCharsets.UTF_8))
                                .demande()
                        : null;
            }
        }
    }

    @Test
    @DisplayName("Ce qui est rangé est relu entier, et partira vers le SNE")
    void ranger_et_confier() throws SQLException {
        insert(NUMERO, DEMANDE);
        outbox.enqueue(connection, OutboxMessage.modifier("D-2017-0042", DEMANDE));
        connection.commit();

        assertEquals(DEMANDE, select(NUMERO));
        var waiting = outbox.messages("D-2017-0042").get(0);
        assertEquals(MessageState.PENDING, waiting.state());
        assertEquals(DEMANDE, outbox.demande(waiting.id()).orElseThrow());
    }

    @Test
    @DisplayName("Si le progiciel annule, rien ne part")
    void annuler() throws SQLException {
        insert(NUMERO, DEMANDE);
        outbox.enqueue(connection, OutboxMessage.modifier("D-2017-0042", DEMANDE));
        connection.rollback();

        assertNull(select(NUMERO));
        assertEquals(List.of(), outbox.messages("D-2017-0042"));
    }

    @Test
    @DisplayName("Hors d’une transaction, la file refuse plutôt que de promettre")
    void hors_transaction() throws SQLException {
        connection.setAutoCommit(true);
        OutboxMessage message = OutboxMessage.modifier("D-2017-0042", DEMANDE);
        assertThrows(IllegalArgumentException.class, () -> outbox.enqueue(connection, message));
    }
}
