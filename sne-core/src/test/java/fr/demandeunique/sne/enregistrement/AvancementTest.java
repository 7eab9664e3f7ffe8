package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.enregistrement.Avancement.Etat;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a draft much is missing and nothing is wrong: a screen shows how far each tab is. */
class AvancementTest {
    private static final LocalDate JOUR = LocalDate.of(2015, 12, 21);

    private static List<Onglet> dans(Demande demande, Etat etat) {
        return Avancement.de(demande, JOUR).onglets().stream()
                .filter(one -> one.etat() == etat)
                .map(Avancement.Saisie::onglet)
                .toList();
    }

    private static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(Dites::code).distinct().toList();
    }

    @Test
    void an_empty_demande_has_no_tab_begun_and_nothing_wrong() {
        Avancement avancement = Avancement.de(Demande.builder().build(), JOUR);
        assertEquals(
                Arrays.asList(Onglet.values()),
                avancement.onglets().stream().map(Avancement.Saisie::onglet).toList());
        assertTrue(avancement.onglets().stream().allMatch(one -> one.etat() == Etat.NON_COMMENCE));
        assertEquals(List.of(), avancement.fautes());
        assertFalse(avancement.complet());
        assertEquals(
                List.of("DEMANDEUR_ABSENT"),
                codes(avancement.onglet(Onglet.DEMANDEUR).manques()));
        assertEquals(List.of(), avancement.onglet(Onglet.CO_TITULAIRES).manques());
    }

    @Test
    void the_couple_is_complete_where_something_is_asked_for() {
        assertTrue(Avancement.de(Exemples.couple(), JOUR).complet());
        assertEquals(List.of(), dans(Exemples.couple(), Etat.COMMENCE));
        assertEquals(
                List.of(Onglet.PRECISIONS, Onglet.HANDICAPS, Onglet.GESTION_ECHANGES),
                dans(Exemples.couple(), Etat.NON_COMMENCE));
        assertEquals(List.of(), dans(DemandePleine.demande(), Etat.NON_COMMENCE));
    }

    @Test
    void a_draft_has_tabs_of_every_state() {
        Demande draft = Demande.builder()
                .dateDepot(Exemples.DEPOT)
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nom("EXEMPLE"))
                        .situationProfessionnelle(
                                SituationProfessionnelle.builder().build())
                        .build())
                .logementRecherche(
                        LogementRecherche.builder().communes(List.of("5746")).build())
                .build();
        assertEquals(List.of(Onglet.DEMANDE, Onglet.SITUATION_PROFESSIONNELLE), dans(draft, Etat.COMPLET));
        assertEquals(List.of(Onglet.DEMANDEUR, Onglet.LOGEMENT_RECHERCHE), dans(draft, Etat.COMMENCE));
        Avancement avancement = Avancement.de(draft, JOUR);
        Avancement.Saisie recherche = avancement.onglet(Onglet.LOGEMENT_RECHERCHE);
        assertEquals(List.of("TYPE_LOGEMENT_ABSENT", "ELARGISSEMENT_ABSENT"), codes(recherche.manques()));
        assertEquals(List.of("COMMUNE_CODE"), codes(recherche.fautes()));
        assertEquals(List.of("COMMUNE_CODE"), codes(avancement.fautes()));
        assertEquals(
                List.of("PRENOM_ABSENT", "DATE_NAISSANCE_ABSENTE", "RUBRIQUE_ABSENTE"),
                codes(avancement.onglet(Onglet.DEMANDEUR).manques()));
    }

    @Test
    void a_doubt_is_neither_missing_nor_wrong_and_leaves_the_tab_complete() {
        Demande vieux = Fautes.demandeur(b -> b.identite(i -> i.dateNaissance(DateNaissance.parse("1890"))));
        Avancement.Saisie tab = Avancement.de(vieux, JOUR).onglet(Onglet.DEMANDEUR);
        assertEquals(Etat.COMPLET, tab.etat());
        assertEquals(List.of("AGE_INVRAISEMBLABLE"), codes(tab.doutes()));
        assertEquals(List.of(), tab.fautes());
    }

    @Test
    void what_another_check_found_counts_as_wrong() {
        Rapport read = new Rapport(List.of(Anomalie.erreur("JSON_DATE", "/coTitulaires/0/dateNaissance")));
        Avancement avancement = Avancement.de(Exemples.couple(), read);
        assertEquals(
                List.of("JSON_DATE"),
                codes(avancement.onglet(Onglet.CO_TITULAIRES).fautes()));
        assertTrue(avancement.complet());
    }

    @ParameterizedTest
    @CsvSource({
        "/dateDepot, DEMANDE",
        "'', DEMANDE",
        "/dalo/statut, DEMANDE",
        "/demandeur, DEMANDEUR",
        "/demandeur/nom, DEMANDEUR",
        "/personneMorale/siren, DEMANDEUR",
        "/demandeur/ressources, RESSOURCES",
        "/demandeur/ressourcesVerseesPersonnesACharge/0/montant, RESSOURCES",
        "/demandeur/revenusFiscaux/0/annee, REVENU_FISCAL",
        "/demandeur/situationProfessionnelle/siret, SITUATION_PROFESSIONNELLE",
        "/coTitulaires/1, CO_TITULAIRES",
        "/coTitulaires/1/nom, CO_TITULAIRES",
        "/coTitulaires/1/ressources/0, RESSOURCES",
        "/personnesACharge/0, PERSONNES_A_CHARGE",
        "/personnesEnGarde/0, PERSONNES_A_CHARGE",
        "/naissancesPrevues/date, PERSONNES_A_CHARGE",
        "/logementActuel/loyer, LOGEMENT_ACTUEL",
        "/motifs/0/code, MOTIFS",
        "/logementRecherche/communes/0, LOGEMENT_RECHERCHE",
        "/precisions, PRECISIONS",
        "/handicaps/0, HANDICAPS",
        "/copieNumerique, GESTION_ECHANGES",
        "/guichetDerniereModification, GESTION_ECHANGES",
        "/pieces, PIECES",
    })
    void every_place_is_on_a_tab(String chemin, Onglet onglet) {
        assertEquals(onglet, Onglet.de(chemin));
    }

    @Test
    void any_one_member_begins_the_tab_of_the_demandeur() {
        List<Demandeur.Builder> ones = List.of(
                Demandeur.builder().identite(i -> i.nom("X")),
                Demandeur.builder().situationFamiliale(fr.demandeunique.sne.nomenclature.SituationFamiliale.MARIE),
                Demandeur.builder().telephones(List.of("1")),
                Demandeur.builder().courriel("x"),
                Demandeur.builder().adresse(Adresse.builder().build()),
                Demandeur.builder().adresseCourrier(Adresse.builder().build()),
                Demandeur.builder().hebergeant("x"),
                Demandeur.builder().autres(new AutresMembres(Map.of("dateNaissance", "32/13/1990"))));
        for (Demandeur.Builder one : ones) {
            assertEquals(
                    List.of(Onglet.DEMANDEUR),
                    Arrays.stream(Onglet.values())
                            .filter(tab -> tab.commence(
                                    Demande.builder().demandeur(one.build()).build()))
                            .toList());
        }
        assertFalse(Onglet.DEMANDEUR.commence(
                Demande.builder().demandeur(Demandeur.builder().build()).build()));
        assertTrue(Onglet.DEMANDEUR.commence(Demande.builder()
                .personneMorale(PersonneMorale.builder().build())
                .build()));
    }

    @Test
    void every_check_says_what_kind_of_thing_it_finds() {
        Map<Controle.Nature, Long> kinds =
                Controle.tous().stream().collect(Collectors.groupingBy(Controle::nature, Collectors.counting()));
        assertEquals(3, kinds.size());
        for (Controle one : Controle.tous()) {
            if (one.code().endsWith("_ABSENT")
                    || one.code().endsWith("_ABSENTE")
                    || one.code().endsWith("_ABSENTS")) {
                assertEquals(Controle.Nature.MANQUE, one.nature(), one.code());
            }
        }
    }
}
