package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.modules.Programs.Said;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;

/** The outbox, in a database in memory. */
final class Queue {
    private Queue() {}

    static void run(Said said) throws SQLException {
        JdbcConnectionPool base = JdbcConnectionPool.create("jdbc:h2:mem:progiciel;DB_CLOSE_DELAY=-1", "", "");
        Outbox outbox = Outbox.of(base);
        outbox.migrate();
        try (Connection transaction = base.getConnection()) {
            transaction.setAutoCommit(false);
            outbox.enqueue(transaction, OutboxMessage.enregistrer("D-41", Household.couple()));
            outbox.enqueue(
                    transaction,
                    OutboxMessage.enregistrer(
                            "D-42",
                            Household.couple().toBuilder()
                                    .logementRecherche(null)
                                    .build()));
            transaction.commit();
        }
        try (BacASable sne = BacASable.demarrer();
                SneClient client = sne.client("10691")) {
            outbox.sender(client).drain();
            for (MessageStatus refused : outbox.waitingForAgent(10)) {
                said.that(
                        "refused",
                        refused.state().label(Locale.FRENCH) + ", "
                                + refused.anomalies().get(0).code());
            }
        }
        said.that("erased", outbox.erase("D-41") && outbox.erase("D-42"));
        base.dispose();
    }
}
