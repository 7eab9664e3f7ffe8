package fr.demandeunique.sne.attestation;

import static fr.demandeunique.sne.attestation.Ecriture.courte;
import static fr.demandeunique.sne.attestation.Ecriture.euros;
import static fr.demandeunique.sne.attestation.Ecriture.ouiNon;
import static fr.demandeunique.sne.attestation.Ecriture.texte;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The summary page: the demande told in the order of the screen tabs, empty tabs included. The NIR is never on it. */
final class Recapitulatif {
    private final List<Ligne> lignes = new ArrayList<>();

    private Recapitulatif() {}

    static List<Rubrique> rubriques(Demande demande, Calendrier calendrier, IdentiteGuichet guichet) {
        return demande.personneMorale() != null && demande.demandeur() == null
                ? dUnePersonneMorale(demande, demande.personneMorale(), calendrier, guichet)
                : dUnFoyer(demande, calendrier, guichet);
    }

    /** An association fills identity, contact and the dwelling wanted (R441-2-2), and has no family to tell of. */
    private static List<Rubrique> dUnePersonneMorale(
            Demande demande, PersonneMorale morale, Calendrier calendrier, IdentiteGuichet guichet) {
        return List.of(
                rubrique("Demande", r -> r.demande(demande, calendrier, guichet)),
                rubrique("Personne morale", r -> r.personneMorale(morale)),
                rubrique("Logement recherché", r -> r.logementRecherche(demande.logementRecherche())),
                rubrique("Précisions", r -> r.ligne("Texte libre", texte(demande.precisions()))));
    }

    private static List<Rubrique> dUnFoyer(Demande demande, Calendrier calendrier, IdentiteGuichet guichet) {
        return List.of(
                rubrique("Demande", r -> r.demande(demande, calendrier, guichet)),
                rubrique("Demandeur", r -> r.demandeur(demande)),
                rubrique("Conjoint ou co-titulaire", r -> demande.coTitulaires().forEach(r::coTitulaire)),
                rubrique("Personnes à charge", r -> r.foyer(demande)),
                rubrique("Situation professionnelle", r -> r.parPersonne(demande, Recapitulatif::profession)),
                rubrique("Revenu fiscal", r -> r.parPersonne(demande, Recapitulatif::revenus)),
                rubrique("Ressources mensuelles", r -> r.parPersonne(demande, Recapitulatif::ressources)),
                rubrique("Logement actuel", r -> r.logementActuel(demande.logementActuel())),
                rubrique("Motif de la demande", r -> r.motifs(demande)),
                rubrique("Logement recherché", r -> r.logementRecherche(demande.logementRecherche())),
                rubrique("Précisions", r -> r.ligne("Texte libre", texte(demande.precisions()))),
                rubrique("Complément handicap", r -> r.handicaps(demande)),
                rubrique("Gestion des échanges", r -> r.ligne("Copie numérique", ouiNon(demande.copieNumerique()))));
    }

    /** Civilité, first names and name. */
    static String nomComplet(Identite identite) {
        return joints(libelle(identite.civilite()), identite.prenomsNom());
    }

