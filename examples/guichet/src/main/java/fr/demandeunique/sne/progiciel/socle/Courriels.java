package fr.demandeunique.sne.progiciel.socle;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outgoing box of this example: e-mails are kept and shown, none leaves. */
@Repository
public class Courriels {
    private final JdbcClient jdbc;

    Courriels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Courriel(OffsetDateTime at, String destinataire, String objet, String texte) {
        @Override
        public String toString() {
            return "Courriel[…]";
        }
    }

    public void send(@Nullable String ref, String to, String subject, String text) {
        jdbc.sql("insert into courriel (ref, destinataire, objet, texte, at) values (?, ?, ?, ?, ?)")
                .params(ref, to, subject, text, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    public List<Courriel> last(int count) {
        return jdbc.sql("select at, destinataire, objet, texte from courriel order by id desc limit ?")
                .param(count)
                .query(Courriel.class)
                .list();
    }
}
