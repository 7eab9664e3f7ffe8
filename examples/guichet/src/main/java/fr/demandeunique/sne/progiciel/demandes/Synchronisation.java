package fr.demandeunique.sne.progiciel.demandes;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.progiciel.socle.Agents;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the register: the numbers that the queue learned, then the movements that each guichet of this product is told of. A cursor is stored with what it led to. */
@Component
public class Synchronisation {
    private static final Logger LOG = LoggerFactory.getLogger(Synchronisation.class);

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** The SNE's own service tells of no movements. */
    private volatile boolean feedless;

    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final SneClient sne;
    private final Outbox outbox;
    private final OutboxSender sender;
    private final Dossiers dossiers;
    private final Agents agents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Synchronisation(
            SneClient sne,
            Outbox outbox,
            OutboxSender sender,
            Dossiers dossiers,
            Agents agents,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.sne = sne;
        this.outbox = outbox;
        this.sender = sender;
        this.dossiers = dossiers;
        this.agents = agents;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Catches up; does nothing while the SNE is away. */
    @Scheduled(fixedDelay = 2_000)
    public synchronized void run() {
        try {
            for (String ref : dossiers.waitingForNumber()) {
                outbox.numero(ref).ifPresent(numero -> {
                    transaction.executeWithoutResult(tx -> dossiers.number(ref, numero));
                    reread(ref);
                });
            }
            for (CodeGuichet guichet : agents.guichets()) {
                follow(guichet);
            }
        } catch (SneException.HorsTransport e) {
            feedless = true;
        } catch (SneException e) {
            LOG.info("SNE : {}", e.code());
        }
    }

    private void follow(CodeGuichet guichet) {
        SneClient own = sne.forGuichet(guichet);
        Optional<String> cursor = cursor(guichet);
        for (LotMouvements lot : cursor.isEmpty()
                ? own.mouvements().depuisLeDebut()
                : own.mouvements().depuis(cursor.get())) {
            take(lot, own, guichet);
        }
    }

    /** Sends what waits, and follows, for as long as an agent would wait for a page. */
    public void sendNow(String ref) {
        var done = new CompletableFuture<Void>();
        waiting.put(ref, done);
        sender.wake();
        settled(ref);
        done.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        waiting.remove(ref, done);
        run();
        reread(ref);
    }

    /** Where no feed tells what became of a demande, it is asked for. */
    private void reread(String ref) {
        if (feedless) {
            dossiers.find(ref).ifPresent(one -> {
                if (one.numero() != null) {
                    fetch(one.numero(), one.guichet());
                }
            });
        }
    }

    /** Takes a demande from the register, in the name of a guichet; false if it has none of that number, keeps it from this guichet, or is away. */
    public boolean fetch(NumeroUnique numero, CodeGuichet guichet) {
        try {
            DemandeVersionnee read = sne.forGuichet(guichet).lire(numero);
            transaction.executeWithoutResult(tx -> dossiers.put(read.demande(), read.etag()));
            return true;
        } catch (SneException e) {
            LOG.info("SNE : {}", e.code());
            return false;
        }
    }

    /** What the register has of a demande now; what this product has if it is away. */
    public Dossier fresh(Dossier dossier) {
        return dossier.numero() != null && fetch(dossier.numero(), dossier.guichet())
                ? dossiers.find(dossier.ref()).orElse(dossier)
                : dossier;
    }

    /** The queue tells that something arrived, was refused or will be tried again. */
    @EventListener
    void told(MessageStatus status) {
        settled(status.dossier());
    }

    private void settled(String ref) {
        CompletableFuture<Void> one = waiting.get(ref);
        if (one != null
                && outbox.messages(ref).stream().noneMatch(it -> switch (it.state()) {
                    case PENDING, SENDING -> it.attempts() < 2;
                    default -> false;
                })) {
            one.complete(null);
        }
    }

    private void take(LotMouvements lot, SneClient own, CodeGuichet guichet) {
        // Read outside of the transaction: a slow register must not hold a connection.
        Map<NumeroUnique, DemandeVersionnee> read = new HashMap<>();
        for (LigneMouvement one : lot.mouvements()) {
            if (!one.estSuppression() && !read.containsKey(one.numero())) {
                try {
                    read.put(one.numero(), own.lire(one.numero()));
                } catch (SneException.Introuvable | SneException.AccesRefuse e) {
                    LOG.info("mouvement {} : {}", one.rang(), e.code());
                }
            }
        }
        transaction.executeWithoutResult(tx -> {
            read.values().forEach(one -> dossiers.put(one.demande(), one.etag()));
            lot.mouvements().forEach(this::note);
            if (jdbc.sql("update feed_cursor set position = ? where name = ?")
                            .params(lot.curseurSuivant(), guichet.code())
                            .update()
                    == 0) {
                jdbc.sql("insert into feed_cursor values (?, ?)")
                        .params(guichet.code(), lot.curseurSuivant())
                        .update();
            }
        });
    }

    private void note(LigneMouvement one) {
        dossiers.find(one.numero()).ifPresent(dossier -> {
            boolean known = jdbc.sql("select count(*) from mouvement where rang = ?")
                            .param(one.rang())
                            .query(Long.class)
                            .single()
                    > 0;
            if (!known) {
                jdbc.sql("insert into mouvement values (?, ?, ?, ?, ?, ?)")
                        .params(
                                one.rang(),
                                dossier.ref(),
                                one.type().code(),
                                one.jour(),
                                one.guichet() == null ? null : one.guichet().code(),
                                one.motif() == null ? null : one.motif().code())
                        .update();
            }
        });
    }

    private Optional<String> cursor(CodeGuichet guichet) {
        return jdbc.sql("select position from feed_cursor where name = ?")
                .param(guichet.code())
                .query(String.class)
                .optional();
    }

    /** What happened to a demande, newest first. */
    public List<Past> history(String ref) {
        return jdbc.sql("select type, jour, guichet, motif from mouvement where ref = ? order by rang desc")
                .param(ref)
                .query((row, n) -> Past.of(
                        row.getString(1),
                        row.getObject(2, java.time.LocalDate.class),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
