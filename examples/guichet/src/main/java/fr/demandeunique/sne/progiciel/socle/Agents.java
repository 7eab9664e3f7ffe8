package fr.demandeunique.sne.progiciel.socle;

import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts. After five wrong passwords in a row an account is locked for a quarter of an hour. */
@Repository
public class Agents implements UserDetailsService {
    /** Password of the accounts of the sandbox, shown on the login page; there are none where a real SNE is set. */
    public static final String MOT_DE_PASSE_D_ESSAI = "essai-guichet";

    private static final int FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private static final int LEAST = 12;

    private final JdbcClient jdbc;

    Agents(JdbcClient jdbc, PasswordEncoder encoder, BacASableHote sandbox, Reglages reglages) {
        this.jdbc = jdbc;
        if (!sandbox.present() && all().isEmpty()) {
            if (reglages.premierMotDePasse().length() < LEAST) {
                throw new IllegalStateException("Aucun compte : donnez le mot de passe du premier administrateur, "
                        + LEAST + " caractères au moins, dans GUICHET_PREMIER_MOT_DE_PASSE");
            }
            add(
                    "admin",
                    encoder.encode(reglages.premierMotDePasse()),
                    "Administration",
                    CodeGuichet.parse(reglages.code()).code(),
                    "GUICHET ADMINISTRATEUR",
                    "");
        }
        if (sandbox.present() && all().isEmpty()) {
            String password = encoder.encode(MOT_DE_PASSE_D_ESSAI);
            add("agent", password, "Camille Essai", "10691", "GUICHET", "057");
            add("collegue", password, "Dominique Essai", "10691", "GUICHET", "057");
            add("consultant", password, "Claude Essai", "10691", "CONSULTANT_DEMANDE", "083 057 013");
            add("gestionnaire", password, "Sacha Essai", "13001", "GESTIONNAIRE_TERRITORIAL", "083 013 057");
            add("admin", password, "Alix Essai", "10691", "GUICHET ADMINISTRATEUR", "057");
        }
    }

    /** Adds an account; the password is hashed already. */
    public void add(
            String login, @Nullable String password, String nom, String guichet, String profils, String territoires) {
        jdbc.sql("insert into agent values (?, ?, ?, ?, ?, ?, 0, null)")
                .params(login, password, nom, guichet, profils, territoires)
                .update();
    }

    public List<Agent> all() {
        return jdbc.sql("select * from agent order by login")
                .query((row, n) -> agent(row))
                .list();
    }

    /** The guichets that have somebody here. */
    public List<CodeGuichet> guichets() {
        return jdbc.sql("select distinct guichet from agent order by guichet").query(String.class).list().stream()
                .map(CodeGuichet::parse)
                .toList();
    }

    @Override
    public Agent loadUserByUsername(String login) {
        return jdbc.sql("select * from agent where login = ?")
                .param(login)
                .query((row, n) -> agent(row))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    private static Agent agent(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
        return Agent.of(
                row.getString("login"),
                row.getString("password"),
                row.getString("nom"),
                row.getString("guichet"),
                row.getString("profils"),
                row.getString("territoires"),
                until != null && until.toInstant().isAfter(Instant.now()));
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        String login = event.getAuthentication().getName();
        jdbc.sql("update agent set failures = failures + 1 where login = ?")
                .param(login)
                .update();
        jdbc.sql("update agent set failures = 0, locked_until = ? where login = ? and failures >= ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).plus(LOCK), login, FAILURES)
                .update();
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        jdbc.sql("update agent set failures = 0, locked_until = null where login = ? and failures > 0")
                .param(event.getAuthentication().getName())
                .update();
    }
}
