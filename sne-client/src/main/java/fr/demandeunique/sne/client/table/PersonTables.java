package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.util.function.Function;

/** The tables of the persons of a demande, and of what only persons have. */
public final class PersonTables {
    private PersonTables() {}

    /** A table that begins with who the person is: the members of an identity stand among those of the person. */
    private static <P extends Personne> TableBuilder<P> identite(Function<P, AutresMembres> others) {
        return RecordTable.of(others)
                .code("civilite", Civilite.LISTE, Personne::civilite)
                .text("nom", Personne::nom)
                .text("nomNaissance", Personne::nomNaissance)
                .texts("prenoms", Personne::prenoms)
                .birthDate("dateNaissance", Personne::dateNaissance)
                .code("sexe", Sexe.LISTE, Personne::sexe)
                .code("nationalite", Nationalite.LISTE, Personne::nationalite)
                .nir("nir", Personne::nir);
    }

    /** The identity, of the first values of a person. */
    private static Identite identite(Values in) {
        return new Identite(
                in.value(), in.value(), in.value(), in.list(), in.value(), in.value(), in.value(), in.value());
    }

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
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.others()));

    /** The table of {@link RevenuFiscal}. */
    public static final RecordTable<RevenuFiscal> REVENU_FISCAL = RecordTable.of(RevenuFiscal::autres)
            .integer("annee", RevenuFiscal::annee)
            .amount("montant", RevenuFiscal::montant)
            .made(in -> new RevenuFiscal(in.value(), in.value(), in.others()));

    /** The table of {@link Ressource} as it is received. */
    public static final RecordTable<Ressource<RessourceRecue>> RESSOURCE_RECUE = ressource(RessourceRecue.LISTE);

    /** The table of {@link Ressource} as it is paid out. */
    public static final RecordTable<Ressource<RessourceVersee>> RESSOURCE_VERSEE = ressource(RessourceVersee.LISTE);

    private static <C extends Code<C>> RecordTable<Ressource<C>> ressource(Nomenclature<C> codes) {
        return RecordTable.<Ressource<C>>of(Ressource::autres)
                .code("code", codes, Ressource::code)
                .amount("montant", Ressource::montant)
                .made(in -> new Ressource<>(in.<C>value(), in.value(), in.others()));
    }

    /** The table of {@link SituationProfessionnelle}. */
    public static final RecordTable<SituationProfessionnelle> SITUATION_PROFESSIONNELLE = RecordTable.of(
                    SituationProfessionnelle::autres)
            .code("contrat", TypeContratTravail.LISTE, SituationProfessionnelle::contrat)
            .text("profession", SituationProfessionnelle::profession)
            .text("employeur", SituationProfessionnelle::employeur)
            .siret("siret", SituationProfessionnelle::siret)
            .yes("salariePrive", SituationProfessionnelle::salariePrive)
            .yes("chomageLong", SituationProfessionnelle::chomageLong)
            .date("finContrat", SituationProfessionnelle::finContrat)
            .yes("etranger", SituationProfessionnelle::etranger)
            .text("codePostal", SituationProfessionnelle::codePostal)
            .text("commune", SituationProfessionnelle::commune)
            .made(in -> new SituationProfessionnelle(
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.others()));

    /** The table of {@link Demandeur}. */
    public static final RecordTable<Demandeur> DEMANDEUR = identite(Demandeur::autres)
            .code("situationFamiliale", SituationFamiliale.LISTE, Demandeur::situationFamiliale)
            .texts("telephones", Demandeur::telephones)
            .text("courriel", Demandeur::courriel)
            .record("adresse", ADRESSE, Demandeur::adresse)
            .record("adresseCourrier", ADRESSE, Demandeur::adresseCourrier)
            .text("hebergeant", Demandeur::hebergeant)
            .record("situationProfessionnelle", SITUATION_PROFESSIONNELLE, Demandeur::situationProfessionnelle)
            .records("revenusFiscaux", REVENU_FISCAL, Demandeur::revenusFiscaux)
            .records("ressources", RESSOURCE_RECUE, Demandeur::ressources)
            .records("ressourcesVersees", RESSOURCE_VERSEE, Demandeur::ressourcesVersees)
            .records("ressourcesPersonnesACharge", RESSOURCE_RECUE, Demandeur::ressourcesPersonnesACharge)
            .records(
                    "ressourcesVerseesPersonnesACharge", RESSOURCE_VERSEE, Demandeur::ressourcesVerseesPersonnesACharge)
            .made(in -> new Demandeur(
                    identite(in),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.others()));

    /** The table of {@link CoTitulaire}. */
    public static final RecordTable<CoTitulaire> CO_TITULAIRE = identite(CoTitulaire::autres)
            .code("lien", LienDemandeur.LISTE, CoTitulaire::lien)
            .code("situationFamiliale", SituationFamiliale.LISTE, CoTitulaire::situationFamiliale)
            .texts("telephones", CoTitulaire::telephones)
            .text("courriel", CoTitulaire::courriel)
            .record("situationProfessionnelle", SITUATION_PROFESSIONNELLE, CoTitulaire::situationProfessionnelle)
            .records("revenusFiscaux", REVENU_FISCAL, CoTitulaire::revenusFiscaux)
            .records("ressources", RESSOURCE_RECUE, CoTitulaire::ressources)
            .records("ressourcesVersees", RESSOURCE_VERSEE, CoTitulaire::ressourcesVersees)
            .made(in -> new CoTitulaire(
                    identite(in),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.list(),
                    in.list(),
                    in.others()));

    /** The table of {@link PersonneMorale}. */
    public static final RecordTable<PersonneMorale> PERSONNE_MORALE = RecordTable.of(PersonneMorale::autres)
            .text("denomination", PersonneMorale::denomination)
            .siren("siren", PersonneMorale::siren)
            .siret("siret", PersonneMorale::siret)
            .text("representant", PersonneMorale::representant)
            .texts("telephones", PersonneMorale::telephones)
            .text("courriel", PersonneMorale::courriel)
            .record("adresse", ADRESSE, PersonneMorale::adresse)
            .made(in -> new PersonneMorale(
                    in.value(), in.value(), in.value(), in.value(), in.list(), in.value(), in.value(), in.others()));

    /** The table of {@link PersonneACharge}. */
    public static final RecordTable<PersonneACharge> PERSONNE_A_CHARGE = identite(PersonneACharge::autres)
            .code("lienParente", LienParente.LISTE, PersonneACharge::lienParente)
            .records("ressources", RESSOURCE_RECUE, PersonneACharge::ressources)
            .records("ressourcesVersees", RESSOURCE_VERSEE, PersonneACharge::ressourcesVersees)
            .made(in -> new PersonneACharge(identite(in), in.value(), in.list(), in.list(), in.others()));

    /** The table of {@link NaissancesPrevues}. */
    public static final RecordTable<NaissancesPrevues> NAISSANCES_PREVUES = RecordTable.of(NaissancesPrevues::autres)
            .integer("nombre", NaissancesPrevues::nombre)
            .date("date", NaissancesPrevues::date)
            .made(in -> new NaissancesPrevues(in.value(), in.value(), in.others()));

    /** The table of {@link PersonneEnGarde}. */
    public static final RecordTable<PersonneEnGarde> PERSONNE_EN_GARDE = identite(PersonneEnGarde::autres)
            .code("coparentalite", Coparentalite.LISTE, PersonneEnGarde::coparentalite)
            .made(in -> new PersonneEnGarde(identite(in), in.value(), in.others()));
}
