package fr.demandeunique.sne.enregistrement;

import static fr.demandeunique.sne.enregistrement.VraisemblanceTest.JOUR;
import static fr.demandeunique.sne.enregistrement.VraisemblanceTest.codes;
import static fr.demandeunique.sne.enregistrement.VraisemblanceTest.demandeur;
import static fr.demandeunique.sne.enregistrement.VraisemblanceTest.doutes;
import static fr.demandeunique.sne.enregistrement.VraisemblanceTest.un;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Communes that do not exist that day, twice, or elsewhere than their postcode. */
class VraisemblanceCommunesTest {
    private static List<Anomalie> communes(LocalDate jour, String... codes) {
        Demande one = Fautes.recherche(b -> b.communes(Arrays.asList(codes))).toBuilder()
                .numeroUnique(null)
                .build();
        return ControleDemande.controler(one, jour).anomalies().stream()
                .filter(Confirmations::confirmable)
                .filter(each -> each.code().startsWith("COMMUNE_"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "57000, 57463, METZ, '', ''",
        "57070, 57463, METZ, '', ''",
        "75013, 57463, PARIS, CODE_POSTAL_COMMUNE, /codePostal",
        "57100, 57463, METZ, CODE_POSTAL_COMMUNE, /codePostal",
        "57045, 57463, METZ Cedex 1, '', ''",
        "75045, 57463, METZ CEDEX, CODE_POSTAL_COMMUNE, /codePostal",
        "20000, 2A004, AJACCIO, '', ''",
        "20099, 2A004, AJACCIO CEDEX, '', ''",
        "20099, 2A004, AJACCIO, CODE_POSTAL_COMMUNE, /codePostal",
        "13001, 13201, MARSEILLE, '', ''",
        "93380, 93059, PIERREFITTE, '', ''",
        "5700, 57463, METZ, CODE_POSTAL_FORME, /codePostal",
        "570000, 57463, METZ, CODE_POSTAL_FORME, /codePostal",
        "5700O, 57463, METZ, CODE_POSTAL_FORME, /codePostal",
        "L-1234, , METZ, CODE_POSTAL_FORME, /codePostal",
        "75013, , METZ, '', ''",
        "'', 57463, METZ, '', ''",
        ", 57463, METZ, '', ''",
    })
    void a_postcode_is_one_of_its_commune(String codePostal, String commune, String localite, String code, String ou) {
        Adresse adresse = Adresse.builder()
                .codePostal(codePostal)
                .commune(commune)
                .localite(localite)
                .build();
        assertEquals(un(code.isEmpty() ? "" : code + " /demandeur/adresse" + ou), demandeur(b -> b.adresse(adresse)));
        assertEquals(
                un(code.isEmpty() ? "" : code + " /demandeur/adresseCourrier" + ou),
                demandeur(b -> b.adresseCourrier(adresse)));
        assertEquals(
                un(code.isEmpty() ? "" : code + " /personneMorale/adresse" + ou),
                doutes(Demande.builder()
                        .personneMorale(
                                PersonneMorale.builder().adresse(adresse).build())
                        .build()));
        assertEquals(
                un(code.isEmpty() ? "" : code + " /attribution/logement/adresse" + ou),
                doutes(Fautes.demande()
                        .attribution(Attribution.builder()
                                .logement(LogementAttribue.builder()
                                        .adresse(adresse)
                                        .build())
                                .build())
                        .build()));
        assertEquals(
                List.of(),
                demandeur(b -> b.adresse(adresse.toBuilder().etranger(true).build())));
        assertEquals(
                List.of(),
                demandeur(b -> b.adresse(adresse.toBuilder().pays("Luxembourg").build())));
        assertEquals(
                un(code.isEmpty() ? "" : code + " /demandeur/adresse" + ou),
                demandeur(b -> b.adresse(adresse.toBuilder().pays(" FRANCE ").build())));
    }

    @ParameterizedTest
    @CsvSource({
        "57463, 2026-01-01, ''",
        "57999, 2026-01-01, COMMUNE_INCONNUE",
        "57999, 2012-01-01, COMMUNE_INCONNUE",
        "93059, 2024-12-31, ''",
        "93059, 2025-01-01, COMMUNE_ANCIENNE",
        "44225, 2018-12-31, ''",
        "44225, 2019-01-01, COMMUNE_ANCIENNE",
        "15031, 2024-12-31, COMMUNE_FUTURE",
        "15031, 2025-01-01, ''",
        "75113, 2026-01-01, ''",
    })
    @EprouveRegle("COMMUNES_CODE")
    void a_commune_that_is_asked_for_exists_that_day(String commune, LocalDate jour, String code) {
        List<Anomalie> found = communes(jour, commune);
        assertEquals(un(code.isEmpty() ? "" : code + " /logementRecherche/communes/0"), codes(found));
        for (Anomalie one : found) {
            assertEquals(Gravite.AVERTISSEMENT, one.gravite());
            assertEquals(Reglement.regle("COMMUNES_CODE", jour).orElseThrow().source(), one.source());
        }
        Demande lives = Fautes.demandeur(
                b -> b.adresse(Adresse.builder().commune(commune).build()));
        assertEquals(
                un(code.isEmpty() ? "" : code + " /demandeur/adresse/commune"),
                doutes(lives, jour, Seuils.usuels()).stream()
                        .filter(one -> one.startsWith("COMMUNE"))
                        .toList());
    }

    @Test
    @EprouveRegle("COMMUNES_CODE")
    void one_that_is_no_more_is_told_with_its_last_day_and_its_successor() {
        Anomalie saintDenis = communes(LocalDate.of(2025, 1, 1), "93059").get(0);
        assertTrue(saintDenis.message().contains("Pierrefitte-sur-Seine (93)"), saintDenis.message());
        assertTrue(saintDenis.message().contains("(dernier jour\u00a0: 31/12/2024)"), saintDenis.message());
        assertTrue(saintDenis.message().contains("Saint-Denis (93), code 93066"), saintDenis.message());
        Anomalie vallons = communes(LocalDate.of(2025, 1, 1), "44225").get(0);
        assertTrue(
                vallons.message(Locale.ENGLISH).contains("(last day: before 2019)"), vallons.message(Locale.ENGLISH));
        assertTrue(communes(LocalDate.of(2024, 1, 1), "15031").get(0).message().contains("01/01/2025"));
    }

    @Test
    void a_commune_that_is_asked_for_twice_is_told_once() {
        assertEquals(
                List.of("COMMUNE_REPETEE /logementRecherche/communes/2"),
                codes(communes(JOUR, "57463", "57672", "57463")));
    }

    @Test
    void what_has_not_the_form_of_a_code_is_an_error_and_no_doubt() {
        assertEquals(List.of(), communes(JOUR, "5746", "2C004"));
    }

    @Test
    void a_commune_is_in_the_territory_of_the_number_even_if_it_has_changed_departement() {
        Demande outside = Fautes.recherche(b -> b.communes(List.of("57463", "54395")));
        List<Anomalie> found = ControleDemande.controler(outside, JOUR).avertissements();
        assertEquals(List.of("COMMUNE_HORS_TERRITOIRE /logementRecherche/communes/1"), codes(found));
        assertTrue(found.get(0).message().contains("Nancy (54) n’est pas dans le territoire 057"));
        // Freigné left Maine-et-Loire for Loire-Atlantique: 49144, then 44225.
        for (String old : List.of("49144", "44180")) {
            assertEquals(
                    List.of(),
                    doutes(Fautes.recherche(b -> b.communes(List.of(old))).toBuilder()
                            .numeroUnique(NumeroUnique.parse("044 1215 073903 10691"))
                            .build()));
        }
    }
}
