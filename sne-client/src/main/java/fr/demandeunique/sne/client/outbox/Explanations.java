package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the agent is told of what waits for him, in French: stored with the row, hidden as it is, never logged. */
final class Explanations {
    /** More than an agent would look at; what the service finds may be without bound. */
    private static final int CANDIDATES = 20;

    private Explanations() {}

    /** What the SNE said, after what it means and before the numbers that may be the one. */
    static List<Anomalie> of(@Nullable SneException e) {
        if (e == null) {
            return List.of();
        }
        List<Anomalie> all = new ArrayList<>();
        if (e instanceof SneException.EffetIncertain) {
            all.add(anomaly(Gravite.ERREUR, "NUU_INCERTAIN", e.message(Locale.FRENCH)));
        } else if (e instanceof SneException.HorsTransport) {
            all.add(anomaly(Gravite.ERREUR, "HORS_TRANSPORT", e.message(Locale.FRENCH)));
        }
        all.addAll(e.anomalies());
        if (e instanceof SneException.EffetIncertain unsure) {
            int more = unsure.candidates().size() - CANDIDATES;
            for (NumeroUnique one : unsure.candidates()
                    .subList(0, Math.min(CANDIDATES, unsure.candidates().size()))) {
                all.add(anomaly(
                        Gravite.AVERTISSEMENT,
                        "NUU_CANDIDATE",
                        "C’est peut-être cette demande que l’envoi a enregistrée ou changée\u00a0: "
                                + one.affichage()));
            }
            if (more > 0) {
                all.add(anomaly(
                        Gravite.AVERTISSEMENT,
                        "NUU_CANDIDATES_EN_PLUS",
                        "Autres demandes possibles, non citées ici\u00a0: " + more));
            }
        }
        return all;
    }

    /** The number that was found is already that of another dossier. */
    static List<Anomalie> shared(@Nullable String numero) {
        String found = numero == null ? "" : NumeroUnique.parse(numero).affichage();
        return List.of(anomaly(
                Gravite.ERREUR,
                "NUMERO_PARTAGE",
                "La demande retrouvée au SNE est déjà celle d’un autre dossier, rien n’a été renvoyé\u00a0: " + found));
    }

    private static Anomalie anomaly(Gravite gravite, String code, String sentence) {
        return Anomalie.recue(code, gravite, "/numeroUnique", sentence, null);
    }
}