    /** The lines of an address below the name. */
    static List<String> lignes(Adresse adresse) {
        return Stream.of(
                        texte(adresse.complement()),
                        joints(adresse.numero(), adresse.voie()),
                        joints(adresse.codePostal(), Destinataire.localite(adresse)),
                        texte(adresse.pays()))
                .map(Textes::ligne)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Rubrique rubrique(String titre, Consumer<Recapitulatif> fill) {
        var content = new Recapitulatif();
        fill.accept(content);
        return new Rubrique(titre, content.lignes);
    }

    private void ligne(String libelle, String valeur) {
        if (!valeur.isBlank()) {
            lignes.add(new Ligne(libelle, valeur));
        }
    }

    private void demande(Demande demande, Calendrier calendrier, IdentiteGuichet guichet) {
        ligne(
                "Numéro unique",
                demande.numeroUnique() == null ? "" : demande.numeroUnique().affichage());
        ligne("Date de dépôt", courte(demande.dateDepot()));
        ligne("Date du dernier renouvellement", courte(calendrier.dernierRenouvellement()));
        ligne("Date du prochain renouvellement", courte(calendrier.expiration()));
        CodeGuichet dernier = demande.guichetDerniereModification();
        ligne(
                "Guichet de la dernière modification",
                dernier != null
                                && guichet.code().equals(dernier)
                                && !guichet.nom().contains(dernier.code())
                        ? joints(guichet.nom(), entre(dernier.code()))
                        : texte(dernier));
        ligne("Date de la dernière modification", courte(demande.dateDerniereModification()));
        if (demande.dalo() != null) {
            ligne("Droit au logement opposable", libelle(demande.dalo().statut()));
            ligne(
                    "Décision de la commission de médiation",
                    courte(demande.dalo().dateDecision()));
        }
    }

    private void demandeur(Demande demande) {
        if (demande.personneMorale() != null) {
            personneMorale(demande.personneMorale());
        }
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null) {
            return;
        }
        identite(demandeur);
        coordonnees(demandeur);
        if (demandeur.adresse() != null) {
            ligne("Adresse", String.join(", ", lignes(demandeur.adresse())));
        }
        ligne("Hébergé par", Textes.ligne(texte(demandeur.hebergeant())));
        if (demandeur.adresseCourrier() != null) {
            ligne("Adresse pour le courrier", String.join(", ", lignes(demandeur.adresseCourrier())));
        }
    }

    private void personneMorale(PersonneMorale one) {
        ligne("Dénomination", Textes.ligne(texte(one.denomination())));
        ligne("SIREN", texte(one.siren()));
        ligne("SIRET", texte(one.siret()));
        ligne("Représentée par", Textes.ligne(texte(one.representant())));
        ligne("Téléphone", one.telephones().stream().map(Ecriture::telephone).collect(Collectors.joining(", ")));
        ligne("Courriel", texte(one.courriel()));
        if (one.adresse() != null) {
            ligne("Adresse", String.join(", ", lignes(one.adresse())));
        }
    }

    private void coTitulaire(CoTitulaire one) {
        identite(one);
        coordonnees(one);
        ligne("Lien avec le demandeur", libelle(one.lien()));
    }

    private void identite(Titulaire one) {
        ligne("Nom", nomComplet(one.identite()));
        ligne(
                "Nom de naissance",
                Objects.equals(one.nom(), one.nomNaissance()) ? "" : Textes.ligne(texte(one.nomNaissance())));
        ligne("Date de naissance", courte(one.dateNaissance()));
        ligne("Nationalité", libelle(one.nationalite()));
        ligne("Situation familiale", libelle(one.situationFamiliale()));
    }

    private void coordonnees(Titulaire one) {
        ligne("Téléphone", one.telephones().stream().map(Ecriture::telephone).collect(Collectors.joining(", ")));
        ligne("Courriel", texte(one.courriel()));
    }

    private void membre(String libelle, Personne one, String precision) {
        ligne(libelle, joints(nomComplet(one.identite()), entre(courte(one.dateNaissance())), entre(precision)));
    }

    private void foyer(Demande demande) {
        demande.personnesACharge().forEach(one -> membre("Personne à charge", one, libelle(one.lienParente())));
        if (demande.naissancesPrevues() != null) {
            ligne(
                    "Naissance prévue",
                    joints(
                            texte(demande.naissancesPrevues().nombre()),
                            entre(courte(demande.naissancesPrevues().date()))));
        }
        demande.personnesEnGarde()
                .forEach(one -> membre("Enfant en garde ou en visite", one, libelle(one.coparentalite())));
    }

    /** What one holder of the demande declares under a tab. */
    private interface Onglet {
        void lignes(Recapitulatif into, String personne, Titulaire titulaire);
    }

    private void parPersonne(Demande demande, Onglet onglet) {
        for (Titulaire one : demande.titulaires()) {
            onglet.lignes(
                    this,
                    one instanceof Demandeur ? "Demandeur" : one.identite().prenomsNom(),
                    one);
        }
    }

