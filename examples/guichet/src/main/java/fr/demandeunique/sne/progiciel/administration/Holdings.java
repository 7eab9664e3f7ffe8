package fr.demandeunique.sne.progiciel.administration;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Purge;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is held about people, and for how long. */
@Service
class Holdings {
    /** What hangs on a demande, and goes with it. */
    private static final List<String> TABLES =
            List.of("draft", "courriel", "remise", "journal", "rejet", "candidat", "reponse_alerte", "import_ligne");

    private final Dossiers dossiers;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Holdings(Dossiers dossiers, Outbox outbox, JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    String json(Dossier dossier) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("demande", DemandeJson.tree(dossier.demande()));
        for (String table :
                Stream.concat(Stream.of("mouvement"), TABLES.stream()).toList()) {
            all.put(
                    table,
                    jdbc.sql("select * from " + table + " where ref = ?")
                            .param(dossier.ref())
                            .query()
                            .listOfRows());
        }
        all.put(
                "envois",
                outbox.messages(dossier.ref()).stream().map(Object::toString).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** Those whose year is over. */
    List<Dossier> purgeables(Agent agent, LocalDate jour) {
        return dossiers.all(agent).stream()
                .filter(one -> one.demande().demandeur() != null)
                .filter(one -> Purge.purger(one.demande(), jour).estAccepte())
                .toList();
    }

    int purge(Agent agent, LocalDate jour) {
        int done = 0;
        for (Dossier one : purgeables(agent, jour)) {
            if (Purge.purger(one.demande(), jour) instanceof Resultat.Accepte<Demande> purged
                    && outbox.erase(one.ref())) {
                transaction.executeWithoutResult(tx -> {
                    dossiers.forget(one.ref(), purged.valeur());
                    for (String table : TABLES) {
                        jdbc.sql("delete from " + table + " where ref = ?")
                                .param(one.ref())
                                .update();
                    }
                });
                done++;
            }
        }
        return done;
    }
}
