package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.doublons.DecisionDoublon.Verdict;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stock holds that is rare: unknown members, states without a date, decisions of another count, more persons than a table takes at first. */
class BornesQualiteTest {
    private static final LocalDate JOUR = Stock.JOUR;

    /** Renewals by day of February 2017, the day of the count being the 21st. */
    @ParameterizedTest
    @CsvSource({
        "'', , 2016-10-05",
        "'', 2016-11-01, 2016-11-01",
        "21, , 2017-02-21",
        "22, , 2016-10-05",
        "22, 2016-11-01, 2016-11-01",
        "5 9 22, , 2017-02-09",
        "9 5, 2016-11-01, 2017-02-09"
    })
    void the_year_runs_from_the_last_renewal_that_is_not_to_come(String days, LocalDate debut, LocalDate expected) {
        List<LocalDate> renewals = Arrays.stream(days.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> LocalDate.of(2017, 2, Integer.parseInt(one)))
                .toList();
        Demande one = Stock.avec(d -> d.renouvellements(renewals).debutValidite(debut));
        assertEquals(expected, new Echeances(JOUR).base(one));
    }

    @Test
    void the_year_of_a_demande_without_a_day_does_not_run() {
        assertNull(new Echeances(JOUR).base(Demande.builder().build()));
    }

    private static OptionalLong compte(Demande demande, Axe axe, String cellule) {
        var one = new Statistiques(LocalDate.of(2016, 2, 22), JOUR, null);
        one.ajouter(demande);
        return one.resultat().repartition(axe).nombre(cellule);
    }

