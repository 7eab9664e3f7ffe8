package fr.demandeunique.sne.progiciel.socle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@DisplayName("Le premier compte, avec un vrai SNE")
class FirstAdminTest {
    private final DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:mem:premier;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(source);

    @BeforeEach
    void tables() {
        jdbc.sql("drop all objects").update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__progiciel.sql")).execute(source);
    }

    private List<Agent> start(String password) {
        var reglages = new Reglages(
                Path.of("x"),
                "10691",
                new Reglages.SneReglages("https://sne.exemple.fr", "nuu", false, false, LocalDate.EPOCH),
                "",
                null,
                password,
                11);
        return new Agents(
                        jdbc,
                        PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                        BacASableHote.none(),
                        reglages)
                .all();
    }

    @Test
    void sans_mot_de_passe_rien_ne_demarre_et_nul_compte_d_essai_n_existe() {
        assertThrows(IllegalStateException.class, () -> start(""));
        assertThrows(IllegalStateException.class, () -> start("onze signes"));
        List<Agent> all = start("douze signes");
        assertEquals(1, all.size());
        assertTrue(all.get(0).administrator());
        assertTrue(all.get(0).getPassword().startsWith("{bcrypt}"));
        assertEquals(1, start("").size(), "needed once");
    }
}
