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
public class Remises {
    private static final String PREAVIS = "PREAVIS";

    private final JdbcClient jdbc;

    Remises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(String type, String voie, LocalDate jour, LocalDate envoi, String agent) {
        public String voieLibelle() {
            return type.equals(PREAVIS) ? "courriel" : libelle(Voie.valueOf(voie));
        }

        public String typeLibelle() {
            return switch (type) {
                case PREAVIS -> "Préavis";
                case "ENREGISTREMENT" -> "Enregistrement";
                default -> "Renouvellement";
            };
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

    /** Notes that the préavis of a year leaves by e-mail; false if it did already. Within the transaction that sends it. */
    public boolean notice(String ref, LocalDate jour, LocalDate limite, Agent agent) {
        boolean known = jdbc.sql("select count(*) from remise where ref = ? and type = ? and envoi = ?")
                        .params(ref, PREAVIS, limite)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into remise (ref, type, voie, jour, envoi, agent) values (?, ?, ?, ?, ?, ?)")
                    .params(ref, PREAVIS, Voie.COURRIEL.name(), jour, limite, agent.login())
                    .update();
        }
        return !known;
    }

    List<Line> of(String ref) {
        return jdbc.sql("select type, voie, jour, envoi, agent from remise where ref = ? order by id desc")
                .param(ref)
                .query(Line.class)
                .list();
    }
}
