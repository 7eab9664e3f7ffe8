package fr.demandeunique.sne.bacasable.registre;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the register in a folder, in an embedded H2. Each commit is written to the file before it returns ({@code WRITE_DELAY=0}), so
 * that what was acknowledged survives the death of the process; only a machine that loses its power may lose what its disk had not
 * written yet. One process at a time opens the folder. H2 shuts a database whose disk is full: it is opened again at the next call.
 */
final class DepotH2 implements Depot {
    private final FileChannel verrou;
    private final String url;
    private @Nullable Connection connection;

    private DepotH2(FileChannel verrou, String url) {
        this.verrou = verrou;
        this.url = url;
    }

    /** Opens or creates the folder; throws {@link IOException} if it cannot be used, or another process uses it. */
    static DepotH2 ouvrir(Path dossier) throws IOException {
        Files.createDirectories(dossier);
        var depot = new DepotH2(
                verrouiller(dossier),
                "jdbc:h2:file:" + dossier.resolve("sne").toAbsolutePath()
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        try {
            depot.connection();
            return depot;
        } catch (SQLException e) {
            depot.close();
            throw new IOException("folder of the sandbox: " + e.getMessage(), e);
        }
    }

    /** H2 keeps other processes out; a second sandbox of this one must stay out too. The system frees the lock of a dead process. */
    private static FileChannel verrouiller(Path dossier) throws IOException {
        FileChannel channel =
                FileChannel.open(dossier.resolve("sne.verrou"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            held = false;
        }
        if (!held) {
            channel.close();
            throw new IOException("folder of the sandbox: held by another sandbox");
        }
        return channel;
    }

    @SuppressWarnings("resource") // Kept until a fault, or the end.
    private Connection connection() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = DriverManager.getConnection(url);
            connection = known;
            known.setAutoCommit(false);
            try (Statement statement = known.createStatement()) {
                for (Table table : Table.values()) {
                    statement.execute("CREATE TABLE IF NOT EXISTS " + table
                            + " (CLE VARCHAR(400) PRIMARY KEY, CONTENU VARBINARY(20000000) NOT NULL)");
                }
            }
            known.commit();
        }
        return known;
    }

    private interface Travail<T> {
        T faire(Connection connection) throws SQLException;
    }

    /** After a fault nothing of the connection is trusted: what was not committed is gone with it. */
    private synchronized <T> T faire(String what, Travail<T> travail) {
        try {
            return travail.faire(connection());
        } catch (SQLException e) {
            fermer(e);
            throw new StockageException(what, e);
        } catch (RuntimeException | Error e) {
            // A content that cannot be written out: the rows before it must not come along with the next change.
            fermer(e);
            throw e;
        }
    }

    private void fermer(Throwable cause) {
        try (Connection broken = connection) {
            connection = null;
            if (broken != null && !broken.isClosed()) {
                broken.rollback();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void lire(Table table, BiConsumer<String, byte[]> lecteur) {
        parcourir(table, "SELECT CLE, CONTENU FROM " + table + " ORDER BY CLE", lecteur);
    }

    @Override
    public void lireDebuts(Table table, int octets, BiConsumer<String, byte[]> lecteur) {
        parcourir(table, "SELECT CLE, SUBSTRING(CONTENU FROM 1 FOR " + octets + ") FROM " + table, lecteur);
    }

    private void parcourir(Table table, String query, BiConsumer<String, byte[]> lecteur) {
        faire("table " + table + " cannot be read", open -> {
            try (Statement statement = open.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    lecteur.accept(rows.getString(1), rows.getBytes(2));
                }
                return rows;
            }
        });
    }

    @Override
    public Optional<byte[]> lire(Table table, String cle) {
        return faire("table " + table + " cannot be read", open -> {
            try (PreparedStatement lecture = open.prepareStatement("SELECT CONTENU FROM " + table + " WHERE CLE = ?")) {
                lecture.setString(1, cle);
                ResultSet rows = lecture.executeQuery();
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        });
    }

    @Override
    public void valider(List<Ligne> lignes) {
        faire("the register cannot be written", open -> {
            for (Ligne one : lignes) {
                ecrire(open, one);
            }
            open.commit();
            return lignes;
        });
    }

    private static void ecrire(Connection open, Ligne ligne) throws SQLException {
        Supplier<byte[]> contenu = ligne.contenu();
        String order = contenu == null
                ? "DELETE FROM " + ligne.table() + " WHERE CLE = ?"
                : "MERGE INTO " + ligne.table() + " KEY (CLE) VALUES (?, ?)";
        try (PreparedStatement statement = open.prepareStatement(order)) {
            statement.setString(1, ligne.cle());
            if (contenu != null) {
                statement.setBytes(2, contenu.get());
            }
            statement.executeUpdate();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (verrou) {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException("folder of the sandbox: not closed", e);
        }
    }
}
