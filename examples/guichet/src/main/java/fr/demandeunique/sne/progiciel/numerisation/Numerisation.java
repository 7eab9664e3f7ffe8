package fr.demandeunique.sne.progiciel.numerisation;

import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.guichet.TicketNumerisation;
import fr.demandeunique.sne.guichet.TicketNumerisation.Nature;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets of a guichet, and the documents that came back. */
@Repository
public class Numerisation {
    private final JdbcClient jdbc;

    Numerisation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A ticket and whether it is settled.
     *
     * @param clos day on which it was, null while it is open
     */
    public record Ouvert(
            String id,
            TicketNumerisation ticket,
            String agent,
            @Nullable LocalDate clos) {}

    /** A document that the firm sent back, and why. */
    public record Rejet(String ref, String piece, String motif, LocalDate jour, String agent) {
        public String pieceLibelle() {
            return CodePiece.of(piece).libelle();
        }

        /** In the words of the library: what is wrong and what to do. */
        public String message() {
            return Messages.texte(motif, Map.of(), Locale.FRENCH);
        }
    }

    void open(TicketNumerisation ticket, Agent agent) {
        jdbc.sql("insert into ticket values (?, ?, ?, ?, ?, ?, ?, ?, null)")
                .params(
                        Ref.fresh(),
                        ticket.guichet().code(),
                        ticket.nature().name(),
                        ticket.ouvertLe(),
                        ticket.compte(),
                        ticket.reference(),
                        ticket.description(),
                        agent.login())
                .update();
    }

    void close(String id, LocalDate jour, Agent agent) {
        jdbc.sql("update ticket set clos = ? where id = ? and guichet = ? and clos is null")
                .params(jour, id, agent.guichet().code())
                .update();
    }

    List<Ouvert> tickets(CodeGuichet guichet) {
        return jdbc.sql("select * from ticket where guichet = ? order by clos nulls first, jour desc, id")
                .param(guichet.code())
                .query((row, n) -> new Ouvert(
                        row.getString("id"),
                        new TicketNumerisation(
                                Nature.valueOf(row.getString("nature")),
                                guichet,
                                row.getObject("jour", LocalDate.class),
                                row.getString("compte"),
                                row.getString("reference"),
                                row.getString("description")),
                        row.getString("agent"),
                        row.getObject("clos", LocalDate.class)))
                .list();
    }

    /** Notes what the firm sent back. */
    public void reject(String ref, CodePiece piece, String motif, LocalDate jour, Agent agent) {
        jdbc.sql("insert into rejet values (?, ?, ?, ?, ?, ?)")
                .params(Ref.fresh(), ref, piece.code(), motif, jour, agent.login())
                .update();
    }

    /** What came back of a demande, newest first. */
    public List<Rejet> rejets(String ref) {
        return jdbc.sql("select ref, piece, motif, jour, agent from rejet where ref = ? order by jour desc, id")
                .param(ref)
                .query(Rejet.class)
                .list();
    }

    /** What came back to a guichet, newest first. */
    List<Rejet> rejets(CodeGuichet guichet) {
        return jdbc.sql("""
                        select r.ref, r.piece, r.motif, r.jour, r.agent from rejet r join dossier d on d.ref = r.ref
                        where d.guichet = ? order by r.jour desc, r.id limit 200""").param(guichet.code()).query(Rejet.class).list();
    }
}
