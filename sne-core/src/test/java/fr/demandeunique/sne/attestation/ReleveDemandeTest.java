package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.ReleveDemande.Donnee;
import fr.demandeunique.sne.attestation.ReleveDemande.Partie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.personne.Nir;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A demande in the order of the form. */
class ReleveDemandeTest {
    private static final LocalDate JOUR = LocalDate.of(2023, 5, 2);

    private static ReleveDemande de(Demande demande) {
        return ReleveDemande.de(demande, JOUR).orElseThrow();
    }

    private static List<String> titres(ReleveDemande releve) {
        return releve.parties().stream().map(Partie::titre).toList();
    }

    private static Map<String, Donnee> donnees(Demande demande) {
        return de(demande).donnees().collect(Collectors.toMap(Donnee::cle, one -> one));
    }

    @Test
    void has_the_blocks_of_the_notice_of_14069_05_in_their_order_those_that_are_empty_too() {
        List<String> expected = List.of(
                "Numéro unique",
                "Demandeur",
                "Coordonnées",
                "Conjoint ou codemandeur",
                "Colocataires",
                "Personnes en situation de handicap",
                "Personnes à charge",
                "Autres enfants, en garde ou en visite",
                "Situation professionnelle (cases D1 à D30)",
                "Revenu fiscal (cases E1 à E6)",
                "Ressources mensuelles (cases E7 et suivantes)",
                "Logement actuel",
                "Motifs de la demande (cases F26 à F49)",
                "Logement recherché",
                "Précisions",
                "Compléments handicap, un par personne");
        assertEquals(expected, titres(de(DemandePleine.demande())));
        assertEquals(expected, titres(de(Demande.builder().build())));
    }

    @Test
    void tells_each_thing_once_with_its_codes_and_names_the_boxes_that_were_read() {
        Map<String, Donnee> all = donnees(DemandePleine.demande());
        assertEquals(
                Map.of(
                        "/numeroUnique", "A1",
                        "/demandeur/nir", "A2",
                        "/coTitulaires/0/nir", "B1",
                        "/coTitulaires/0/lien", "B2 à B7",
                        "/handicaps", "C1",
                        "/logementActuel/bailleur", "F3",
                        "/logementActuel/sirenBailleur", "F4",
                        "/logementActuel/nombreOccupants", "F23",
                        "/precisions", "H1"),
                all.values().stream()
                        .filter(one -> !one.boite().isEmpty() && !one.boite().startsWith("G"))
                        .collect(Collectors.toMap(Donnee::cle, Donnee::boite)));
        assertEquals("G1", all.get("/logementRecherche/types").boite());
        assertEquals("G2", all.get("/logementRecherche/nombrePersonnes").boite());
        assertEquals("G3", all.get("/logementRecherche/communes/0").boite());
        assertEquals(
                List.of(DemandePleine.demande().demandeur().situationFamiliale().code()),
                all.get("/demandeur/situationFamiliale").codes());
        assertTrue(all.containsKey("/coTitulaires/1/nom"), "the colocataire is told, without a NIR");
        assertFalse(all.containsKey("/coTitulaires/1/nir"));
        assertTrue(
                all.keySet().stream().anyMatch(one -> one.startsWith("/demandeur/ressources/")),
                all.keySet().toString());
    }

