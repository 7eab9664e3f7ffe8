package fr.demandeunique.sne.guichet;

import static fr.demandeunique.sne.Dites.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class DroitsEtPlansTest {
    private static final Set<DroitDemandeur> EN_2013 = EnumSet.of(DroitDemandeur.ACCES, DroitDemandeur.RECTIFICATION);

    @Test
    @EprouveRegle({"DROITS_PERSONNES", "INFORMATION_DEMANDEUR"})
    void rights_grow_with_the_texts() {
        Bornes.verifier("DROITS_PERSONNES", "2013-11-15 ETLL1328019A", "2023-05-02 Cerfa 14069*05");
        Bornes.verifier(
                "INFORMATION_DEMANDEUR",
                "2015-12-31 CCH, art. R441-2-17 (version du 31/12/2015)",
                "2017-05-08 CCH R441-2-17 2017-05-08",
                "2019-12-19 CCH R441-2-17 2019-12-19",
                "2021-09-01 CCH R441-2-17 2021-09-01");
        assertEquals(Set.of(), ouverts("2013-11-14"));
        assertEquals(EN_2013, ouverts("2013-11-15"));
        assertEquals(EN_2013, ouverts("2013-11-16"));
        assertEquals(EN_2013, ouverts("2015-12-30"));
        Set<DroitDemandeur> in2019 = EnumSet.complementOf(EnumSet.of(
                DroitDemandeur.INFORMATION,
                DroitDemandeur.EFFACEMENT,
                DroitDemandeur.LIMITATION,
                DroitDemandeur.PORTABILITE));
        Set<DroitDemandeur> in2016 = EnumSet.copyOf(in2019);
        in2016.removeAll(EnumSet.of(
                DroitDemandeur.COTATION,
                DroitDemandeur.EFFET_REFUS_COTATION,
                DroitDemandeur.PRIORITE,
                DroitDemandeur.OFFRE_DALO));
        assertEquals(in2016, ouverts("2015-12-31"));
        assertEquals(in2016, ouverts("2016-01-01"));
        assertEquals(in2016, ouverts("2019-12-18"));
        assertEquals(in2019, ouverts("2019-12-19"));
        assertEquals(in2019, ouverts("2019-12-20"));
        assertEquals(in2019, ouverts("2023-05-01"));
        assertEquals(EnumSet.allOf(DroitDemandeur.class), ouverts("2023-05-02"));
        assertEquals(EnumSet.allOf(DroitDemandeur.class), ouverts("2023-05-03"));
    }

    private static Set<DroitDemandeur> ouverts(String jour) {
        return DroitDemandeur.ouverts(LocalDate.parse(jour));
    }

    @Test
    @EprouveRegle({"TRAITEMENT_FINALITES", "NIR_TRAITEMENT"})
    void the_treatment_serves_three_purposes_and_holds_the_NIR_from_11_05_2017() {
        Bornes.verifier("TRAITEMENT_FINALITES", "2011-03-28 DEVL1108168A", "2013-11-15 ETLL1328019A");
        Bornes.verifier("NIR_TRAITEMENT", "2017-05-11 décret 2017-917 du 09/05/2017");
        for (Finalite one : Finalite.values()) {
            assertFalse(one.controler(LocalDate.of(2011, 3, 27)).conforme());
            for (String day : List.of("2011-03-28", "2011-03-29", "2013-11-14", "2013-11-15", "2013-11-16")) {
                assertEquals(
                        one != Finalite.AUTRE,
                        one.controler(LocalDate.parse(day)).conforme(),
                        day + one);
            }
            assertFalse(one.admetNir(LocalDate.of(2017, 5, 10)));
            assertEquals(one == Finalite.ENREGISTREMENT, one.admetNir(LocalDate.of(2017, 5, 11)));
            assertEquals(one == Finalite.ENREGISTREMENT, one.admetNir(LocalDate.of(2017, 5, 12)));
        }
        Anomalie why =
                Finalite.AUTRE.controler(LocalDate.of(2017, 2, 21)).anomalies().get(0);
        assertTrue(why.source().citation().contains("ETLL1328019A"));
    }

    @Test
    @EprouveRegle("PLAN_PARTENARIAL")
    void a_plan_lasts_six_years_and_may_be_extended_twice_by_one() {
        Bornes.verifier(
                "PLAN_PARTENARIAL",
                "2016-01-01 CCH, art. R441-2-13",
                "2017-05-08 CCH R441-2-13 et R441-2-14 2017-05-08",
                "2019-12-19 CCH R441-2-13 et R441-2-14 2019-12-19");
        LocalDate first = LocalDate.of(2016, 1, 1);
        assertEquals(List.of("PLAN_AVANT_TEXTE"), codes(PlanPartenarial.adopte(first.minusDays(1))));
        assertTrue(PlanPartenarial.adopte(first.plusDays(1)).estAccepte());
        PlanPartenarial plan = PlanPartenarial.adopte(first).orElseThrow();
        assertEquals(LocalDate.of(2019, 1, 1), plan.bilan());
        assertEquals(LocalDate.of(2021, 12, 31), plan.fin());
        assertEquals(List.of("PLAN_ACHEVE"), codes(plan.proroger(LocalDate.of(2022, 1, 1))));
        PlanPartenarial twice = plan.proroger(LocalDate.of(2021, 12, 31))
                .orElseThrow()
                .proroger(LocalDate.of(2022, 12, 31))
                .orElseThrow();
        assertEquals(LocalDate.of(2023, 12, 31), twice.fin());
        assertEquals(List.of("PLAN_PROROGE_DEUX_FOIS"), codes(twice.proroger(LocalDate.of(2023, 1, 1))));
        Anomalie over = plan.proroger(LocalDate.of(2022, 1, 1)).anomalies().get(0);
        assertEquals("2021-12-31", over.parametres().get("fin"));
        assertEquals("/prorogations", over.chemin());
        assertEquals(
                "/debut",
                PlanPartenarial.adopte(first.minusDays(1)).anomalies().get(0).chemin());
    }

    @Test
    @EprouveRegle({"PLAN_TERRITOIRE", "PLAN_CONTENU"})
    void from_08_05_2017_Paris_and_the_EPT_have_their_plan_and_seven_headings_are_due() {
        Bornes.verifier(
                "PLAN_TERRITOIRE", "2017-05-08 CCH R441-2-11 2017-05-08", "2019-12-19 CCH R441-2-11 2019-12-19");
        Bornes.verifier(
                "PLAN_CONTENU",
                "2017-05-08 CCH R441-2-10 2017-05-08",
                "2019-12-19 CCH R441-2-10 2019-12-19",
                "2021-09-01 CCH R441-2-10 2021-09-01");
        LocalDate first = LocalDate.of(2017, 5, 8);
        for (LocalDate jour : List.of(first.minusDays(1), first, first.plusDays(1))) {
            boolean holds = !jour.isBefore(first);
            assertTrue(PlanPartenarial.Porteur.EPCI.admis(jour));
            assertEquals(holds, PlanPartenarial.Porteur.VILLE_DE_PARIS.admis(jour));
            assertEquals(holds, PlanPartenarial.Porteur.ETABLISSEMENT_PUBLIC_TERRITORIAL.admis(jour));
            assertEquals(
                    holds ? Optional.of(jour.plusMonths(3)) : Optional.empty(), PlanPartenarial.objectifsJusquau(jour));
            assertEquals(
                    holds ? 7 : 0, PlanPartenarial.manquantes(Set.of(), jour).size());
        }
        assertFalse(PlanPartenarial.Porteur.EPCI.admis(LocalDate.of(2015, 12, 31)));
        assertEquals(
                Set.of(PlanPartenarial.Rubrique.SERVICE_D_ACCUEIL),
                PlanPartenarial.manquantes(
                        EnumSet.complementOf(EnumSet.of(PlanPartenarial.Rubrique.SERVICE_D_ACCUEIL)), first));
    }

    @Property
    void never_throws(@ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour) {
        assertTrue(
                DroitDemandeur.values().length >= DroitDemandeur.ouverts(jour).size());
        for (Finalite one : Finalite.values()) {
            assertTrue(one.controler(jour).conforme()
                    || one == Finalite.AUTRE
                    || jour.isBefore(LocalDate.of(2011, 3, 28)));
        }
        if (PlanPartenarial.adopte(jour) instanceof Resultat.Accepte<PlanPartenarial> plan) {
            assertTrue(plan.valeur().fin().isAfter(plan.valeur().bilan()));
        }
    }
}
