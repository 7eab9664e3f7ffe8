package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** To whom and where a letter goes: the postal address of the demandeur if there is one, else where he lives. */
final class Destinataire {
    private static final String ANONYME = "Madame, Monsieur,";

    private Destinataire() {}

    /** Name and address, line by line; what is not known is left out. */
    static List<String> lignes(Demande demande) {
        List<String> lines = new ArrayList<>();
        Demandeur demandeur = demande.demandeur();
        PersonneMorale personneMorale = demande.personneMorale();
        if (demandeur != null) {
            lines.add(Recapitulatif.nomComplet(demandeur.identite()));
        } else if (personneMorale != null) {
            lines.add(Ecriture.texte(personneMorale.denomination()));
        }
        Adresse adresse = adresse(demande);
        if (adresse != null) {
            lines.addAll(Recapitulatif.lignes(adresse));
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** How a letter begins: each holder by civility and name; {@code Madame, Monsieur,} where no civility is known. */
    static String salutation(Demande demande) {
        StringJoiner words = new StringJoiner(" ");
        for (Titulaire one : demande.titulaires()) {
            Civilite civilite = one.civilite();
            String nom = one.nom();
            if (civilite == null || nom == null || vide(nom)) {
                return ANONYME;
            }
            words.add(civilite.libelle() + " " + Textes.ligne(nom) + ",");
        }
        return demande.personneMorale() != null || words.length() == 0 ? ANONYME : words.toString();
    }

    /** The warning of an address that is missing, or that the post could not use; null if there is nothing to say. */
    static @Nullable Anomalie defaut(Demande demande) {
        if (lignes(demande).size() < 2) {
            return Anomalie.avertissement("ATTESTATION_ADRESSE_ABSENTE", "/demandeur/adresse");
        }
        Adresse adresse = adresse(demande);
        boolean complete =
                adresse != null && !vide(adresse.localite()) && (!vide(adresse.codePostal()) || !vide(adresse.pays()));
        return complete ? null : Anomalie.avertissement("ATTESTATION_ADRESSE_INCOMPLETE", chemin(demande));
    }

    private static @Nullable Adresse adresse(Demande demande) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur != null) {
            return demandeur.adresseCourrier() != null ? demandeur.adresseCourrier() : demandeur.adresse();
        }
        PersonneMorale personneMorale = demande.personneMorale();
        return personneMorale == null ? null : personneMorale.adresse();
    }

    private static String chemin(Demande demande) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null) {
            return "/personneMorale/adresse";
        }
        return demandeur.adresseCourrier() != null ? "/demandeur/adresseCourrier" : "/demandeur/adresse";
    }

    private static boolean vide(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
