package fr.demandeunique.sne.progiciel.administration;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Purge;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.saisie.DraftStore;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is held about people, and for how long. */
@Service
class Holdings {
    /** What hangs on a demande, and goes with it. */
    static final List<String> TABLES =
            List.of("draft", "courriel", "remise", "journal", "rejet", "candidat", "reponse_alerte", "import_ligne");

    private final Dossiers dossiers;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final DraftStore drafts;

    Holdings(
            Dossiers dossiers,
            Outbox outbox,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            DraftStore drafts) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    /** The rows of each table, by its name. */
    private Map<String, List<Map<String, @Nullable Object>>> rows(Dossier dossier) {
        Map<String, List<Map<String, @Nullable Object>>> all = new LinkedHashMap<>();
        for (String table :
                Stream.concat(Stream.of("mouvement"), TABLES.stream()).toList()) {
            all.put(
                    table,
                    jdbc.sql("select * from " + table + " where ref = ?")
                            .param(dossier.ref())
                            .query()
                            .listOfRows());
        }
        return all;
    }

    String json(Dossier dossier) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("demande", DemandeJson.tree(dossier.demande()));
        all.putAll(rows(dossier));
        all.put("envois", sent(dossier));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private List<Map<String, Object>> sent(Dossier dossier) {
        return outbox.messages(dossier.ref()).stream()
                .map(one -> Map.<String, Object>of(
                        "acte",
                        one.kind().name(),
                        "etat",
                        one.state().name(),
                        "at",
                        one.createdAt().toString()))
                .toList();
    }

    /** The same in words. */
    List<Rubrique> inWords(Dossier dossier) {
        List<Rubrique> all = new ArrayList<>(InWords.tree("", new Tree(DemandeJson.tree(dossier.demande()))));
        rows(dossier).forEach((table, rows) -> all.addAll(InWords.table(table, rows)));
        List<Ligne> sent = sent(dossier).stream()
                .map(one -> new Ligne(one.get("at").toString(), one.get("acte") + " : " + one.get("etat")))
                .toList();
        all.add(new Rubrique("Envois au SNE", sent));
        return all;
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
                    jdbc.sql("select id from draft where ref = ?")
                            .param(one.ref())
                            .query(String.class)
                            .list()
                            .forEach(drafts::remove);
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
