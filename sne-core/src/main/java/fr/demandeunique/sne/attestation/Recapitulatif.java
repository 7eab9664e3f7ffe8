package fr.demandeunique.sne.attestation;

import static fr.demandeunique.sne.attestation.Ecriture.courte;
import static fr.demandeunique.sne.attestation.Ecriture.euros;
import static fr.demandeunique.sne.attestation.Ecriture.ouiNon;
import static fr.demandeunique.sne.attestation.Ecriture.texte;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
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

    static List<Rubrique> rubriques(Demande demande, Calendrier calendrier) {
        return List.of(
                rubrique("Demande", r -> r.demande(demande, calendrier)),
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
                rubrique("Complément handicap", r -> r.handicaps(demande)));
    }

    static String nomComplet(
            @Nullable String civilite, List<String> prenoms, @Nullable String nom, @Nullable String nomNaissance) {
        return Stream.of(
                        libelle(Nomenclature.CIVILITE, civilite),
                        String.join(" ", prenoms),
                        texte(nom == null || nom.isBlank() ? nomNaissance : nom))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The lines of an address below the name. */
    static List<String> lignes(Adresse adresse) {
        return Stream.of(
                        texte(adresse.complement()),
                        joints(adresse.numero(), adresse.voie()),
                        joints(adresse.codePostal(), adresse.localite()),
                        texte(adresse.pays()))
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

    private void demande(Demande demande, Calendrier calendrier) {
        ligne(
                "Numéro unique",
                demande.numeroUnique() == null ? "" : demande.numeroUnique().affichage());
        ligne("Date de dépôt", courte(demande.dateDepot()));
        ligne("Date du dernier renouvellement", courte(calendrier.dernierRenouvellement()));
        ligne("Date du prochain renouvellement", courte(calendrier.expiration()));
        ligne("Guichet de la dernière modification", texte(demande.guichetDerniereModification()));
        ligne("Date de la dernière modification", courte(demande.dateDerniereModification()));
    }

    private void demandeur(Demande demande) {
        if (demande.personneMorale() != null) {
            ligne("Personne morale", texte(demande.personneMorale().denomination()));
            ligne("SIREN", texte(demande.personneMorale().siren()));
        }
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null) {
            return;
        }
        identite(
                demandeur.civilite(),
                demandeur.prenoms(),
                demandeur.nom(),
                demandeur.nomNaissance(),
                courte(demandeur.dateNaissance()),
                demandeur.nationalite(),
                demandeur.situationFamiliale());
        ligne("Téléphone", String.join(", ", demandeur.telephones()));
        ligne("Courriel", texte(demandeur.courriel()));
        if (demandeur.adresse() != null) {
            ligne("Adresse", String.join(", ", lignes(demandeur.adresse())));
        }
        if (demandeur.adresseCourrier() != null) {
            ligne("Adresse pour le courrier", String.join(", ", lignes(demandeur.adresseCourrier())));
        }
    }

    private void coTitulaire(CoTitulaire one) {
        identite(
                one.civilite(),
                one.prenoms(),
                one.nom(),
                one.nomNaissance(),
                courte(one.dateNaissance()),
                one.nationalite(),
                one.situationFamiliale());
        ligne("Lien avec le demandeur", libelle(Nomenclature.LIEN_DEMANDEUR, one.lien()));
    }

    private void identite(
            @Nullable String civilite,
            List<String> prenoms,
            @Nullable String nom,
            @Nullable String nomNaissance,
            String naissance,
            @Nullable String nationalite,
            @Nullable String situationFamiliale) {
        ligne("Nom", nomComplet(civilite, prenoms, nom, nomNaissance));
        ligne("Nom de naissance", Objects.equals(nom, nomNaissance) ? "" : texte(nomNaissance));
        ligne("Date de naissance", naissance);
        ligne("Nationalité", libelle(Nomenclature.NATIONALITE, nationalite));
        ligne("Situation familiale", libelle(Nomenclature.SITUATION_FAMILIALE, situationFamiliale));
    }

    private void foyer(Demande demande) {
        demande.personnesACharge()
                .forEach(one -> ligne(
                        "Personne à charge",
                        joints(
                                nomComplet(null, one.prenoms(), one.nom(), null),
                                entre(courte(one.dateNaissance())),
                                entre(libelle(Nomenclature.LIEN_PARENTE, one.lienParente())))));
        if (demande.naissancesPrevues() != null) {
            ligne(
                    "Naissance prévue",
                    joints(
                            texte(demande.naissancesPrevues().nombre()),
                            entre(courte(demande.naissancesPrevues().date()))));
        }
        demande.personnesEnGarde()
                .forEach(one -> ligne(
                        "Enfant en garde ou en visite",
                        joints(
                                nomComplet(null, one.prenoms(), one.nom(), null),
                                entre(courte(one.dateNaissance())),
                                entre(libelle(Nomenclature.COPARENTALITE, one.coparentalite())))));
    }

    /** What one holder of the demande declares under a tab. */
    private interface Onglet {
        void lignes(Recapitulatif into, String personne, Demandeur titulaire);
    }

    /** A co-titulaire declares the same things as the demandeur; they are told in the same words. */
    private void parPersonne(Demande demande, Onglet onglet) {
        if (demande.demandeur() != null) {
            onglet.lignes(this, "Demandeur", demande.demandeur());
        }
        for (CoTitulaire one : demande.coTitulaires()) {
            onglet.lignes(
                    this,
                    nom(one),
                    Demandeur.builder()
                            .situationProfessionnelle(one.situationProfessionnelle())
                            .revenusFiscaux(one.revenusFiscaux())
                            .ressources(one.ressources())
                            .ressourcesVersees(one.ressourcesVersees())
                            .build());
        }
    }

    private static String nom(CoTitulaire one) {
        return nomComplet(null, one.prenoms(), one.nom(), one.nomNaissance());
    }

    private static void profession(Recapitulatif into, String personne, Demandeur titulaire) {
        SituationProfessionnelle situation = titulaire.situationProfessionnelle();
        if (situation != null) {
            into.ligne(
                    personne,
                    suite(
                            libelle(Nomenclature.TYPE_CONTRAT_TRAVAIL, situation.contrat()),
                            texte(situation.profession()),
                            texte(situation.employeur())));
        }
    }

    private static void revenus(Recapitulatif into, String personne, Demandeur titulaire) {
        for (RevenuFiscal one : titulaire.revenusFiscaux()) {
            into.ligne(joints(personne + ", revenus", texte(one.annee())), euros(one.montant()));
        }
    }

    private static void ressources(Recapitulatif into, String personne, Demandeur titulaire) {
        ressources(into, personne, titulaire.ressources(), titulaire.ressourcesVersees());
        ressources(
                into,
                "Personnes à charge",
                titulaire.ressourcesPersonnesACharge(),
                titulaire.ressourcesVerseesPersonnesACharge());
    }

    private static void ressources(Recapitulatif into, String qui, List<Ressource> recues, List<Ressource> versees) {
        for (Ressource one : recues) {
            into.ligne(suite(qui, libelle(Nomenclature.RESSOURCE_RECUE, one.code())), euros(one.montant()));
        }
        for (Ressource one : versees) {
            into.ligne(
                    joints(suite(qui, libelle(Nomenclature.RESSOURCE_VERSEE, one.code())), "(versée)"),
                    euros(one.montant()));
        }
    }

    private void logementActuel(@Nullable LogementActuel logement) {
        if (logement == null) {
            return;
        }
        ligne("Situation", libelles(Nomenclature.MODELE_LOGEMENT, logement.modeles()));
        ligne("Catégorie", libelle(Nomenclature.CATEGORIE_LOGEMENT, logement.categorie()));
        ligne("Type", libelle(Nomenclature.TYPE_LOGEMENT, logement.type()));
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
        demande.motifs()
                .forEach(one -> ligne(
                        "Motif",
                        joints(libelle(Nomenclature.MOTIF_DEMANDE, one.code()), entre(texte(one.precision())))));
    }

    private void logementRecherche(@Nullable LogementRecherche logement) {
        if (logement == null) {
            return;
        }
        ligne("Types de logement", libelles(Nomenclature.TYPE_LOGEMENT, logement.types()));
        ligne("Catégorie", libelle(Nomenclature.CATEGORIE_LOGEMENT_RECHERCHE, logement.categorie()));
        ligne("Personnes à loger", texte(logement.nombrePersonnes()));
        ligne("Communes, par ordre de préférence (code Insee)", String.join(", ", logement.communes()));
        ligne("Recherche élargie", ouiNon(logement.elargie()));
    }

    private void handicaps(Demande demande) {
        demande.handicaps().forEach(one -> {
            ligne("Personne concernée", personne(demande, texte(one.personne())));
            ligne("État", libelle(Nomenclature.ETAT_HANDICAP, one.etat()));
            ligne("Capacité de marche", libelle(Nomenclature.CAPACITE_MARCHE, one.marche()));
            ligne("Handicap moteur", libelles(Nomenclature.HANDICAP_MOTEUR, one.moteur()));
            ligne("Handicap sensoriel", libelles(Nomenclature.HANDICAP_SENSORIEL, one.sensoriel()));
            ligne("Aides techniques", libelles(Nomenclature.AIDE_TECHNIQUE, one.aides()));
            ligne("Équipements nécessaires", libelles(Nomenclature.EQUIPEMENT_HANDICAP, one.equipements()));
        });
    }

    /** Turns {@code coTitulaires/0} into the name of that person; another text is told as it is. */
    static String personne(Demande demande, String reference) {
        if (reference.equals("demandeur")) {
            return "Demandeur";
        }
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            if (reference.equals("coTitulaires/" + i)) {
                return nom(demande.coTitulaires().get(i));
            }
        }
        for (int i = 0; i < demande.personnesACharge().size(); i++) {
            if (reference.equals("personnesACharge/" + i)) {
                return nomComplet(
                        null,
                        demande.personnesACharge().get(i).prenoms(),
                        demande.personnesACharge().get(i).nom(),
                        null);
            }
        }
        return reference;
    }

    /** The label of a code, or the code itself where the list does not know it. */
    private static String libelle(Nomenclature liste, @Nullable String code) {
        return code == null ? "" : liste.libelle(code).orElse(code);
    }

    private static String libelles(Nomenclature liste, List<String> codes) {
        return codes.stream().map(code -> libelle(liste, code)).collect(Collectors.joining(", "));
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
