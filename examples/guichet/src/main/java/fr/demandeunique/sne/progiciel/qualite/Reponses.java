package fr.demandeunique.sne.progiciel.qualite;

import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.qualite.Indicateur;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a guichet answered to the alerts of a month. */
@Repository
class Reponses {
    private final JdbcClient jdbc;

    Reponses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reponse(String ref, String texte, String agent, LocalDate jour) {
        @Override
        public String toString() {
            return "Reponse[" + ref + "]";
        }
    }

    void add(Indicateur indicateur, String ref, String texte, LocalDate jour, Agent agent) {
        jdbc.sql(
                        "insert into reponse_alerte (guichet, mois, indicateur, ref, texte, agent, jour) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        agent.guichet().code(),
                        YearMonth.from(jour).toString(),
                        indicateur.name(),
                        ref,
                        texte,
                        agent.login(),
                        jour)
                .update();
    }

    /** The last answer of the month for each demande. */
    Map<String, Reponse> of(Indicateur indicateur, LocalDate jour, Agent agent) {
        Map<String, Reponse> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select ref, texte, agent, jour from reponse_alerte
                        where guichet = ? and mois = ? and indicateur = ? order by id""")
                .params(agent.guichet().code(), YearMonth.from(jour).toString(), indicateur.name())
                .query(Reponse.class)
                .list()
                .forEach(one -> all.put(one.ref(), one));
        return all;
    }

    /** How many demandes were answered this month, by indicator. */
    Map<String, Long> counts(LocalDate jour, Agent agent) {
        Map<String, Long> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select indicateur, count(distinct ref) from reponse_alerte
                        where guichet = ? and mois = ? group by indicateur""")
                .params(agent.guichet().code(), YearMonth.from(jour).toString())
                .query(row -> {
                    all.put(row.getString(1), row.getLong(2));
                });
        return all;
    }
}
