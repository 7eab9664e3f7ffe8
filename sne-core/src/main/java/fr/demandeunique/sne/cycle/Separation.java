package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Duplication of a joint demande for the partner who leaves (bulletin of 21/02/2017, 4.2; L441-1 from 27/03/2014).
 *
 * <p>The duplicate holds who the person is and what is theirs alone, the date de dépôt of the initial demande, and a validity of
 * its own from the day of the duplication. The rest is to be filled by the agent. The initial demande is not touched: its situation
 * familiale and its tab « conjoint ou co-titulaire » are corrected afterwards, never before.
 *
 * <pre>{@code Separation.separer(demande, 1, LocalDate.of(2017, 2, 16)).orElseThrow().nouvelle()}</pre>
 */
public final class Separation {
    private Separation() {}

    /**
     * What a separation gives.
     *
     * @param nouvelle the duplicate, without a number yet
     * @param initiale the initial demande, unchanged
     * @param aFaire what the agent still has to do: fill the duplicate, then correct the initial demande
     */
    public record Duplication(Demande nouvelle, Demande initiale, List<Consigne> aFaire) {
        /** Copies the list, which may hold no null. */
        public Duplication {
            aFaire = Arguments.list(aFaire, "aFaire");
        }
    }

    /**
     * One thing that the agent still has to do.
     *
     * @param code which one; {@link #message} has the sentence
     */
    public record Consigne(String code) {
        /** Checks that nothing is missing. */
        public Consigne {
            Arguments.required(code, "code");
        }

        /**
         * {@return the sentence to show, in French unless English is asked for}
         *
         * @param langue English for English, anything else for French
         */
        public String message(Locale langue) {
            return Messages.texte(code, Map.of(), langue);
        }
    }

    /** {@return what remains to be corrected on the initial demande once the duplicate is registered} */
    public static List<Consigne> aCorriger() {
        return List.of(
                new Consigne("SEPARATION_CORRIGER_SITUATION_FAMILIALE"), new Consigne("SEPARATION_CORRIGER_CONJOINT"));
    }

    /**
     * Duplicates after checking who does it and what proves the separation.
     *
     * @param initiale the demande of the couple, active
     * @param ordre who, when, with which proof
     * @return refused for another author than a guichet, and for a proof of another kind of union; accepted with the warning
     *     {@code SEPARATION_PREUVE_ABSENTE} while the proof is missing: it may follow
     */
    public static Resultat<Duplication> separer(Demande initiale, OrdreSeparation ordre) {
        Arguments.required(initiale, "initiale");
        Arguments.required(ordre, "ordre");
        if (!ordre.auteur().peut(Droit.DUPLIQUER, ordre.jour())) {
            return Resultat.refuse(
                    Anomalie.erreur("SEPARATION_GUICHET_SEUL", "").selon("SEPARATION_PAR_LE_GUICHET", ordre.jour()));
        }
        Resultat<Duplication> done = separer(initiale, ordre.coTitulaire(), ordre.jour(), ordre.jourDecisif());
        if (!done.estAccepte()) {
            return done;
        }
        int index = ordre.coTitulaire() - 1;
        LienDemandeur lien = initiale.coTitulaires().get(index).lien();
        boolean given = ordre.preuve() != null;
        boolean serves = lien != null
                && PreuveSeparation.pour(lien).stream()
                        .anyMatch(one -> one.code().equals(ordre.preuve()));
        if (serves) {
            return done;
        }
        String chemin = "/coTitulaires/" + index + "/lien";
        Anomalie found = given
                ? Anomalie.erreur("SEPARATION_PREUVE_AUTRE_UNION", chemin)
                : Anomalie.avertissement("SEPARATION_PREUVE_ABSENTE", chemin);
        var rapport = new Rapport(done.anomalies())
                .puis(new Rapport(List.of(found.selon("SEPARATION_PREUVE", ordre.jour()))));
        return Resultat.selon(rapport, done::orElseThrow);
    }

    /**
     * Duplicates an active demande for one of its co-titulaires.
     *
     * @param initiale the joint demande, as it was before the separation
     * @param coTitulaire which one, counted from 1
     * @param jour day of the duplication
     * @return refused for a demande that is not active or that should have been struck off, a co-tenant, or a concubin before 27/03/2014; accepted with a warning for
     *     a concubin from that day
     */
    public static Resultat<Duplication> separer(Demande initiale, int coTitulaire, LocalDate jour) {
        Arguments.required(initiale, "initiale");
        Arguments.required(jour, "jour");
        return separer(initiale, coTitulaire, jour, jour);
    }

