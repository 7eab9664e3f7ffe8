package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which cahier des charges a système particulier may follow on a day: that of 2015 from 23/03/2015; that of 2017 from 20/06/2017, both until
 * 30/06/2018, the last day to conform to the new one, and it alone afterwards.
 *
 * <pre>{@code CahierDesCharges.admis(LocalDate.of(2018, 6, 30)).size() // 2}</pre>
 */
public final class CahierDesCharges {
    private static final Historique CAHIERS = Reglement.versions("SYSTEME_PARTICULIER_CAHIER");
    private static final LocalDate MISE_EN_CONFORMITE = LocalDate.of(2018, 6, 30);

    private CahierDesCharges() {}

    /**
     * {@return the rules that hold one, each with its source, from the oldest; none before 23/03/2015}
     *
     * @param jour the day whose rules are asked for
     */
    public static List<Regle> admis(LocalDate jour) {
        List<Regle> all = new ArrayList<>();
        for (Regle one : CAHIERS.versions()) {
            // A version that ended serves until the systems have been brought up to the next one.
            LocalDate last = one.au() == null ? null : MISE_EN_CONFORMITE;
            if (new Periode(one.du(), last).contient(jour)) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }
}
