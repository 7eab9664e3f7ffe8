package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, character by character: one that no document can carry is an error, for the SNE could not be sent it; a line break or a double space inside a name or a line of an
 * address is a warning, since documents are written without it. No text of law is behind: it is the XML of the exchanges.
 *
 * <p>A telephone or an e-mail address that can reach somebody holds none: {@link VraisemblancePersonnes} asks for the others.
 */
final class ControleTextes {
    private ControleTextes() {}

    static void controler(Demande demande, Constats constats) {
        for (int i = 0; i < demande.nombreTitulaires(); i++) {
            Titulaire one = constats.titulaire(demande, i);
            noms(one.identite(), constats);
            SituationProfessionnelle situation = one.situationProfessionnelle();
            if (situation != null) {
                texte(situation.profession(), "/situationProfessionnelle/profession", constats);
                texte(situation.employeur(), "/situationProfessionnelle/employeur", constats);
            }
        }
        for (int i = 0; i < demande.personnesACharge().size(); i++) {
            constats.ici(Lieu.PERSONNES_A_CHARGE, i);
            noms(demande.personnesACharge().get(i).identite(), constats);
        }
        for (int i = 0; i < demande.personnesEnGarde().size(); i++) {
            constats.ici(Lieu.PERSONNES_EN_GARDE, i);
            noms(demande.personnesEnGarde().get(i).identite(), constats);
        }
        constats.ici(Lieu.DEMANDE);
        Demandeur demandeur = demande.demandeur();
        if (demandeur != null) {
            adresse(demandeur.adresse(), "/demandeur/adresse", constats);
            adresse(demandeur.adresseCourrier(), "/demandeur/adresseCourrier", constats);
            ligne(demandeur.hebergeant(), "/demandeur/hebergeant", constats);
        }
        PersonneMorale morale = demande.personneMorale();
        if (morale != null) {
            ligne(morale.denomination(), "/personneMorale/denomination", constats);
            ligne(morale.representant(), "/personneMorale/representant", constats);
            adresse(morale.adresse(), "/personneMorale/adresse", constats);
        }
        LogementActuel logement = demande.logementActuel();
        if (logement != null) {
            texte(logement.proprietaire(), "/logementActuel/proprietaire", constats);
            texte(logement.bailleur(), "/logementActuel/bailleur", constats);
        }
        for (int i = 0; i < demande.motifs().size(); i++) {
            constats.ici(Lieu.MOTIFS, i);
            texte(demande.motifs().get(i).precision(), "/precision", constats);
        }
        constats.ici(Lieu.DEMANDE);
        texte(demande.precisions(), "/precisions", constats);
    }

    private static void noms(Identite one, Constats constats) {
        ligne(one.nom(), "/nom", constats);
        ligne(one.nomNaissance(), "/nomNaissance", constats);
        List<String> prenoms = one.prenoms();
        for (int i = 0; i < prenoms.size(); i++) {
            if (!Textes.ordinaire(prenoms.get(i))) {
                ligne(prenoms.get(i), "/prenoms/" + i, constats);
            }
        }
    }

    private static void adresse(@Nullable Adresse adresse, String chemin, Constats constats) {
        if (adresse == null) {
            return;
        }
        ligne(adresse.numero(), chemin, "/numero", constats);
        ligne(adresse.voie(), chemin, "/voie", constats);
        ligne(adresse.complement(), chemin, "/complement", constats);
        ligne(adresse.codePostal(), chemin, "/codePostal", constats);
        ligne(adresse.localite(), chemin, "/localite", constats);
        ligne(adresse.pays(), chemin, "/pays", constats);
    }

    private static void ligne(@Nullable String text, String suite, Constats constats) {
        ligne(text, suite, "", constats);
    }

    private static void ligne(@Nullable String text, String suite, String fin, Constats constats) {
        if (text == null || Textes.ordinaire(text)) {
            return;
        }
        texte(text, suite, fin, constats);
        if (!text.isBlank() && Textes.blancSuperflu(text) >= 0) {
            constats.signaler("TEXTE_BLANCS", suite + fin);
        }
    }

    static void texte(@Nullable String text, String suite, Constats constats) {
        texte(text, suite, "", constats);
    }

    private static void texte(@Nullable String text, String suite, String fin, Constats constats) {
        if (text == null || Textes.interdit(text) < 0) {
            return;
        }
        Anomalie fault = constats.anomalie("TEXTE_CARACTERE", constats.chemin(suite + fin));
        constats.ajouter(fault == null ? null : Textes.dire(fault, text));
    }
}
