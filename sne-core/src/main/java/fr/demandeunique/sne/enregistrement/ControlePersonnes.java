package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Titulaire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks and who is to be housed: identity, NIR, and what an association may fill. */
final class ControlePersonnes {
    private static final int MAJORITE = 18;

    /** From this day the NIR is asked for, and before it must not be stored (décret 2017-917); a test holds it to the table of rules. */
    static final LocalDate NIR = LocalDate.of(2017, 5, 11);

    private ControlePersonnes() {}

    static void controler(Demande demande, Constats constats) {
        PersonneMorale morale = demande.personneMorale();
        if (morale == null) {
            titulaires(demande, constats);
        } else {
            personneMorale(morale, demande, constats);
        }
        foyer(demande, constats);
        constats.ici(Lieu.DEMANDE);
    }

    private static void titulaires(Demande demande, Constats constats) {
        if (demande.demandeur() == null) {
            constats.signaler("DEMANDEUR_ABSENT", "/demandeur");
        }
        for (int i = 0; i < demande.nombreTitulaires(); i++) {
            Titulaire one = constats.titulaire(demande, i);
            noms(one.identite(), constats);
            naissance(one.dateNaissance(), true, constats);
            nir(one, true, constats);
            if (one instanceof CoTitulaire other) {
                lien(other.lien(), constats);
            }
        }
    }

    private static void foyer(Demande demande, Constats constats) {
        List<PersonneACharge> aCharge = demande.personnesACharge();
        for (int i = 0; i < aCharge.size(); i++) {
            PersonneACharge one = aCharge.get(i);
            constats.ici(Lieu.PERSONNES_A_CHARGE, i);
            naissance(one.dateNaissance(), false, constats);
            DateNaissance naissance = one.dateNaissance();
            nir(one, naissance != null && naissance.ageMin(constats.date()) >= MAJORITE, constats);
        }
        List<PersonneEnGarde> enGarde = demande.personnesEnGarde();
        for (int i = 0; i < enGarde.size(); i++) {
            constats.ici(Lieu.PERSONNES_EN_GARDE, i);
            naissance(enGarde.get(i).dateNaissance(), false, constats);
        }
    }

    private static void noms(Identite identite, Constats constats) {
        if (Caracteres.vide(identite.nom()) && Caracteres.vide(identite.nomNaissance())) {
            constats.signaler("NOM_ABSENT", "/nom");
        }
        List<String> prenoms = identite.prenoms();
        boolean named = false;
        for (int i = 0; i < prenoms.size(); i++) {
            named |= !Caracteres.vide(prenoms.get(i));
        }
        if (!named) {
            constats.signaler("PRENOM_ABSENT", "/prenoms");
        }
    }

    private static void naissance(@Nullable DateNaissance naissance, boolean requise, Constats constats) {
        if (naissance == null) {
            if (requise) {
                constats.signaler("DATE_NAISSANCE_ABSENTE", "/dateNaissance");
            }
        } else if (naissance.ageMax(constats.date()) < 0) {
            constats.signaler("DATE_NAISSANCE_FUTURE", "/dateNaissance");
        }
    }

    /**
     * Forbidden before 11/05/2017; asked of every adult, but not blocking, since. One that could not be read is among the other members.
     * The number itself goes into no anomaly.
     */
    private static void nir(Personne one, boolean adulte, Constats constats) {
        Nir nir = one.nir();
        boolean given = nir != null || one.autres().valeurs().containsKey("nir");
        if (constats.date().isBefore(NIR)) {
            if (given) {
                constats.signaler("NIR_INTERDIT", "/nir");
            }
        } else if (nir != null) {
            Nir.Membre membre = nir.desaccord(one.identite());
            Anomalie anomalie = membre == null ? null : constats.anomalie("NIR_DISCORDANT", constats.chemin("/nir"));
            if (membre != null && anomalie != null) {
                // What is kept holds of the number only what is compared: sex, year and month of birth.
                String numero = nir.numero();
                constats.douter(
                        anomalie.avec("membre", membre),
                        numero,
                        numero.substring(0, 5) + " / " + dit(one.identite(), membre));
            }
        } else if (adulte && !given) {
            constats.signaler("NIR_ATTENDU", "/nir");
        }
    }

    private static String dit(Identite identite, Nir.Membre membre) {
        DateNaissance naissance = identite.dateNaissance();
        return membre == Nir.Membre.SEXE || naissance == null
                ? membre.name()
                : naissance.texte().substring(0, membre == Nir.Membre.ANNEE ? 4 : 7);
    }

    private static void lien(@Nullable LienDemandeur lien, Constats constats) {
        if (lien == null) {
            constats.signaler("LIEN_ABSENT", "/lien");
        } else if (lien == LienDemandeur.COLOCATAIRE) {
            constats.signaler("COLOCATAIRE_PROPRE_DEMANDE", "/lien");
        }
    }

    /** From 14/05/2015 an association fills identity, contact and the dwelling wanted only; before that day no text told it apart. */
    private static void personneMorale(PersonneMorale morale, Demande demande, Constats constats) {
        if (Caracteres.vide(morale.denomination())) {
            constats.signaler("DENOMINATION_ABSENTE", "/personneMorale/denomination");
        }
        enTrop(demande.demandeur() != null, "/demandeur", constats);
        enTrop(!demande.coTitulaires().isEmpty(), "/coTitulaires", constats);
        enTrop(demande.logementActuel() != null, "/logementActuel", constats);
        enTrop(!demande.motifs().isEmpty(), "/motifs", constats);
        enTrop(!demande.handicaps().isEmpty(), "/handicaps", constats);
    }

    private static void enTrop(boolean remplie, String chemin, Constats constats) {
        if (remplie) {
            constats.signaler("PERSONNE_MORALE_RUBRIQUES", chemin);
        }
    }
}
