package fr.demandeunique.sne.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a modification may change of a demande, component by component: all but what the register keeps. */
class RegistreTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 16);
    private static final CodeGuichet AUTRE = CodeGuichet.parse("10999");

    /** Kept by the register: the number, the dates that give the ancienneté and the validity, the state. */
    private static final Set<String> TENUS = Set.of(
            "numeroUnique",
            "etat",
            "dateDepot",
            "debutValidite",
            "guichetCreation",
            "renouvellements",
            "radiation",
            "radiationsAnnulees");

    /** Written by the modification itself. */
    private static final Set<String> ECRITS = Set.of("guichetDerniereModification", "dateDerniereModification");

    /** What anybody at a guichet may change. A new component belongs here or above. */
    private static final Set<String> LIBRES = Set.of(
            "ancienNumero",
            "versionDemande",
            "formulaire",
            "origine",
            "preavis",
            "attribution",
            "demandeur",
            "personneMorale",
            "coTitulaires",
            "personnesACharge",
            "naissancesPrevues",
            "personnesEnGarde",
            "logementActuel",
            "motifs",
            "logementRecherche",
            "precisions",
            "handicaps",
            "dalo",
            "copieNumerique",
            "pieces",
            "confirmations",
            "autres");

    private static List<Anomalie> interdites(Demande avant, Demande apres) {
        return Modification.modifier(avant, apres, AUTRE, JOUR, true).anomalies().stream()
                .filter(one -> one.code().equals("MODIFICATION_INTERDITE"))
                .toList();
    }

    @Test
    @EprouveRegle("NUMERO_CONSERVE")
    void NUMERO_CONSERVE_every_component_that_the_register_keeps_is_guarded_and_no_other() {
        Demande full = DemandePleine.demande();
        for (String nom : Composants.noms(Demande.class)) {
            Demande without = Composants.sans(full, nom);
            List<Anomalie> taken = interdites(full, without);
            List<Anomalie> given =
                    interdites(without.toBuilder().etat(EtatDemande.ACTIVE).build(), full);
            if (TENUS.contains(nom)) {
                assertEquals(1, taken.size(), nom);
                assertEquals("/" + nom, taken.get(0).chemin());
                assertEquals(Gravite.ERREUR, taken.get(0).gravite());
                assertTrue(taken.get(0).source() != null, "by which rule is " + nom + " kept?");
                assertEquals(nom.equals("etat") ? 0 : 1, given.size(), nom + " typed into a demande that had none");
            } else {
                assertTrue(LIBRES.contains(nom) || ECRITS.contains(nom), nom + ": kept, written or free?");
                assertEquals(List.of(), taken, nom);
                assertEquals(List.of(), given, nom);
            }
        }
        assertEquals(
                Composants.noms(Demande.class).size(), TENUS.size() + ECRITS.size() + LIBRES.size(), "a name too many");
    }

    @Test
    void a_changed_value_is_refused_like_a_removed_one() {
        Demande full = DemandePleine.demande();
        Demande other = full.toBuilder()
                .etat(EtatDemande.RADIEE)
                .dateDepot(Exemples.DEPOT.minusDays(1))
                .debutValidite(JOUR)
                .guichetCreation(AUTRE)
                .renouvellements(List.of(LocalDate.of(2016, 12, 5), LocalDate.of(2017, 2, 1)))
                .radiation(full.radiation().toBuilder()
                        .sousMotif(SousMotifRadiation.of("X"))
                        .build())
                .build();
        assertEquals(
                List.of("/etat", "/dateDepot", "/debutValidite", "/guichetCreation", "/renouvellements", "/radiation"),
                interdites(full, other).stream().map(Anomalie::chemin).toList());
    }

    @Test
    void an_accepted_modification_signs_with_its_guichet_and_its_day_and_changes_nothing_else() {
        Demande avant = Exemples.active();
        Demande typed = avant.toBuilder()
                .precisions("Rez-de-chaussée")
                .guichetDerniereModification(CodeGuichet.parse("10777"))
                .dateDerniereModification(LocalDate.of(2000, 1, 1))
                .build();
        Resultat<Demande> done = Modification.modifier(avant, typed, AUTRE, JOUR, false);
        Demande apres = done.orElseThrow();
        assertEquals(AUTRE, apres.guichetDerniereModification());
        assertEquals(JOUR, apres.dateDerniereModification());
        for (String nom : Composants.noms(Demande.class)) {
            if (!ECRITS.contains(nom)) {
                assertEquals(Composants.valeur(typed, nom), Composants.valeur(apres, nom), nom);
            }
        }
        assertNotEquals(avant.precisions(), apres.precisions());
    }
}
