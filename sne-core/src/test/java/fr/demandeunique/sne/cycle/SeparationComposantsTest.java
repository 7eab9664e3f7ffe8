package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.EquipementHandicap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a separation copies, component by component: who leaves takes what is theirs, and nothing of anybody else's. */
class SeparationComposantsTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 16);
    private static final Demande INITIALE = DemandePleine.demande();

    /** All that the new demande holds; the rest is to be filled by the agent. A new component belongs here or in {@link #VIDES}. */
    private static final Set<String> REMPLIS = Set.of("dateDepot", "debutValidite", "demandeur", "handicaps");

    private static final Set<String> VIDES = Set.of(
            "numeroUnique",
            "ancienNumero",
            "etat",
            "guichetCreation",
            "guichetDerniereModification",
            "dateDerniereModification",
            "versionDemande",
            "formulaire",
            "origine",
            "renouvellements",
            "preavis",
            "radiation",
            "radiationsAnnulees",
            "attribution",
            "personneMorale",
            "coTitulaires",
            "personnesACharge",
            "naissancesPrevues",
            "personnesEnGarde",
            "logementActuel",
            "motifs",
            "logementRecherche",
            "precisions",
            "dalo",
            "copieNumerique",
            "pieces",
            "confirmations",
            "autres");

    /** What the separation itself changes: there is no link any more, and the new situation is to be typed. */
    private static final Set<String> LAISSES = Set.of("lien", "situationFamiliale");

    /** What a demandeur has and a co-titulaire has not: the address of the couple, and the income of those who stay. */
    private static final Set<String> PROPRES_AU_DEMANDEUR = Set.of(
            "situationFamiliale",
            "adresse",
            "adresseCourrier",
            "hebergeant",
            "ressourcesPersonnesACharge",
            "ressourcesVerseesPersonnesACharge");

    private static Demande nouvelle(int coTitulaire) {
        return Separation.separer(INITIALE, coTitulaire, JOUR).orElseThrow().nouvelle();
    }

    @Test
    void the_new_demande_has_the_depot_a_validity_the_person_and_nothing_else() {
        Demande nouvelle = nouvelle(1);
        for (String nom : Composants.noms(Demande.class)) {
            Object value = Composants.valeur(nouvelle, nom);
            Object empty = Composants.vide(Demande.class, nom);
            assertNotEquals(empty, Composants.valeur(INITIALE, nom), nom + " is filled in the initial demande");
            if (REMPLIS.contains(nom)) {
                assertNotEquals(empty, value, nom);
            } else {
                assertTrue(VIDES.contains(nom), nom + ": copied to the new demande, or not?");
                assertEquals(empty, value, nom);
            }
        }
        assertEquals(Exemples.DEPOT, nouvelle.dateDepot());
        assertEquals(JOUR, nouvelle.debutValidite());
    }

    @Test
    void who_leaves_takes_every_member_of_their_own_but_the_link_and_the_situation() {
        CoTitulaire partant = INITIALE.coTitulaires().get(0);
        Demandeur titulaire = nouvelle(1).demandeur();
        assertNotNull(titulaire);
        for (String nom : Composants.noms(CoTitulaire.class)) {
            assertNotEquals(Composants.vide(CoTitulaire.class, nom), Composants.valeur(partant, nom), nom);
            if (!LAISSES.contains(nom)) {
                assertEquals(Composants.valeur(partant, nom), Composants.valeur(titulaire, nom), nom);
            }
        }
        for (String nom : Composants.noms(Demandeur.class)) {
            if (PROPRES_AU_DEMANDEUR.contains(nom)) {
                assertEquals(Composants.vide(Demandeur.class, nom), Composants.valeur(titulaire, nom), nom);
            } else {
                assertTrue(Composants.noms(CoTitulaire.class).contains(nom), nom + ": taken along, or not?");
            }
        }
    }

    @Test
    void of_the_handicap_records_only_that_of_who_leaves_goes_along_whole() {
        List<ComplementHandicap> all = List.of(
                handicap("demandeur"),
                handicap("coTitulaires/0"),
                handicap("coTitulaires/1"),
                handicap("personnesACharge/0"),
                handicap("coTitulaires/00"),
                handicap("coTitulaires/10"),
                Composants.sans(handicap("x"), "personne"));
        CoTitulaire one = INITIALE.coTitulaires().get(0);
        Demande initiale = INITIALE.toBuilder()
                .handicaps(all)
                .coTitulaires(List.of(
                        one, one.toBuilder().identite(i -> i.nom("AUTRE")).build()))
                .build();
        for (int index : List.of(0, 1)) {
            Demande nouvelle =
                    Separation.separer(initiale, index + 1, JOUR).orElseThrow().nouvelle();
            ComplementHandicap own = handicap("coTitulaires/" + index);
            assertEquals(List.of(Composants.avec(own, "personne", "demandeur")), nouvelle.handicaps());
            assertEquals(
                    initiale.coTitulaires().get(index).nom(),
                    nouvelle.demandeur().nom());
        }
    }

    /** Told apart by the equipment, so that nobody's record is taken for another's. */
    private static ComplementHandicap handicap(String personne) {
        return INITIALE.handicaps().get(0).toBuilder()
                .personne(personne)
                .equipements(List.of(EquipementHandicap.of("pour " + personne)))
                .build();
    }

    @Test
    void the_agent_is_told_every_tab_that_stays_to_be_filled_then_what_to_correct() {
        var done = Separation.separer(INITIALE, 1, JOUR).orElseThrow();
        assertEquals(
                List.of(
                        "SEPARATION_REMPLIR_DEMANDEUR",
                        "SEPARATION_REMPLIR_FOYER",
                        "SEPARATION_REMPLIR_LOGEMENT_ACTUEL",
                        "SEPARATION_REMPLIR_MOTIF",
                        "SEPARATION_REMPLIR_RECHERCHE",
                        "SEPARATION_REMPLIR_PIECE",
                        "SEPARATION_REMPLIR_REVENU",
                        "SEPARATION_VERIFIER_HANDICAP",
                        "SEPARATION_CORRIGER_SITUATION_FAMILIALE",
                        "SEPARATION_CORRIGER_CONJOINT",
                        "SEPARATION_CORRIGER_HANDICAP"),
                done.aFaire().stream().map(Separation.Consigne::code).toList());
        for (var langue : List.of(java.util.Locale.FRENCH, java.util.Locale.ENGLISH)) {
            var sentences = done.aFaire().stream()
                    .map(one -> one.message(langue))
                    .distinct()
                    .toList();
            assertEquals(11, sentences.size());
            assertTrue(sentences.stream().noneMatch(one -> one.startsWith("SEPARATION_")), sentences.toString());
        }
        assertEquals(INITIALE, done.initiale());
        assertEquals(Map.of(), Map.copyOf(nouvelle(1).autres().valeurs()));
    }
}