    private static void profession(Recapitulatif into, String personne, Titulaire titulaire) {
        SituationProfessionnelle situation = titulaire.situationProfessionnelle();
        if (situation != null) {
            into.ligne(
                    personne,
                    suite(
                            libelle(situation.contrat()),
                            texte(situation.profession()),
                            texte(situation.employeur()),
                            situation.commune() == null ? "" : Commune.libelle(situation.commune())));
        }
    }

    private static void revenus(Recapitulatif into, String personne, Titulaire titulaire) {
        for (RevenuFiscal one : titulaire.revenusFiscaux()) {
            into.ligne(joints(personne + ", revenus", texte(one.annee())), euros(one.montant()));
        }
    }

    private static void ressources(Recapitulatif into, String personne, Titulaire titulaire) {
        ressources(into, personne, titulaire.ressources(), "");
        ressources(into, personne, titulaire.ressourcesVersees(), "(versée)");
        if (titulaire instanceof Demandeur one) {
            ressources(into, "Personnes à charge", one.ressourcesPersonnesACharge(), "");
            ressources(into, "Personnes à charge", one.ressourcesVerseesPersonnesACharge(), "(versée)");
        }
    }

    private static void ressources(
            Recapitulatif into, String qui, List<? extends Ressource<?>> montants, String suite) {
        for (Ressource<?> one : montants) {
            into.ligne(joints(suite(qui, libelle(one.code())), suite), euros(one.montant()));
        }
    }

    private void logementActuel(@Nullable LogementActuel logement) {
        if (logement == null) {
            return;
        }
        ligne("Situation", libelles(logement.modeles()));
        ligne("Catégorie", libelle(logement.categorie()));
        ligne("Type", libelle(logement.type()));
        ligne(
                "Surface",
                logement.surface() == null
                        ? ""
                        : logement.surface().toPlainString().replace('.', ',') + "\u00a0m²");
        ligne("Loyer mensuel", euros(logement.loyer()));
        ligne("Nombre d’occupants", texte(logement.nombreOccupants()));
        ligne("Bailleur", texte(logement.bailleur()));
    }

    private void motifs(Demande demande) {
        demande.motifs().forEach(one -> ligne("Motif", joints(libelle(one.code()), entre(texte(one.precision())))));
    }

    private void logementRecherche(@Nullable LogementRecherche logement) {
        if (logement == null) {
            return;
        }
        ligne("Types de logement", libelles(logement.types()));
        ligne("Catégorie", libelle(logement.categorie()));
        ligne("Personnes à loger", texte(logement.nombrePersonnes()));
        ligne(
                "Communes, par ordre de préférence",
                logement.communes().stream().map(Commune::libelle).collect(Collectors.joining(", ")));
        ligne("Recherche élargie", ouiNon(logement.elargie()));
    }

    private void handicaps(Demande demande) {
        demande.handicaps().forEach(one -> {
            ligne("Personne concernée", personne(demande, texte(one.personne())));
            ligne("État", libelle(one.etat()));
            ligne("Capacité de marche", libelle(one.marche()));
            ligne("Handicap moteur", libelles(one.moteur()));
            ligne("Handicap sensoriel", libelles(one.sensoriel()));
            ligne("Aides techniques", libelles(one.aides()));
            ligne("Équipements nécessaires", libelles(one.equipements()));
        });
    }

    /** Turns {@code coTitulaires/0} into the name of that person; another text is told as it is. */
    static String personne(Demande demande, String reference) {
        if (reference.equals("demandeur")) {
            return "Demandeur";
        }
        Personne found = demande.personnes().get(reference);
        return found == null ? reference : found.identite().prenomsNom();
    }

    /** The label of a code, or the code itself where the list does not know it. */
    private static String libelle(@Nullable Code<?> code) {
        return code == null ? "" : code.libelle();
    }

    private static String libelles(List<? extends Code<?>> codes) {
        return codes.stream().map(Code::libelle).collect(Collectors.joining(", "));
    }

    private static String entre(String text) {
        return text.isBlank() ? "" : "(" + text + ")";
    }

    private static String suite(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String joints(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    }
}
