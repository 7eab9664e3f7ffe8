package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.cycle.Enregistrement;
import fr.demandeunique.sne.cycle.Modification;
import fr.demandeunique.sne.cycle.Preavis;
import fr.demandeunique.sne.cycle.Purge;
import fr.demandeunique.sne.cycle.Radiation;
import fr.demandeunique.sne.cycle.Reactivation;
import fr.demandeunique.sne.cycle.Renouvellement;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.Objects;

/** The acts done to a demande, as pure functions. */
final class Acts {
    private Acts() {}

    static void run(Said said) {
        CodeGuichet guichet = Household.GUICHET.code();
        Demande active = Enregistrement.enregistrer(Household.couple(), Household.NUMERO, guichet, Household.DEPOT)
                .orElseThrow();
        said.that("enregistrer", active.etat());
        Demande changed = active.toBuilder().precisions("Rez-de-chaussée").build();
        LocalDate nextYear = LocalDate.of(2016, 12, 5);
        said.that(
                "modifier",
                Modification.modifier(active, changed, guichet, nextYear, false)
                        .orElseThrow()
                        .precisions());
        said.that(
                "renouveler",
                Renouvellement.renouveler(active, guichet, nextYear)
                        .orElseThrow()
                        .renouvellements());
        said.that(
                "séparer",
                Separation.separer(active, 1, nextYear).orElseThrow().nouvelle().debutValidite());
        Demande struck = Radiation.radier(active, MotifRadiation.RENONCIATION, null, guichet, nextYear)
                .orElseThrow();
        said.that("radier", struck.etat());
        said.that(
                "réactiver",
                Reactivation.reactiver(struck, guichet, nextYear.plusDays(1)).anomalies());
        said.that(
                "purger",
                Objects.requireNonNull(Purge.purger(struck, nextYear.plusYears(2))
                        .orElseThrow()
                        .dateDepot()));
        said.that("préavis", Preavis.cas(nextYear).size());
    }
}
