package fr.demandeunique.sne.progiciel.administration;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A guichet merged into another: its people and its work go over; the numbers that it gave keep its code, and so does what is on its way already. */
@Service
class Fusions {
    private static final List<String> TABLES = List.of(
            "agent",
            "dossier",
            "draft",
            "seance",
            "convention",
            "importation",
            "extraction",
            "reponse_alerte",
            "ticket");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Fusions(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    record Fusion(String ancien, String nouveau, LocalDate jour, String agent) {}

    List<Fusion> all() {
        return jdbc.sql("select ancien, nouveau, jour, agent from fusion order by jour, ancien")
                .query(Fusion.class)
                .list();
    }

    /** False if the first was merged already, or the second is gone itself. */
    boolean merge(CodeGuichet from, CodeGuichet into, LocalDate jour, Agent agent) {
        List<Fusion> known = all();
        if (from.equals(into)
                || known.stream()
                        .anyMatch(one ->
                                one.ancien().equals(from.code()) || one.ancien().equals(into.code()))) {
            return false;
        }
        transaction.executeWithoutResult(tx -> {
            for (String table : TABLES) {
                jdbc.sql("update " + table + " set guichet = ? where guichet = ?")
                        .params(into.code(), from.code())
                        .update();
            }
            jdbc.sql("insert into fusion values (?, ?, ?, ?)")
                    .params(from.code(), into.code(), jour, agent.login())
                    .update();
        });
        return true;
    }
}
