package fr.demandeunique.sne.client.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A real PostgreSQL server in a folder of its own, from the binaries that the build fetched, or from those of the machine. Also for the tests of other modules. */
public final class TestPostgresql {
    private static final String BINARIES = "/postgres-linux-x86_64.txz";

    private final Path home;
    private final Path bin;
    private int port;

    private TestPostgresql(Path home, Path bin) {
        this.home = home;
        this.bin = bin;
    }

    /** Starts one from the binaries that the build fetched; empty where there are none for this machine. */
    static Optional<TestPostgresql> start() throws IOException, InterruptedException {
        return start(TestPostgresql::binaries);
    }

    /** Starts that of the machine, of another version as a rule; empty where there is none. */
    public static Optional<TestPostgresql> startInstalled() throws IOException, InterruptedException {
        return start(folder -> {
            Path all = Path.of("/usr/lib/postgresql");
            if (!Files.isDirectory(all)) {
                return null;
            }
            try (Stream<Path> versions = Files.list(all)) {
                return versions.map(one -> one.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .findFirst()
                        .orElse(null);
            }
        });
    }

    private interface Binaries {
        @Nullable
        Path in(Path folder) throws IOException;
    }

    private static Optional<TestPostgresql> start(Binaries binaries) throws IOException, InterruptedException {
        // Not under the build's own folder: the server may run as another user, who must be able to walk to it.
        Path folder = Files.createTempDirectory(
                "sne-postgresql", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path bin = binaries.in(folder);
        if (bin == null) {
            return Optional.empty();
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        if (root()) {
            run(List.of("chown", "nobody", data.toString()));
        }
        var server = new TestPostgresql(folder, bin);
        server.runServer(
                "initdb", "-D", data.toString(), "-U", "sne", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.startOnFreePort(data);
        // Also when the tests are cut short: a server outlives the process that started it.
        Runtime.getRuntime().addShutdownHook(new Thread(server::stopIfNeeded));
        return Optional.of(server);
    }

    /** On a port that was free a moment ago; where somebody was quicker, on another. */
    private void startOnFreePort(Path data) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            String options = "-p " + port
                    + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off";
            try {
                runServer(
                        "pg_ctl",
                        "-D",
                        data.toString(),
                        "-w",
                        "-l",
                        data.resolve("journal").toString(),
                        "-o",
                        options,
                        "start");
                return;
            } catch (IOException e) {
                if (tries == 5) {
                    throw e;
                }
            }
        }
    }

    /** Where it listens, with all that a connection needs. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=sne";
    }

    JdbcConnectionPool pool() {
        var source = new PGConnectionPoolDataSource();
        source.setUrl(url());
        return JdbcConnectionPool.create(source);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void runServer(String command, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if (root()) {
            // PostgreSQL refuses to run as root.
            all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        all.add(bin.resolve(command).toString());
        all.addAll(List.of(arguments));
        run(all);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("sne-postgresql", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(Path.of("/").toFile())
                .start();
        boolean done = process.waitFor(3, TimeUnit.MINUTES);
        String said = Files.readString(log);
        Files.delete(log);
        if (!done || process.exitValue() != 0) {
            throw new IOException(command + ": " + said);
        }
    }

    private static @Nullable Path binaries(Path folder) throws IOException {
        try (InputStream packed = TestPostgresql.class.getResourceAsStream(BINARIES)) {
            boolean here = "amd64".equals(System.getProperty("os.arch"))
                    && System.getProperty("os.name").contains("Linux");
            if (packed == null || !here) {
                return null;
            }
            Path target = Files.createDirectory(folder.resolve("postgresql"));
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    Path file = target.resolve(entry.getName()).normalize();
                    if (entry.isDirectory()) {
                        Files.createDirectories(file);
                    } else if (entry.isSymbolicLink()) {
                        Files.createDirectories(Objects.requireNonNull(file.getParent()));
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.createDirectories(Objects.requireNonNull(file.getParent()));
                        Files.copy(tar, file);
                        if ((entry.getMode() & 0100) != 0) {
                            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                    }
                }
            }
            return target.resolve("bin");
        }
    }

    private void stopIfNeeded() {
        try {
            if (Files.exists(home)) {
                stop();
            }
        } catch (IOException | InterruptedException e) {
            // Stopped already, or there is no time left.
        }
    }

    public void stop() throws IOException, InterruptedException {
        runServer("pg_ctl", "-D", home.resolve("data").toString(), "-m", "immediate", "stop");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path one : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
