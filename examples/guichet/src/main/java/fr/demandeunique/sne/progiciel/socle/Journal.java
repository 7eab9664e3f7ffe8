package fr.demandeunique.sne.progiciel.socle;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who saw, changed or downloaded what. References only: no name, no number. */
@Repository
public class Journal {
    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Line(
            OffsetDateTime at,
            String agent,
            String act,
            @Nullable String ref) {}

    public void note(Agent agent, String act, @Nullable String ref) {
        jdbc.sql("insert into journal (at, agent, act, ref) values (?, ?, ?, ?)")
                .params(OffsetDateTime.now(ZoneOffset.UTC), agent.login(), act, ref)
                .update();
    }

    /** The last lines, newest first. */
    public List<Line> last(int count) {
        return jdbc.sql("select at, agent, act, ref from journal order by id desc limit ?")
                .param(count)
                .query(Line.class)
                .list();
    }

    /** Those of an agent or of a demande, by login or reference. */
    public List<Line> of(String who, int count) {
        return jdbc.sql("select at, agent, act, ref from journal where agent = ? or ref = ? order by id desc limit ?")
                .params(who, who, count)
                .query(Line.class)
                .list();
    }
}
