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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the register in a folder, in an embedded H2. Each commit is written to the file before it returns ({@code WRITE_DELAY=0}), so
 * that what was acknowledged survives the death of the process; only a machine that loses its power may lose what its disk had not
 * written yet. One process at a time opens the folder.
 */
final class DepotH2 implements Depot {
    private final FileChannel verrou;
    private final Connection connection;
    private final Map<Table, PreparedStatement> ecritures = new EnumMap<>(Table.class);
    private final Map<Table, PreparedStatement> retraits = new EnumMap<>(Table.class);
    private final Map<Table, PreparedStatement> lectures = new EnumMap<>(Table.class);

    private DepotH2(FileChannel verrou, Connection connection) {
        this.verrou = verrou;
        this.connection = connection;
    }

    /** Opens or creates the folder; throws {@link IOException} if it cannot be used, or another process uses it. */
    static DepotH2 ouvrir(Path dossier) throws IOException {
        Files.createDirectories(dossier);
        String url = "jdbc:h2:file:" + dossier.resolve("sne").toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        FileChannel verrou = verrouiller(dossier);
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            var depot = new DepotH2(verrou, connection);
            depot.preparer();
            return depot;
        } catch (SQLException e) {
            fermer(connection);
            verrou.close();
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

    private void preparer() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : Table.values()) {
                statement.execute("CREATE TABLE IF NOT EXISTS " + table
                        + " (CLE VARCHAR(400) PRIMARY KEY, CONTENU VARBINARY(20000000) NOT NULL)");
            }
        }
        connection.commit();
        for (Table table : Table.values()) {
            ecritures.put(table, connection.prepareStatement("MERGE INTO " + table + " KEY (CLE) VALUES (?, ?)"));
            retraits.put(table, connection.prepareStatement("DELETE FROM " + table + " WHERE CLE = ?"));
            lectures.put(table, connection.prepareStatement("SELECT CONTENU FROM " + table + " WHERE CLE = ?"));
        }
    }

    @Override
    public synchronized void lire(Table table, BiConsumer<String, byte[]> lecteur) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CLE, CONTENU FROM " + table + " ORDER BY CLE")) {
            while (rows.next()) {
                lecteur.accept(rows.getString(1), rows.getBytes(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("table " + table + " cannot be read", e);
        }
    }

    @Override
    @SuppressWarnings("resource") // Closed with the connection.
    public synchronized Optional<byte[]> lire(Table table, String cle) {
        try {
            PreparedStatement lecture = statement(lectures, table);
            lecture.setString(1, cle);
            try (ResultSet rows = lecture.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("table " + table + " cannot be read", e);
        }
    }

    @Override
    public synchronized void valider(List<Ligne> lignes) {
        try {
            for (Ligne one : lignes) {
                ecrire(one);
            }
            connection.commit();
        } catch (SQLException e) {
            annuler(e);
            throw new IllegalStateException("the register cannot be written", e);
        }
    }

    @SuppressWarnings("resource") // Closed with the connection.
    private void ecrire(Ligne ligne) throws SQLException {
        byte[] contenu = ligne.contenu();
        PreparedStatement ordre = statement(contenu == null ? retraits : ecritures, ligne.table());
        ordre.setString(1, ligne.cle());
        if (contenu != null) {
            ordre.setBytes(2, contenu);
        }
        ordre.executeUpdate();
    }

    private static PreparedStatement statement(Map<Table, PreparedStatement> statements, Table table) {
        PreparedStatement found = statements.get(table);
        if (found == null) {
            throw new IllegalStateException("closed");
        }
        return found;
    }

    private void annuler(SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("folder of the sandbox: not closed", e);
        } finally {
            verrou.close();
        }
    }

    private static void fermer(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The fault that made it useless is already told.
            }
        }
    }
}
