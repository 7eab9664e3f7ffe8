package fr.demandeunique.sne.enregistrement;

import static fr.demandeunique.sne.enregistrement.Fautes.actuel;
import static fr.demandeunique.sne.enregistrement.Fautes.chemins;
import static fr.demandeunique.sne.enregistrement.Fautes.cinq;
import static fr.demandeunique.sne.enregistrement.Fautes.demande;
import static fr.demandeunique.sne.enregistrement.Fautes.demandeur;
import static fr.demandeunique.sne.enregistrement.Fautes.emploi;
import static fr.demandeunique.sne.enregistrement.Fautes.recherche;
import static fr.demandeunique.sne.enregistrement.Fautes.tient;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.personne.Siret;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What form *05 asks for and the others do not, the day before, the day and the day after its first. */
class FormulaireCinqReglesTest {
    @Test
    @EprouveRegle({
        "SALARIE_PRIVE",
        "CHOMAGE_FIN",
        "SIRET_EMPLOYEUR",
        "SIRET_SIREN",
        "LOGEMENT_ACTUEL",
        "ADRESSE_COURRIER",
        "NOMBRE_PERSONNES",
        "IDENTITE_FORMULAIRE"
    })
    void form_05_asks_for_more() {
        String day = "2022-04-28";
        String emploi = "/demandeur/situationProfessionnelle/";
        tient(
                emploi(b -> b.contrat(TypeContratTravail.CDD)),
                "SALARIE_PRIVE_ABSENT",
                emploi + "salariePrive",
                "SALARIE_PRIVE",
                day);
        tient(
                emploi(b -> b.contrat(TypeContratTravail.CHOMAGE).chomageLong(true)),
                "CHOMAGE_FIN_ABSENTE",
                emploi + "finContrat",
                "CHOMAGE_FIN",
                day);
        tient(
                emploi(b -> b.contrat(TypeContratTravail.APPRENTI)),
                "SIRET_ABSENT",
                emploi + "siret",
                "SIRET_EMPLOYEUR",
                day);
        tient(emploi(b -> b.salariePrive(true)), "SIRET_ABSENT", emploi + "siret", "SIRET_EMPLOYEUR", day);
        tient(
                actuel(b -> b.nombreOccupants(null)),
                "OCCUPANTS_ABSENTS",
                "/logementActuel/nombreOccupants",
                "LOGEMENT_ACTUEL",
                day);
        tient(
                actuel(b -> b.modeles(List.of())),
                "MODELE_LOGEMENT_ABSENT",
                "/logementActuel/modeles",
                "LOGEMENT_ACTUEL",
                day);
        tient(
                actuel(b -> b.modeles(List.of(ModeleLogement.SANS_ABRI))),
                "ADRESSE_COURRIER_ABSENTE",
                "/demandeur/adresseCourrier",
                "ADRESSE_COURRIER",
                day);
        tient(
                cinq(recherche(b -> b.nombrePersonnes(null))),
                "PERSONNES_A_LOGER_ABSENTES",
                "/logementRecherche/nombrePersonnes",
                "NOMBRE_PERSONNES",
                day);
        tient(
                cinq(demandeur(b -> b.identite(i -> i.nationalite(null)))),
                "IDENTITE_INCOMPLETE",
                "/demandeur/nationalite",
                "IDENTITE_FORMULAIRE",
                day);
    }

    @Test
    void other_forms_do_not_ask_for_it() {
        LocalDate day = LocalDate.of(2023, 5, 2);
        Demande filled =
                emploi(b -> b.contrat(TypeContratTravail.CDD).chomageLong(true).siret(null));
        assertEquals(
                List.of(), chemins(filled.toBuilder().formulaire("14069*02").build(), "SIRET_ABSENT", day));
        Demande right =
                emploi(b -> b.contrat(TypeContratTravail.CDD).salariePrive(true).siret(Siret.parse("55210055400013")));
        assertEquals(List.of(), ControleDemande.controler(right, day).erreurs());
    }

    @Test
    @EprouveRegle("COLOCATAIRES")
    void a_flatmate_files_a_demande_of_their_own() {
        CoTitulaire spouse = Exemples.active().coTitulaires().get(0);
        Demande faute = demande()
                .coTitulaires(List.of(
                        spouse.toBuilder().lien(LienDemandeur.COLOCATAIRE).build()))
                .build();
        tient(faute, "COLOCATAIRE_PROPRE_DEMANDE", "/coTitulaires/0/lien", "COLOCATAIRES", "2022-04-28");
    }
}