    /** Every line of demandes that hold all there is: a person's, an association's, and a flat shared. */
    @Test
    void tells_all_that_a_demande_holds_as_releve_txt_beside_this_test_writes_it() throws IOException {
        Demande pleine = DemandePleine.demande();
        var flatmate = pleine.coTitulaires().get(0).toBuilder().lien(LienDemandeur.COLOCATAIRE);
        String told = Stream.of(
                        pleine,
                        pleine.toBuilder().demandeur(null).build(),
                        Demande.builder()
                                .coTitulaires(List.of(flatmate.build()))
                                .build())
                .flatMap(one -> ReleveDemande.de(one, LocalDate.of(2015, 5, 2)).orElseThrow().parties().stream())
                .flatMap(part -> Stream.concat(
                        Stream.of("# " + part.titre()),
                        part.donnees().stream()
                                .map(one -> String.join(
                                        "|", one.cle(), one.libelle(), one.valeur(), String.join(",", one.codes())))))
                .collect(Collectors.joining("\n", "", "\n"))
                .replace('\u00a0', '~')
                .replace('\u202f', '_');
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("releve.txt"))) {
            assertEquals(new String(file.readAllBytes(), StandardCharsets.UTF_8), told);
        }
    }

    @Test
    void shows_the_NIR_to_the_form_alone_and_nothing_of_a_person_in_toString() {
        Donnee nir = donnees(DemandePleine.demande()).get("/demandeur/nir");
        assertTrue(nir.confidentielle());
        assertEquals(DemandePleine.demande().demandeur().nir(), Nir.parse(nir.valeur()));
        assertEquals("Donnee[/demandeur/nir]", nir.toString());
        assertEquals(
                1,
                donnees(DemandePleine.demande()).values().stream()
                        .filter(one -> one.confidentielle() && one.cle().startsWith("/demandeur"))
                        .count());
        String text = de(DemandePleine.demande()).toString();
        assertFalse(text.contains("073903"), text);
    }

    @Test
    void says_what_the_notice_calls_mandatory_and_the_demande_lacks() {
        assertEquals(
                List.of(
                        "/demandeur/civilite",
                        "/demandeur/nomNaissance",
                        "/demandeur/prenoms",
                        "/demandeur/dateNaissance",
                        "/demandeur/nationalite",
                        "/demandeur/nir",
                        "/demandeur/situationFamiliale",
                        "/logementActuel/modeles",
                        "/logementActuel/nombreOccupants",
                        "/motifs",
                        "/logementRecherche/nombrePersonnes",
                        "/logementRecherche/communes/0",
                        "/logementRecherche/elargie"),
                de(Demande.builder().build())
                        .donnees()
                        .filter(Donnee::manque)
                        .map(Donnee::cle)
                        .toList());
        assertTrue(de(Exemples.couple())
                .donnees()
                .noneMatch(one -> one.manque() && one.cle().equals("/demandeur/nomNaissance")));
    }

    @Test
    void has_the_income_of_the_two_years_before_by_their_distance() {
        Demande demande = DemandePleine.demande();
        int year = demande.demandeur().revenusFiscaux().get(0).annee();
        for (int before = 0; before <= 3; before++) {
            String key = "/demandeur/revenusFiscaux/n-" + before;
            boolean told = ReleveDemande.de(demande, LocalDate.of(year + before, 1, 1))
                    .orElseThrow()
                    .donnees()
                    .anyMatch(one -> one.cle().equals(key));
            assertEquals(before == 1 || before == 2, told, key);
        }
    }

    @Test
    void of_a_personne_morale_has_identity_contact_and_the_dwelling_wanted_alone_R441_2_2() {
        Demande demande = Demande.builder()
                .personneMorale(PersonneMorale.builder()
                        .denomination("Association d’essai")
                        .representant("Jeanne EXEMPLE")
                        .build())
                .build();
        assertEquals(
                List.of("Numéro unique", "Personne morale", "Logement recherché", "Précisions"), titres(de(demande)));
        assertEquals(List.of("Jeanne EXEMPLE"), de(demande).signataires());
        assertEquals(2, de(Exemples.couple()).signataires().size());
    }

    @Test
    void warns_where_the_form_of_the_day_is_another_whose_order_was_not_read_until_27_04_2022() {
        assertEquals(
                List.of("RELEVE_ORDRE_AUTRE_FORMULAIRE"),
                ReleveDemande.de(Exemples.couple(), LocalDate.of(2022, 4, 27)).anomalies().stream()
                        .map(one -> one.code())
                        .toList());
        assertEquals(
                List.of(),
                ReleveDemande.de(Exemples.couple(), LocalDate.of(2022, 4, 28)).anomalies());
    }
}
