package fr.demandeunique.sne.progiciel.socle;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.socle.Reglages.SneReglages;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The SNE, as this product reaches it: the sandbox inside, or the one whose address is set. */
@Configuration
class SneConfiguration {
    /** Present only while no address is set. */
    @Bean
    BacASableHote sandbox(Reglages reglages) throws IOException {
        return reglages.sne().essai() ? BacASableHote.start(reglages) : BacASableHote.none();
    }

    @Bean
    SneClient sne(Reglages reglages, BacASableHote sandbox) {
        var builder = SneClient.builder()
                .guichet(CodeGuichet.parse(reglages.code()))
                .connectTimeout(Duration.ofSeconds(3))
                .circuitBreaker(5, Duration.ofSeconds(5))
                .timeout(Duration.ofSeconds(15));
        boolean nuu = "nuu".equals(reglages.sne().transport());
        if (nuu) {
            builder.nuu(nuu(reglages.sne()));
        }
        return builder.url(
                        reglages.sne().essai()
                                ? sandbox.url(nuu)
                                : URI.create(reglages.sne().url()))
                .build();
    }

    private static NuuSettings nuu(SneReglages sne) {
        NuuSettings settings = sne.nuuSuppositions() ? NuuSettings.defaults().withGuesses() : NuuSettings.defaults();
        return sne.nuuPertes() ? settings.withLoss() : settings;
    }

    /** Today: that of the sandbox where there is one, so that its nights are ours. */
    @Bean
    Clock clock(BacASableHote sandbox) {
        return sandbox.clock().orElseGet(() -> Clock.system(ZoneId.of("Europe/Paris")));
    }

    @Bean
    Outbox outbox(DataSource source, ObjectProvider<FlywayMigrationInitializer> flyway) {
        flyway.ifAvailable(done -> {}); // our own tables first: Flyway wants an empty schema
        Outbox outbox = Outbox.of(source);
        outbox.migrate();
        return outbox;
    }

    @Bean
    OutboxSender sender(Outbox outbox, SneClient sne, ApplicationEventPublisher events) {
        return outbox.sender(sne)
                .withListener(events::publishEvent)
                .withTiming(Duration.ofSeconds(30), Duration.ofSeconds(1))
                .start(2);
    }
}
