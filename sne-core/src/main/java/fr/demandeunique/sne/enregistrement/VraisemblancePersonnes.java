package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.personne.Coordonnees;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.Titulaire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What hardly seems true of the persons: age, income, ways to reach them, somebody who is there twice. */
final class VraisemblancePersonnes {
    private VraisemblancePersonnes() {}

    static void controler(Demande demande, Seuils seuils, Constats constats) {
        for (int i = 0; i < demande.nombreTitulaires(); i++) {
            titulaire(constats.titulaire(demande, i), seuils, constats);
        }
        Demandeur demandeur = demande.demandeur();
        if (demandeur != null) {
            constats.ici(Lieu.DEMANDEUR);
            ressources(demandeur.ressourcesPersonnesACharge(), "/ressourcesPersonnesACharge/", null, seuils, constats);
            ressources(
                    demandeur.ressourcesVerseesPersonnesACharge(),
                    "/ressourcesVerseesPersonnesACharge/",
                    null,
                    seuils,
                    constats);
        }
        List<PersonneACharge> aCharge = demande.personnesACharge();
        for (int i = 0; i < aCharge.size(); i++) {
            PersonneACharge one = aCharge.get(i);
            constats.ici(Lieu.PERSONNES_A_CHARGE, i);
            age(one.dateNaissance(), false, seuils, constats);
            ressources(one.ressources(), "/ressources/", null, seuils, constats);
            ressources(one.ressourcesVersees(), "/ressourcesVersees/", null, seuils, constats);
        }
        for (int i = 0; i < demande.personnesEnGarde().size(); i++) {
            constats.ici(Lieu.PERSONNES_EN_GARDE, i);
            age(demande.personnesEnGarde().get(i).dateNaissance(), false, seuils, constats);
        }
        repetees(demande, constats);
        constats.ici(Lieu.DEMANDE);
        naissances(demande.naissancesPrevues(), seuils, constats);
        if (demande.personneMorale() != null) {
            constats.ici(Lieu.PERSONNE_MORALE);
            contact(
                    demande.personneMorale().telephones(),
                    demande.personneMorale().courriel(),
                    constats);
            constats.ici(Lieu.DEMANDE);
        }
    }

    private static void titulaire(Titulaire one, Seuils seuils, Constats constats) {
        age(one.dateNaissance(), true, seuils, constats);
        contact(one.telephones(), one.courriel(), constats);
        BigDecimal last = revenus(one.revenusFiscaux(), seuils, constats);
        ressources(one.ressources(), "/ressources/", last, seuils, constats);
        ressources(one.ressourcesVersees(), "/ressourcesVersees/", null, seuils, constats);
    }

    /** Somebody who is not born yet is an error of its own. */
    private static void age(@Nullable DateNaissance naissance, boolean titulaire, Seuils seuils, Constats constats) {
        LocalDate jour = constats.date();
        if (naissance == null || naissance.ageMax(jour) < 0) {
            return;
        }
        if (titulaire ? seuils.ageTitulaireDouteux(naissance, jour) : seuils.ageDouteux(naissance, jour)) {
            constats.douter("AGE_INVRAISEMBLABLE", "/dateNaissance", naissance.texte());
        }
    }

    private static void contact(List<String> telephones, @Nullable String courriel, Constats constats) {
        for (int i = 0; i < telephones.size(); i++) {
            String phone = telephones.get(i);
            if (!Coordonnees.telephone(phone)) {
                ControleTextes.texte(phone, "/telephones/" + i, constats);
                if (!Caracteres.vide(phone)) {
                    constats.douter("TELEPHONE_DOUTEUX", "/telephones/", i, "", phone);
                }
            }
        }
        if (courriel != null && !Coordonnees.courriel(courriel)) {
            ControleTextes.texte(courriel, "/courriel", constats);
            if (!Caracteres.vide(courriel)) {
                constats.douter("COURRIEL_DOUTEUX", "/courriel", courriel);
            }
        }
    }

