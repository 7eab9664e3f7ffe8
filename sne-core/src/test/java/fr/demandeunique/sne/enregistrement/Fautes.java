package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Demandes with one fault, and the days on which the checks find it. */
final class Fautes {
    private Fautes() {}

    private static final LocalDate SANS_FIN = LocalDate.of(2100, 1, 1);

    /** The couple of the bulletin, filed on a day when the form *02 was in use. */
    static Demande.Builder demande() {
        return Exemples.active().toBuilder();
    }

    static Demande demandeur(UnaryOperator<Demandeur.Builder> change) {
        Demandeur demandeur = Exemples.active().demandeur();
        assertNotNull(demandeur);
        return demande().demandeur(change.apply(demandeur.toBuilder()).build()).build();
    }

    static Demande emploi(UnaryOperator<SituationProfessionnelle.Builder> change) {
        return cinq(demandeur(b -> b.situationProfessionnelle(
                change.apply(SituationProfessionnelle.builder()).build())));
    }

    /** The same demande as renewed on form *05. */
    static Demande cinq(Demande demande) {
        return demande.toBuilder()
                .formulaire("14069*05")
                .renouvellements(List.of(LocalDate.of(2023, 5, 2)))
                .build();
    }

    static Demande actuel(UnaryOperator<LogementActuel.Builder> change) {
        return cinq(demande()
                .logementActuel(change.apply(LogementActuel.builder()
                                .modeles(List.of(ModeleLogement.PARC_PRIVE))
                                .nombreOccupants(4))
                        .build())
                .build());
    }

    static Demande recherche(UnaryOperator<LogementRecherche.Builder> change) {
        LogementRecherche recherche = Exemples.active().logementRecherche();
        assertNotNull(recherche);
        return demande()
                .logementRecherche(change.apply(recherche.toBuilder()).build())
                .build();
    }

    /**
     * The fault is an anomaly exactly from the first of these days to the last, with the source of the version in force.
     *
     * @param jours first day of each version of the rule; the last one may be {@code "> D"}, D being the last day of all
     */
    static void tient(Demande faute, String code, String chemin, String regle, String... jours) {
        boolean ends = jours[jours.length - 1].startsWith("> ");
        List<LocalDate> starts = Arrays.stream(jours, 0, ends ? jours.length - 1 : jours.length)
                .map(LocalDate::parse)
                .toList();
        LocalDate end = ends ? LocalDate.parse(jours[jours.length - 1].substring(2)) : SANS_FIN;
        var days = new TreeSet<LocalDate>();
        for (LocalDate one : starts) {
            days.addAll(List.of(one.minusDays(1), one, one.plusDays(1)));
        }
        days.addAll(List.of(end.minusDays(1), end, end.plusDays(1)));
        for (LocalDate day : days) {
            boolean holds = !day.isBefore(starts.get(0)) && !day.isAfter(end) || day.isAfter(SANS_FIN);
            List<Anomalie> found = ControleDemande.controler(faute, day).anomalies().stream()
                    .filter(one -> one.code().equals(code))
                    .toList();
            assertEquals(
                    holds ? List.of(chemin) : List.of(),
                    found.stream().map(Anomalie::chemin).toList(),
                    day + "");
            if (holds) {
                assertEquals(
                        Reglement.regle(regle, day).orElseThrow().source(),
                        found.get(0).source(),
                        day + "");
                assertEquals(starts, versions(regle), "the first day of each version");
            }
        }
    }

    private static List<LocalDate> versions(String regle) {
        return Reglement.toutes()
                .filter(one -> one.code().equals(regle))
                .map(fr.demandeunique.sne.reglement.Regle::du)
                .toList();
    }

    /** Nothing is said on any of these days: what the rule forbids is to refuse. */
    static void accepte(Demande demande, String regle, String... jours) {
        assertEquals(Arrays.stream(jours).map(LocalDate::parse).toList(), versions(regle));
        for (String jour : jours) {
            LocalDate day = LocalDate.parse(jour);
            for (LocalDate one : List.of(day.minusDays(1), day, day.plusDays(1))) {
                Demande filed = demande.toBuilder()
                        .numeroUnique(null)
                        .dateDepot(one)
                        .personnesACharge(List.of())
                        .build();
                assertEquals(List.of(), ControleDemande.controler(filed, one).erreurs(), jour);
            }
        }
    }

    static List<String> chemins(Demande demande, String code, LocalDate jour) {
        return ControleDemande.controler(demande, jour).anomalies().stream()
                .filter(one -> one.code().equals(code))
                .map(Anomalie::chemin)
                .toList();
    }
}
