package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hardly seems true is a warning with its code and path, on both sides of each bound. */
@EprouveRegle("VRAISEMBLANCE")
class VraisemblanceTest {
    static final LocalDate JOUR = LocalDate.of(2015, 12, 21);

    static List<String> doutes(Demande demande, LocalDate jour, Seuils seuils) {
        return ControleDemande.controler(demande, jour, Formulaires.officiels(), seuils).anomalies().stream()
                .filter(Confirmations::confirmable)
                .filter(one -> !one.code().equals("PERSONNES_A_LOGER_ECART"))
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
    }

    static List<String> doutes(Demande demande) {
        return doutes(demande, JOUR, Seuils.usuels());
    }

    static List<String> demandeur(UnaryOperator<Demandeur.Builder> change) {
        return doutes(Fautes.demandeur(change));
    }

    private static List<String> conjoint(UnaryOperator<CoTitulaire.Builder> change) {
        CoTitulaire one = Exemples.active().coTitulaires().get(0);
        return doutes(Fautes.demande()
                .coTitulaires(List.of(change.apply(one.toBuilder()).build()))
                .build());
    }

    static List<String> un(String attendu) {
        return attendu == null || attendu.isEmpty() ? List.of() : List.of(attendu);
    }

    private static RevenuFiscal revenu(Integer annee, String montant) {
        return new RevenuFiscal(annee, montant == null ? null : new BigDecimal(montant), AutresMembres.aucun());
    }

    @ParameterizedTest
    @CsvSource({
        "1905-12-20, true",
        "1904-12-22, true",
        "1904-12-21, false",
        "1885-01-01, false",
        "1999-12-21, true",
        "1999-12-22, false",
        "2010-05-01, false",
        "1999, true",
        "2000, false",
        "1904, true",
        "1903, false",
    })
    void a_titulaire_is_16_to_110_years_old(String naissance, boolean croyable) {
        DateNaissance date = DateNaissance.parse(naissance);
        assertEquals(
                un(croyable ? "" : "AGE_INVRAISEMBLABLE /demandeur/dateNaissance"),
                demandeur(b -> b.identite(i -> i.dateNaissance(date))));
        assertEquals(
                un(croyable ? "" : "AGE_INVRAISEMBLABLE /coTitulaires/0/dateNaissance"),
                conjoint(b -> b.identite(i -> i.dateNaissance(date))));
    }

    @Test
    void a_child_may_be_of_any_age_and_nobody_is_130_years_old() {
        for (String born : List.of("2015-12-21", "1905-12-22", "1885-12-21")) {
            boolean old = born.startsWith("1885");
            var identity = DateNaissance.parse(born);
            assertEquals(
                    un(old ? "AGE_INVRAISEMBLABLE /personnesACharge/0/dateNaissance" : ""),
                    doutes(Fautes.demande()
                            .personnesACharge(List.of(PersonneACharge.builder()
                                    .identite(i -> i.dateNaissance(identity))
                                    .build()))
                            .build()));
            assertEquals(
                    un(old ? "AGE_INVRAISEMBLABLE /personnesEnGarde/0/dateNaissance" : ""),
                    doutes(Fautes.demande()
                            .personnesEnGarde(List.of(PersonneEnGarde.builder()
                                    .identite(i -> i.dateNaissance(identity))
                                    .build()))
                            .build()));
        }
    }

