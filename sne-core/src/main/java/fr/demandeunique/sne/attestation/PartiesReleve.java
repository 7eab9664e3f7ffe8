package fr.demandeunique.sne.attestation;

import static fr.demandeunique.sne.attestation.Ecriture.courte;
import static fr.demandeunique.sne.attestation.Ecriture.euros;
import static fr.demandeunique.sne.attestation.Ecriture.ouiNon;
import static fr.demandeunique.sne.attestation.Ecriture.texte;

import fr.demandeunique.sne.attestation.ReleveDemande.Donnee;
import fr.demandeunique.sne.attestation.ReleveDemande.Partie;
import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a {@link ReleveDemande}, in the order of the notice of the form 14069*05. Not thread-safe. */
final class PartiesReleve {
    private static final String DEMANDEUR = "/demandeur";
    private static final String ACTUEL = "/logementActuel";
    private static final String RECHERCHE = "/logementRecherche";
    /** The form asks for the taxable income of two years, the second before the present one and the one between. */
    private static final int[] ANNEES = {2, 1};

    private final Demande demande;
    private final LocalDate date;
    private final List<Partie> parties = new ArrayList<>();
    private List<Donnee> donnees = new ArrayList<>();

    PartiesReleve(Demande demande, LocalDate date) {
        this.demande = demande;
        this.date = date;
    }

    List<Partie> toutes() {
        partie("Numéro unique", this::numero);
        PersonneMorale morale = demande.personneMorale();
        if (morale != null && demande.demandeur() == null) {
            // It fills identity, contact and the dwelling wanted (R441-2-2).
            partie("Personne morale", () -> personneMorale(morale));
            partie("Logement recherché", this::recherche);
            partie("Précisions", this::precisions);
            return parties;
        }
        partie("Demandeur", this::demandeur);
        partie("Coordonnées", this::coordonnees);
        partie("Conjoint ou codemandeur", () -> coTitulaires(false));
        partie("Colocataires", () -> coTitulaires(true));
        partie(
                "Personnes en situation de handicap",
                () -> donnee("/handicaps", "C1", "Nombre", nombre(demande.handicaps()), false));
        partie("Personnes à charge", this::personnesACharge);
        partie("Autres enfants, en garde ou en visite", this::enfants);
        partie("Situation professionnelle (cases D1 à D30)", this::professions);
        partie("Revenu fiscal (cases E1 à E6)", this::revenus);
        partie("Ressources mensuelles (cases E7 et suivantes)", this::ressources);
        partie("Logement actuel", this::actuel);
        partie("Motifs de la demande (cases F26 à F49)", this::motifs);
        partie("Logement recherché", this::recherche);
        partie("Précisions", this::precisions);
        partie("Compléments handicap, un par personne", this::handicaps);
        return parties;
    }

    private void partie(String titre, Runnable fill) {
        donnees = new ArrayList<>();
        fill.run();
        parties.add(new Partie(titre, donnees));
    }

    private void donnee(String cle, String boite, String libelle, String valeur, List<String> codes, boolean exigee) {
        donnees.add(new Donnee(cle, boite, libelle, valeur, codes, exigee, false));
    }

    private void donnee(String cle, String boite, String libelle, String valeur, boolean exigee) {
        donnee(cle, boite, libelle, valeur, List.of(), exigee);
    }

    /** What is told only where it is known. */
    private void si(String cle, String libelle, String valeur) {
        if (!valeur.isBlank()) {
            donnee(cle, "", libelle, valeur, false);
        }
    }

    private void exigee(String cle, String libelle, String valeur) {
        donnee(cle, "", libelle, valeur, true);
    }

    private void code(String cle, String boite, String libelle, @Nullable Code<?> code, boolean exigee) {
        codes(cle, boite, libelle, code == null ? List.of() : List.of(code), exigee);
    }

    private void codes(String cle, String boite, String libelle, List<? extends Code<?>> codes, boolean exigee) {
        if (!codes.isEmpty() || exigee) {
            donnee(
                    cle,
                    boite,
                    libelle,
                    codes.stream().map(Code::libelle).collect(Collectors.joining(", ")),
                    codes.stream().map(Code::code).toList(),
                    exigee);
        }
    }

