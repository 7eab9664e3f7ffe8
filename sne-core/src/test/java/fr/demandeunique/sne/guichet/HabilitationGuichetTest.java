package fr.demandeunique.sne.guichet;

import static fr.demandeunique.sne.guichet.FaitGuichet.AGREMENT;
import static fr.demandeunique.sne.guichet.FaitGuichet.CONVENTION;
import static fr.demandeunique.sne.guichet.FaitGuichet.CONVENTION_MANDAT;
import static fr.demandeunique.sne.guichet.FaitGuichet.DECISION_GESTIONNAIRE;
import static fr.demandeunique.sne.guichet.FaitGuichet.DELIBERATION;
import static fr.demandeunique.sne.guichet.FaitGuichet.DESIGNATION;
import static fr.demandeunique.sne.guichet.FaitGuichet.MANDAT;
import static fr.demandeunique.sne.guichet.FaitGuichet.PATRIMOINE_CONVENTIONNE;
import static fr.demandeunique.sne.guichet.FaitGuichet.PATRIMOINE_LOCATIF;
import static fr.demandeunique.sne.guichet.FaitGuichet.SALARIE_COTISANT;
import static fr.demandeunique.sne.guichet.FaitGuichet.SALARIE_PROPRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class HabilitationGuichetTest {
    private static final LocalDate V2010 = LocalDate.of(2010, 5, 3);
    private static final LocalDate V2012 = LocalDate.of(2012, 1, 1);
    private static final LocalDate V2015 = LocalDate.of(2015, 5, 14);
    private static final LocalDate V2016 = LocalDate.of(2016, 6, 9);
    private static final LocalDate AL = LocalDate.of(2016, 10, 22);

    private static List<String> codes(QualiteGuichet qualite, LocalDate date, FaitGuichet... faits) {
        return HabilitationGuichet.peutEnregistrer(qualite, Set.of(faits), date).anomalies().stream()
                .map(Dites::code)
                .toList();
    }

    /** The same answer on the day and the day after, another on the day before. */
    private static void change(
            QualiteGuichet qualite, LocalDate day, List<String> before, List<String> from, FaitGuichet... faits) {
        assertEquals(before, codes(qualite, day.minusDays(1), faits));
        assertEquals(from, codes(qualite, day, faits));
        assertEquals(from, codes(qualite, day.plusDays(1), faits));
    }

    private static final List<String> OUI = List.of();

    @Test
    @EprouveRegle("GUICHET_ENREGISTREUR")
    void the_list_of_those_who_register_has_six_versions() {
        Bornes.verifier(
                "GUICHET_ENREGISTREUR",
                "2010-05-03 CCH, art. R441-2-1 (version du 03/05/2010)",
                "2012-01-01 CCH, art. R441-2-1 (version du 01/01/2012)",
                "2015-05-14 CCH, art. R441-2-1 (version du 14/05/2015)",
                "2016-06-09 CCH, art. R441-2-1 (version du 09/06/2016)",
                "2017-05-08 CCH R441-2-1 2017-05-08",
                "2022-01-01 CCH R441-2-1 2022-01-01");
        List<String> regime = List.of("HABILITATION_REGIME");
        List<String> qualite = List.of("HABILITATION_QUALITE");
        change(QualiteGuichet.ORGANISME_HLM, V2010, regime, OUI, PATRIMOINE_LOCATIF);
        change(QualiteGuichet.SEM_OUTRE_MER, V2010, regime, OUI);
        change(QualiteGuichet.SEM, V2010, regime, OUI, PATRIMOINE_CONVENTIONNE);
        change(QualiteGuichet.SEM, V2016, OUI, List.of("HABILITATION_AGREMENT"), PATRIMOINE_CONVENTIONNE);
        change(QualiteGuichet.SEM, V2016, List.of("HABILITATION_PATRIMOINE_CONVENTIONNE"), OUI, AGREMENT);
        change(QualiteGuichet.CHAMBRE_DE_COMMERCE, V2012, OUI, qualite, CONVENTION);
        change(QualiteGuichet.COLLECTEUR, V2012, OUI, List.of("HABILITATION_SALARIE_COTISANT"), CONVENTION);
        change(
                QualiteGuichet.COLLECTEUR,
                V2015,
                List.of("HABILITATION_CONVENTION", "HABILITATION_SALARIE_COTISANT"),
                OUI);
        change(QualiteGuichet.SIAO, V2015, qualite, OUI, DECISION_GESTIONNAIRE);
        assertEquals(List.of("HABILITATION_DECISION_GESTIONNAIRE"), codes(QualiteGuichet.SIAO, V2015));
        for (LocalDate day : List.of(V2010, V2012, V2015, V2016)) {
            assertEquals(OUI, codes(QualiteGuichet.ORGANISME_DESINTERESSE, day, CONVENTION));
            assertEquals(List.of("HABILITATION_CONVENTION"), codes(QualiteGuichet.ORGANISME_DESINTERESSE, day));
            assertEquals(List.of("HABILITATION_PATRIMOINE_LOCATIF"), codes(QualiteGuichet.ORGANISME_HLM, day));
        }
        LocalDate v2017 = LocalDate.of(2017, 5, 8);
        change(
                QualiteGuichet.ETABLISSEMENT_PUBLIC_TERRITORIAL,
                v2017,
                List.of("HABILITATION_QUALITE", "HABILITATION_ORIENTER"),
                OUI,
                DELIBERATION);
        assertEquals(
                List.of("HABILITATION_DELIBERATION", "HABILITATION_ORIENTER"),
                codes(QualiteGuichet.ETABLISSEMENT_PUBLIC_TERRITORIAL, v2017));
        change(QualiteGuichet.ACTION_LOGEMENT_SERVICES, v2017, OUI, List.of("HABILITATION_SALARIE_COTISANT"));
        change(QualiteGuichet.ACTION_LOGEMENT_SERVICES, v2017, OUI, OUI, SALARIE_COTISANT);
        LocalDate v2022 = LocalDate.of(2022, 1, 1);
        change(QualiteGuichet.ACTION_LOGEMENT_SERVICES, v2022, OUI, OUI, SALARIE_COTISANT);
        change(QualiteGuichet.SEM, v2022, OUI, OUI, AGREMENT);
        assertEquals(
                "g",
                HabilitationGuichet.enVigueur(QualiteGuichet.COLLECTEUR, V2015)
                        .orElseThrow()
                        .lettre());
    }

    @Test
    @EprouveRegle("GUICHET_EMPLOYEUR")
    void an_employer_registers_its_own_employees_only_since_2012() {
        Bornes.verifier(
                "GUICHET_EMPLOYEUR",
                "2012-01-01 CCH, art. R441-2-1 (version du 01/01/2012)",
                "2015-05-14 CCH, art. R441-2-1 (version du 14/05/2015)",
                "2016-06-09 CCH, art. R441-2-1 (version du 09/06/2016)",
                "2017-05-08 CCH R441-2-1 2017-05-08",
                "2022-01-01 CCH R441-2-1 2022-01-01");
        change(QualiteGuichet.EMPLOYEUR, V2012, OUI, List.of("HABILITATION_SALARIE_PROPRE"), CONVENTION);
        change(QualiteGuichet.EMPLOYEUR, V2012, OUI, OUI, CONVENTION, SALARIE_PROPRE);
        Rapport refused = HabilitationGuichet.peutEnregistrer(QualiteGuichet.EMPLOYEUR, Set.of(CONVENTION), V2012);
        Anomalie why = refused.anomalies().get(0);
        assertEquals("CCH, art. R441-2-1 (version du 01/01/2012)", why.source().citation());
        assertTrue(why.message(Locale.ENGLISH).startsWith("Since 1 January 2012 an employer"));
    }

    @Test
    @EprouveRegle("GUICHET_ACTION_LOGEMENT")
    void Action_Logement_Services_takes_the_place_of_the_collecteurs() {
        Bornes.verifier(
                "GUICHET_ACTION_LOGEMENT",
                "2016-10-22 CCH, art. L441-2-1 (version du 22/10/2016)",
                "2017-01-29 CCH L441-2-1 2017-01-29",
                "2023-02-21 CCH L441-2-1 2023-02-21");
        change(QualiteGuichet.ACTION_LOGEMENT_SERVICES, AL, List.of("HABILITATION_QUALITE"), OUI);
        change(QualiteGuichet.COLLECTEUR, AL, OUI, List.of("HABILITATION_QUALITE"), CONVENTION, SALARIE_COTISANT);
    }

    @Test
    @EprouveRegle("GUICHET_ORIENTATION")
    void a_public_service_that_does_not_register_must_orient() {
        Bornes.verifier(
                "GUICHET_ORIENTATION",
                "2010-05-03 CCH, art. R441-2-1 (version du 03/05/2010)",
                "2012-01-01 CCH, art. R441-2-1 (version du 01/01/2012)",
                "2015-05-14 CCH, art. R441-2-1 (version du 14/05/2015)",
                "2016-06-09 CCH, art. R441-2-1 (version du 09/06/2016)",
                "2017-05-08 CCH R441-2-1 2017-05-08",
                "2022-01-01 CCH R441-2-1 2022-01-01");
        change(
                QualiteGuichet.COLLECTIVITE,
                V2010,
                List.of("HABILITATION_REGIME"),
                List.of("HABILITATION_DELIBERATION", "HABILITATION_ORIENTER"));
        assertTrue(HabilitationGuichet.doitOrienter(QualiteGuichet.COLLECTIVITE, Set.of(), V2015));
        assertFalse(HabilitationGuichet.doitOrienter(QualiteGuichet.COLLECTIVITE, Set.of(DELIBERATION), V2015));
        assertTrue(HabilitationGuichet.doitOrienter(QualiteGuichet.ETAT, Set.of(), V2016));
        assertFalse(HabilitationGuichet.doitOrienter(QualiteGuichet.ETAT, Set.of(DESIGNATION), V2016));
        assertFalse(HabilitationGuichet.doitOrienter(QualiteGuichet.ORGANISME_HLM, Set.of(), V2016));
    }

    @Test
    @EprouveRegle("GUICHET_MANDATAIRE")
    void a_mandate_is_given_by_convention_since_2015() {
        Bornes.verifier(
                "GUICHET_MANDATAIRE",
                "2010-05-03 CCH, art. R441-2-1 (version du 03/05/2010)",
                "2012-01-01 CCH, art. R441-2-1 (version du 01/01/2012)",
                "2015-05-14 CCH, art. R441-2-1 (version du 14/05/2015)",
                "2016-06-09 CCH, art. R441-2-1 (version du 09/06/2016)",
                "2017-05-08 CCH R441-2-1 2017-05-08",
                "2022-01-01 CCH R441-2-1 2022-01-01");
        change(QualiteGuichet.MANDATAIRE, V2015, OUI, List.of("HABILITATION_CONVENTION_MANDAT"), MANDAT);
        assertEquals(List.of("HABILITATION_MANDAT"), codes(QualiteGuichet.MANDATAIRE, V2010));
        for (QualiteGuichet since2015 :
                List.of(QualiteGuichet.LIEU_ACCUEIL_COMMUN, QualiteGuichet.GESTIONNAIRE_SYSTEME_PARTICULIER)) {
            change(since2015, V2015, List.of("HABILITATION_QUALITE"), OUI, MANDAT, CONVENTION_MANDAT);
        }
    }

    @Test
    @EprouveRegle("GUICHET_CONVENTION")
    void the_prefet_fixes_by_arrete_the_part_of_those_who_refuse_the_convention() {
        Bornes.verifier(
                "GUICHET_CONVENTION",
                "2010-05-03 CCH R441-2-5 2010-05-03",
                "2012-01-01 CCH R441-2-5 2012-01-01",
                "2015-05-14 CCH R441-2-5 2015-05-14",
                "2015-12-31 CCH R441-2-5 2015-12-31",
                "2017-05-08 CCH R441-2-5 2017-05-08");
        for (QualiteGuichet abc :
                List.of(QualiteGuichet.ORGANISME_HLM, QualiteGuichet.SEM, QualiteGuichet.SEM_OUTRE_MER)) {
            assertFalse(arrete(abc, V2012.minusDays(1)));
            assertTrue(arrete(abc, V2012) && arrete(abc, V2012.plusDays(1)) && arrete(abc, V2016));
        }
        assertFalse(arrete(QualiteGuichet.COLLECTEUR, V2015.minusDays(1)));
        assertTrue(arrete(QualiteGuichet.COLLECTEUR, V2015) && arrete(QualiteGuichet.COLLECTEUR, V2015.plusDays(1)));
        assertTrue(arrete(QualiteGuichet.ACTION_LOGEMENT_SERVICES, AL));
        assertFalse(arrete(QualiteGuichet.COLLECTIVITE, V2016) || arrete(QualiteGuichet.EMPLOYEUR, V2016));
    }

    private static boolean arrete(QualiteGuichet qualite, LocalDate date) {
        return HabilitationGuichet.enVigueur(qualite, date).orElseThrow().arretePossible();
    }

    @Test
    @EprouveRegle("ENREGISTREMENT_EN_LIGNE")
    void the_applicant_registers_online_since_the_loi_ALUR() {
        Bornes.verifier(
                "ENREGISTREMENT_EN_LIGNE",
                "2014-03-27 CCH L441-2-1 2014-03-27",
                "2016-10-22 CCH L441-2-1 2016-10-22",
                "2017-01-29 CCH L441-2-1 2017-01-29",
                "2023-02-21 CCH L441-2-1 2023-02-21");
        change(QualiteGuichet.PORTAIL_GRAND_PUBLIC, LocalDate.of(2014, 3, 27), List.of("HABILITATION_QUALITE"), OUI);
    }

    @Test
    void the_versions_of_a_right_follow_one_another_without_a_gap() {
        for (QualiteGuichet qualite : QualiteGuichet.values()) {
            List<HabilitationGuichet> versions = HabilitationGuichet.versions(qualite);
            for (int i = 1; i < versions.size(); i++) {
                LocalDate end = versions.get(i - 1).periode().au();
                assertEquals(
                        end == null ? null : end.plusDays(1),
                        versions.get(i).periode().du(),
                        qualite.name());
            }
        }
    }

    @Property
    void nothing_throws_and_a_service_with_every_fact_is_refused_only_for_what_it_is(
            @ForAll QualiteGuichet qualite,
            @ForAll Set<FaitGuichet> faits,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate date) {
        Rapport some = HabilitationGuichet.peutEnregistrer(qualite, faits, date);
        Rapport all = HabilitationGuichet.peutEnregistrer(qualite, EnumSet.allOf(FaitGuichet.class), date);
        assertEquals(HabilitationGuichet.enVigueur(qualite, date).isPresent(), all.conforme());
        assertTrue(all.conforme() || !some.conforme(), "a fact more never takes a right away");
        assertTrue(some.anomalies().stream().noneMatch(one -> one.message().equals(one.code())));
    }
}