    @Test
    void somebody_not_born_yet_is_an_error_and_no_doubt() {
        assertEquals(List.of(), demandeur(b -> b.identite(i -> i.dateNaissance(DateNaissance.parse("2016-01-01")))));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "300000, true", "300000.01, false", "-1, false"})
    void an_income_of_a_year_has_its_bounds(String montant, boolean croyable) {
        assertEquals(
                un(croyable ? "" : "REVENU_INVRAISEMBLABLE /demandeur/revenusFiscaux/0/montant"),
                demandeur(b -> b.revenusFiscaux(List.of(revenu(2014, montant)))));
    }

    @ParameterizedTest
    @CsvSource({"2015, true", "2016, false", "1950, true", "1949, false", "214, false"})
    void an_income_is_of_a_year_that_has_begun(int annee, boolean croyable) {
        assertEquals(
                un(croyable ? "" : "REVENU_ANNEE /coTitulaires/0/revenusFiscaux/0/annee"),
                conjoint(b -> b.revenusFiscaux(List.of(revenu(annee, "15000")))));
    }

    @Test
    void one_person_has_one_income_a_year() {
        List<RevenuFiscal> twice = List.of(revenu(2013, "1"), revenu(2014, "2"), revenu(2013, "3"), revenu(null, "4"));
        assertEquals(
                List.of("REVENU_REPETE /demandeur/revenusFiscaux/2/annee"), demandeur(b -> b.revenusFiscaux(twice)));
    }

    @ParameterizedTest
    @CsvSource({
        "25000, 30000, ''",
        "25000.01, 90000, RESSOURCE_INVRAISEMBLABLE",
        "-0.01, 30000, RESSOURCE_INVRAISEMBLABLE",
        "24000, 24000, RESSOURCE_ANNUELLE",
        "24000, 24000.01, ''",
        "5000, 4000, RESSOURCE_ANNUELLE",
        "4999.99, 4000, ''",
        "24000, 0, ''",
        "24000, , RESSOURCE_ANNUELLE",
    })
    void a_monthly_amount_is_not_that_of_a_year(String mois, String an, String code) {
        List<Ressource<RessourceRecue>> received = List.of(
                Ressource.of(RessourceRecue.SALAIRE, null), Ressource.of(RessourceRecue.SALAIRE, new BigDecimal(mois)));
        assertEquals(
                un(code.isEmpty() ? "" : code + " /demandeur/ressources/1/montant"),
                demandeur(b -> b.ressources(received)
                        .revenusFiscaux(List.of(revenu(2014, an), revenu(2013, "1"), revenu(null, "1")))));
    }

    @Test
    void every_list_of_monthly_amounts_is_looked_at() {
        List<Ressource<RessourceRecue>> received =
                List.of(Ressource.of(RessourceRecue.SALAIRE, new BigDecimal("30000")));
        List<Ressource<fr.demandeunique.sne.nomenclature.RessourceVersee>> paid = List.of(Ressource.of(
                fr.demandeunique.sne.nomenclature.RessourceVersee.LISTE.codes().get(0), new BigDecimal("30000")));
        assertEquals(
                List.of(
                        "RESSOURCE_INVRAISEMBLABLE /demandeur/ressourcesVersees/0/montant",
                        "RESSOURCE_INVRAISEMBLABLE /demandeur/ressourcesPersonnesACharge/0/montant",
                        "RESSOURCE_INVRAISEMBLABLE /demandeur/ressourcesVerseesPersonnesACharge/0/montant"),
                demandeur(b -> b.ressourcesVersees(paid)
                        .ressourcesPersonnesACharge(received)
                        .ressourcesVerseesPersonnesACharge(paid)));
        assertEquals(
                List.of(
                        "RESSOURCE_INVRAISEMBLABLE /personnesACharge/0/ressources/0/montant",
                        "RESSOURCE_INVRAISEMBLABLE /personnesACharge/0/ressourcesVersees/0/montant"),
                doutes(Fautes.demande()
                        .personnesACharge(List.of(PersonneACharge.builder()
                                .ressources(received)
                                .ressourcesVersees(paid)
                                .build()))
                        .build()));
    }

    @Test
    void a_phone_and_an_address_have_the_form_of_one() {
        assertEquals(
                List.of("TELEPHONE_DOUTEUX /demandeur/telephones/1", "COURRIEL_DOUTEUX /demandeur/courriel"),
                demandeur(b ->
                        b.telephones(List.of("0387000001", "038700000", " ")).courriel("jean,dupont@exemple,fr")));
        assertEquals(List.of(), demandeur(b -> b.telephones(List.of("")).courriel(" ")));
        assertEquals(
                List.of("TELEPHONE_DOUTEUX /personneMorale/telephones/0", "COURRIEL_DOUTEUX /personneMorale/courriel"),
                doutes(Demande.builder()
                        .personneMorale(PersonneMorale.builder()
                                .denomination("Association Exemple")
                                .telephones(List.of("12"))
                                .courriel("x")
                                .build())
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-21, ''",
        "2015-12-20, NAISSANCE_PASSEE",
        "2016-10-01, ''",
        "2016-10-02, NAISSANCE_LOINTAINE",
    })
    void a_birth_is_expected_within_nine_months(LocalDate date, String code) {
        assertEquals(
                un(code.isEmpty() ? "" : code + " /naissancesPrevues/date"),
                doutes(Fautes.demande()
                        .naissancesPrevues(
                                NaissancesPrevues.builder().date(date).build())
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "5, false", "0, false"})
    void one_to_four_children_are_expected(int nombre, boolean croyable) {
        assertEquals(
                un(croyable ? "" : "NAISSANCES_NOMBRE /naissancesPrevues/nombre"),
                doutes(Fautes.demande()
                        .naissancesPrevues(
                                NaissancesPrevues.builder().nombre(nombre).build())
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5000, 20, ''",
        "500, 0, 1, ''",
        "4.99, , , SURFACE_INVRAISEMBLABLE /logementActuel/surface",
        "500.5, , , SURFACE_INVRAISEMBLABLE /logementActuel/surface",
        ", 5000.01, , LOYER_INVRAISEMBLABLE /logementActuel/loyer",
        ", -1, , LOYER_INVRAISEMBLABLE /logementActuel/loyer",
        ", , 21, OCCUPANTS_INVRAISEMBLABLES /logementActuel/nombreOccupants",
        ", , 0, OCCUPANTS_INVRAISEMBLABLES /logementActuel/nombreOccupants",
    })
    void a_dwelling_has_its_bounds(BigDecimal surface, BigDecimal loyer, Integer occupants, String attendu) {
        assertEquals(
                un(attendu),
                doutes(Fautes.demande()
                        .logementActuel(LogementActuel.builder()
                                .surface(surface)
                                .loyer(loyer)
                                .nombreOccupants(occupants)
                                .build())
                        .build()));
        if (occupants == null) {
            assertEquals(
                    un(attendu.replace("/logementActuel", "/attribution/logement")),
                    doutes(Fautes.demande()
                            .attribution(Attribution.builder()
                                    .logement(LogementAttribue.builder()
                                            .surface(surface)
                                            .loyer(loyer)
                                            .build())
                                    .build())
                            .build()));
        }
    }

    static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream()
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
    }

    @Test
    void a_reason_is_given_once_unless_its_text_differs() {
        Motif petit = Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build();
        Motif autre =
                Motif.builder().code(MotifDemande.AUTRE).precision("bruit").build();
        assertEquals(
                List.of("MOTIF_REPETE /motifs/3/code", "MOTIF_REPETE /motifs/4/code"),
                doutes(Fautes.demande()
                        .motifs(List.of(
                                petit,
                                autre,
                                autre.toBuilder().precision("voisins").build(),
                                petit,
                                petit))
                        .build()));
    }

    private static PersonneACharge enfant(String nom, String prenom, String naissance) {
        return PersonneACharge.builder()
                .identite(i -> i.nom(nom)
                        .prenoms(prenom == null ? List.of() : List.of(prenom, "Rose"))
                        .dateNaissance(DateNaissance.parse(naissance)))
                .build();
    }

    @Test
    void a_person_is_there_once_and_twins_are_two() {
        PersonneACharge lea = enfant("EXEMPLE", "Léa", "2010-05-01");
        assertEquals(
                List.of(
                        "PERSONNE_REPETEE /personnesACharge/5/prenoms/0",
                        "PERSONNE_REPETEE /personnesEnGarde/0/prenoms/0"),
                doutes(Fautes.demande()
                        .personnesACharge(List.of(
                                lea,
                                enfant("EXEMPLE", "Léo", "2010-05-01"),
                                enfant("AUTRE", "Léa", "2010-05-01"),
                                enfant("EXEMPLE", "Léa", "2012-05-01"),
                                enfant("EXEMPLE", null, "2010-05-01"),
                                enfant("Exemple", "LÉA", "2010-05-01"),
                                enfant("EXEMPLE", "Léa", "2010"),
                                enfant("EXEMPLE", "Léa", "2010")))
                        .personnesEnGarde(List.of(PersonneEnGarde.builder()
                                .identite(lea.identite())
                                .build()))
                        .build()));
        Demandeur demandeur = Exemples.active().demandeur();
        assertEquals(
                List.of("PERSONNE_REPETEE /coTitulaires/0/prenoms/0"), conjoint(b -> b.identite(demandeur.identite())));
    }

    @Test
    void other_bounds_give_other_doubts() {
        Demande active = Fautes.demandeur(b -> b.identite(i -> i.dateNaissance(DateNaissance.parse("1950-01-01")))
                .revenusFiscaux(List.of(revenu(2012, "15100"))));
        assertEquals(List.of(), doutes(active));
        assertEquals(
                List.of(
                        "AGE_INVRAISEMBLABLE /demandeur/dateNaissance",
                        "REVENU_INVRAISEMBLABLE /demandeur/revenusFiscaux/0/montant",
                        "REVENU_ANNEE /demandeur/revenusFiscaux/0/annee",
                        "RESSOURCE_INVRAISEMBLABLE /demandeur/ressources/0/montant"),
                doutes(
                        active,
                        JOUR,
                        Seuils.builder()
                                .ageMax(60)
                                .revenuMax(BigDecimal.TEN)
                                .anneeRevenuMin(2013)
                                .ressourceMax(BigDecimal.TEN)
                                .build()));
    }

    @Test
    void every_doubt_is_a_warning_that_says_how_to_confirm() {
        for (Controle one : Controle.tous()) {
            boolean doubt = one.nature() == Controle.Nature.DOUTE;
            if (doubt) {
                assertEquals(Gravite.AVERTISSEMENT, one.gravite(), one.code());
                assertTrue(one.enVigueur(
                        one.code().equals("NIR_DISCORDANT") || one.regle().equals("PERSONNES_A_LOGER")
                                ? LocalDate.of(2026, 1, 1)
                                : LocalDate.of(2001, 1, 1)));
            }
            if (one.regle().equals("VRAISEMBLANCE") || one.regle().equals("COMMUNES_CODE")) {
                assertTrue(doubt, one.code());
                String message = Anomalie.avertissement(one.code(), "").message();
                assertTrue(message.contains("confirmez"), message);
            }
        }
        assertFalse(Confirmations.confirmable(Anomalie.avertissement("NOM_ABSENT", "")));
        assertFalse(Confirmations.confirmable(Anomalie.avertissement("INCONNU", "")));
    }
}
