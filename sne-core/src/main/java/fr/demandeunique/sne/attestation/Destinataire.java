package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
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
        return postales(demande).stream().map(LigneAdresse::texte).toList();
    }

    /** At most six lines: name, host, complement, street, town, country. */
    private static List<LigneAdresse> postales(Demande demande) {
        List<LigneAdresse> lines = new ArrayList<>();
        Demandeur demandeur = demande.demandeur();
        PersonneMorale personneMorale = demande.personneMorale();
        if (demandeur != null) {
            Identite one = demandeur.identite();
            lines.add(LigneAdresse.nom(
                    one.civilite() == null ? "" : one.civilite().libelle(),
                    one.prenoms(),
                    Ecriture.texte(one.nomCourant()),
                    "/demandeur/nom"));
            if (demandeur.adresseCourrier() == null && !vide(demandeur.hebergeant())) {
                lines.add(LigneAdresse.de("chez " + demandeur.hebergeant(), "/demandeur/hebergeant"));
            }
        } else if (personneMorale != null) {
            lines.add(LigneAdresse.de(Ecriture.texte(personneMorale.denomination()), "/personneMorale/denomination"));
        }
        Adresse adresse = adresse(demande);
        if (adresse != null) {
            String chemin = chemin(demande);
            lines.add(LigneAdresse.de(Ecriture.texte(adresse.complement()), chemin + "/complement"));
            lines.add(LigneAdresse.de(joints(adresse.numero(), adresse.voie()), chemin + "/voie"));
            lines.add(LigneAdresse.enCapitales(joints(adresse.codePostal(), localite(adresse)), chemin + "/localite"));
            lines.add(LigneAdresse.enCapitales(Ecriture.texte(adresse.pays()), chemin + "/pays"));
        }
        return lines.stream().filter(line -> !line.texte().isBlank()).toList();
    }

    /**
     * The town; where none was typed, that of the INSEE code, unless the postcode is not one of it (interpretation: the post names a commune as INSEE does). What was a
     * commune once is left alone: mail goes to the name of the commune that holds it.
     */
    static String localite(Adresse adresse) {
        String code = adresse.commune();
        if (!vide(adresse.localite()) || code == null || adresse.horsDeFrance()) {
            return Ecriture.texte(adresse.localite());
        }
        String postcode = adresse.codePostal();
        return vide(postcode) || Commune.admet(code, Ecriture.texte(postcode))
                ? Commune.de(code)
                        .filter(one -> one.nature() != Commune.Nature.ANCIENNE)
                        .map(one -> one.actuelle().nom())
                        .orElse("")
                : "";
    }

    private static String joints(@Nullable String one, @Nullable String other) {
        return (Ecriture.texte(one) + " " + Ecriture.texte(other)).strip();
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

    /** The warnings of an address that is missing, that the post could not use or not read, or that was cleaned. */
    static List<Anomalie> defauts(Demande demande) {
        List<LigneAdresse> lines = postales(demande);
        if (lines.stream().noneMatch(line -> line.chemin().contains("/adresse"))) {
            return List.of(Anomalie.avertissement("ATTESTATION_ADRESSE_ABSENTE", "/demandeur/adresse"));
        }
        List<Anomalie> found = new ArrayList<>();
        Adresse adresse = adresse(demande);
        boolean complete = adresse != null
                && !localite(adresse).isBlank()
                && (!vide(adresse.codePostal()) || !vide(adresse.pays()));
        if (!complete) {
            found.add(Anomalie.avertissement("ATTESTATION_ADRESSE_INCOMPLETE", chemin(demande)));
        }
        lines.forEach(line -> found.addAll(line.defauts()));
        return found;
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
