package fr.demandeunique.sne.client.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mariadb.jdbc.MariaDbDataSource;

/** A real MariaDB server in a folder of its own, from the binaries of the machine. Also for the tests of other modules. */
public final class TestMariadb {
    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALL = Path.of("/usr/bin/mariadb-install-db");
    /** The installer asks it; Debian has it beside the client. */
    private static final Path DEFAULTS = Path.of("/usr/bin/my_print_defaults");

    private final Path home;
    private final Process process;
    private final int port;

    private TestMariadb(Path home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /** Starts one; empty where the machine has none. */
    public static Optional<TestMariadb> start() throws IOException, InterruptedException, SQLException {
        if (!Stream.of(SERVER, INSTALL, DEFAULTS).allMatch(Files::isExecutable)) {
            return Optional.empty();
        }
        Path home = Files.createTempDirectory("sne-mariadb");
        String data = "--datadir=" + home.resolve("data");
        String user = "--user=" + System.getProperty("user.name");
        Process install = run(
                home,
                INSTALL.toString(),
                "--no-defaults",
                data,
                user,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        if (!install.waitFor(3, TimeUnit.MINUTES) || install.exitValue() != 0) {
            throw new IOException(Files.readString(home.resolve("journal")));
        }
        for (int tries = 1; tries <= 5; tries++) {
            Optional<TestMariadb> server = startOnFreePort(home, data, user);
            if (server.isPresent()) {
                return server;
            }
        }
        throw new IOException(Files.readString(home.resolve("journal")));
    }

    /** On a port that was free a moment ago; empty if somebody was quicker, or the server does not start. */
    private static Optional<TestMariadb> startOnFreePort(Path home, String data, String user)
            throws IOException, InterruptedException, SQLException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        SERVER.toString(),
                        "--no-defaults",
                        data,
                        user,
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + home.resolve("socket"),
                        "--pid-file=" + home.resolve("pid"),
                        "--innodb-flush-log-at-trx-commit=0",
                        // Nothing of it is to outlive the tests: no waiting for the disk.
                        "--innodb-flush-method=nosync",
                        "--innodb-doublewrite=0")
                .redirectErrorStream(true)
                .directory(home.toFile())
                .start();
        var server = new TestMariadb(home, process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        if (!ready(process, home.resolve("journal"))) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection(server.url("mysql"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE sne");
        }
        return Optional.of(server);
    }

    /** Until it says so; false if it ends before. What it says is kept, as long as it lives. */
    private static boolean ready(Process process, Path journal) {
        var ready = new CompletableFuture<Boolean>();
        var reading = new Thread(() -> {
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                    Writer kept =
                            Files.newBufferedWriter(journal, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    kept.append(line).append('\n').flush();
                    if (line.contains("ready for connections")) {
                        ready.complete(true);
                    }
                }
            } catch (IOException e) {
                // Killed: the tests are over.
            } finally {
                ready.complete(false);
            }
        });
        reading.setDaemon(true);
        reading.start();
        return ready.join();
    }

    private static Process run(Path home, String... command) throws IOException {
        return new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("journal").toFile()))
                .directory(home.toFile())
                .start();
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root";
    }

    /** Where it listens, with all that a connection needs. */
    public String url() {
        return url("sne");
    }

    JdbcConnectionPool pool() throws SQLException {
        return JdbcConnectionPool.create(new MariaDbDataSource(url()));
    }

    public void stop() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
