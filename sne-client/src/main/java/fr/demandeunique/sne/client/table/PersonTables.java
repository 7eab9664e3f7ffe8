package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;

/** The tables of the persons of a demande, and of what only persons have. */
public final class PersonTables {
    private PersonTables() {}

    /** The table of {@link Adresse}. */
    public static final RecordTable<Adresse> ADRESSE = RecordTable.of(Adresse::autres)
            .text("numero", Adresse::numero)
            .text("voie", Adresse::voie)
            .text("complement", Adresse::complement)
            .text("codePostal", Adresse::codePostal)
            .text("commune", Adresse::commune)
            .text("localite", Adresse::localite)
            .yes("etranger", Adresse::etranger)
            .text("pays", Adresse::pays)
            .made(in -> new Adresse(
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.yes(),
                    in.text(),
                    in.others()));

    /** The table of {@link RevenuFiscal}. */
    public static final RecordTable<RevenuFiscal> REVENU_FISCAL = RecordTable.of(RevenuFiscal::autres)
            .integer("annee", RevenuFiscal::annee)
            .amount("montant", RevenuFiscal::montant)
            .made(in -> new RevenuFiscal(in.integer(), in.amount(), in.others()));

    /** The table of {@link Ressource}. */
    public static final RecordTable<Ressource> RESSOURCE = RecordTable.of(Ressource::autres)
            .text("code", Ressource::code)
            .amount("montant", Ressource::montant)
            .made(in -> new Ressource(in.text(), in.amount(), in.others()));

    /** The table of {@link SituationProfessionnelle}. */
    public static final RecordTable<SituationProfessionnelle> SITUATION_PROFESSIONNELLE = RecordTable.of(
                    SituationProfessionnelle::autres)
            .text("contrat", SituationProfessionnelle::contrat)
            .text("profession", SituationProfessionnelle::profession)
            .text("employeur", SituationProfessionnelle::employeur)
            .text("siret", SituationProfessionnelle::siret)
            .yes("salariePrive", SituationProfessionnelle::salariePrive)
            .yes("chomageLong", SituationProfessionnelle::chomageLong)
            .date("finContrat", SituationProfessionnelle::finContrat)
            .yes("etranger", SituationProfessionnelle::etranger)
            .text("codePostal", SituationProfessionnelle::codePostal)
            .text("commune", SituationProfessionnelle::commune)
            .made(in -> new SituationProfessionnelle(
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.yes(),
                    in.yes(),
                    in.date(),
                    in.yes(),
                    in.text(),
                    in.text(),
                    in.others()));

