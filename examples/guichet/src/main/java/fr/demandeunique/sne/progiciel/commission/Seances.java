package fr.demandeunique.sne.progiciel.commission;

import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.commission.Seance.Candidat;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sittings of a guichet. */
@Repository
public class Seances {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Seances(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    String open(Agent agent, LocalDate jour, Tree logement, boolean insuffisants, boolean prefet, boolean r331251) {
        String id = Ref.fresh();
        jdbc.sql("insert into seance values (?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        id,
                        agent.guichet().code(),
                        jour,
                        json.writeValueAsString(logement.members()),
                        insuffisants,
                        prefet,
                        r331251)
                .update();
        return id;
    }

    List<Seance> of(CodeGuichet guichet) {
        return jdbc.sql("select * from seance where guichet = ? order by jour desc, id")
                .param(guichet.code())
                .query((row, n) -> read(row))
                .list();
    }

    /** One of the agent's guichet; not found otherwise. */
    public Seance find(String id, Agent agent) {
        return jdbc.sql("select * from seance where id = ? and guichet = ?")
                .params(id, agent.guichet().code())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    void add(String id, String ref) {
        jdbc.sql("insert into candidat values (?, ?, null, null, null)")
                .params(id, ref)
                .update();
    }

    void remove(String id, String ref) {
        jdbc.sql("delete from candidat where seance = ? and ref = ?")
                .params(id, ref)
                .update();
    }

    void decide(String id, String ref, @Nullable Decision decision, @Nullable Integer rang, @Nullable String motif) {
        jdbc.sql("update candidat set decision = ?, rang = ?, motif = ? where seance = ? and ref = ?")
                .params(decision == null ? null : decision.name(), rang, motif, id, ref)
                .update();
    }

    void close(String id) {
        jdbc.sql("update seance set close = true where id = ?").param(id).update();
    }

    private Seance read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Seance(
                id,
                CodeGuichet.parse(row.getString("guichet")),
                row.getObject("jour", LocalDate.class),
                Tree.parse(row.getString("content")),
                row.getBoolean("insuffisants"),
                row.getBoolean("designe_prefet"),
                row.getBoolean("r331251"),
                row.getBoolean("close"),
                jdbc.sql("select ref, decision, rang, motif from candidat where seance = ? order by ref")
                        .param(id)
                        .query(Candidat.class)
                        .list());
    }
}