    private static String nombre(List<?> list) {
        return list.isEmpty() ? "" : String.valueOf(list.size());
    }

    private void numero() {
        String numero =
                demande.numeroUnique() == null ? "" : demande.numeroUnique().affichage();
        donnee("/numeroUnique", "A1", "Numéro unique", numero, false);
        si("/dateDepot", "Date de dépôt", courte(demande.dateDepot()));
    }

    private void personneMorale(PersonneMorale one) {
        String path = "/personneMorale";
        exigee(path + "/denomination", "Dénomination", Textes.ligne(texte(one.denomination())));
        si(path + "/siren", "SIREN", texte(one.siren()));
        si(path + "/siret", "SIRET", texte(one.siret()));
        si(path + "/representant", "Représentée par", Textes.ligne(texte(one.representant())));
        joindre(path, one.telephones(), one.courriel());
        adresse(path + "/adresse", "Adresse", one.adresse());
    }

    private void demandeur() {
        Demandeur one = demande.demandeur();
        identite(DEMANDEUR, "A2", one == null ? Identite.inconnue() : one.identite());
        code(
                DEMANDEUR + "/situationFamiliale",
                "",
                "Situation familiale",
                one == null ? null : one.situationFamiliale(),
                true);
    }

    /** The six things that the form wants of demandeur and conjoint. */
    private void identite(String path, String boite, Identite one) {
        code(path + "/civilite", "", "Civilité", one.civilite(), true);
        String birth = one.nomNaissance() != null ? one.nomNaissance() : one.nom();
        exigee(path + "/nomNaissance", "Nom de naissance", Textes.ligne(texte(birth)));
        si(path + "/nom", "Nom d’usage", one.nom() == null || one.nom().equals(birth) ? "" : Textes.ligne(one.nom()));
        exigee(path + "/prenoms", "Prénoms", Textes.ligne(String.join(" ", one.prenoms())));
        exigee(path + "/dateNaissance", "Date de naissance", courte(one.dateNaissance()));
        code(path + "/nationalite", "", "Nationalité", one.nationalite(), true);
        String nir = one.nir() == null ? "" : one.nir().affichage();
        donnees.add(new Donnee(path + "/nir", boite, "Numéro de sécurité sociale", nir, List.of(), true, true));
    }

    private void coordonnees() {
        Demandeur one = demande.demandeur();
        if (one == null) {
            return;
        }
        joindre(DEMANDEUR, one.telephones(), one.courriel());
        adresse(DEMANDEUR + "/adresse", "Adresse", one.adresse());
        si(DEMANDEUR + "/hebergeant", "Hébergé par", Textes.ligne(texte(one.hebergeant())));
        adresse(DEMANDEUR + "/adresseCourrier", "Adresse pour le courrier", one.adresseCourrier());
    }

    private void joindre(String path, List<String> telephones, @Nullable String courriel) {
        for (int i = 0; i < telephones.size(); i++) {
            si(path + "/telephones/" + i, "Téléphone", Ecriture.telephone(telephones.get(i)));
        }
        si(path + "/courriel", "Courriel", texte(courriel));
    }

    private void adresse(String path, String libelle, @Nullable Adresse adresse) {
        if (adresse != null) {
            si(path, libelle, String.join(", ", Recapitulatif.lignes(adresse)));
        }
    }

