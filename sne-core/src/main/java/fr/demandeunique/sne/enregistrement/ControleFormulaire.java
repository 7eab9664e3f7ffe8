package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that a demande was captured on: does the day of dépôt allow it, and what does form *05 ask for by itself? */
final class ControleFormulaire {
    private ControleFormulaire() {}

    static void controler(Demande demande, Formulaires formulaires, Constats constats) {
        String texte = demande.formulaire();
        if (texte == null) {
            return;
        }
        int version = FormulaireCerfa.version(texte);
        FormulaireCerfa formulaire = formulaires.version(version);
        LocalDate depot = demande.dateDepot();
        if (formulaire == null) {
            constats.signaler("FORMULAIRE_INCONNU", "/formulaire");
        } else if (depot != null) {
            jour(demande, depot, formulaire, formulaires, constats);
        }
        if (formulaire != null && version >= FormulaireCerfa.DERNIERE_VERSION) {
            cinq(demande, constats);
        }
    }

    /** A form out of use cannot have been handed in that day; one not yet in use can have served for a later change only. */
    private static void jour(
            Demande demande, LocalDate depot, FormulaireCerfa formulaire, Formulaires formulaires, Constats constats) {
        LocalDate last = formulaire.dernier();
        if (last != null && depot.isAfter(last)) {
            refuser("FORMULAIRE_PERIME", last, depot, formulaire, formulaires, constats);
        } else if (depot.isBefore(formulaire.premier()) && !saisiDepuis(demande, formulaire.premier())) {
            refuser("FORMULAIRE_TROP_RECENT", formulaire.premier(), depot, formulaire, formulaires, constats);
        }
    }

    private static boolean saisiDepuis(Demande demande, LocalDate premier) {
        LocalDate modification = demande.dateDerniereModification();
        if (modification != null && !modification.isBefore(premier)) {
            return true;
        }
        List<LocalDate> renouvellements = demande.renouvellements();
        for (int i = 0; i < renouvellements.size(); i++) {
            if (!renouvellements.get(i).isBefore(premier)) {
                return true;
            }
        }
        return false;
    }

    private static void refuser(
            String code,
            LocalDate limite,
            LocalDate depot,
            FormulaireCerfa formulaire,
            Formulaires formulaires,
            Constats constats) {
        Anomalie anomalie = constats.anomalie(code, "/formulaire", depot);
        if (anomalie != null) {
            constats.ajouter(anomalie.avec("formulaire", formulaire.code())
                    .avec("limite", limite)
                    .avec("depot", depot)
                    .avec("utilisables", noms(formulaires.utilisables(depot))));
        }
    }

    private static String noms(List<FormulaireCerfa> formulaires) {
        var names = new StringBuilder();
        for (FormulaireCerfa one : formulaires) {
            names.append(names.length() == 0 ? "" : ", ").append(one.code());
        }
        return names.length() == 0 ? "–" : names.toString();
    }

    /** What the notice of *05 says is required in the boxes that the library has a field for. */
    private static void cinq(Demande demande, Constats constats) {
        for (int i = 0; i < demande.nombreTitulaires(); i++) {
            Titulaire one = constats.titulaire(demande, i);
            if (one.civilite() == null) {
                constats.signaler("IDENTITE_INCOMPLETE", "/civilite");
            }
            if (one.nationalite() == null) {
                constats.signaler("IDENTITE_INCOMPLETE", "/nationalite");
            }
            emploi(one.situationProfessionnelle(), constats);
        }
        constats.ici(Lieu.DEMANDE);
        logement(demande, constats);
    }

    private static void emploi(@Nullable SituationProfessionnelle situation, Constats constats) {
        if (situation == null) {
            return;
        }
        boolean prive = Boolean.TRUE.equals(situation.salariePrive());
        if (situation.contrat() == TypeContratTravail.CDD && !prive) {
            constats.signaler("SALARIE_PRIVE_ABSENT", "/situationProfessionnelle/salariePrive");
        }
        if (Boolean.TRUE.equals(situation.chomageLong()) && situation.finContrat() == null) {
            constats.signaler("CHOMAGE_FIN_ABSENTE", "/situationProfessionnelle/finContrat");
        }
        if (situation.siret() == null && (prive || situation.contrat() == TypeContratTravail.APPRENTI)) {
            constats.signaler("SIRET_ABSENT", "/situationProfessionnelle/siret");
        }
    }

    private static void logement(Demande demande, Constats constats) {
        LogementActuel actuel = demande.logementActuel();
        if (actuel != null) {
            if (actuel.modeles().isEmpty()) {
                constats.signaler("MODELE_LOGEMENT_ABSENT", "/logementActuel/modeles");
            }
            if (actuel.nombreOccupants() == null) {
                constats.signaler("OCCUPANTS_ABSENTS", "/logementActuel/nombreOccupants");
            }
            Demandeur demandeur = demande.demandeur();
            if (demandeur != null && demandeur.adresseCourrier() == null && sansAbri(actuel.modeles())) {
                constats.signaler("ADRESSE_COURRIER_ABSENTE", "/demandeur/adresseCourrier");
            }
        }
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche != null && recherche.nombrePersonnes() == null) {
            constats.signaler("PERSONNES_A_LOGER_ABSENTES", "/logementRecherche/nombrePersonnes");
        }
    }

    private static boolean sansAbri(List<ModeleLogement> modeles) {
        for (int i = 0; i < modeles.size(); i++) {
            if (modeles.get(i) == ModeleLogement.SANS_ABRI) {
                return true;
            }
        }
        return false;
    }
}
