package fr.demandeunique.sne.client.outbox;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each statement of the queue once, in the PostgreSQL server of the machine: 15 on Debian 12. */
class OutboxInstalledPostgresqlTest {
    @Test
    @Timeout(180)
    void everything_works_on_the_version_of_the_machine() throws Exception {
        var server = TestPostgresql.startInstalled();
        Assumptions.assumeTrue(server.isPresent(), "no PostgreSQL on this machine");
        try {
            DialectTest.everythingWorks(Outbox.of(server.get().pool()));
        } finally {
            server.get().stop();
        }
    }
}