    /** The income of the last year, null if none is known. */
    private static @Nullable BigDecimal revenus(List<RevenuFiscal> revenus, Seuils seuils, Constats constats) {
        BigDecimal last = null;
        int year = Integer.MIN_VALUE;
        for (int i = 0; i < revenus.size(); i++) {
            BigDecimal amount = revenus.get(i).montant();
            Integer of = revenus.get(i).annee();
            if (amount != null && seuils.revenuDouteux(amount)) {
                constats.douter("REVENU_INVRAISEMBLABLE", "/revenusFiscaux/", i, "/montant", amount);
            }
            if (of == null) {
                continue;
            }
            if (seuils.anneeDouteuse(of, constats.date())) {
                constats.douter("REVENU_ANNEE", "/revenusFiscaux/", i, "/annee", of);
            } else if (deja(revenus, i, of)) {
                constats.douter("REVENU_REPETE", "/revenusFiscaux/", i, "/annee", of);
            }
            if (amount != null && of > year) {
                year = of;
                last = amount;
            }
        }
        return last;
    }

    private static boolean deja(List<RevenuFiscal> revenus, int before, Integer annee) {
        for (int i = 0; i < before; i++) {
            if (annee.equals(revenus.get(i).annee())) {
                return true;
            }
        }
        return false;
    }

    private static <C extends Code<C>> void ressources(
            List<Ressource<C>> ressources,
            String suite,
            @Nullable BigDecimal revenu,
            Seuils seuils,
            Constats constats) {
        for (int i = 0; i < ressources.size(); i++) {
            BigDecimal amount = ressources.get(i).montant();
            if (amount == null) {
                continue;
            }
            if (seuils.ressourceDouteuse(amount)) {
                constats.douter("RESSOURCE_INVRAISEMBLABLE", suite, i, "/montant", amount);
            } else if (revenu != null
                    && revenu.signum() > 0
                    && amount.compareTo(seuils.ressourceAnnuelle()) >= 0
                    && amount.compareTo(revenu) >= 0) {
                constats.douter("RESSOURCE_ANNUELLE", suite, i, "/montant", amount);
            }
        }
    }

    private static void naissances(@Nullable NaissancesPrevues prevues, Seuils seuils, Constats constats) {
        if (prevues == null) {
            return;
        }
        Integer number = prevues.nombre();
        if (number != null && (number < 1 || number > seuils.naissancesMax())) {
            constats.douter("NAISSANCES_NOMBRE", "/naissancesPrevues/nombre", number);
        }
        LocalDate date = prevues.date();
        if (date == null) {
            return;
        }
        long ahead = date.toEpochDay() - constats.date().toEpochDay();
        if (ahead < 0) {
            constats.douter("NAISSANCE_PASSEE", "/naissancesPrevues/date", date);
        } else if (ahead > seuils.joursGrossesse()) {
            constats.douter("NAISSANCE_LOINTAINE", "/naissancesPrevues/date", date);
        }
    }

    /** Twins have first names of their own. */
    private static void repetees(Demande demande, Constats constats) {
        int first = demande.nombreTitulaires();
        int last = first + demande.personnesACharge().size();
        int all = last + demande.personnesEnGarde().size();
        // One bit for each date of birth that was seen: most persons have one of their own, and need not be compared.
        long seen = 0;
        for (int i = 0; i < all; i++) {
            Identite one = personne(demande, i, first, last).identite();
            DateNaissance naissance = one.dateNaissance();
            if (naissance == null) {
                continue;
            }
            int date = naissance.hashCode();
            long bit = 1L << (date ^ date >>> 6);
            boolean again = (seen & bit) != 0;
            seen |= bit;
            for (int j = 0; again && j < i; j++) {
                if (meme(one, personne(demande, j, first, last).identite())) {
                    if (i < first) {
                        constats.titulaire(demande, i);
                    } else if (i < last) {
                        constats.ici(Lieu.PERSONNES_A_CHARGE, i - first);
                    } else {
                        constats.ici(Lieu.PERSONNES_EN_GARDE, i - last);
                    }
                    constats.douter(
                            "PERSONNE_REPETEE", "/prenoms/0", one.prenoms().get(0));
                    break;
                }
            }
        }
    }

    private static Personne personne(Demande demande, int rank, int first, int last) {
        return rank < first
                ? demande.titulaire(rank)
                : rank < last
                        ? demande.personnesACharge().get(rank - first)
                        : demande.personnesEnGarde().get(rank - last);
    }

    private static boolean meme(Identite one, Identite other) {
        DateNaissance naissance = one.dateNaissance();
        return naissance != null
                && naissance.equals(other.dateNaissance())
                && naissance.complete()
                && !one.prenoms().isEmpty()
                && !other.prenoms().isEmpty()
                && one.prenoms().get(0).equalsIgnoreCase(other.prenoms().get(0))
                && Objects.requireNonNullElse(one.nomEtatCivil(), "").equalsIgnoreCase(other.nomEtatCivil());
    }
}
