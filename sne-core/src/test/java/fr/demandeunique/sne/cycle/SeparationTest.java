package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.cycle.Separation.Duplication;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.personne.Ressource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 12, 16);

    private static Demande lien(String lien) {
        Demande active = Exemples.active();
        return active.toBuilder()
                .coTitulaires(List.of(active.coTitulaires().get(0).toBuilder()
                        .lien(lien == null ? null : LienDemandeur.of(lien))
                        .build()))
                .build();
    }

    private static void refused(String code, Resultat<Duplication> resultat) {
        assertFalse(resultat.estAccepte());
        assertEquals(
                List.of(code), resultat.anomalies().stream().map(Dites::code).toList());
        assertFalse(resultat.anomalies().get(0).message().equals(code), "no sentence for " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "P"})
    void SEPARATION_DUPLICATION_keeps_the_depot_and_starts_a_validity_of_its_own(String lien) {
        Demande initiale = lien(lien);
        Duplication done = Separation.separer(initiale, 1, JOUR).orElseThrow();
        Demande nouvelle = done.nouvelle();
        assertEquals(Exemples.DEPOT, nouvelle.dateDepot());
        assertEquals(JOUR, nouvelle.debutValidite());
        assertNull(nouvelle.numeroUnique());
        assertNotNull(nouvelle.demandeur());
        assertEquals("MODÈLE", nouvelle.demandeur().nomNaissance());
        assertNull(nouvelle.demandeur().situationFamiliale(), "the situation is to be typed");
        assertNull(nouvelle.demandeur().adresse(), "the address of the couple is not copied");
        assertEquals(List.of(), nouvelle.coTitulaires());
        assertEquals(List.of(), nouvelle.personnesACharge());
        assertEquals(List.of(), nouvelle.pieces());
        assertNull(nouvelle.logementActuel());
        assertNull(nouvelle.logementRecherche());
        assertSame(initiale, done.initiale());
        assertEquals(
                LocalDate.of(2017, 12, 16),
                Calendrier.de(nouvelle, null).orElseThrow().expiration());
    }

    @Test
    void the_last_steps_correct_the_initial_demande() {
        List<Consigne> aFaire =
                Separation.separer(Exemples.active(), 1, JOUR).orElseThrow().aFaire();
        assertEquals(Separation.aCorriger(), aFaire.subList(aFaire.size() - 2, aFaire.size()));
        assertEquals(
                "Sur la demande initiale, corriger la situation familiale.",
                Separation.aCorriger().get(0).message(Locale.FRENCH));
    }

    @Test
    void SEPARATION_ANCIENNETE_reaches_concubins_from_27_03_2014() {
        Demande old = lien("C").toBuilder().dateDepot(LocalDate.of(2013, 5, 2)).build();
        refused("SEPARATION_CONCUBIN_AVANT_2014", Separation.separer(old, 1, LocalDate.of(2014, 3, 26)));
        var done = Separation.separer(old, 1, LocalDate.of(2014, 3, 27));
        assertTrue(done.estAccepte());
        assertEquals("SEPARATION_CONCUBIN", done.anomalies().get(0).code());
    }

    @Test
    void a_co_tenant_files_a_demande_of_their_own() {
        refused("SEPARATION_COLOCATAIRE", Separation.separer(lien("L"), 1, JOUR));
    }

    @Test
    @EprouveRegle("SEPARATION_RESSOURCES")
    void SEPARATION_RESSOURCES_are_those_of_who_leaves_and_of_nobody_else() {
        Bornes.verifier(
                "SEPARATION_RESSOURCES",
                "2014-03-27 CCH L441-1 2014-03-27",
                "2016-04-15 CCH L441-1 2016-04-15",
                "2017-01-29 CCH L441-1 2017-01-29",
                "2018-11-25 CCH L441-1 2018-11-25",
                "2021-01-01 CCH L441-1 2021-01-01",
                "2021-11-27 CCH L441-1 2021-11-27",
                "2022-02-09 CCH L441-1 2022-02-09",
                "2022-02-23 CCH L441-1 2022-02-23");
        Demande active = Exemples.active();
        CoTitulaire rich = active.coTitulaires().get(0).toBuilder()
                .ressources(List.of(Ressource.of(RessourceRecue.SALAIRE, new BigDecimal("1234"))))
                .build();
        Demande initiale = active.toBuilder().coTitulaires(List.of(rich)).build();
        for (LocalDate day : List.of(LocalDate.of(2016, 4, 14), LocalDate.of(2016, 4, 15), LocalDate.of(2016, 4, 16))) {
            Demandeur left = Separation.separer(initiale, 1, day)
                    .orElseThrow()
                    .nouvelle()
                    .demandeur();
            assertNotNull(left);
            assertEquals(rich.ressources(), left.ressources());
            assertEquals(rich.revenusFiscaux(), left.revenusFiscaux());
        }
    }

    @Test
    @EprouveRegle("CODEMANDEUR_FAMILLE")
    void CODEMANDEUR_FAMILLE_needs_neither_a_duplication_nor_a_demande_of_their_own() {
        Bornes.verifier("CODEMANDEUR_FAMILLE", "2022-04-28 notice 51423 du formulaire 14069*05");
        for (String lien : Arrays.asList("Z", null)) {
            Resultat<Separation.Duplication> result = Separation.separer(lien(lien), 1, JOUR);
            refused("SEPARATION_LIEN_INCONNU", result);
            assertTrue(result.anomalies().get(0).message().contains("n’a pas besoin de duplication"));
            for (LocalDate day : Bornes.de("CODEMANDEUR_FAMILLE")) {
                assertFalse(ControleDemande.controler(lien(lien), day).anomalies().stream()
                        .anyMatch(one -> one.code().equals("COLOCATAIRE_PROPRE_DEMANDE")));
            }
        }
    }

    @Test
    void only_an_active_demande_and_a_person_on_it_can_be_duplicated() {
        refused(
                "SEPARATION_DEMANDE_NON_ACTIVE",
                Separation.separer(
                        Exemples.active().toBuilder().etat(EtatDemande.RADIEE).build(), 1, JOUR));
        var typed = Separation.separer(Exemples.couple(), 1, JOUR);
        refused("SEPARATION_DEMANDE_NON_ACTIVE", typed);
        assertTrue(typed.anomalies().get(0).message().contains("enregistrez-la d’abord"), "it has no number yet");
        refused("SEPARATION_CO_TITULAIRE_INTROUVABLE", Separation.separer(Exemples.active(), 0, JOUR));
        refused("SEPARATION_CO_TITULAIRE_INTROUVABLE", Separation.separer(Exemples.active(), 2, JOUR));
        refused("SEPARATION_AVANT_DEPOT", Separation.separer(Exemples.active(), 1, LocalDate.of(2015, 12, 16)));
    }

    @Test
    void a_situation_changed_too_early_is_pointed_out() {
        Demande active = Exemples.active();
        Demande changed = active.toBuilder()
                .demandeur(
                        active.demandeur() == null
                                ? null
                                : active.demandeur().toBuilder()
                                        .situationFamiliale(SituationFamiliale.SEPARE)
                                        .build())
                .build();
        assertEquals(
                "SEPARATION_SITUATION_DEJA_MODIFIEE",
                Separation.separer(changed, 1, JOUR).anomalies().get(0).code());
    }

    private static OrdreSeparation ordre(Auteur auteur, String preuve) {
        return new OrdreSeparation(1, auteur, JOUR, null, preuve, OrdreSeparation.Decisive.DUPLICATION);
    }

    @ParameterizedTest
    @EnumSource(Auteur.class)
    @EprouveRegle("SEPARATION_PAR_LE_GUICHET")
    void SEPARATION_PAR_LE_GUICHET_only_a_guichet_duplicates(Auteur auteur) {
        Bornes.verifier(
                "SEPARATION_PAR_LE_GUICHET", "2010-05-03 interprétation", "2017-02-21 bulletin SNE du 21/02/2017 4.2");
        var done = Separation.separer(Exemples.active(), ordre(auteur, "SAISINE_JAF"));
        assertEquals(auteur == Auteur.GUICHET || auteur == Auteur.BAILLEUR, done.estAccepte());
        if (!done.estAccepte()) {
            refused("SEPARATION_GUICHET_SEUL", done);
        }
    }

    @Test
    @EprouveRegle("SEPARATION_PREUVE")
    void SEPARATION_PREUVE_fits_the_kind_of_union() {
        Bornes.verifier("SEPARATION_PREUVE", "2014-03-27 fiche d’assistance Aatiko");
        assertEquals(
                List.of(
                        "JUGEMENT_DIVORCE",
                        "SAISINE_JAF",
                        "ATTESTATION_AVOCAT",
                        "ARTICLE_257",
                        "ORDONNANCE_PROTECTION"),
                PreuveSeparation.pour(LienDemandeur.CONJOINT).stream()
                        .map(PreuveSeparation::code)
                        .toList());
        assertEquals(
                List.of("ORDONNANCE_PROTECTION", "RUPTURE_PACS"),
                PreuveSeparation.pour(LienDemandeur.PACSE).stream()
                        .map(PreuveSeparation::code)
                        .toList());
        assertEquals(
                List.of("ORDONNANCE_PROTECTION", "ATTESTATION_HONNEUR"),
                PreuveSeparation.pour(LienDemandeur.CONCUBIN).stream()
                        .map(PreuveSeparation::code)
                        .toList());
        assertEquals(List.of(), PreuveSeparation.pour(LienDemandeur.COLOCATAIRE));
        assertEquals(
                "Rupture du PACS",
                PreuveSeparation.de("RUPTURE_PACS").orElseThrow().libelle());
        refused("SEPARATION_PREUVE_AUTRE_UNION", Separation.separer(lien("P"), ordre(Auteur.GUICHET, "SAISINE_JAF")));
        var without = Separation.separer(lien("P"), ordre(Auteur.GUICHET, null));
        assertTrue(without.estAccepte());
        assertEquals("SEPARATION_PREUVE_ABSENTE", without.anomalies().get(0).code());
        assertEquals(
                List.of(),
                Separation.separer(lien("P"), ordre(Auteur.GUICHET, "RUPTURE_PACS"))
                        .anomalies());
    }

    @Test
    @EprouveRegle({"SEPARATION_ANCIENNETE", "SEPARATION_DUPLICATION"})
    void SEPARATION_ANCIENNETE_is_asked_about_the_day_of_the_duplication_or_of_the_separation() {
        Bornes.verifier(
                "SEPARATION_ANCIENNETE",
                "2014-03-27 CCH L441-1 2014-03-27",
                "2016-04-15 CCH L441-1 2016-04-15",
                "2017-01-29 CCH L441-1 2017-01-29",
                "2018-11-25 CCH L441-1 2018-11-25",
                "2021-01-01 CCH L441-1 2021-01-01",
                "2021-11-27 CCH L441-1 2021-11-27",
                "2022-02-09 CCH L441-1 2022-02-09",
                "2022-02-23 CCH L441-1 2022-02-23");
        Bornes.verifier(
                "SEPARATION_DUPLICATION",
                "2010-05-03 interprétation",
                "2012-05-18 listes de codes du SNE typeFichier CRS",
                "2017-02-21 bulletin SNE du 21/02/2017 4.2");
        Demande old = lien("C").toBuilder()
                .dateDepot(LocalDate.of(2013, 5, 2))
                .renouvellements(List.of(LocalDate.of(2016, 5, 2)))
                .build();
        LocalDate separation = LocalDate.of(2014, 3, 26);
        for (int days = 0; days <= 2; days++) {
            for (var decisive : OrdreSeparation.Decisive.values()) {
                var done = Separation.separer(
                        old,
                        new OrdreSeparation(
                                1, Auteur.GUICHET, JOUR, separation.plusDays(days), "ATTESTATION_HONNEUR", decisive));
                assertEquals(days > 0 || decisive == OrdreSeparation.Decisive.DUPLICATION, done.estAccepte());
            }
        }
    }
}
