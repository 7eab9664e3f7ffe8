package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Ne rien perdre : la file de départ dans une transaction Spring")
class FileSpringTest {
    private final JdbcDataSource base = new JdbcDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(base);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(base));

    @Test
    @DisplayName("Le dossier et son envoi sont gardés ensemble, ou pas du tout, et partent même après une panne")
    void confier(SneClient sne, BacASable bac, Pannes pannes) {
        base.setUrl("jdbc:h2:mem:file;DB_CLOSE_DELAY=-1");
        jdbc.execute("create table dossier (id varchar(20) primary key)");
        Outbox outbox = Outbox.of(base);
        outbox.migrate();
        pannes.regler("POST:coupure-apres*1/demandes");

        transaction.executeWithoutResult(
                status -> { // @Transactional does the same
                    jdbc.update("insert into dossier values ('D-42')");
                    outbox.enqueue(
                            DataSourceUtils.getConnection(base),
                            OutboxMessage.enregistrer("D-42", Exemple.nouvelle(bac.jour())));
                });
        outbox.sender(sne)
                .withTiming(Duration.ofSeconds(30), Duration.ofMillis(1))
                .drain(); // .start(2) in a product

        assertEquals(MessageState.SENT, outbox.messages("D-42").get(0).state());
        assertEquals(
                "057 1215 073903 10691", outbox.numero("D-42").orElseThrow().affichage());
    }
}