    private static Resultat<Duplication> separer(Demande initiale, int coTitulaire, LocalDate jour, LocalDate decisif) {
        if (initiale.etat() != EtatDemande.ACTIVE) {
            return refus("SEPARATION_DEMANDE_NON_ACTIVE", "/etat", jour);
        }
        if (coTitulaire < 1 || coTitulaire > initiale.coTitulaires().size()) {
            return refus("SEPARATION_CO_TITULAIRE_INTROUVABLE", "/coTitulaires", jour);
        }
        if (initiale.dateDepot() == null) {
            return refus("DATE_DEPOT_ABSENTE", "/dateDepot", jour);
        }
        if (jour.isBefore(initiale.dateDepot())) {
            return refus("SEPARATION_AVANT_DEPOT", "/dateDepot", jour);
        }
        CoTitulaire partant = initiale.coTitulaires().get(coTitulaire - 1);
        String chemin = "/coTitulaires/" + (coTitulaire - 1) + "/lien";
        LienDemandeur lien = partant.lien();
        if (lien != null && lien.union()) {
            return accepter(initiale, coTitulaire - 1, jour, ordre(initiale, jour));
        }
        if (lien != LienDemandeur.CONCUBIN) {
            return refus(
                    lien == LienDemandeur.COLOCATAIRE ? "SEPARATION_COLOCATAIRE" : "SEPARATION_LIEN_INCONNU",
                    chemin,
                    jour);
        }
        if (Reglement.regle("SEPARATION_ANCIENNETE", decisif).isEmpty()) {
            return refus("SEPARATION_CONCUBIN_AVANT_2014", chemin, jour);
        }
        return accepter(
                initiale,
                coTitulaire - 1,
                jour,
                List.of(Anomalie.avertissement("SEPARATION_CONCUBIN", chemin).selon("SEPARATION_ANCIENNETE", jour)));
    }

    /** What nothing but its age may still stop. */
    private static Resultat<Duplication> accepter(Demande initiale, int index, LocalDate jour, List<Anomalie> autres) {
        return Resultat.selon(
                new Rapport(Etats.echue(initiale, jour)).puis(new Rapport(autres)),
                () -> dupliquer(initiale, index, jour));
    }

    /** A situation familiale that was changed too early does not take the ancienneté away, but somebody should look. */
    private static List<Anomalie> ordre(Demande initiale, LocalDate jour) {
        Demandeur demandeur = initiale.demandeur();
        boolean stillCouple = demandeur != null
                && demandeur.situationFamiliale() != null
                && demandeur.situationFamiliale().union();
        return stillCouple
                ? List.of()
                : List.of(Anomalie.avertissement("SEPARATION_SITUATION_DEJA_MODIFIEE", "/demandeur/situationFamiliale")
                        .selon("SEPARATION_DUPLICATION", jour));
    }

    private static Duplication dupliquer(Demande initiale, int index, LocalDate jour) {
        CoTitulaire partant = initiale.coTitulaires().get(index);
        Demandeur titulaire = Demandeur.builder()
                .identite(partant.identite())
                .telephones(partant.telephones())
                .courriel(partant.courriel())
                .situationProfessionnelle(partant.situationProfessionnelle())
                .revenusFiscaux(propres(partant, initiale))
                .ressources(partant.ressources())
                .ressourcesVersees(partant.ressourcesVersees())
                .autres(partant.autres())
                .build();
        List<ComplementHandicap> handicaps = initiale.handicaps().stream()
                .filter(one -> ("coTitulaires/" + index).equals(one.personne()))
                .map(one -> one.toBuilder().personne("demandeur").build())
                .toList();
        Demande nouvelle = Demande.builder()
                .dateDepot(initiale.dateDepot())
                .debutValidite(jour)
                .demandeur(titulaire)
                .handicaps(handicaps)
                .build();
        boolean union = partant.lien() != null && partant.lien().union();
        return new Duplication(nouvelle, initiale, consignes(union, !handicaps.isEmpty()));
    }

    /**
     * The tax income that is really the person’s own (L441-1): what the demandeur has for the same year to the same euro is the notice of both
     * spouses, and stays with neither until somebody says whose it is.
     */
    private static List<RevenuFiscal> propres(CoTitulaire partant, Demande initiale) {
        Demandeur demandeur = initiale.demandeur();
        if (demandeur == null || partant.lien() == null || !partant.lien().union()) {
            return partant.revenusFiscaux();
        }
        return partant.revenusFiscaux().stream()
                .filter(one -> demandeur.revenusFiscaux().stream().noneMatch(other -> commun(one, other)))
                .toList();
    }

    private static boolean commun(RevenuFiscal one, RevenuFiscal other) {
        return Objects.equals(one.annee(), other.annee())
                && one.montant() != null
                && other.montant() != null
                && one.montant().compareTo(other.montant()) == 0;
    }

    private static List<Consigne> consignes(boolean union, boolean handicap) {
        List<Consigne> all = new ArrayList<>();
        Stream.of(
                        "SEPARATION_REMPLIR_DEMANDEUR",
                        "SEPARATION_REMPLIR_FOYER",
                        "SEPARATION_REMPLIR_LOGEMENT_ACTUEL",
                        "SEPARATION_REMPLIR_MOTIF",
                        "SEPARATION_REMPLIR_RECHERCHE",
                        "SEPARATION_REMPLIR_PIECE")
                .map(Consigne::new)
                .forEach(all::add);
        if (union) {
            all.add(new Consigne("SEPARATION_REMPLIR_REVENU"));
        }
        if (handicap) {
            all.add(new Consigne("SEPARATION_VERIFIER_HANDICAP"));
        }
        all.addAll(aCorriger());
        if (handicap) {
            all.add(new Consigne("SEPARATION_CORRIGER_HANDICAP"));
        }
        return List.copyOf(all);
    }

    private static Resultat<Duplication> refus(String code, String chemin, LocalDate jour) {
        return Resultat.refuse(Anomalie.erreur(code, chemin).selon("SEPARATION_DUPLICATION", jour));
    }
}
