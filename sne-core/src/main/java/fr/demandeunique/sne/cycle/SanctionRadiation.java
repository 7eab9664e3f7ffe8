package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The penalty of a radiation that the text forbids (rule {@code RADIATION_SANCTION}, from 27/03/2014): whoever would insist is told. */
final class SanctionRadiation {
    private static final Historique SANCTION = Reglement.versions("RADIATION_SANCTION");

    /** What R441-2-8 itself asks for; a wrong day or a demande that is not active is a slip, not a breach. */
    private static final Set<String> CONTRAIRES = Set.of(
            "RADIATION_MOTIF_INCONNU",
            "RADIATION_AUTEUR",
            "RADIATION_EXPEDITEUR",
            "RADIATION_ECRIT_ABSENT",
            "RADIATION_AVERTISSEMENT_ABSENT",
            "RADIATION_AVERTISSEMENT_DELAI",
            "RADIATION_SANS_PREAVIS",
            "RADIATION_COMMISSION");

    private SanctionRadiation() {}

    /** These anomalies, with a reminder of the penalty if one of them is a breach of the text of that day. */
    static List<Anomalie> rappeler(List<Anomalie> anomalies, LocalDate jour) {
        boolean breach = anomalies.stream().anyMatch(one -> CONTRAIRES.contains(one.code()));
        if (!breach || !SANCTION.vaut(jour)) {
            return anomalies;
        }
        List<Anomalie> all = new ArrayList<>(anomalies);
        all.add(Anomalie.avertissement("RADIATION_SANCTION", "/radiation").selon("RADIATION_SANCTION", jour));
        return all;
    }
}