    /** The table of {@link Demandeur}. */
    public static final RecordTable<Demandeur> DEMANDEUR = RecordTable.of(Demandeur::autres)
            .text("civilite", Demandeur::civilite)
            .text("nom", Demandeur::nom)
            .text("nomNaissance", Demandeur::nomNaissance)
            .texts("prenoms", Demandeur::prenoms)
            .date("dateNaissance", Demandeur::dateNaissance)
            .text("nationalite", Demandeur::nationalite)
            .text("nir", Demandeur::nir)
            .text("situationFamiliale", Demandeur::situationFamiliale)
            .texts("telephones", Demandeur::telephones)
            .text("courriel", Demandeur::courriel)
            .record("adresse", ADRESSE, Demandeur::adresse)
            .record("adresseCourrier", ADRESSE, Demandeur::adresseCourrier)
            .text("hebergeant", Demandeur::hebergeant)
            .record("situationProfessionnelle", SITUATION_PROFESSIONNELLE, Demandeur::situationProfessionnelle)
            .records("revenusFiscaux", REVENU_FISCAL, Demandeur::revenusFiscaux)
            .records("ressources", RESSOURCE, Demandeur::ressources)
            .records("ressourcesVersees", RESSOURCE, Demandeur::ressourcesVersees)
            .records("ressourcesPersonnesACharge", RESSOURCE, Demandeur::ressourcesPersonnesACharge)
            .records("ressourcesVerseesPersonnesACharge", RESSOURCE, Demandeur::ressourcesVerseesPersonnesACharge)
            .made(in -> new Demandeur(
                    in.text(),
                    in.text(),
                    in.text(),
                    in.list(),
                    in.date(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.list(),
                    in.text(),
                    in.inner(),
                    in.inner(),
                    in.text(),
                    in.inner(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.others()));

    /** The table of {@link CoTitulaire}. */
    public static final RecordTable<CoTitulaire> CO_TITULAIRE = RecordTable.of(CoTitulaire::autres)
            .text("lien", CoTitulaire::lien)
            .text("civilite", CoTitulaire::civilite)
            .text("nom", CoTitulaire::nom)
            .text("nomNaissance", CoTitulaire::nomNaissance)
            .texts("prenoms", CoTitulaire::prenoms)
            .date("dateNaissance", CoTitulaire::dateNaissance)
            .text("nationalite", CoTitulaire::nationalite)
            .text("nir", CoTitulaire::nir)
            .text("situationFamiliale", CoTitulaire::situationFamiliale)
            .texts("telephones", CoTitulaire::telephones)
            .text("courriel", CoTitulaire::courriel)
            .record("situationProfessionnelle", SITUATION_PROFESSIONNELLE, CoTitulaire::situationProfessionnelle)
            .records("revenusFiscaux", REVENU_FISCAL, CoTitulaire::revenusFiscaux)
            .records("ressources", RESSOURCE, CoTitulaire::ressources)
            .records("ressourcesVersees", RESSOURCE, CoTitulaire::ressourcesVersees)
            .made(in -> new CoTitulaire(
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.list(),
                    in.date(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.list(),
                    in.text(),
                    in.inner(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.others()));

    /** The table of {@link PersonneMorale}. */
    public static final RecordTable<PersonneMorale> PERSONNE_MORALE = RecordTable.of(PersonneMorale::autres)
            .text("denomination", PersonneMorale::denomination)
            .text("siren", PersonneMorale::siren)
            .text("siret", PersonneMorale::siret)
            .text("representant", PersonneMorale::representant)
            .texts("telephones", PersonneMorale::telephones)
            .text("courriel", PersonneMorale::courriel)
            .record("adresse", ADRESSE, PersonneMorale::adresse)
            .made(in -> new PersonneMorale(
                    in.text(), in.text(), in.text(), in.text(), in.list(), in.text(), in.inner(), in.others()));

    /** The table of {@link PersonneACharge}. */
    public static final RecordTable<PersonneACharge> PERSONNE_A_CHARGE = RecordTable.of(PersonneACharge::autres)
            .text("nom", PersonneACharge::nom)
            .texts("prenoms", PersonneACharge::prenoms)
            .date("dateNaissance", PersonneACharge::dateNaissance)
            .text("sexe", PersonneACharge::sexe)
            .text("lienParente", PersonneACharge::lienParente)
            .text("nir", PersonneACharge::nir)
            .records("ressources", RESSOURCE, PersonneACharge::ressources)
            .records("ressourcesVersees", RESSOURCE, PersonneACharge::ressourcesVersees)
            .made(in -> new PersonneACharge(
                    in.text(),
                    in.list(),
                    in.date(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.list(),
                    in.list(),
                    in.others()));

    /** The table of {@link NaissancesPrevues}. */
    public static final RecordTable<NaissancesPrevues> NAISSANCES_PREVUES = RecordTable.of(NaissancesPrevues::autres)
            .integer("nombre", NaissancesPrevues::nombre)
            .date("date", NaissancesPrevues::date)
            .made(in -> new NaissancesPrevues(in.integer(), in.date(), in.others()));

    /** The table of {@link PersonneEnGarde}. */
    public static final RecordTable<PersonneEnGarde> PERSONNE_EN_GARDE = RecordTable.of(PersonneEnGarde::autres)
            .text("nom", PersonneEnGarde::nom)
            .texts("prenoms", PersonneEnGarde::prenoms)
            .date("dateNaissance", PersonneEnGarde::dateNaissance)
            .text("sexe", PersonneEnGarde::sexe)
            .text("coparentalite", PersonneEnGarde::coparentalite)
            .made(in -> new PersonneEnGarde(in.text(), in.list(), in.date(), in.text(), in.text(), in.others()));
}
