package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.demande.Adresse;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.Ressource;
import fr.demandeunique.sne.demande.RevenuFiscal;
import fr.demandeunique.sne.demande.SituationProfessionnelle;

/** The tables of the persons of a demande, and of what only persons have. */
final class FormesPersonnes {
    private FormesPersonnes() {}

    static final Forme<Adresse, Adresse.Builder> ADRESSE = Forme.de(
                    Adresse::builder, Adresse.Builder::build, Adresse::autres, Adresse.Builder::autres)
            .texte("numero", Adresse::numero, Adresse.Builder::numero)
            .texte("voie", Adresse::voie, Adresse.Builder::voie)
            .texte("complement", Adresse::complement, Adresse.Builder::complement)
            .texte("codePostal", Adresse::codePostal, Adresse.Builder::codePostal)
            .texte("commune", Adresse::commune, Adresse.Builder::commune)
            .texte("localite", Adresse::localite, Adresse.Builder::localite)
            .oui("etranger", Adresse::etranger, Adresse.Builder::etranger)
            .texte("pays", Adresse::pays, Adresse.Builder::pays);

    static final Forme<RevenuFiscal, RevenuFiscal.Builder> REVENU_FISCAL = Forme.de(
                    RevenuFiscal::builder,
                    RevenuFiscal.Builder::build,
                    RevenuFiscal::autres,
                    RevenuFiscal.Builder::autres)
            .entier("annee", RevenuFiscal::annee, RevenuFiscal.Builder::annee)
            .montant("montant", RevenuFiscal::montant, RevenuFiscal.Builder::montant);

    static final Forme<Ressource, Ressource.Builder> RESSOURCE = Forme.de(
                    Ressource::builder, Ressource.Builder::build, Ressource::autres, Ressource.Builder::autres)
            .texte("code", Ressource::code, Ressource.Builder::code)
            .montant("montant", Ressource::montant, Ressource.Builder::montant);

    static final Forme<SituationProfessionnelle, SituationProfessionnelle.Builder> SITUATION_PROFESSIONNELLE = Forme.de(
                    SituationProfessionnelle::builder,
                    SituationProfessionnelle.Builder::build,
                    SituationProfessionnelle::autres,
                    SituationProfessionnelle.Builder::autres)
            .texte("contrat", SituationProfessionnelle::contrat, SituationProfessionnelle.Builder::contrat)
            .texte("profession", SituationProfessionnelle::profession, SituationProfessionnelle.Builder::profession)
            .texte("employeur", SituationProfessionnelle::employeur, SituationProfessionnelle.Builder::employeur)
            .texte("siret", SituationProfessionnelle::siret, SituationProfessionnelle.Builder::siret)
            .oui("salariePrive", SituationProfessionnelle::salariePrive, SituationProfessionnelle.Builder::salariePrive)
            .oui("chomageLong", SituationProfessionnelle::chomageLong, SituationProfessionnelle.Builder::chomageLong)
            .date("finContrat", SituationProfessionnelle::finContrat, SituationProfessionnelle.Builder::finContrat)
            .oui("etranger", SituationProfessionnelle::etranger, SituationProfessionnelle.Builder::etranger)
            .texte("codePostal", SituationProfessionnelle::codePostal, SituationProfessionnelle.Builder::codePostal)
            .texte("commune", SituationProfessionnelle::commune, SituationProfessionnelle.Builder::commune);

    static final Forme<Demandeur, Demandeur.Builder> DEMANDEUR = Forme.de(
                    Demandeur::builder, Demandeur.Builder::build, Demandeur::autres, Demandeur.Builder::autres)
            .texte("civilite", Demandeur::civilite, Demandeur.Builder::civilite)
            .texte("nom", Demandeur::nom, Demandeur.Builder::nom)
            .texte("nomNaissance", Demandeur::nomNaissance, Demandeur.Builder::nomNaissance)
            .textes("prenoms", Demandeur::prenoms, Demandeur.Builder::prenoms)
            .date("dateNaissance", Demandeur::dateNaissance, Demandeur.Builder::dateNaissance)
            .texte("nationalite", Demandeur::nationalite, Demandeur.Builder::nationalite)
            .texte("nir", Demandeur::nir, Demandeur.Builder::nir)
            .texte("situationFamiliale", Demandeur::situationFamiliale, Demandeur.Builder::situationFamiliale)
            .textes("telephones", Demandeur::telephones, Demandeur.Builder::telephones)
            .texte("courriel", Demandeur::courriel, Demandeur.Builder::courriel)
            .objet("adresse", ADRESSE, Demandeur::adresse, Demandeur.Builder::adresse)
            .objet("adresseCourrier", ADRESSE, Demandeur::adresseCourrier, Demandeur.Builder::adresseCourrier)
            .texte("hebergeant", Demandeur::hebergeant, Demandeur.Builder::hebergeant)
            .objet(
                    "situationProfessionnelle",
                    SITUATION_PROFESSIONNELLE,
                    Demandeur::situationProfessionnelle,
                    Demandeur.Builder::situationProfessionnelle)
            .objets("revenusFiscaux", REVENU_FISCAL, Demandeur::revenusFiscaux, Demandeur.Builder::revenusFiscaux)
            .objets("ressources", RESSOURCE, Demandeur::ressources, Demandeur.Builder::ressources)
            .objets("ressourcesVersees", RESSOURCE, Demandeur::ressourcesVersees, Demandeur.Builder::ressourcesVersees)
            .objets(
                    "ressourcesPersonnesACharge",
                    RESSOURCE,
                    Demandeur::ressourcesPersonnesACharge,
                    Demandeur.Builder::ressourcesPersonnesACharge)
            .objets(
                    "ressourcesVerseesPersonnesACharge",
                    RESSOURCE,
                    Demandeur::ressourcesVerseesPersonnesACharge,
                    Demandeur.Builder::ressourcesVerseesPersonnesACharge);