    private void coTitulaires(boolean colocataires) {
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            CoTitulaire one = demande.coTitulaires().get(i);
            if (LienDemandeur.COLOCATAIRE.equals(one.lien()) != colocataires) {
                continue;
            }
            String path = "/coTitulaires/" + i;
            if (colocataires) {
                code(path + "/civilite", "", "Civilité", one.civilite(), false);
                si(path + "/nom", "Nom", Textes.ligne(texte(one.identite().nomCourant())));
                si(
                        path + "/prenoms",
                        "Prénoms",
                        Textes.ligne(String.join(" ", one.identite().prenoms())));
                si(path + "/dateNaissance", "Date de naissance", courte(one.dateNaissance()));
            } else {
                identite(path, "B1", one.identite());
                code(path + "/lien", "B2 à B7", "Lien avec le demandeur", one.lien(), true);
                joindre(path, one.telephones(), one.courriel());
            }
        }
    }

    private void membre(String path, Personne one, @Nullable Code<?> lien) {
        si(path + "/nom", "Nom et prénoms", Recapitulatif.nomComplet(one.identite()));
        si(path + "/dateNaissance", "Date de naissance", courte(one.dateNaissance()));
        code(path + "/lien", "", "Lien", lien, false);
    }

    private void personnesACharge() {
        for (int i = 0; i < demande.personnesACharge().size(); i++) {
            var one = demande.personnesACharge().get(i);
            membre("/personnesACharge/" + i, one, one.lienParente());
        }
        if (demande.naissancesPrevues() != null) {
            si(
                    "/naissancesPrevues/nombre",
                    "Naissances prévues",
                    texte(demande.naissancesPrevues().nombre()));
            si(
                    "/naissancesPrevues/date",
                    "Date prévue",
                    courte(demande.naissancesPrevues().date()));
        }
    }

    private void enfants() {
        for (int i = 0; i < demande.personnesEnGarde().size(); i++) {
            var one = demande.personnesEnGarde().get(i);
            membre("/personnesEnGarde/" + i, one, one.coparentalite());
        }
    }

    /** What each titulaire says, under the path of that person. */
    private interface Onglet {
        void donnees(String path, String qui, Titulaire titulaire);
    }

    private void parTitulaire(Onglet onglet) {
        if (demande.demandeur() != null) {
            onglet.donnees(DEMANDEUR, "Demandeur", demande.demandeur());
        }
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            CoTitulaire one = demande.coTitulaires().get(i);
            onglet.donnees("/coTitulaires/" + i, one.identite().prenomsNom(), one);
        }
    }

    private void professions() {
        parTitulaire((path, qui, one) -> {
            SituationProfessionnelle work = one.situationProfessionnelle();
            if (work == null) {
                return;
            }
            String at = path + "/situationProfessionnelle";
            code(at + "/contrat", "", qui + ", situation", work.contrat(), false);
            si(at + "/profession", qui + ", profession", Textes.ligne(texte(work.profession())));
            si(at + "/employeur", qui + ", employeur", Textes.ligne(texte(work.employeur())));
            si(at + "/siret", qui + ", SIRET de l’employeur", texte(work.siret()));
            si(at + "/salariePrive", qui + ", salarié du privé", ouiNon(work.salariePrive()));
            si(at + "/chomageLong", qui + ", chômage de longue durée", ouiNon(work.chomageLong()));
            si(at + "/finContrat", qui + ", fin du contrat", courte(work.finContrat()));
            si(
                    at + "/commune",
                    qui + ", lieu de travail",
                    work.commune() == null ? "" : Commune.libelle(work.commune()));
        });
    }

    private void revenus() {
        parTitulaire((path, qui, one) -> {
            for (int before : ANNEES) {
                int year = date.getYear() - before;
                Optional<RevenuFiscal> income = one.revenusFiscaux().stream()
                        .filter(each -> each.annee() != null && each.annee() == year)
                        .findFirst();
                si(
                        path + "/revenusFiscaux/n-" + before,
                        qui + ", revenu fiscal de " + year,
                        euros(income.map(RevenuFiscal::montant).orElse(null)));
            }
        });
    }

    private void ressources() {
        parTitulaire((path, qui, one) -> {
            montants(path + "/ressources/", qui, "", one.ressources());
            montants(path + "/ressourcesVersees/", qui, " (versée, case E9)", one.ressourcesVersees());
        });
        if (demande.demandeur() != null) {
            String qui = "Personnes à charge";
            montants(
                    DEMANDEUR + "/ressourcesPersonnesACharge/",
                    qui,
                    "",
                    demande.demandeur().ressourcesPersonnesACharge());
            montants(
                    DEMANDEUR + "/ressourcesVerseesPersonnesACharge/",
                    qui,
                    " (versée)",
                    demande.demandeur().ressourcesVerseesPersonnesACharge());
        }
    }

    private void montants(String path, String qui, String suite, List<? extends Ressource<?>> montants) {
        for (Ressource<?> one : montants) {
            Code<?> code = one.code();
            si(
                    path + (code == null ? "inconnue" : code.code()),
                    qui + ", " + (code == null ? "ressource" : code.libelle()) + suite,
                    euros(one.montant()));
        }
    }

    private void actuel() {
        LogementActuel home =
                demande.logementActuel() == null ? LogementActuel.builder().build() : demande.logementActuel();
        codes(ACTUEL + "/modeles", "", "Situation", home.modeles(), true);
        code(ACTUEL + "/categorie", "", "Catégorie", home.categorie(), false);
        donnee(ACTUEL + "/bailleur", "F3", "Bailleur social actuel", Textes.ligne(texte(home.bailleur())), false);
        donnee(ACTUEL + "/sirenBailleur", "F4", "SIREN de ce bailleur", texte(home.sirenBailleur()), false);
        code(ACTUEL + "/type", "", "Type", home.type(), false);
        si(
                ACTUEL + "/surface",
                "Surface",
                home.surface() == null ? "" : home.surface().toPlainString().replace('.', ',') + "\u00a0m²");
        donnee(ACTUEL + "/nombreOccupants", "F23", "Nombre d’occupants", texte(home.nombreOccupants()), true);
        si(ACTUEL + "/loyer", "Loyer mensuel", euros(home.loyer()));
    }

    private void motifs() {
        List<Motif> motifs = demande.motifs();
        codes(
                "/motifs",
                "",
                "Motifs",
                motifs.stream().map(Motif::code).filter(code -> code != null).toList(),
                true);
        for (int i = 0; i < motifs.size(); i++) {
            si(
                    "/motifs/" + i + "/precision",
                    "Autre motif",
                    Textes.ligne(texte(motifs.get(i).precision())));
        }
    }

    private void recherche() {
        LogementRecherche wanted = demande.logementRecherche() == null
                ? LogementRecherche.builder().build()
                : demande.logementRecherche();
        codes(RECHERCHE + "/types", "G1", "Types de logement", wanted.types(), false);
        code(RECHERCHE + "/categorie", "", "Catégorie", wanted.categorie(), false);
        donnee(RECHERCHE + "/nombrePersonnes", "G2", "Personnes à loger", texte(wanted.nombrePersonnes()), true);
        if (wanted.communes().isEmpty()) {
            donnee(RECHERCHE + "/communes/0", "G3", "Communes, par ordre de préférence", "", true);
        }
        for (int i = 0; i < wanted.communes().size(); i++) {
            String code = wanted.communes().get(i);
            donnee(
                    RECHERCHE + "/communes/" + i,
                    "G3",
                    "Commune, choix " + (i + 1),
                    Commune.libelle(code),
                    List.of(code),
                    true);
        }
        donnee(
                RECHERCHE + "/elargie",
                "",
                "Recherche élargie à d’autres communes",
                ouiNon(wanted.elargie()),
                wanted.elargie() == null ? List.of() : List.of(wanted.elargie().toString()),
                true);
    }

    private void precisions() {
        donnee("/precisions", "H1", "Texte libre", texte(demande.precisions()), false);
    }

    private void handicaps() {
        for (int i = 0; i < demande.handicaps().size(); i++) {
            ComplementHandicap one = demande.handicaps().get(i);
            String path = "/handicaps/" + i;
            si(path + "/personne", "Personne concernée", Recapitulatif.personne(demande, texte(one.personne())));
            code(path + "/etat", "", "État", one.etat(), false);
            code(path + "/marche", "", "Capacité de marche", one.marche(), false);
            codes(path + "/moteur", "", "Handicap moteur", one.moteur(), false);
            codes(path + "/sensoriel", "", "Handicap sensoriel", one.sensoriel(), false);
            codes(path + "/aides", "", "Aides techniques", one.aides(), false);
            codes(path + "/equipements", "", "Équipements nécessaires", one.equipements(), false);
        }
    }
}
