package fr.demandeunique.sne.bacasable.chaos;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The process that is killed: agents who register and change demandes in the progiciel's own database, and what sends them. Arguments: address of the SNE, file of
 * the database, name of this run, {@code saisir} or {@code vider}, the transport.
 */
final class Progiciel {
    /** How the progiciel speaks to the SNE. */
    enum Transport {
        PASSERELLE(Duration.ofSeconds(4)),
        /** Without a key a third of the lease is left to a server that may still be at work. */
        NUU(Duration.ofSeconds(6));

        private final Duration bail;

        Transport(Duration bail) {
            this.bail = bail;
        }
    }

    static final int AGENTS = 8;
    private static final int MODIFICATIONS_MAX = 3;

    private final JdbcConnectionPool base;
    private final Outbox outbox;
    private final String course;
    private final Demande modele;

    private Progiciel(JdbcConnectionPool base, String course) throws SQLException, IOException {
        this.base = base;
        this.course = course;
        this.outbox = Outbox.of(base);
        outbox.migrate();
        try (Connection connection = base.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS agent_dossier (dossier VARCHAR(100) PRIMARY KEY, changements INTEGER)");
        }
        try (InputStream in = Progiciel.class.getResourceAsStream("/exemple-demande.json")) {
            modele = DemandeJson.read(Objects.requireNonNull(in).readAllBytes()).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .build();
        }
    }

    static JdbcConnectionPool base(String file) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:" + file + ";LOCK_TIMEOUT=20000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sne", "");
        pool.setMaxConnections(2 * AGENTS + 8);
        return pool;
    }

    public static void main(String[] args) throws Exception {
        JdbcConnectionPool base = base(args[1]);
        var progiciel = new Progiciel(base, args[2]);
        Transport transport = Transport.valueOf(args[4]);
        SneClient.Builder builder = SneClient.builder()
                .url(URI.create(args[0]))
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(5));
        SneClient sne =
                (transport == Transport.NUU ? builder.nuu(NuuSettings.defaults().withGuesses()) : builder).build();
        OutboxSender sender = progiciel
                .outbox
                .sender(sne)
                .withTiming(transport.bail, Duration.ofMillis(50))
                .start(AGENTS);
        if (args[3].equals("saisir")) {
            for (int agent = 0; agent < AGENTS; agent++) {
                int number = agent;
                new Thread(() -> progiciel.saisir(number)).start();
            }
            System.out.println("PRET");
            return;
        }
        System.out.println("PRET");
        while (progiciel.reste() > 0 && progiciel.outbox.waitingForAgent(1).isEmpty()) {
            sender.wake();
            Thread.sleep(20);
        }
        sender.close();
        sne.close();
        base.dispose();
    }

    private long reste() {
        var counts = outbox.counts();
        return counts.getOrDefault(MessageState.PENDING, 0L) + counts.getOrDefault(MessageState.SENDING, 0L);
    }

    /** Until the process is killed. */
    private void saisir(int agent) {
        var random = new Random();
        for (int n = 0; ; n++) {
            String dossier = course + "-" + agent + "-" + n;
            try {
                int changes = random.nextInt(MODIFICATIONS_MAX + 1);
                for (int change = 0; change <= changes; change++) {
                    enregistrer(dossier, change);
                    Thread.sleep(random.nextInt(300));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A couple of its own: it is by civil status that a transport without keys knows a demande again. */
    private Demande personne(String dossier) {
        var nom = new StringBuilder();
        dossier.chars().forEach(c -> nom.append(c == '-' ? 'X' : Character.isDigit(c) ? (char) ('A' + c - '0') : 'Z'));
        LocalDate naissance = LocalDate.of(1950, 1, 1).plusDays(Math.floorMod(dossier.hashCode(), 15_000));
        return modele.toBuilder()
                .demandeur(modele.demandeur().toBuilder()
                        .identite(one -> one.nom(nom.toString())
                                .nomNaissance(nom.toString())
                                .dateNaissance(DateNaissance.of(naissance)))
                        .build())
                .coTitulaires(List.of(modele.coTitulaires().get(0).toBuilder()
                        .identite(one ->
                                one.nomNaissance("CO" + nom).dateNaissance(DateNaissance.of(naissance.plusDays(1))))
                        .build()))
                .build();
    }

    /** What the agent sees as registered is what is committed: his own row and what leaves, together. */
    private void enregistrer(String dossier, int change) throws SQLException {
        Demande demande =
                personne(dossier).toBuilder().precisions(String.valueOf(change)).build();
        try (Connection connection = base.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    change == 0
                            ? "INSERT INTO agent_dossier (changements, dossier) VALUES (?, ?)"
                            : "UPDATE agent_dossier SET changements = ? WHERE dossier = ?")) {
                statement.setInt(1, change);
                statement.setString(2, dossier);
                statement.executeUpdate();
            }
            outbox.enqueue(
                    connection,
                    change == 0
                            ? OutboxMessage.enregistrer(dossier, demande)
                            : OutboxMessage.modifier(dossier, demande));
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
