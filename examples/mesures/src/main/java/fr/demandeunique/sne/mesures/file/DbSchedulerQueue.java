package fr.demandeunique.sne.mesures.file;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** com.github.kagkarlsson:db-scheduler: tasks of one time, taken in the way that its dialect of the database allows. */
final class DbSchedulerQueue implements OutboxMesures.Queue {
    private final DataSource source;
    private final OutboxMesures.Sender sender;
    private final String base;
    private final OneTimeTask<byte[]> task;
    private int stored;

    DbSchedulerQueue(DataSource source, OutboxMesures.Sender sender, String base) throws SQLException {
        this.source = source;
        this.sender = sender;
        this.base = base;
        this.task = Tasks.oneTime("envoi", byte[].class)
                .execute((instance, context) -> sender.send(instance.getId(), instance.getData()));
        boolean postgresql = base.contains("postgresql");
        String zone = base.contains("mariadb") ? "TIMESTAMP(6) NULL" : "TIMESTAMP WITH TIME ZONE";
        String binary = postgresql ? "BYTEA" : "BLOB";
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS scheduled_tasks");
            statement.execute(
                    "CREATE TABLE scheduled_tasks (task_name VARCHAR(100) NOT NULL, task_instance VARCHAR(100) NOT NULL, task_data "
                            + binary + ", execution_time " + zone
                            + ", picked BOOLEAN NOT NULL, picked_by VARCHAR(50), last_success " + zone
                            + ", last_failure " + zone + ", consecutive_failures INT, last_heartbeat " + zone
                            + ", version BIGINT NOT NULL, priority SMALLINT, PRIMARY KEY (task_name, task_instance))");
            statement.execute("CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)");
        }
    }

    @Override
    public void store(List<Demande> demandes) {
        SchedulerClient client = SchedulerClient.Builder.create(source, task).build();
        for (Demande one : demandes) {
            client.scheduleIfNotExists(
                    task.instance(UUID.randomUUID().toString(), DemandeJson.write(one)), Instant.now());
        }
        stored += demandes.size();
    }

    @Override
    public void send(int threads) throws InterruptedException {
        SchedulerBuilder builder =
                Scheduler.create(source, task).threads(threads).pollingInterval(Duration.ofMillis(100));
        if (base.contains("postgresql")) {
            // It refuses that way for the others, although they can skip what is locked.
            builder = builder.pollUsingLockAndFetch(4.0, 16.0);
        }
        Scheduler scheduler = builder.build();
        scheduler.start();
        sender.await(stored);
        scheduler.stop();
    }
}
