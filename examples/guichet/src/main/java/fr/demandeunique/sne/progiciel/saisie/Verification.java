package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cycle.Modification;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.Avancement;
import fr.demandeunique.sne.enregistrement.Controle;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the SDK says of a draft. */
final class Verification {
    private Verification() {}

    /** Everything: what cannot be read, what the rules of the day find. */
    static List<Anomalie> all(Draft draft, boolean dupliquee, LocalDate jour) {
        var reading = draft.reading();
        List<Anomalie> found = new ArrayList<>(reading.rapport().anomalies());
        Demande demande = reading.demande();
        if (demande != null) {
            if (draft.kind() == Draft.Kind.MODIFICATION && draft.base() != null) {
                modification(draft, demande, dupliquee, jour, found);
            } else {
                found.addAll(ControleDemande.controler(demande, jour).anomalies());
            }
        }
        return found;
    }

    /** The modification asked for; beside it, for the fields, whatever the demande has of warnings. */
    private static void modification(
            Draft draft, Demande apres, boolean dupliquee, LocalDate jour, List<Anomalie> found) {
        Map<String, ? extends @org.jspecify.annotations.Nullable Object> members =
                java.util.Objects.requireNonNull(draft.base()).members();
        Demande avant =
                fr.demandeunique.sne.client.json.DemandeJson.read(members).demande();
        if (avant != null) {
            found.addAll(Modification.modifier(avant, apres, draft.guichet(), jour, dupliquee)
                    .anomalies());
            ControleDemande.controler(apres, jour).avertissements().stream()
                    .filter(one -> found.stream()
                            .noneMatch(same -> same.code().equals(one.code())
                                    && same.chemin().equals(one.chemin())))
                    .forEach(found::add);
        }
    }

    /** How far each tab is filled. */
    static Avancement progress(Draft draft, List<Anomalie> all) {
        Demande demande = draft.reading().demande();
        return demande == null ? new Avancement(List.of()) : Avancement.de(demande, new Rapport(all));
    }

    /** What a draft shows before anybody asked for a check: what is wrong or doubtful, not what is missing yet. */
    static List<Anomalie> sofar(List<Anomalie> all) {
        return all.stream()
                .filter(one -> Controle.de(one.code())
                        .filter(known -> known.nature() == Controle.Nature.MANQUE)
                        .isEmpty())
                .toList();
    }
}
