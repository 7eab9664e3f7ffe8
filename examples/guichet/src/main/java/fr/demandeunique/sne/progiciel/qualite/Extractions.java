package fr.demandeunique.sne.progiciel.qualite;

import fr.demandeunique.sne.client.bulk.Extraction;
import fr.demandeunique.sne.client.bulk.StockExport;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Agents;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.progiciel.socle.Ref;
import fr.demandeunique.sne.qualite.SuiviDoublons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Extractions take their time: they are made in the background, one after the other, and again from the start after a kill. */
@Service
class Extractions {
    private static final Logger LOG = LoggerFactory.getLogger(Extractions.class);

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Agents agents;
    private final Clock clock;

    Extractions(JdbcClient jdbc, Dossiers dossiers, Agents agents, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.agents = agents;
        this.clock = clock;
    }

    /** What can be asked for. */
    enum Genre {
        ALERTES("Demandes en alerte"),
        EXPORT("Toutes les demandes, avec le dictionnaire des colonnes");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** One that was asked for. */
    record Line(String id, String genre, OffsetDateTime at, boolean done) {
        public String libelle() {
            return Genre.valueOf(genre).libelle();
        }
    }

    void ask(Genre genre, Agent agent) {
        jdbc.sql("insert into extraction values (?, ?, ?, ?, ?, null)")
                .params(
                        Ref.fresh(),
                        agent.guichet().code(),
                        agent.login(),
                        genre.name(),
                        OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    List<Line> of(Agent agent) {
        return jdbc.sql(
                        "select id, genre, at, content is not null as done from extraction where agent = ? order by at desc")
                .param(agent.login())
                .query(Line.class)
                .list();
    }

    /** The archive; not found for anybody but who asked. */
    byte[] archive(String id, Agent agent) {
        return Base64.getDecoder()
                .decode(jdbc.sql("select content from extraction where id = ? and agent = ? and content is not null")
                        .params(id, agent.login())
                        .query(String.class)
                        .optional()
                        .orElseThrow(NotFoundException::new));
    }

    /** Makes what was asked for. */
    @Scheduled(fixedDelay = 2_000)
    synchronized void work() {
        jdbc.sql("select id, genre, agent from extraction where content is null order by at")
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(one -> {
                    try {
                        byte[] made = make(Genre.valueOf(one.get(1)), agents.loadUserByUsername(one.get(2)));
                        jdbc.sql("update extraction set content = ? where id = ?")
                                .params(Base64.getEncoder().encodeToString(made), one.get(0))
                                .update();
                    } catch (RuntimeException e) {
                        // Of one alone: the others are not to wait for it.
                        LOG.warn("extraction {} : {}", one.get(0), e.getClass().getName());
                    }
                });
    }

    private byte[] make(Genre genre, Agent agent) {
        List<Dossier> all = dossiers.all(agent);
        var lines = new ByteArrayOutputStream();
        for (Dossier one : all) {
            lines.writeBytes(DemandeJson.write(one.demande()));
            lines.write('\n');
        }
        try {
            var zip = new ByteArrayOutputStream();
            try (var out = new ZipOutputStream(zip)) {
                if (genre == Genre.EXPORT) {
                    export(lines.toByteArray(), out);
                } else {
                    alerts(all, lines.toByteArray(), out);
                }
            }
            return zip.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StockReader reader(byte[] lines) {
        return StockReader.of(new ByteArrayInputStream(lines), "stock").withThreads(1);
    }

    private static void export(byte[] lines, ZipOutputStream out) throws IOException {
        StockExport export = StockExport.of(reader(lines)).withLabels(true);
        out.putNextEntry(new ZipEntry("demandes.csv"));
        export.write(reader(lines), out, StockExport.Format.CSV);
        out.putNextEntry(new ZipEntry("dictionnaire.csv"));
        export.dictionary(out);
    }

    private void alerts(List<Dossier> all, byte[] lines, ZipOutputStream out) throws IOException {
        var doubles = new SuiviDoublons();
        all.forEach(one -> doubles.ajouter(one.demande()));
        Path folder = Files.createTempDirectory("extraction");
        try {
            try (Extraction extraction = Extraction.into(folder, LocalDate.now(clock), doubles, true)) {
                reader(lines).forEach(extraction::look, extraction::add);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    out.putNextEntry(
                            new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