    static final Forme<CoTitulaire, CoTitulaire.Builder> CO_TITULAIRE = Forme.de(
                    CoTitulaire::builder, CoTitulaire.Builder::build, CoTitulaire::autres, CoTitulaire.Builder::autres)
            .texte("lien", CoTitulaire::lien, CoTitulaire.Builder::lien)
            .texte("civilite", CoTitulaire::civilite, CoTitulaire.Builder::civilite)
            .texte("nom", CoTitulaire::nom, CoTitulaire.Builder::nom)
            .texte("nomNaissance", CoTitulaire::nomNaissance, CoTitulaire.Builder::nomNaissance)
            .textes("prenoms", CoTitulaire::prenoms, CoTitulaire.Builder::prenoms)
            .date("dateNaissance", CoTitulaire::dateNaissance, CoTitulaire.Builder::dateNaissance)
            .texte("nationalite", CoTitulaire::nationalite, CoTitulaire.Builder::nationalite)
            .texte("nir", CoTitulaire::nir, CoTitulaire.Builder::nir)
            .texte("situationFamiliale", CoTitulaire::situationFamiliale, CoTitulaire.Builder::situationFamiliale)
            .textes("telephones", CoTitulaire::telephones, CoTitulaire.Builder::telephones)
            .texte("courriel", CoTitulaire::courriel, CoTitulaire.Builder::courriel)
            .objet(
                    "situationProfessionnelle",
                    SITUATION_PROFESSIONNELLE,
                    CoTitulaire::situationProfessionnelle,
                    CoTitulaire.Builder::situationProfessionnelle)
            .objets("revenusFiscaux", REVENU_FISCAL, CoTitulaire::revenusFiscaux, CoTitulaire.Builder::revenusFiscaux)
            .objets("ressources", RESSOURCE, CoTitulaire::ressources, CoTitulaire.Builder::ressources)
            .objets(
                    "ressourcesVersees",
                    RESSOURCE,
                    CoTitulaire::ressourcesVersees,
                    CoTitulaire.Builder::ressourcesVersees);

    static final Forme<PersonneMorale, PersonneMorale.Builder> PERSONNE_MORALE = Forme.de(
                    PersonneMorale::builder,
                    PersonneMorale.Builder::build,
                    PersonneMorale::autres,
                    PersonneMorale.Builder::autres)
            .texte("denomination", PersonneMorale::denomination, PersonneMorale.Builder::denomination)
            .texte("siren", PersonneMorale::siren, PersonneMorale.Builder::siren)
            .texte("siret", PersonneMorale::siret, PersonneMorale.Builder::siret)
            .texte("representant", PersonneMorale::representant, PersonneMorale.Builder::representant)
            .textes("telephones", PersonneMorale::telephones, PersonneMorale.Builder::telephones)
            .texte("courriel", PersonneMorale::courriel, PersonneMorale.Builder::courriel)
            .objet("adresse", ADRESSE, PersonneMorale::adresse, PersonneMorale.Builder::adresse);

    static final Forme<PersonneACharge, PersonneACharge.Builder> PERSONNE_A_CHARGE = Forme.de(
                    PersonneACharge::builder,
                    PersonneACharge.Builder::build,
                    PersonneACharge::autres,
                    PersonneACharge.Builder::autres)
            .texte("nom", PersonneACharge::nom, PersonneACharge.Builder::nom)
            .textes("prenoms", PersonneACharge::prenoms, PersonneACharge.Builder::prenoms)
            .date("dateNaissance", PersonneACharge::dateNaissance, PersonneACharge.Builder::dateNaissance)
            .texte("sexe", PersonneACharge::sexe, PersonneACharge.Builder::sexe)
            .texte("lienParente", PersonneACharge::lienParente, PersonneACharge.Builder::lienParente)
            .texte("nir", PersonneACharge::nir, PersonneACharge.Builder::nir)
            .objets("ressources", RESSOURCE, PersonneACharge::ressources, PersonneACharge.Builder::ressources)
            .objets(
                    "ressourcesVersees",
                    RESSOURCE,
                    PersonneACharge::ressourcesVersees,
                    PersonneACharge.Builder::ressourcesVersees);

    static final Forme<NaissancesPrevues, NaissancesPrevues.Builder> NAISSANCES_PREVUES = Forme.de(
                    NaissancesPrevues::builder,
                    NaissancesPrevues.Builder::build,
                    NaissancesPrevues::autres,
                    NaissancesPrevues.Builder::autres)
            .entier("nombre", NaissancesPrevues::nombre, NaissancesPrevues.Builder::nombre)
            .date("date", NaissancesPrevues::date, NaissancesPrevues.Builder::date);

    static final Forme<PersonneEnGarde, PersonneEnGarde.Builder> PERSONNE_EN_GARDE = Forme.de(
                    PersonneEnGarde::builder,
                    PersonneEnGarde.Builder::build,
                    PersonneEnGarde::autres,
                    PersonneEnGarde.Builder::autres)
            .texte("nom", PersonneEnGarde::nom, PersonneEnGarde.Builder::nom)
            .textes("prenoms", PersonneEnGarde::prenoms, PersonneEnGarde.Builder::prenoms)
            .date("dateNaissance", PersonneEnGarde::dateNaissance, PersonneEnGarde.Builder::dateNaissance)
            .texte("sexe", PersonneEnGarde::sexe, PersonneEnGarde.Builder::sexe)
            .texte("coparentalite", PersonneEnGarde::coparentalite, PersonneEnGarde.Builder::coparentalite);
}
