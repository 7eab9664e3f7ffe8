package fr.demandeunique.sne.mesures.file;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** com.gruelbox:transactionoutbox-core: tasks leave as soon as their transaction is over; held back here until the sending begins. */
final class TransactionOutboxQueue implements OutboxMesures.Queue {
    /** What it calls: it makes a class of it. */
    public static class Task {
        private final OutboxMesures.Sender sender;

        public Task(OutboxMesures.Sender sender) {
            this.sender = sender;
        }

        public void send(String key, String json) {
            sender.send(key, json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final OutboxMesures.Sender sender;
    private final TransactionManager transactions;
    private final TransactionOutbox outbox;
    private final ThreadPoolExecutor threads;
    private volatile CountDownLatch go = new CountDownLatch(1);
    private int stored;

    TransactionOutboxQueue(DataSource source, OutboxMesures.Sender sender, String base) {
        this.sender = sender;
        this.transactions = TransactionManager.fromDataSource(source);
        this.threads = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        threads.allowCoreThreadTimeOut(true);
        Dialect dialect =
                base.equals("h2") ? Dialect.H2 : base.contains("mariadb") ? Dialect.MY_SQL_8 : Dialect.POSTGRESQL_9;
        this.outbox = TransactionOutbox.builder()
                .transactionManager(transactions)
                .persistor(Persistor.forDialect(dialect))
                .instantiator(Instantiator.using(type -> new Task(sender)))
                .submitter(Submitter.withExecutor(task -> threads.execute(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    task.run();
                })))
                .build();
    }

    @Override
    public void store(List<Demande> demandes) {
        for (int from = 0; from < demandes.size(); from += OutboxMesures.BATCH) {
            List<Demande> some = demandes.subList(from, Math.min(demandes.size(), from + OutboxMesures.BATCH));
            transactions.inTransaction(() -> some.forEach(one -> outbox.schedule(Task.class)
                    .send(UUID.randomUUID().toString(), new String(DemandeJson.write(one), StandardCharsets.UTF_8))));
        }
        stored += demandes.size();
    }

    @Override
    public void send(int count) throws InterruptedException {
        threads.setMaximumPoolSize(count);
        threads.setCorePoolSize(count);
        go.countDown();
        sender.await(stored);
        go = new CountDownLatch(1);
    }
}