    private static long actives(Demande demande) {
        var one = new Statistiques(LocalDate.of(2016, 2, 22), JOUR, null);
        one.ajouter(demande);
        return one.resultat().chiffres().actives();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, false, , 1",
        ", false, , 1",
        "RADIEE, false, , 0",
        "RADIEE, true, , 0",
        "ACTIVE, true, , 0",
        "RADIEE, true, 2017-02-21, 0",
        "RADIEE, true, 2017-02-22, 1"
    })
    void a_demande_is_active_by_the_day_of_its_radiation_else_by_its_state(
            String etat, boolean radiation, LocalDate date, long expected) {
        assertEquals(
                expected,
                actives(Stock.avec(d -> d.etat(etat == null ? null : EtatDemande.of(etat))
                        .radiation(
                                radiation
                                        ? RadiationDemande.builder()
                                                .motif(MotifRadiation.RENONCIATION)
                                                .date(date)
                                                .build()
                                        : null))));
    }

    @Test
    void what_a_demande_does_not_say_is_counted_as_unknown() {
        OptionalLong one = OptionalLong.of(1);
        assertEquals(one, compte(Stock.avec(d -> d.motifs(List.of())), Axe.MOTIF, "inconnu"));
        assertEquals(one, compte(Stock.avec(d -> d.demandeur(null)), Axe.AGE, "inconnu"));
        assertEquals(one, compte(Stock.demandeur(p -> p.identite(i -> i.dateNaissance(null))), Axe.AGE, "inconnu"));
        Demande around = Stock.demandeur(p -> p.identite(i -> i.dateNaissance(DateNaissance.parse("1992"))));
        assertEquals(one, compte(around, Axe.AGE, "inconnu"), "24 or 25");
        assertEquals(one, compte(Stock.avec(d -> d.logementRecherche(null)), Axe.COMMUNE, "inconnu"));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "1, 1", "0, 4", ", 4", "-2, 4", "7, 6 et plus"})
    void persons_are_those_that_were_typed_else_those_of_the_household(Integer typed, String cellule) {
        Demande demande = Stock.avec(d -> d.logementRecherche(Stock.saine().logementRecherche().toBuilder()
                .nombrePersonnes(typed)
                .build()));
        assertEquals(OptionalLong.of(1), compte(demande, Axe.PERSONNES, cellule));
    }

    @Test
    void an_attribution_counts_in_its_commune_if_it_is_known() {
        Attribution none = Attribution.builder().build();
        Attribution house =
                none.toBuilder().logement(LogementAttribue.builder().build()).build();
        Attribution nowhere = none.toBuilder()
                .logement(LogementAttribue.builder()
                        .adresse(Adresse.builder().build())
                        .build())
                .build();
        Attribution metz = none.toBuilder()
                .logement(LogementAttribue.builder()
                        .adresse(Adresse.builder().commune("57463").build())
                        .build())
                .build();
        Demande served = Stock.radiee("RADATT", LocalDate.of(2017, 1, 5));
        for (Attribution one : Arrays.asList(null, none, house, nowhere, metz)) {
            Demande demande = served.toBuilder().attribution(one).build();
            assertEquals(
                    OptionalLong.of(1), compte(demande, Axe.COMMUNE_ATTRIBUTION, one == metz ? "57463" : "inconnu"));
        }
    }

    @Test
    void of_a_legal_person_what_it_looks_for_and_its_pieces_are_looked_at_and_no_more() {
        Demande firm = Stock.avec(d -> d.demandeur(null)
                .coTitulaires(List.of())
                .personneMorale(PersonneMorale.builder().build())
                .motifs(List.of())
                .logementActuel(null)
                .logementRecherche(Stock.saine().logementRecherche().toBuilder()
                        .communes(List.of())
                        .build()));
        long found = Detecteur.le(JOUR).constats(firm);
        assertNotEquals(0, found & Indicateur.COMMUNE_ABSENTE.bit());
        assertEquals(0, found & (Indicateur.MOTIF_ABSENT.bit() | Indicateur.LOGEMENT_ACTUEL_ABSENT.bit()));
    }

    /** A dash says that there is none; any figure is meant as a number. */
    @ParameterizedTest
    @CsvSource({"-, false", "néant, false", "0, true", "9, true", "5, true", "06 00 00 00 00, false"})
    void a_telephone_with_a_figure_is_meant_as_one(String phone, boolean wrong) {
        long found = Detecteur.le(JOUR).constats(Stock.demandeur(p -> p.telephones(List.of(phone))));
        assertEquals(wrong, (found & Indicateur.CONTACT_INVALIDE.bit()) != 0);
    }

    @Test
    void what_is_wrong_and_what_to_do_is_said_once_in_each_language() {
        Set<String> seen = new HashSet<>();
        for (Indicateur one : Indicateur.values()) {
            for (Locale langue : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertFalse(one.remede(langue).isBlank() || one.libelle(langue).isBlank(), one.name());
            }
            assertEquals(one.remede(), one.remede(Locale.FRENCH));
            seen.add(one.remede());
        }
        assertEquals(false, seen.size() < Indicateur.values().length / 2);
    }

    private static Demande personne(int rank) {
        return Stock.avec(d -> d.numeroUnique(NumeroUnique.parse("057 1016 000%03d 10691".formatted(rank)))
                .coTitulaires(List.of())
                .demandeur(Stock.saine().demandeur().toBuilder()
                        .identite(i -> i.nomNaissance(
                                "EXEMPLE" + (char) ('A' + rank % 400 % 26) + (char) ('A' + rank % 400 / 26)))
                        .build()));
    }

    /** The table grows by itself: 400 persons, of whom 100 have two demandes. */
    @Test
    void each_of_many_persons_is_counted() {
        var all = new SuiviDoublons();
        for (int i = 0; i < 500; i++) {
            all.ajouter(personne(i));
        }
        assertEquals(200, all.demandes());
        for (int i = 0; i < 400; i++) {
            assertEquals(i < 100, all.concernees().test(personne(i)), i + "");
            assertEquals(i < 100 ? 2 : 1, all.nombre(SuiviDoublons.empreinte(personne(i))));
        }
        assertEquals("SuiviDoublons[400]", all.toString());
    }

    @Test
    void a_count_takes_over_the_decisions_of_another() {
        Demande one = personne(1);
        Demande other = personne(401);
        DecisionDoublon two = DecisionDoublon.de(
                one,
                Doublons.parmi(List.of(other)).chercher(one).get(0),
                Verdict.PERSONNES_DIFFERENTES,
                "agent 12",
                JOUR);
        var decided = new SuiviDoublons(List.of(two));
        Stream.of(one, other).forEach(decided::ajouter);
        var empty = new SuiviDoublons();
        empty.fusionner(decided);
        assertEquals(0, empty.demandes());
        assertEquals(true, empty.decidee(one));
        assertFalse(empty.concernees().test(one));
        assertFalse(empty.concernee(NumeroUnique.parse("057 1016 000002 10691")), "not counted");
    }
}
