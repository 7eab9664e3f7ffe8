package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the anomalies of one check on one day; nothing is allocated as long as nothing is wrong. */
final class Constats {
    private final LocalDate date;
    private @Nullable List<Anomalie> anomalies;

    Constats(LocalDate date) {
        this.date = date;
    }

    LocalDate date() {
        return date;
    }

    /** An error only on the days when the rule of the same name is in force. */
    void interdit(String regle, String chemin) {
        if (Reglement.regle(regle, date).isPresent()) {
            erreur(regle, chemin, regle);
        }
    }

    /** A warning only on the days when the rule of the same name is in force. */
    void attendu(String regle, String chemin) {
        if (Reglement.regle(regle, date).isPresent()) {
            avertissement(regle, chemin, regle);
        }
    }

    void erreur(String code, String chemin, String regle) {
        ajouter(Anomalie.erreur(code, chemin).selon(regle, date));
    }

    void avertissement(String code, String chemin, String regle) {
        ajouter(Anomalie.avertissement(code, chemin).selon(regle, date));
    }

    /** Warns about a code that its list does not know; the code itself stays in the demande. */
    void code(Nomenclature liste, @Nullable String code, String chemin) {
        if (code != null && !liste.connait(code)) {
            ajouter(Anomalie.avertissement("CODE_INCONNU", chemin)
                    .avec("liste", liste.nom())
                    .selon("FORMAT_DOCUMENT", date));
        }
    }

    void codes(Nomenclature liste, List<String> codes, String chemin) {
        for (int i = 0; i < codes.size(); i++) {
            if (!liste.connait(codes.get(i))) {
                code(liste, codes.get(i), chemin + "/" + i);
            }
        }
    }

    void ajouter(Anomalie anomalie) {
        if (anomalies == null) {
            anomalies = new ArrayList<>();
        }
        anomalies.add(anomalie);
    }

    Rapport rapport() {
        return anomalies == null ? Rapport.vide() : new Rapport(anomalies);
    }
}
