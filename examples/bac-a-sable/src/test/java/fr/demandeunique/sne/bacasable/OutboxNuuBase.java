package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A queue, a sandbox that it reaches over the SNE's own service, and a gateway to look at what came of it. */
@Timeout(120)
abstract class OutboxNuuBase extends NuuCase {
    static final String APRES = "POST:coupure-apres*1/services";
    static final String AVANT = "POST:coupure-avant*1/services";

    JdbcConnectionPool base;
    Outbox outbox;

    @BeforeEach
    void ouvrir() {
        base = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sne", "");
        outbox = Outbox.of(base);
        outbox.migrate();
    }

    @AfterEach
    void fermer() {
        base.dispose();
    }

    static Demande nommee(String nom) {
        return couple().toBuilder()
                .demandeur(couple().demandeur().toBuilder()
                        .identite(one -> one.nom(nom).nomNaissance(nom))
                        .build())
                .build();
    }

    void sql(String statement) {
        try (Connection connection = base.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what is due, and what would be after a while, as often as that. */
    void drain(int fois) {
        for (int i = 0; i < fois; i++) {
            outbox.sender(nuu).drain();
            sql("UPDATE sne_outbox_message SET next_attempt_at = created_at WHERE state = 'PENDING'");
        }
    }

    MessageStatus status(String id) {
        return outbox.find(id).orElseThrow();
    }

    /** Its process was killed while the call was under way. */
    void tuer(String id) {
        sql(
                "UPDATE sne_outbox_message SET state = 'SENDING', lease = 'mort', open_attempt = 'mort', attempts = 1, lease_until = created_at,"
                        + " first_attempt_at = created_at, open_attempt_at = created_at WHERE id = '" + id + "'");
    }

    void arrived(String id, @Nullable String reprise) {
        assertEquals(
                MessageState.SENT,
                status(id).state(),
                () -> status(id).reason() + " " + status(id).anomalies());
        assertEquals(reprise, status(id).recovery());
    }

    static List<String> codes(MessageStatus one) {
        return one.anomalies().stream().map(Anomalie::code).toList();
    }

    List<String> mouvements() {
        return passerelle.mouvements().depuisLeDebut().stream()
                .map(one -> one.type().code())
                .toList();
    }
}
