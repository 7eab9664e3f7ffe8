package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.personne.Identite;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A check stands at the tab that it looks at, whatever was looked at before: each anomaly leads to a member that there is. */
class CheminsTest {
    @Test
    void an_anomaly_leads_to_a_member_of_the_demande() {
        Set<String> tabs = new TreeSet<>();
        List<String> lost = new ArrayList<>();
        for (long seed = 0; seed < 600; seed++) {
            var arbitraires = new DemandesArbitraires(seed);
            Demande demande = arbitraires.demande();
            for (Anomalie one :
                    ControleDemande.controler(demande, arbitraires.jour()).anomalies()) {
                String[] members = one.chemin()
                        .substring(Math.min(1, one.chemin().length()))
                        .split("/");
                tabs.add(members[0]);
                if (!mene(demande, Demande.class, members, 0)) {
                    lost.add(one.code() + " " + one.chemin() + " " + seed);
                }
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(tabs.size() > 9, tabs.toString());
    }

    private static boolean mene(@Nullable Object value, Class<?> type, String[] members, int at) {
        if (at == members.length) {
            return true;
        }
        if (value instanceof List<?> list) {
            int rank = members[at].matches("\\d{1,4}") ? Integer.parseInt(members[at]) : -1;
            return rank >= 0
                    && rank < list.size()
                    && (at + 1 == members.length
                            || mene(list.get(rank), list.get(rank).getClass(), members, at + 1));
        }
        if (!type.isRecord()) {
            return false;
        }
        Optional<RecordComponent> member = Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(members[at]))
                .findFirst();
        if (member.isEmpty()) {
            // What all persons share stands among their own members.
            return Arrays.stream(type.getRecordComponents()).anyMatch(one -> one.getType() == Identite.class)
                    && mene(value == null ? null : Composants.valeur(value, "identite"), Identite.class, members, at);
        }
        return mene(
                value == null ? null : Composants.valeur(value, members[at]),
                member.get().getType(),
                members,
                at + 1);
    }
}
