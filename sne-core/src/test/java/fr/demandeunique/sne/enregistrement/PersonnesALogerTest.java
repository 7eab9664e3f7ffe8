package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonnesALogerTest {
    private static final LocalDate JOUR = LocalDate.of(2021, 6, 1);

    private static Demande.Builder seul() {
        return Exemples.couple().toBuilder().coTitulaires(List.of()).personnesACharge(List.of());
    }

    private static PersonneACharge aCharge(LocalDate naissance, String lien) {
        return PersonneACharge.builder()
                .identite(i -> i.dateNaissance(naissance == null ? null : DateNaissance.of(naissance)))
                .lienParente(lien == null ? null : LienParente.of(lien))
                .build();
    }

    private static PersonnesALoger compte(Demande.Builder demande) {
        return PersonnesALoger.de(demande.build(), JOUR);
    }

    @ParameterizedTest
    @CsvSource({
        // a child is sure until the day before 21; another relative until the day before 18
        "2000-06-02, E, 2",
        "2000-06-01, E, 1",
        "1990-01-01, E, 1",
        "2003-06-02, A, 2",
        "2003-06-01, A, 1",
        "1950-01-01, P, 1",
        ", E, 1"
    })
    @EprouveRegle("PERSONNES_A_LOGER")
    void who_counts_beyond_doubt(LocalDate naissance, String lien, int certaines) {
        assertEquals(
                new PersonnesALoger(certaines, 2), compte(seul().personnesACharge(List.of(aCharge(naissance, lien)))));
    }

    @Test
    @EprouveRegle("PERSONNES_A_LOGER")
    void a_handicap_makes_an_adult_count() {
        var parents = List.of(aCharge(LocalDate.of(1950, 1, 1), "P"), aCharge(LocalDate.of(1949, 1, 1), "P"));
        var complement = List.of(
                ComplementHandicap.builder().personne("personnesACharge/1").build());
        assertEquals(
                new PersonnesALoger(2, 3),
                compte(seul().personnesACharge(parents).handicaps(complement)));
    }

    @Test
    @EprouveRegle("PERSONNES_A_LOGER")
    void visits_and_alternate_custody_count_and_children_to_be_born_may() {
        var child = PersonneEnGarde.builder()
                .identite(i -> i.dateNaissance(DateNaissance.of(LocalDate.of(2010, 1, 1))))
                .coparentalite(Coparentalite.DROIT_DE_VISITE)
                .build();
        assertEquals(new PersonnesALoger(2, 2), compte(seul().personnesEnGarde(List.of(child))));
        assertEquals(new PersonnesALoger(1, 3), compte(seul().naissancesPrevues(naissances(2))));
        assertEquals(new PersonnesALoger(1, 2), compte(seul().naissancesPrevues(naissances(null))));
        assertEquals(new PersonnesALoger(1, 1), compte(seul().naissancesPrevues(naissances(-5))));
        assertEquals(new PersonnesALoger(1, 10), compte(seul().naissancesPrevues(naissances(Integer.MAX_VALUE))));
    }

    private static NaissancesPrevues naissances(Integer nombre) {
        return NaissancesPrevues.builder().nombre(nombre).build();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "5, true", "6, false", "-1, false", "2147483647, false"})
    @EprouveRegle("PERSONNES_A_LOGER")
    void a_number_that_cannot_be_right_is_only_a_warning_on_any_day(int nombre, boolean admis) {
        LogementRecherche recherche = Exemples.couple().logementRecherche();
        assertNotNull(recherche);
        Demande demande = Exemples.couple().toBuilder()
                .naissancesPrevues(naissances(1))
                .logementRecherche(recherche.toBuilder().nombrePersonnes(nombre).build())
                .build();
        LocalDate page = LocalDate.of(2020, 10, 7);
        for (LocalDate day : List.of(
                LocalDate.of(2010, 5, 3), LocalDate.of(2010, 5, 4), page.minusDays(1), page, page.plusDays(1))) {
            List<Anomalie> found = ControleDemande.controler(demande, day).anomalies().stream()
                    .filter(one -> one.code().equals("PERSONNES_A_LOGER_ECART"))
                    .toList();
            boolean born = !day.isBefore(LocalDate.of(2013, 3, 3));
            assertEquals(admis || !born && nombre == 4 ? 0 : 1, found.size(), day + "");
            for (Anomalie one : found) {
                assertEquals("AVERTISSEMENT PERSONNES_A_LOGER_ECART /logementRecherche/nombrePersonnes", one + "");
                assertEquals(
                        day.isBefore(page),
                        one.source() != null && one.source().texte().equals("interprétation"));
            }
        }
        assertEquals(
                List.of(),
                ControleDemande.controler(demande, LocalDate.of(2010, 5, 2)).anomalies().stream()
                        .filter(one -> one.code().equals("PERSONNES_A_LOGER_ECART"))
                        .toList());
    }

    @Test
    void the_example_of_the_contract_agrees() {
        Demande couple = Exemples.couple().toBuilder()
                .naissancesPrevues(naissances(1))
                .personnesEnGarde(List.of(PersonneEnGarde.builder()
                        .identite(i -> i.dateNaissance(DateNaissance.of(LocalDate.of(2007, 1, 9))))
                        .coparentalite(Coparentalite.GARDE_ALTERNEE)
                        .build()))
                .build();
        var persons = PersonnesALoger.de(couple, LocalDate.of(2015, 12, 21));
        assertEquals(new PersonnesALoger(5, 6), persons);
        assertEquals(
                "false true true false",
                persons.admet(4) + " " + persons.admet(5) + " " + persons.admet(6) + " " + persons.admet(7));
    }

    @Test
    @EprouveRegle("ASSISTANT_MATERNEL")
    void the_profession_of_an_assistant_maternel_may_count_for_the_size_from_01_10_2010() {
        Bornes.verifier(
                "ASSISTANT_MATERNEL",
                "2010-10-01 CCH L441-1 2010-10-01",
                "2014-03-27 CCH L441-1 2014-03-27",
                "2016-04-15 CCH L441-1 2016-04-15",
                "2017-01-29 CCH L441-1 2017-01-29",
                "2018-11-25 CCH L441-1 2018-11-25",
                "2021-01-01 CCH L441-1 2021-01-01",
                "2021-11-27 CCH L441-1 2021-11-27",
                "2022-02-09 CCH L441-1 2022-02-09",
                "2022-02-23 CCH L441-1 2022-02-23");
        LocalDate first = LocalDate.of(2010, 10, 1);
        Demande assistant = Exemples.couple().toBuilder()
                .motifs(List.of(
                        Motif.builder().code(MotifDemande.ASSISTANT_MATERNEL).build()))
                .build();
        assertFalse(PersonnesALoger.professionComptee(assistant, first.minusDays(1)));
        assertTrue(PersonnesALoger.professionComptee(assistant, first));
        assertTrue(PersonnesALoger.professionComptee(assistant, first.plusDays(1)));
        assertFalse(PersonnesALoger.professionComptee(Exemples.couple(), first));
        assertEquals(PersonnesALoger.de(Exemples.couple(), first), PersonnesALoger.de(assistant, first));
    }
}
