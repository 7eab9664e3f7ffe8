package fr.demandeunique.sne.guichet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.guichet.AccesNominatif.Acteur;
import fr.demandeunique.sne.guichet.AccesNominatif.Usage;
import fr.demandeunique.sne.numero.Territoire;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class ProfilTest {
    private static final LocalDate PIECES = LocalDate.of(2016, 6, 9);
    private static final LocalDate BULLETIN = LocalDate.of(2017, 2, 21);

    private static List<Territoire> territoires(String... codes) {
        return Stream.of(codes).map(code -> Territoire.de(code).orElseThrow()).toList();
    }

    private static List<String> codes(List<Territoire> territoires) {
        return territoires.stream().map(Territoire::code).toList();
    }

    private static List<String> codes(Rapport rapport) {
        return rapport.anomalies().stream().map(Dites::code).toList();
    }

    @Test
    @EprouveRegle("PIECES_PROFILS")
    void the_four_profiles_of_pieces_exist_since_9_June_2016() {
        Bornes.verifier("PIECES_PROFILS", "2016-06-09 article a441");
        Set<Droit> pieces =
                EnumSet.of(Droit.DEPOSER_PIECES, Droit.LISTER_PIECES, Droit.LIRE_PIECES, Droit.LIRE_PIECES_SENSIBLES);
        for (Profil profil : Profil.values()) {
            Set<Droit> before = EnumSet.copyOf(pieces);
            before.retainAll(profil.droits(PIECES.minusDays(1)));
            assertEquals(profil == Profil.GUICHET ? pieces : Set.of(), before, profil.name());
        }
        for (LocalDate day : List.of(PIECES, PIECES.plusDays(1))) {
            pieces(
                    Profil.GUICHET,
                    day,
                    Droit.DEPOSER_PIECES,
                    Droit.LISTER_PIECES,
                    Droit.LIRE_PIECES,
                    Droit.LIRE_PIECES_SENSIBLES);
            pieces(Profil.CONSULTANT_SIMPLE, day, Droit.LISTER_PIECES);
            pieces(Profil.CONSULTANT_DEMANDE, day, Droit.LISTER_PIECES, Droit.LIRE_PIECES);
            pieces(
                    Profil.CONSULTANT_SENSIBLE,
                    day,
                    Droit.LISTER_PIECES,
                    Droit.LIRE_PIECES,
                    Droit.LIRE_PIECES_SENSIBLES);
            pieces(Profil.GESTIONNAIRE_TERRITORIAL, day);
        }
    }

    private static void pieces(Profil profil, LocalDate day, Droit... expected) {
        for (Droit one :
                List.of(Droit.DEPOSER_PIECES, Droit.LISTER_PIECES, Droit.LIRE_PIECES, Droit.LIRE_PIECES_SENSIBLES)) {
            assertEquals(List.of(expected).contains(one), profil.peut(one, day), profil + " " + one);
        }
    }

    @Test
    void only_a_guichet_writes_and_a_consultant_only_reads() {
        for (Droit write : List.of(Droit.ENREGISTRER, Droit.MODIFIER, Droit.RENOUVELER, Droit.RADIER)) {
            for (Profil profil : Profil.values()) {
                assertEquals(profil == Profil.GUICHET, profil.peut(write, BULLETIN), profil + " " + write);
            }
        }
        assertFalse(Profil.GUICHET.peut(Droit.SUPPRIMER, BULLETIN), "deletion is not a radiation");
        assertTrue(Profil.GESTIONNAIRE_TERRITORIAL.peut(Droit.SUPPRIMER, BULLETIN));
    }

    @Test
    void rights_add_up_and_a_refusal_says_which_right_is_missing() {
        Set<Profil> both = Set.of(Profil.CONSULTANT_SIMPLE, Profil.CONSULTANT_SENSIBLE);
        assertTrue(Profil.autoriser(both, Droit.LIRE_PIECES_SENSIBLES, BULLETIN).conforme());
        Rapport refused = Profil.autoriser(Set.of(Profil.CONSULTANT_DEMANDE), Droit.LIRE_PIECES_SENSIBLES, BULLETIN);
        assertEquals(List.of("PROFIL_DROIT"), codes(refused));
        assertEquals(
                java.util.Arrays.stream(Droit.values()).map(Enum::name).collect(java.util.stream.Collectors.toSet()),
                fr.demandeunique.sne.controle.Messages.mots("PROFIL_DROIT", java.util.Locale.FRENCH)
                        .keySet(),
                "each right is told in words");
        assertTrue(refused.anomalies().get(0).message().contains("(ouvrir les pièces sensibles)"));
        assertEquals(
                "LIRE_PIECES_SENSIBLES", refused.anomalies().get(0).parametres().get("droit"));
        assertFalse(Profil.autoriser(Set.of(), Droit.CONSULTER, BULLETIN).conforme());
    }

    @Test
    @EprouveRegle("SEPARATION_PAR_LE_GUICHET")
    void the_duplication_is_the_task_of_the_guichet() {
        Bornes.verifier("SEPARATION_PAR_LE_GUICHET", "2010-05-03 interprétation", "2017-02-21 bulletin SNE");
        for (LocalDate day : List.of(BULLETIN.minusDays(1), BULLETIN, BULLETIN.plusDays(1))) {
            assertTrue(Profil.autoriser(Set.of(Profil.GUICHET), Droit.DUPLIQUER, day)
                    .conforme());
            Rapport refused = Profil.autoriser(
                    Set.of(Profil.GESTIONNAIRE_TERRITORIAL, Profil.ASSISTANCE_NATIONALE), Droit.DUPLIQUER, day);
            assertEquals(List.of("PROFIL_DUPLICATION"), codes(refused));
        }
        Rapport refused = Profil.autoriser(Set.of(Profil.GESTIONNAIRE_TERRITORIAL), Droit.DUPLIQUER, BULLETIN);
        assertEquals(
                "bulletin SNE du 21/02/2017, §\u00a04.2",
                refused.anomalies().get(0).source().citation());
    }

    @Test
    @EprouveRegle("GESTIONNAIRE_TERRITORIAL")
    void the_gestionnaire_followed_each_applicant_until_the_end_of_2011() {
        Bornes.verifier(
                "GESTIONNAIRE_TERRITORIAL",
                "2010-05-03 CCH R441-2-5 2010-05-03",
                "2012-01-01 CCH R441-2-5 2012-01-01",
                "2015-05-14 CCH R441-2-5 2015-05-14",
                "2015-12-31 CCH R441-2-5 2015-12-31",
                "2017-05-08 CCH R441-2-5 2017-05-08");
        LocalDate change = LocalDate.of(2012, 1, 1);
        Profil gestionnaire = Profil.GESTIONNAIRE_TERRITORIAL;
        assertTrue(gestionnaire.peut(Droit.SUIVRE_DELAIS, change.minusDays(1)));
        assertFalse(gestionnaire.peut(Droit.SUIVRE_DELAIS, change));
        assertFalse(gestionnaire.peut(Droit.SUIVRE_DELAIS, change.plusDays(1)));
        assertTrue(gestionnaire.peut(Droit.GERER_COMPTES, change));
        assertTrue(gestionnaire.peut(Droit.RADIER_NON_RENOUVELEE, change));
        assertFalse(gestionnaire.peut(Droit.GERER_COMPTES, LocalDate.of(2010, 5, 2)));
    }

    @Test
    @EprouveRegle("PROFILS_TERRITOIRES_ORDRE")
    void territories_come_by_number_since_version_4_1_7_for_the_two_profiles() {
        Bornes.verifier("PROFILS_TERRITOIRES_ORDRE", "2017-02-06 bulletin SNE du 21/02/2017 2");
        List<Territoire> given = territoires("974", "034", "02B", "111", "021", "019", "02A", "009");
        List<String> byNumber = List.of("009", "019", "02A", "02B", "021", "034", "111", "974");
        LocalDate day = LocalDate.of(2017, 2, 6);
        for (Profil profil : List.of(Profil.CONSULTANT_DEMANDE, Profil.GESTIONNAIRE_TERRITORIAL)) {
            assertEquals(given, profil.presenter(given, day.minusDays(1)));
            assertEquals(byNumber, codes(profil.presenter(given, day)));
            assertEquals(byNumber, codes(profil.presenter(given, day.plusDays(1))));
        }
        assertEquals(given, Profil.GUICHET.presenter(given, day));
        assertEquals(given, Profil.CONSULTANT_SIMPLE.presenter(given, day));
    }

    @Test
    @EprouveRegle("ACCES_NOMINATIF")
    void nominative_data_are_for_those_of_the_list_for_its_uses_and_in_their_territory() {
        Bornes.verifier(
                "ACCES_NOMINATIF",
                "2010-05-03 CCH, art. R441-2-6 (version du 03/05/2010)",
                "2012-01-01 CCH, art. R441-2-6 (version du 01/01/2012)",
                "2015-05-14 CCH, art. R441-2-6 (version du 14/05/2015)",
                "2017-05-08 CCH R441-2-6 2017-05-08");
        LocalDate siao = LocalDate.of(2015, 5, 14);
        assertEquals(List.of("ACCES_ACTEUR"), acces(Acteur.SIAO, Usage.ATTRIBUTION, siao.minusDays(1)));
        assertEquals(List.of(), acces(Acteur.SIAO, Usage.ATTRIBUTION, siao));
        assertEquals(List.of(), acces(Acteur.SIAO, Usage.ATTRIBUTION, siao.plusDays(1)));
        LocalDate state = LocalDate.of(2012, 1, 1);
        for (Usage wider : List.of(Usage.SUIVI_CONTINGENT, Usage.EXECUTION_MEDIATION)) {
            assertEquals(List.of("ACCES_USAGE"), acces(Acteur.SERVICE_ETAT, wider, state.minusDays(1)));
            assertEquals(List.of(), acces(Acteur.SERVICE_ETAT, wider, state));
            assertEquals(List.of("ACCES_USAGE"), acces(Acteur.BAILLEUR, wider, state));
        }
        LocalDate first = LocalDate.of(2010, 5, 3);
        assertEquals(
                List.of("ACCES_ACTEUR"), acces(Acteur.SERVICE_ETAT, Usage.SECRETARIAT_MEDIATION, first.minusDays(1)));
        assertEquals(List.of(), acces(Acteur.SERVICE_ETAT, Usage.SECRETARIAT_MEDIATION, first));
        assertEquals(List.of(), acces(Acteur.SERVICE_ETAT, Usage.SECRETARIAT_MEDIATION, first.plusDays(1)));
        for (Acteur acteur : Acteur.values()) {
            boolean since2010 = acteur != Acteur.SIAO && acteur != Acteur.AUTRE;
            assertEquals(List.of("ACCES_ACTEUR"), acces(acteur, Usage.ATTRIBUTION, first.minusDays(1)));
            assertEquals(since2010 ? List.of() : List.of("ACCES_ACTEUR"), acces(acteur, Usage.ATTRIBUTION, first));
        }
        assertEquals(List.of("ACCES_ACTEUR"), acces(Acteur.AUTRE, Usage.ATTRIBUTION, siao));
        Territoire moselle = territoires("057").get(0);
        assertEquals(
                List.of("ACCES_TERRITOIRE"),
                codes(AccesNominatif.demander(
                        Acteur.BAILLEUR, Usage.ATTRIBUTION, territoires("054", "111"), moselle, siao)));
    }

    private static List<String> acces(Acteur acteur, Usage usage, LocalDate date) {
        Territoire moselle = territoires("057").get(0);
        return codes(AccesNominatif.demander(acteur, usage, territoires("054", "057"), moselle, date));
    }

    @Property
    void no_question_throws(
            @ForAll Profil profil,
            @ForAll Droit droit,
            @ForAll Acteur acteur,
            @ForAll Usage usage,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate date) {
        assertEquals(profil.peut(droit, date), profil.droits(date).contains(droit));
        assertEquals(
                profil.peut(droit, date),
                Profil.autoriser(Set.of(profil), droit, date).conforme());
        List<Territoire> all = Territoire.toutes();
        assertTrue(AccesNominatif.demander(acteur, usage, all, all.get(0), date)
                        .anomalies()
                        .size()
                < 2);
    }
}
