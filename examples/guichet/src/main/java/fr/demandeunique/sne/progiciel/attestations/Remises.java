package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.attestation.RemiseAttestation.Remise;
import fr.demandeunique.sne.attestation.RemiseAttestation.Voie;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was issued to whom, by which way. */
@Repository
class Remises {
    private final JdbcClient jdbc;

    Remises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(String type, String voie, LocalDate jour, LocalDate envoi, String agent) {
        public String voieLibelle() {
            return libelle(Voie.valueOf(voie));
        }
    }

    static String libelle(Voie voie) {
        return switch (voie) {
            case GUICHET -> "remise par le guichet";
            case COURRIER_NATIONAL -> "courrier national";
            case COURRIEL -> "courriel du portail";
        };
    }

    void note(String ref, Remise remise, LocalDate jour, Agent agent) {
        jdbc.sql("insert into remise (ref, type, voie, jour, envoi, agent) values (?, ?, ?, ?, ?, ?)")
                .params(ref, remise.type().name(), remise.voie().name(), jour, remise.envoiLe(), agent.login())
                .update();
    }

    List<Line> of(String ref) {
        return jdbc.sql("select type, voie, jour, envoi, agent from remise where ref = ? order by id desc")
                .param(ref)
                .query(Line.class)
                .list();
    }
}
