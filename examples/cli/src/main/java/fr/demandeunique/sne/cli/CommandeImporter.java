package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.bulk.SourcePlace;
import fr.demandeunique.sne.client.bulk.StockImport;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxException;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne importer}: a stock through the queue to the SNE. */
@Command(name = "importer")
final class CommandeImporter extends Commande {
    private static final int EXPEDITEURS = 4;
    private static final Duration PAS = Duration.ofMillis(200);

    @Mixin
    private OptionsFlux flux = new OptionsFlux();

    @Option(names = "--vers", paramLabel = "URL", required = true, descriptionKey = "importer.vers")
    private String vers = "";

    @Option(
            names = "--guichet",
            paramLabel = "CODE",
            required = true,
            descriptionKey = "importer.guichet",
            converter = OptionsGuichet.Lecture.class)
    private @Nullable CodeGuichet guichet;

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "importer.le")
    private @Nullable LocalDate le;

    @Option(names = "--file", paramLabel = "FICHIER", descriptionKey = "importer.file")
    private @Nullable Path file;

    @Option(names = "--partiel", descriptionKey = "importer.partiel")
    private boolean partiel;

    @Option(names = "--confirmer", descriptionKey = "importer.confirmer")
    private boolean confirmer;

    /** Longer than the longest pause between two attempts. */
    @Option(names = "--patience", paramLabel = "N", descriptionKey = "importer.patience")
    private int patience = 120;

    CommandeImporter(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        flux.relire(contexte());
        flux.lecteur(contexte());
        Path queue = file != null ? file : Path.of(flux.nom() + ".file");
        // What was answered is on the disk before the next is sent: a kill forgets nothing. No file of traces beside
        // it, which may hold what was typed.
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + queue.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                "sne",
                "");
        pool.setMaxConnections(EXPEDITEURS + 4);
        try (SneClient client = client()) {
            Outbox outbox = ouvrir(pool, queue);
            return importer(StockImport.into(outbox, contexte().jour(le)), outbox, client, queue);
        } finally {
            pool.dispose();
        }
    }

    private Outbox ouvrir(JdbcConnectionPool pool, Path queue) throws Echec {
        Outbox outbox = Outbox.of(pool);
        try {
            outbox.migrate();
            // The file is open here alone: what a killed command held need not wait.
            outbox.takeOver();
        } catch (OutboxException e) {
            throw new Echec(Echec.MONDE, contexte().textes().texte("importer.file.prise", queue.toString()));
        }
        return outbox;
    }

    private SneClient client() throws Echec {
        try {
            return SneClient.builder()
                    .url(URI.create(vers))
                    .guichet(Objects.requireNonNull(guichet))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("importer.adresse", vers));
        }
    }

    private int importer(StockImport imports, Outbox outbox, SneClient client, Path queue) throws Echec, IOException {
        try (FichierSorti sortie = FichierSorti.lignes(contexte())) {
            StockImport.Verdict verdict = imports.check(flux.lecteur(contexte()), one -> {});
            boolean stop = verdict.refused() > 0 && !partiel || verdict.warned() > 0 && !confirmer;
            if (stop) {
                imports.check(
                        flux.lecteur(contexte()),
                        one -> sortie.flux().write(one.json(contexte().langue())));
                throw new Echec(
                        Echec.REFUS,
                        contexte()
                                .textes()
                                .texte(
                                        "importer.refus",
                                        Long.toString(verdict.refused()),
                                        Long.toString(verdict.warned()),
                                        Long.toString(verdict.good())));
            }
            StockImport.Deposit deposit = imports.deposit(flux.lecteur(contexte()), partiel);
            boolean all = envoyer(outbox, client);
            Map<MessageState, Long> states = new EnumMap<>(MessageState.class);
            imports.status(flux.lecteur(contexte()), one -> {
                one.message().ifPresent(message -> states.merge(message.state(), 1L, Long::sum));
                ecrire(one, sortie);
            });
            resumer(deposit, states);
            if (!all) {
                throw new Echec(Echec.MONDE, contexte().textes().texte("importer.attente", queue.toString()));
            }
            long refused = states.getOrDefault(MessageState.REFUSED, 0L)
                    + states.getOrDefault(MessageState.TO_CHECK, 0L)
                    + deposit.left();
            return refused == 0 ? BIEN : Echec.REFUS;
        }
    }

    /** Sends until nothing waits any more, or nothing moves; tells whether nothing waits. */
    private boolean envoyer(Outbox outbox, SneClient client) {
        try (OutboxSender sender = outbox.sender(client).start(EXPEDITEURS)) {
            long last = Long.MAX_VALUE;
            long moved = System.nanoTime();
            while (true) {
                Map<MessageState, Long> counts = outbox.counts();
                long left = counts.get(MessageState.PENDING) + counts.get(MessageState.SENDING);
                if (left == 0) {
                    return true;
                }
                if (left < last) {
                    last = left;
                    moved = System.nanoTime();
                } else if (System.nanoTime() - moved > TimeUnit.SECONDS.toNanos(patience)) {
                    return false;
                }
                sender.wake();
                Thread.sleep(PAS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ecrire(StockImport.Line line, FichierSorti sortie) throws IOException {
        MessageStatus message = line.message().orElse(null);
        if (message == null) {
            sortie.flux().write(line.checked().json(contexte().langue()));
            return;
        }
        Sortie.ligne(sortie.flux(), json -> {
            SourcePlace place = line.checked().record().place();
            json.writeObjectFieldStart("source");
            json.writeStringField("fichier", place.fichier());
            if (place.partie() != null) {
                json.writeStringField("partie", place.partie());
            }
            json.writeNumberField("ligne", place.ligne());
            json.writeEndObject();
            json.writeStringField("etat", message.state().code());
            json.writeStringField("libelle", message.state().label(contexte().langue()));
            if (message.numero() != null) {
                json.writeStringField("numeroUnique", message.numero().compact());
            }
            raison(json, message);
        });
    }

    private void raison(JsonGenerator json, MessageStatus message) throws IOException {
        if (message.reason() != null && message.state() != MessageState.SENT) {
            json.writeStringField("raison", message.reason());
        }
        List<Anomalie> found = message.anomalies();
        if (!found.isEmpty()) {
            Sortie.anomalies(json, "anomalies", found, contexte().langue());
        }
    }

    private void resumer(StockImport.Deposit deposit, Map<MessageState, Long> states) {
        contexte()
                .messages()
                .println(contexte()
                        .textes()
                        .texte(
                                "importer.resume",
                                Long.toString(deposit.added()),
                                Long.toString(deposit.known()),
                                nombre(states, MessageState.SENT),
                                nombre(states, MessageState.REFUSED),
                                nombre(states, MessageState.TO_CHECK),
                                Long.toString(states.getOrDefault(MessageState.PENDING, 0L)
                                        + states.getOrDefault(MessageState.SENDING, 0L)),
                                Long.toString(deposit.left())));
    }

    private static String nombre(Map<MessageState, Long> states, MessageState state) {
        return Long.toString(states.getOrDefault(state, 0L));
    }
}
