package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionAttestationTest {
    private static final IdentiteGuichet MOSELIS =
            new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ"));
    private static final MentionsLocales LIEU = MentionsLocales.builder()
            .bailleurs(List.of("Bailleur fictif"))
            .dateSaisine("Vous pouvez la saisir à partir du 17 décembre 2017.")
            .adresseCommission("2 place fictive, 57000 METZ")
            .build();

    private static Resultat<Attestation> rediger(Demande demande, TypeAttestation type, LocalDate date) {
        return RedactionAttestation.rediger(demande, type, date, MOSELIS, LIEU);
    }

    private static Demande renouvelee() {
        return Exemples.active().toBuilder()
                .renouvellements(List.of(LocalDate.of(2016, 12, 5)))
                .build();
    }

    private static String lettre(Attestation attestation) {
        return attestation.mentions().stream()
                .flatMap(one -> one.paragraphes().stream())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    @Test
    void there_is_no_attestation_after_the_end_of_the_validity() {
        LocalDate last = LocalDate.of(2016, 12, 17);
        assertEquals(List.of(), echues(Exemples.active(), last));
        Anomalie found = echues(Exemples.active(), last.plusDays(1)).get(0);
        assertEquals(Gravite.ERREUR, found.gravite());
        assertFalse(rediger(Exemples.active(), TypeAttestation.ENREGISTREMENT, last.plusDays(1))
                .estAccepte());
        assertTrue(found.message().contains("17/12/2016"), found.message());
        assertEquals(List.of(), echues(renouvelee(), last.plusDays(1)));
    }

    @Test
    void there_is_no_attestation_for_nobody() {
        LocalDate day = LocalDate.of(2016, 2, 1);
        Demande complete = Exemples.active();
        var nobody = Identite.builder()
                .nom("")
                .nomNaissance(" ")
                .prenoms(List.of("\u200b"))
                .build();
        var companion = CoTitulaire.builder().identite(nobody).build();
        Demande noName = complete.toBuilder()
                .demandeur(complete.demandeur().toBuilder().identite(nobody).build())
                .build();
        Demande noCompanion =
                complete.toBuilder().coTitulaires(List.of(companion)).build();
        Demande noFirm = complete.toBuilder()
                .demandeur(null)
                .personneMorale(PersonneMorale.builder().denomination(" ").build())
                .build();
        assertEquals(List.of("ERREUR NOM_ABSENT /demandeur/nom"), refus(noName, day));
        assertEquals(List.of("ERREUR NOM_ABSENT /coTitulaires/0/nom"), refus(noCompanion, day));
        assertEquals(List.of("ERREUR DENOMINATION_ABSENTE /personneMorale/denomination"), refus(noFirm, day));
        var oneName = nobody.toBuilder().prenoms(List.of("ANA")).build();
        assertEquals(
                List.of(),
                refus(
                        complete.toBuilder()
                                .demandeur(complete.demandeur().toBuilder()
                                        .identite(oneName)
                                        .build())
                                .build(),
                        day));
    }

    private static List<String> refus(Demande demande, LocalDate day) {
        return rediger(demande, TypeAttestation.ENREGISTREMENT, day)
                .fold(
                        (done, warnings) -> List.of(),
                        anomalies -> anomalies.stream().map(Anomalie::toString).toList());
    }

    @Test
    void an_address_without_its_town_is_warned_of() {
        LocalDate day = LocalDate.of(2016, 2, 1);
        for (var adresse : List.of(
                Adresse.builder().voie("rue fictive").codePostal("57000").build(),
                Adresse.builder().voie("rue fictive").localite("METZ").build())) {
            Demande one = Exemples.active().toBuilder()
                    .demandeur(Exemples.active().demandeur().toBuilder()
                            .adresseCourrier(adresse)
                            .build())
                    .build();
            assertEquals(
                    List.of("/demandeur/adresseCourrier"),
                    rediger(one, TypeAttestation.ENREGISTREMENT, day).anomalies().stream()
                            .filter(found -> found.code().equals("ATTESTATION_ADRESSE_INCOMPLETE"))
                            .map(Anomalie::chemin)
                            .toList());
        }
        assertEquals(
                List.of(),
                rediger(Exemples.active(), TypeAttestation.ENREGISTREMENT, day).anomalies());
        Demande abroad = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .adresseCourrier(Adresse.builder()
                                .localite("LUXEMBOURG")
                                .pays("LUXEMBOURG")
                                .build())
                        .build())
                .build();
        assertEquals(
                List.of(), rediger(abroad, TypeAttestation.ENREGISTREMENT, day).anomalies());
    }

    @Test
    void a_demande_struck_off_has_no_attestation_from_that_day_on_and_a_copy_says_what_it_is() {
        LocalDate day = LocalDate.of(2017, 2, 1);
        for (Demande radiee : List.of(
                renouvelee().toBuilder()
                        .etat(EtatDemande.RADIEE)
                        .radiation(RadiationDemande.builder()
                                .motif(MotifRadiation.RENONCIATION)
                                .date(day)
                                .build())
                        .build(),
                renouvelee().toBuilder().etat(EtatDemande.RADIEE).build())) {
            for (TypeAttestation type : TypeAttestation.values()) {
                assertEquals(
                        List.of("ERREUR ATTESTATION_DEMANDE_RADIEE /etat"),
                        rediger(radiee, type, day).anomalies().stream()
                                .map(Dites::ligne)
                                .toList());
            }
        }
        Demande radiee = renouvelee().toBuilder()
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.RENONCIATION)
                        .date(day)
                        .build())
                .build();
        Resultat<Attestation> copy = rediger(radiee, TypeAttestation.RENOUVELLEMENT, day.minusDays(1));
        assertTrue(copy.estAccepte());
        assertEquals(
                List.of("ATTESTATION_COPIE"),
                copy.anomalies().stream().map(Dites::code).toList());
        Demande revenue = radiee.toBuilder()
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.DERADIATION)
                        .date(day)
                        .build())
                .build();
        assertEquals(
                List.of(), rediger(revenue, TypeAttestation.RENOUVELLEMENT, day).anomalies());
    }

    @Test
    void a_guichet_called_Guichet_is_not_announced_twice() {
        LocalDate day = LocalDate.of(2017, 2, 21);
        for (String[] one : List.of(
                new String[] {"MOSELIS", "adressez-vous à votre guichet, MOSELIS, en rappelant"},
                new String[] {"Guichet 10691", "adressez-vous au guichet 10691 en rappelant"})) {
            String text = lettre(RedactionAttestation.rediger(
                            renouvelee(),
                            TypeAttestation.ENREGISTREMENT,
                            day,
                            new IdentiteGuichet(Exemples.MOSELIS, one[0], List.of()),
                            LIEU)
                    .orElseThrow());
            assertTrue(text.contains(one[1]), text);
        }
    }

    private static List<Anomalie> echues(Demande demande, LocalDate date) {
        return rediger(demande, TypeAttestation.ENREGISTREMENT, date).anomalies().stream()
                .filter(one -> one.code().equals("ATTESTATION_VALIDITE_ECHUE"))
                .toList();
    }

    @Test
    @EprouveRegle("ATTESTATION_RECAPITULATIF")
    void ATTESTATION_RECAPITULATIF_summary_and_QR_code_exist_from_06_02_2017() {
        LocalDate first = LocalDate.of(2017, 2, 6);
        Attestation before = rediger(renouvelee(), TypeAttestation.ENREGISTREMENT, first.minusDays(1))
                .orElseThrow();
        assertEquals(List.of(), before.recapitulatif());
        assertNull(before.codeQr());
        assertNotNull(rediger(renouvelee(), TypeAttestation.ENREGISTREMENT, first.plusDays(1))
                .orElseThrow()
                .codeQr());
        Attestation from =
                rediger(renouvelee(), TypeAttestation.RENOUVELLEMENT, first).orElseThrow();
        assertEquals(ContenuQr.de(from).texte(), from.codeQr());
        assertTrue(from.codeQr().startsWith("SNE2:R:057121507390310691:20170206:"), from.codeQr());
        assertEquals(
                List.of(
                        "Demande",
                        "Demandeur",
                        "Conjoint ou co-titulaire",
                        "Personnes à charge",
                        "Situation professionnelle",
                        "Revenu fiscal",
                        "Ressources mensuelles",
                        "Logement actuel",
                        "Motif de la demande",
                        "Logement recherché",
                        "Précisions",
                        "Complément handicap",
                        "Gestion des échanges"),
                from.recapitulatif().stream().map(Rubrique::titre).toList());
        assertTrue(from.recapitulatif().get(11).lignes().isEmpty());
    }

    @Test
    void ATTESTATION_CONTENU_names_applicant_guichet_number_and_dates() {
        Attestation attestation = rediger(renouvelee(), TypeAttestation.RENOUVELLEMENT, LocalDate.of(2017, 2, 21))
                .orElseThrow();
        assertEquals(
                List.of("Monsieur Jean-Noël EXEMPLE", "12 rue de l’Œuvre", "57000 METZ"), attestation.destinataire());
        assertEquals(List.of("MOSELIS", "1 place fictive", "57000 METZ"), attestation.expediteur());
        String lettre = lettre(attestation).replace('\u00a0', ' ');
        for (String expected : List.of(
                "057 1215 073903 10691",
                "17 décembre 2015",
                "renouvelée le 5 décembre 2016",
                "jusqu’au 5 décembre 2017",
                "Bailleur fictif",
                "à partir du 17 décembre 2017",
                "2 place fictive")) {
            assertTrue(lettre.contains(expected), expected);
        }
        assertEquals(
                "Attestation de renouvellement d’une\u00a0demande de logement locatif social", attestation.titre());
        assertEquals(
                List.of(new Ligne("Date de dépôt", "17/12/2015"), new Ligne("Valable jusqu’au", "05/12/2017")),
                attestation.reperes());
        assertFalse(attestation.toString().contains("EXEMPLE"));
    }

    @ParameterizedTest
    @CsvSource({"2015-05-13, false", "2015-05-14, true"})
    void ATTESTATION_CONTENU_tells_how_to_follow_the_demande_from_14_05_2015(LocalDate date, boolean expected) {
        Demande old = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2015, 5, 1))
                .build();
        assertEquals(
                expected,
                rediger(old, TypeAttestation.ENREGISTREMENT, date).orElseThrow().mentions().stream()
                        .anyMatch(one -> one.titre().equals("Suivre votre demande")));
    }

    @Test
    void what_only_the_place_knows_is_a_warning_when_it_is_not_given() {
        var done = RedactionAttestation.rediger(
                Exemples.active(), TypeAttestation.ENREGISTREMENT, LocalDate.of(2016, 1, 4), MOSELIS);
        assertTrue(done.estAccepte());
        assertEquals(
                List.of("ATTESTATION_MENTION_ABSENTE", "ATTESTATION_MENTION_ABSENTE", "ATTESTATION_MENTION_ABSENTE"),
                done.anomalies().stream().map(Dites::code).toList());
    }

    @Test
    void refusals_say_why() {
        LocalDate date = LocalDate.of(2016, 1, 4);
        assertEquals(
                "ATTESTATION_SANS_NUMERO",
                rediger(Exemples.couple(), TypeAttestation.ENREGISTREMENT, date)
                        .anomalies()
                        .get(0)
                        .code());
        assertEquals(
                "ATTESTATION_SANS_RENOUVELLEMENT",
                rediger(renouvelee(), TypeAttestation.RENOUVELLEMENT, LocalDate.of(2016, 12, 4))
                        .anomalies()
                        .get(0)
                        .code());
        assertEquals(
                "ATTESTATION_AVANT_DEPOT",
                rediger(Exemples.active(), TypeAttestation.ENREGISTREMENT, Exemples.DEPOT.minusDays(1))
                        .anomalies()
                        .get(0)
                        .code());
    }

    @Test
    void amounts_and_dates_are_written_the_French_way() {
        assertEquals("1\u202f480\u00a0€", Ecriture.euros(new java.math.BigDecimal("1480")));
        assertEquals("−12\u202f345\u202f678,50\u00a0€", Ecriture.euros(new java.math.BigDecimal("-12345678.50")));
        assertEquals("1er août 2016", Ecriture.longue(LocalDate.of(2016, 8, 1)));
        assertEquals("29/02/2016", Ecriture.courte(LocalDate.of(2016, 2, 29)));
        List<Ligne> ressources = rediger(renouvelee(), TypeAttestation.ENREGISTREMENT, LocalDate.of(2017, 2, 21))
                .orElseThrow()
                .recapitulatif()
                .get(6)
                .lignes();
        assertEquals("1\u202f480\u00a0€", ressources.get(0).valeur());
    }
}
