package fr.demandeunique.sne.progiciel.echanges;

import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went and what came, of the demandes that an agent may see. */
@Repository
class Movements {
    private static final int DOSSIERS = 60;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Outbox outbox;

    Movements(JdbcClient jdbc, Dossiers dossiers, Outbox outbox) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.outbox = outbox;
    }

    /** Something of the queue with the demande that it belongs to. */
    record Sending(MessageStatus message, Dossier dossier) {
        public String acte() {
            return switch (message.kind()) {
                case ENREGISTRER -> "Enregistrement";
                case MODIFIER -> "Modification";
                case RENOUVELER -> "Renouvellement";
                case RADIER -> "Radiation";
                case REACTIVER -> "Réactivation";
                case ANNULER_RADIATION -> "Annulation d’une radiation";
                case SUBSTITUER -> "Substitution du demandeur";
                case SEPARER -> "Séparation";
                case ATTRIBUER -> "Attribution";
                case DEPOSER_PIECE -> "Dépôt d’une pièce";
            };
        }
    }

    record Line(
            String ref,
            String titulaire,
            String libelle,
            LocalDate jour,
            @Nullable String guichet) {}

    List<Sending> sendings(Agent agent) {
        return dossiers.recent(agent, DOSSIERS).stream()
                .flatMap(one -> outbox.messages(one.ref()).stream().map(message -> new Sending(message, one)))
                .sorted(Comparator.comparing(
                                (Sending one) -> one.message().state().isFinal())
                        .thenComparing(one -> one.message().createdAt(), Comparator.reverseOrder()))
                .limit(40)
                .toList();
    }

    List<Line> last(Agent agent, int count) {
        return jdbc
                .sql("select ref, type, jour, guichet from mouvement order by rang desc limit 200")
                .query((row, n) -> dossiers.find(row.getString(1))
                        .filter(one -> agent.voit(one.guichet(), one.territoire()))
                        .map(one -> {
                            try {
                                return new Line(
                                        one.ref(),
                                        one.titulaire(),
                                        TypeFichier.of(row.getString(2)).libelle(),
                                        row.getObject(3, LocalDate.class),
                                        row.getString(4));
                            } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }))
                .list()
                .stream()
                .flatMap(java.util.Optional::stream)
                .limit(count)
                .toList();
    }
}
