package fr.demandeunique.sne.qualite;

import static fr.demandeunique.sne.qualite.Detecteur.si;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.enregistrement.PersonnesALoger;
import fr.demandeunique.sne.enregistrement.Seuils;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Coordonnees;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks: identity, family, ways to reach them, income. */
final class ControleTitulaires {
    private final LocalDate jour;
    private final Seuils seuils;
    private final int annee;
    private final boolean nirAttendu;

    ControleTitulaires(LocalDate jour, Seuils seuils) {
        this.jour = jour;
        this.seuils = seuils;
        this.annee = jour.getYear();
        this.nirAttendu = Reglement.regle("NIR_ATTENDU", jour).isPresent();
    }

    long constats(Demande demande) {
        Demandeur demandeur = demande.demandeur();
        if (demandeur == null) {
            return demande.personneMorale() == null ? Indicateur.IDENTITE_INCOMPLETE.bit() : 0;
        }
        long found = contact(demandeur) | famille(demande, demandeur.situationFamiliale());
        for (int i = 0; i < demande.nombreTitulaires(); i++) {
            Titulaire one = demande.titulaire(i);
            found |= identite(one.identite(), one.autres())
                    | revenus(one.revenusFiscaux(), i == 0)
                    | ressources(one.ressources(), i == 0);
        }
        return found;
    }

    private long identite(Identite one, AutresMembres autres) {
        DateNaissance naissance = one.dateNaissance();
        boolean implausible = naissance != null && seuils.ageTitulaireDouteux(naissance, jour);
        boolean unreadable = autres.valeurs().containsKey("nir");
        return si(
                        vide(one.nomCourant())
                                || one.prenoms().isEmpty()
                                || vide(one.prenoms().get(0))
                                || naissance == null,
                        Indicateur.IDENTITE_INCOMPLETE)
                | si(implausible, Indicateur.AGE_INVRAISEMBLABLE)
                | si(one.nir() == null && !unreadable && nirAttendu, Indicateur.NIR_ABSENT)
                | si(unreadable, Indicateur.NIR_INVALIDE);
    }

    private static long contact(Demandeur demandeur) {
        List<String> phones = demandeur.telephones();
        boolean noPhone = true;
        boolean wrong = false;
        for (int i = 0; i < phones.size(); i++) {
            boolean silent = sansChiffre(phones.get(i));
            noPhone &= silent;
            wrong |= !silent && !Coordonnees.telephone(phones.get(i));
        }
        String mail = demandeur.courriel();
        boolean noMail = vide(mail);
        wrong |= mail != null && !noMail && !Coordonnees.courriel(mail);
        return si(noPhone && noMail, Indicateur.CONTACT_ABSENT)
                | si(noPhone, Indicateur.TELEPHONE_ABSENT)
                | si(noMail, Indicateur.COURRIEL_ABSENT)
                | si(wrong, Indicateur.CONTACT_INVALIDE)
                | si(
                        !joignable(demandeur.adresse()) && !joignable(demandeur.adresseCourrier()),
                        Indicateur.ADRESSE_INCOMPLETE);
    }

    private static boolean joignable(@Nullable Adresse adresse) {
        return adresse != null && (!vide(adresse.codePostal()) || !vide(adresse.localite()) || !vide(adresse.pays()));
    }

    private long revenus(List<RevenuFiscal> revenus, boolean demandeur) {
        int last = Integer.MIN_VALUE;
        boolean implausible = false;
        for (int i = 0; i < revenus.size(); i++) {
            Integer year = revenus.get(i).annee();
            BigDecimal amount = revenus.get(i).montant();
            implausible |= seuils.revenuDouteux(amount) || (year != null && seuils.anneeDouteuse(year, jour));
            if (year != null && amount != null && year > last) {
                last = year;
            }
        }
        long found = si(implausible, Indicateur.REVENU_INVRAISEMBLABLE);
        if (demandeur) {
            found |= last == Integer.MIN_VALUE
                    ? Indicateur.REVENU_ABSENT.bit()
                    : si(last < annee - 2, Indicateur.REVENU_PERIME);
        }
        return found;
    }

    private long ressources(List<Ressource<RessourceRecue>> ressources, boolean demandeur) {
        boolean implausible = false;
        for (int i = 0; i < ressources.size(); i++) {
            implausible |= seuils.ressourceDouteuse(ressources.get(i).montant());
        }
        return si(implausible, Indicateur.RESSOURCES_INVRAISEMBLABLES)
                | si(demandeur && ressources.isEmpty(), Indicateur.RESSOURCES_ABSENTES);
    }

    /** A couple without its other half, or a single person with a spouse. A concubin may be kept beside any other situation. */
    private long famille(Demande demande, @Nullable SituationFamiliale situation) {
        boolean spouse = false;
        boolean partner = false;
        List<CoTitulaire> others = demande.coTitulaires();
        for (int i = 0; i < others.size(); i++) {
            LienDemandeur lien = others.get(i).lien();
            spouse |= lien != null && lien.union();
            partner |= lien == LienDemandeur.CONCUBIN;
        }
        boolean wrong = situation != null && (situation.couple() ? !spouse && !partner : spouse);
        long found = si(wrong, Indicateur.SITUATION_FAMILIALE);
        LogementRecherche wanted = demande.logementRecherche();
        Integer number = wanted == null ? null : wanted.nombrePersonnes();
        if (number != null && !PersonnesALoger.de(demande, jour).admet(number)) {
            found |= Indicateur.NOMBRE_PERSONNES.bit();
        }
        return found;
    }

    /** A dash or a word in the place of a number says that there is none. */
    private static boolean sansChiffre(String phone) {
        for (int i = 0; i < phone.length(); i++) {
            if (phone.charAt(i) >= '0' && phone.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    static boolean vide(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
