package fr.demandeunique.sne.bacasable.chaos;

import fr.demandeunique.sne.bacasable.chaos.Progiciel.Transport;
import fr.demandeunique.sne.client.outbox.TestMariadb;
import fr.demandeunique.sne.client.outbox.TestPostgresql;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link Chaos} with the progiciel on the servers of this machine. */
@Timeout(900)
class ChaosServeursTest {
    @TempDir
    private Path dossier = Path.of("");

    @ParameterizedTest
    @EnumSource
    void on_postgresql(Transport transport) throws Exception {
        var server = TestPostgresql.startInstalled();
        Assumptions.assumeTrue(server.isPresent(), "no PostgreSQL on this machine");
        try {
            new Chaos(dossier, transport, "PostgreSQL", server.get().url(), true).eprouver();
        } finally {
            server.get().stop();
        }
    }

    @ParameterizedTest
    @EnumSource
    void on_mariadb(Transport transport) throws Exception {
        var server = TestMariadb.start();
        Assumptions.assumeTrue(server.isPresent(), "no MariaDB on this machine: apt-get install mariadb-server-core mariadb-client-core");
        try {
            new Chaos(dossier, transport, "MariaDB", server.get().url(), true).eprouver();
        } finally {
            server.get().stop();
        }
    }
}
