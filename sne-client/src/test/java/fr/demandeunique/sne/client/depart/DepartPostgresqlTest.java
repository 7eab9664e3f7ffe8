package fr.demandeunique.sne.client.depart;

import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The queue in a real PostgreSQL server. */
class DepartPostgresqlTest extends DepartEssais {
    private static Optional<PostgresqlDeTest> serveur = Optional.empty();

    @BeforeAll
    static void demarrer() throws Exception {
        serveur = PostgresqlDeTest.demarrer();
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
