package fr.demandeunique.sne.client.outbox;

import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The queue in a real PostgreSQL server. */
class OutboxPostgresqlTest extends OutboxCases {
    private static Optional<TestPostgresql> serveur = Optional.empty();

    @BeforeAll
    static void demarrer() throws Exception {
        serveur = TestPostgresql.demarrer();
        Assumptions.assumeTrue(serveur.isPresent(), "no PostgreSQL binaries for this machine");
    }

    @AfterAll
    static void arreter() throws Exception {
        if (serveur.isPresent()) {
            serveur.get().arreter();
        }
    }

    @Override
    DataSource source() {
        return serveur.orElseThrow().source();
    }
}
