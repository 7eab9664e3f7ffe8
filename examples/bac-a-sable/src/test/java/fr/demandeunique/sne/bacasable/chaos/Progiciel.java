package fr.demandeunique.sne.bacasable.chaos;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxException;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The process that is killed: agents who register and change demandes in the progiciel's own database, and what sends them. Arguments: address of the SNE, address of the
 * database, name of this run, what it does ({@link Tache}), the transport.
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

    /** What it does until it is killed, or has done it. */
    enum Tache {
        SAISIR,
        /** As well, some dossiers poisoned, and the clock of the database stepping an hour back or on. */
        SAISIR_TOUT,
        /** Sends all that is not poisoned. */
        VIDER_SAINS,
        /** The poison is gone: the agent sends again what he was asked about, the clock goes on. */
        VIDER
    }

    static final String EMPOISONNE = "-P";
    private static final int UN_SUR = 12;
    private static final int DOSSIERS_PAR_COURSE = 6;
    static final int AGENTS = 8;
    private static final int MODIFICATIONS_MAX = 3;

    private final DataSource base;
    private final Outbox outbox;
    private final String course;
    private final Demande modele;

    private Progiciel(DataSource base, String course) throws SQLException, IOException {
        this.base = base;
        this.course = course;
        this.outbox = Outbox.of(base);
        outbox.migrate();
        try (Connection connection = base.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS agent_dossier (dossier VARCHAR(100) PRIMARY KEY, changements INTEGER)");
            statement.execute("CREATE TABLE IF NOT EXISTS agent_horloge (pas INTEGER)");
        }
        try (InputStream in = Progiciel.class.getResourceAsStream("/exemple-demande.json")) {
            modele = DemandeJson.read(Objects.requireNonNull(in).readAllBytes()).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .build();
        }
    }

    public static void main(String[] args) throws Exception {
        var reserve = new Reserve(args[1]);
        var progiciel = new Progiciel(reserve.source(), args[2]);
        Tache tache = Tache.valueOf(args[3]);
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
        System.out.println("PRET");
        switch (tache) {
            case SAISIR -> progiciel.lancerAgents(false);
            case SAISIR_TOUT -> {
                progiciel.lancerAgents(true);
                progiciel.deplacerHorloge();
            }
            case VIDER_SAINS -> progiciel.vider(sender, EMPOISONNE);
            case VIDER -> {
                progiciel.outbox.waitingForAgent(10_000).stream()
                        .filter(one -> one.dossier().endsWith(EMPOISONNE))
                        .forEach(one -> progiciel.outbox.resend(one.id(), null));
                progiciel.pasDHorloge('-');
                progiciel.vider(sender, "-rien");
            }
        }
        if (tache == Tache.VIDER || tache == Tache.VIDER_SAINS) {
            sender.close();
            sne.close();
            reserve.close();
        }
    }

    private void lancerAgents(boolean poison) {
        for (int agent = 0; agent < AGENTS; agent++) {
            int number = agent;
            new Thread(() -> saisir(number, poison)).start();
        }
    }

    /** Until nothing is left but these dossiers, or an agent is needed. */
    private void vider(OutboxSender sender, String sauf) throws SQLException, InterruptedException {
        while (reste(sauf) > 0
                && outbox.waitingForAgent(1000).stream()
                        .allMatch(one -> one.dossier().endsWith(sauf))) {
            sender.wake();
            Thread.sleep(50);
        }
    }

    private int reste(String sauf) throws SQLException {
        try (Connection connection = base.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM sne_outbox_message WHERE state <> 'SENT' AND dossier NOT LIKE ?")) {
            statement.setString(1, "%" + sauf);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void deplacerHorloge() throws SQLException, InterruptedException {
        var random = new Random();
        while (true) {
            Thread.sleep(500 + random.nextInt(2000));
            pasDHorloge(random.nextBoolean() ? '+' : '-');
        }
    }

    /** The clock of the database an hour off, as the rows see it: back if they are an hour later, on if they are earlier. */
    private void pasDHorloge(char signe) throws SQLException {
        String hour = " " + signe + " INTERVAL '1' HOUR";
        ensemble(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE sne_outbox_message SET"
                        + List.of(
                                        "created_at",
                                        "first_attempt_at",
                                        "next_attempt_at",
                                        "lease_until",
                                        "open_attempt_at",
                                        "scheduled_at")
                                .stream()
                                .map(one -> " " + one + " = " + one + hour)
                                .collect(Collectors.joining(","))
                        + " WHERE state IN ('PENDING', 'SENDING')");
                statement.executeUpdate("INSERT INTO agent_horloge VALUES (1)");
            }
        });
    }

    private interface Travail {
        void faire(Connection connection) throws SQLException;
    }

    /** All or nothing; again if the database chose it as the victim of two that met. */
    private void ensemble(Travail travail) throws SQLException {
        while (true) {
            try (Connection connection = base.getConnection()) {
                connection.setAutoCommit(false);
                travail.faire(connection);
                connection.commit();
                return;
            } catch (OutboxException e) {
                if (!e.isTransient()) {
                    throw e;
                }
            } catch (SQLException e) {
                if (e.getSQLState() == null || !e.getSQLState().startsWith("40")) {
                    throw e;
                }
            }
        }
    }

    /** Until the process is killed, or the day's work is done: a slow machine is not to be drowned. */
    private void saisir(int agent, boolean poison) {
        var random = new Random();
        for (int n = 0; n < DOSSIERS_PAR_COURSE; n++) {
            String dossier = course + "-" + agent + "-" + n + (poison && random.nextInt(UN_SUR) == 0 ? EMPOISONNE : "");
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
        var nom = new StringBuilder(dossier.endsWith(EMPOISONNE) ? Poison.NOM : "");
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
        ensemble(connection -> {
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
        });
    }
}
