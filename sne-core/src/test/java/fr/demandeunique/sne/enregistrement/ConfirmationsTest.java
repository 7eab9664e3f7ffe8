package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Confirmation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A doubt that an agent has confirmed stays silent until its value changes, and the report says so. */
class ConfirmationsTest {
    private static final LocalDate JOUR = LocalDate.of(2018, 2, 1);

    private static Demande avec(Demande demande, UnaryOperator<Demandeur.Builder> change) {
        Demandeur before = demande.demandeur();
        return demande.toBuilder()
                .demandeur(change.apply(before.toBuilder()).build())
                .build();
    }

    private static Anomalie doute(Demande demande, String code) {
        return ControleDemande.controler(demande, JOUR).avertissements().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code));
    }

    private static boolean doute(Rapport rapport, String code) {
        return rapport.anomalies().stream().anyMatch(one -> one.code().equals(code));
    }

    private static Demande confirmer(Demande demande, String code) {
        return Confirmations.confirmer(demande, doute(demande, code), JOUR).orElseThrow();
    }

    private static boolean parle(Demande demande, String code) {
        return doute(ControleDemande.controler(demande, JOUR), code);
    }

    @Test
    void a_confirmed_doubt_is_silent_and_the_report_lists_it_with_its_day() {
        Demande vieux = avec(Exemples.active(), b -> b.identite(i -> i.dateNaissance(DateNaissance.parse("1890"))));
        Demande confirmed = confirmer(vieux, "AGE_INVRAISEMBLABLE");
        assertEquals(
                List.of(Confirmation.builder()
                        .code("AGE_INVRAISEMBLABLE")
                        .chemin("/demandeur/dateNaissance")
                        .valeur("1890")
                        .le(JOUR)
                        .build()),
                confirmed.confirmations());
        Rapport before = ControleDemande.controler(vieux, JOUR);
        Rapport after = ControleDemande.controler(confirmed, JOUR.plusYears(1));
        assertTrue(doute(before, "AGE_INVRAISEMBLABLE"));
        assertEquals(List.of(), before.confirmees());
        assertFalse(doute(after, "AGE_INVRAISEMBLABLE"));
        assertEquals(1, after.confirmees().size());
        assertEquals("/demandeur/dateNaissance", after.confirmees().get(0).chemin());
        assertEquals("2018-02-01", after.confirmees().get(0).parametres().get("confirmeeLe"));
        // Another value, another doubt; the old confirmation is replaced.
        Demande other = avec(confirmed, b -> b.identite(i -> i.dateNaissance(DateNaissance.parse("1889"))));
        assertTrue(parle(other, "AGE_INVRAISEMBLABLE"));
        assertEquals(List.of(), ControleDemande.controler(other, JOUR).confirmees());
        assertEquals(
                List.of("1889"),
                confirmer(other, "AGE_INVRAISEMBLABLE").confirmations().stream()
                        .map(Confirmation::valeur)
                        .toList());
    }

    @Test
    void each_doubt_is_confirmed_by_itself() {
        Demande demande = avec(
                Exemples.active(),
                b -> b.ressources(List.of(
                        Ressource.of(RessourceRecue.SALAIRE, new BigDecimal("26000")),
                        Ressource.of(RessourceRecue.RETRAITE, new BigDecimal("26000")))));
        Demande confirmed = confirmer(demande, "RESSOURCE_INVRAISEMBLABLE");
        Rapport rapport = ControleDemande.controler(confirmed, JOUR);
        assertEquals(
                "/demandeur/ressources/1/montant",
                rapport.avertissements().stream()
                        .filter(one -> one.code().equals("RESSOURCE_INVRAISEMBLABLE"))
                        .map(Anomalie::chemin)
                        .reduce("", String::concat));
        assertEquals(
                2,
                confirmer(confirmed, "RESSOURCE_INVRAISEMBLABLE")
                        .confirmations()
                        .size());
    }

    @Test
    void of_two_doubts_of_a_kind_that_of_the_place_is_confirmed_with_its_value() {
        Demande demande = avec(
                Exemples.active(),
                b -> b.ressources(List.of(
                        Ressource.of(RessourceRecue.SALAIRE, new BigDecimal("26000")),
                        Ressource.of(RessourceRecue.RETRAITE, new BigDecimal("27000")))));
        int tried = 0;
        for (Anomalie doubt : ControleDemande.controler(demande, JOUR).avertissements()) {
            if (doubt.code().equals("RESSOURCE_INVRAISEMBLABLE")) {
                var one = Confirmations.confirmer(demande, doubt, JOUR)
                        .orElseThrow()
                        .confirmations()
                        .get(0);
                tried++;
                assertEquals(doubt.chemin(), one.chemin());
                assertEquals(doubt.chemin().contains("/0/") ? "26000" : "27000", String.valueOf(one.valeur()));
                Anomalie elsewhere = doubt.sous("/ailleurs");
                assertEquals(
                        "CONFIRMATION_SANS_OBJET",
                        Confirmations.confirmer(demande, elsewhere, JOUR)
                                .anomalies()
                                .get(0)
                                .code());
            }
        }
        assertEquals(2, tried);
    }

    @Test
    void a_postcode_is_confirmed_for_its_commune() {
        Adresse adresse = Adresse.builder().codePostal("57000").commune("75056").build();
        Demande demande = avec(Exemples.active(), b -> b.adresse(adresse));
        Demande confirmed = confirmer(demande, "CODE_POSTAL_COMMUNE");
        assertFalse(parle(confirmed, "CODE_POSTAL_COMMUNE"));
        assertTrue(parle(
                avec(
                        confirmed,
                        b -> b.adresse(adresse.toBuilder().commune("75113").build())),
                "CODE_POSTAL_COMMUNE"));
        assertTrue(parle(
                avec(
                        confirmed,
                        b -> b.adresse(adresse.toBuilder().codePostal("57050").build())),
                "CODE_POSTAL_COMMUNE"));
    }

    @Test
    void a_commune_out_of_the_territory_is_confirmed_for_that_territory() {
        Demande demande = Fautes.recherche(b -> b.communes(List.of("54395")));
        Demande confirmed = confirmer(demande, "COMMUNE_HORS_TERRITOIRE");
        assertFalse(parle(confirmed, "COMMUNE_HORS_TERRITOIRE"));
        assertTrue(parle(
                confirmed.toBuilder()
                        .numeroUnique(fr.demandeunique.sne.numero.NumeroUnique.parse("088 1215 073903 10691"))
                        .build(),
                "COMMUNE_HORS_TERRITOIRE"));
    }

    @Test
    void a_NIR_is_confirmed_against_the_identity_and_is_not_copied() {
        Demande demande = avec(Exemples.active(), b -> b.identite(i -> i.nir(Nir.parse("1810257463123"))));
        Demande confirmed = confirmer(demande, "NIR_DISCORDANT");
        assertEquals("18102 / 1980", confirmed.confirmations().get(0).valeur());
        assertFalse(parle(confirmed, "NIR_DISCORDANT"));
        assertTrue(parle(
                avec(confirmed, b -> b.identite(i -> i.dateNaissance(DateNaissance.parse("1979-02-28")))),
                "NIR_DISCORDANT"));
        assertTrue(parle(avec(confirmed, b -> b.identite(i -> i.nir(Nir.parse("1820257463123")))), "NIR_DISCORDANT"));
        // The month, then the sex.
        Demande month = avec(Exemples.active(), b -> b.identite(i -> i.nir(Nir.parse("1800357463123"))));
        assertEquals(
                "18003 / 1980-02",
                confirmer(month, "NIR_DISCORDANT").confirmations().get(0).valeur());
        Demande sex = avec(Exemples.active(), b -> b.identite(i -> i.nir(Nir.parse("2800257463123"))));
        assertEquals(
                "28002 / SEXE",
                confirmer(sex, "NIR_DISCORDANT").confirmations().get(0).valeur());
    }

    @Test
    void the_number_of_persons_is_confirmed_for_the_household() {
        Demande demande = Fautes.recherche(b -> b.nombrePersonnes(7));
        Demande confirmed = confirmer(demande, "PERSONNES_A_LOGER_ECART");
        assertFalse(parle(confirmed, "PERSONNES_A_LOGER_ECART"));
        assertTrue(parle(confirmed.toBuilder().personnesACharge(List.of()).build(), "PERSONNES_A_LOGER_ECART"));
    }

    /** An editor's screen knows the code, the path and the value that stands there. */
    @ParameterizedTest
    @CsvSource({
        "AGE_INVRAISEMBLABLE, /demandeur/dateNaissance, 1890-01-01, true",
        "AGE_INVRAISEMBLABLE, /demandeur/dateNaissance, 1890-01-02, false",
        "AGE_INVRAISEMBLABLE, /coTitulaires/0/dateNaissance, 1890-01-01, false",
        "NAISSANCE_PASSEE, /demandeur/dateNaissance, 1890-01-01, false",
        "AGE_INVRAISEMBLABLE, /demandeur/dateNaissance, , false",
        "AGE_INVRAISEMBLABLE, , 1890-01-01, false",
        ", /demandeur/dateNaissance, 1890-01-01, false",
    })
    void a_confirmation_from_elsewhere_names_code_path_and_value(
            String code, String chemin, String valeur, boolean silence) {
        Demande demande =
                avec(Exemples.active(), b -> b.identite(i -> i.dateNaissance(DateNaissance.parse("1890-01-01"))));
        Confirmation one =
                Confirmation.builder().code(code).chemin(chemin).valeur(valeur).build();
        Rapport rapport = ControleDemande.controler(
                demande.toBuilder().confirmations(List.of(one)).build(), JOUR);
        assertEquals(silence, !doute(rapport, "AGE_INVRAISEMBLABLE"));
        assertEquals(silence ? 1 : 0, rapport.confirmees().size());
        if (silence) {
            assertFalse(rapport.confirmees().get(0).parametres().containsKey("confirmeeLe"), "no day was given");
        }
    }

    @Test
    void a_number_is_the_same_however_it_is_written() {
        assertTrue(Confirmation.builder().valeur("1500.00").build().porteSur(new BigDecimal("1500")));
        assertTrue(Confirmation.builder().valeur(new BigDecimal("21")).build().porteSur(21));
        assertFalse(Confirmation.builder().valeur(new BigDecimal("21")).build().porteSur(22));
        assertFalse(Confirmation.builder().valeur("deux").build().porteSur(2));
        assertTrue(Confirmation.builder().valeur(" 57000 ").build().porteSur("57000"));
        assertFalse(Confirmation.builder().valeur("057000").build().porteSur("57000"));
        assertFalse(Confirmation.builder().build().porteSur("x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Confirmation.builder().valeur(21).build());
        assertEquals(new BigDecimal("21"), Confirmation.ecrire(21));
        assertEquals("2016-01-01", Confirmation.ecrire(LocalDate.of(2016, 1, 1)));
    }

    @Test
    void an_error_and_what_is_missing_are_not_for_confirming() {
        Demande demande = avec(Exemples.active(), b -> b.situationFamiliale(null));
        Anomalie missing = doute(demande, "RUBRIQUE_ABSENTE");
        assertEquals(
                List.of("ERREUR CONFIRMATION_IMPOSSIBLE /demandeur/situationFamiliale"),
                Confirmations.confirmer(demande, missing, JOUR).anomalies().stream()
                        .map(Dites::ligne)
                        .toList());
        Confirmation forced = Confirmation.builder()
                .code(missing.code())
                .chemin(missing.chemin())
                .valeur("")
                .build();
        assertTrue(parle(demande.toBuilder().confirmations(List.of(forced)).build(), "RUBRIQUE_ABSENTE"));
        Anomalie none = Anomalie.avertissement("AGE_INVRAISEMBLABLE", "/demandeur/dateNaissance");
        assertEquals(
                List.of("ERREUR CONFIRMATION_SANS_OBJET /demandeur/dateNaissance"),
                Confirmations.confirmer(demande, none, JOUR).anomalies().stream()
                        .map(Dites::ligne)
                        .toList());
    }

    @Test
    void two_reports_joined_keep_what_was_confirmed() {
        Anomalie one = Anomalie.avertissement("A", "/a");
        Anomalie two = Anomalie.avertissement("B", "/b");
        assertEquals(
                List.of(one, two),
                new Rapport(List.of(), List.of(one))
                        .puis(new Rapport(List.of(), List.of(two)))
                        .confirmees());
    }
}
