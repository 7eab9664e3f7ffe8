package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.enregistrement.Confirmations;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Change of what a demande says. It never extends the validity and gives no attestation (arrêté of 23/03/2015, annex 4); what
 * the register keeps (number, dates, state) cannot be changed this way.
 */
public final class Modification {
    private Modification() {}

    /** Where a modification comes from. */
    public enum Origine {
        /** The applicant, or an agent with the applicant. */
        DEMANDEUR,
        /** An agent, from pièces that were examined. */
        PIECES_EXAMINEES,
        /** A third party, and the applicant validated it (arrêté of 23/03/2015, annex 4). */
        TIERS_VALIDE,
        /** Anybody else. */
        TIERS
    }

    /**
     * What surrounds a modification, and no demande says.
     *
     * @param origine where it comes from
     * @param dupliquee true once the ex-partner has got a demande of their own from this one
     * @param etatCivilProuve a paper proves the civil status that changes; an identity paper added by the modification itself does too
     * @param deces whoever is taken off the demande died: nobody is asked for a consent
     */
    public record Circonstances(Origine origine, boolean dupliquee, boolean etatCivilProuve, boolean deces) {
        /** Checks that nothing is missing. */
        public Circonstances {
            Arguments.required(origine, "origine");
        }

        /**
         * From the applicant, and nothing else.
         *
         * @return circumstances that open no exception
         */
        public static Circonstances parDefaut() {
            return new Circonstances(Origine.DEMANDEUR, false, false, false);
        }
    }

    /**
     * Modifies after checking where it comes from: from the applicant or from examined pièces, never from a third party alone.
     *
     * @param avant as the register holds it
     * @param apres as it is to be
     * @param guichet who modifies
     * @param jour day of the modification
     * @param dupliquee whether the separation has already been made, so that the situation familiale may change
     * @param origine where the change comes from
     * @return {@code apres} as it is kept, or what forbids it
     */
    public static Resultat<Demande> modifier(
            Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour, boolean dupliquee, Origine origine) {
        return modifier(avant, apres, guichet, jour, new Circonstances(origine, dupliquee, false, false));
    }

    /**
     * Modifies for the applicant: {@link #modifier(Demande, Demande, CodeGuichet, LocalDate, Circonstances)}.
     *
     * @param avant as the register holds it
     * @param apres as it is to be
     * @param guichet who modifies
     * @param jour day of the modification
     * @param dupliquee whether the separation has already been made, so that the situation familiale may change
     * @return {@code apres} as it is kept, or what forbids it
     */
    public static Resultat<Demande> modifier(
            Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour, boolean dupliquee) {
        return modifier(avant, apres, guichet, jour, dupliquee, Origine.DEMANDEUR);
    }

    /**
     * Replaces {@code avant} by {@code apres}.
     *
     * <p>An error that {@code avant} already had does not block an unrelated correction: it comes back as a warning. Another person in the
     * place of the demandeur is refused with {@code MODIFICATION_AUTRE_PERSONNE}: see {@link Substitution} and {@link Separation}.
     *
     * @param avant the demande as the register holds it
     * @param apres the demande as the agent wants it, best made by {@code avant.toBuilder()}
     * @param guichet who modifies
     * @param jour day of the modification
     * @param circonstances what is known besides: of a separation, of the origin
     * @return {@code apres} as it is kept, or what forbids it
     */
    public static Resultat<Demande> modifier(
            Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour, Circonstances circonstances) {
        Arguments.required(avant, "avant");
        Arguments.required(apres, "apres");
        Arguments.required(guichet, "guichet");
        Arguments.required(jour, "jour");
        Arguments.required(circonstances, "circonstances");
        if (circonstances.origine == Origine.TIERS) {
            return Resultat.refuse(
                    Anomalie.erreur("MODIFICATION_SANS_DEMANDEUR", "").selon("MODIFICATION_DEMANDEUR", jour));
        }
        Anomalie inactive = Etats.inactive(avant, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        List<Anomalie> anomalies = new ArrayList<>();
        registre(avant, apres, jour, anomalies);
        etatCivil(avant, apres, guichet, jour, anomalies);
        personne(avant, apres, circonstances, jour, anomalies);
        couple(avant, apres, jour, circonstances, anomalies);
        dalo(avant, apres, jour, anomalies);
        nouvelles(avant, apres, jour, anomalies);
        Rapport rapport = new Rapport(anomalies);
        if (!rapport.conforme()) {
            // What hardly seems true is no reason to refuse, and can wait until the change is one that may be made.
            anomalies.removeIf(Confirmations::confirmable);
            return Resultat.refuse(anomalies.toArray(Anomalie[]::new));
        }
        return Resultat.selon(
                rapport,
                () -> apres.toBuilder()
                        .guichetDerniereModification(guichet)
                        .dateDerniereModification(jour)
                        .build());
    }

    private static void registre(Demande avant, Demande apres, LocalDate jour, List<Anomalie> anomalies) {
        kept("numeroUnique", Demande::numeroUnique, avant, apres, jour, anomalies);
        kept("etat", Demande::etat, avant, apres, jour, anomalies);
        kept("dateDepot", Demande::dateDepot, avant, apres, jour, anomalies);
        kept("debutValidite", Demande::debutValidite, avant, apres, jour, anomalies);
        kept("guichetCreation", Demande::guichetCreation, avant, apres, jour, anomalies);
        kept("renouvellements", Demande::renouvellements, avant, apres, jour, anomalies);
        kept("radiation", Demande::radiation, avant, apres, jour, anomalies);
        kept("radiationsAnnulees", Demande::radiationsAnnulees, avant, apres, jour, anomalies);
    }

    private static void kept(
            String champ,
            Function<Demande, @Nullable Object> value,
            Demande avant,
            Demande apres,
            LocalDate jour,
            List<Anomalie> anomalies) {
        if (!Objects.equals(value.apply(avant), value.apply(apres))) {
            anomalies.add(Anomalie.erreur("MODIFICATION_INTERDITE", "/" + champ).selon("NUMERO_CONSERVE", jour));
        }
    }

    /** A name or a date of birth changes at a guichet, before the paper that proves it, not on the portal. */
    private static void etatCivil(
            Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour, List<Anomalie> anomalies) {
        if (!guichet.equals(CodeGuichet.PORTAIL_GRAND_PUBLIC)
                || Reglement.regle("ETAT_CIVIL_GUICHET", jour).isEmpty()) {
            return;
        }
        Map<String, Personne> after = apres.personnes();
        avant.personnes().forEach((reference, before) -> {
            Personne now = after.get(reference);
            if (before instanceof Titulaire && now != null && !etatCivil(before).equals(etatCivil(now))) {
                anomalies.add(Anomalie.erreur("MODIFICATION_ETAT_CIVIL", "/" + reference)
                        .selon("ETAT_CIVIL_GUICHET", jour));
            }
        });
    }

    private static List<@Nullable Object> etatCivil(Personne one) {
        return Arrays.asList(one.civilite(), one.nom(), one.nomNaissance(), one.prenoms(), one.dateNaissance());
    }

    /** The person who asks stays the same, natural or not; ordinary corrections pass, and what only a paper proves is told. */
    private static void personne(
            Demande avant, Demande apres, Circonstances circonstances, LocalDate jour, List<Anomalie> anomalies) {
        Demandeur before = avant.demandeur();
        Demandeur after = apres.demandeur();
        boolean other = (before == null) != (after == null) && (before != null || avant.personneMorale() != null)
                || autre(avant.personneMorale(), apres.personneMorale());
        boolean unproved = false;
        if (before != null && after != null) {
            boolean proved = circonstances.etatCivilProuve
                    || circonstances.origine == Origine.PIECES_EXAMINEES
                    || papierNouveau(avant, apres);
            MemePersonne same = MemePersonne.comparer(before.identite(), after.identite());
            other |= same.autre(proved);
            unproved = !proved && same.aProuver();
        }
        if (other) {
            anomalies.add(
                    Anomalie.erreur("MODIFICATION_AUTRE_PERSONNE", after == null ? "/personneMorale" : "/demandeur")
                            .selon("TITULAIRE_INCHANGE", jour));
        } else if (unproved) {
            anomalies.add(Anomalie.avertissement("MODIFICATION_A_PROUVER", "/demandeur")
                    .selon("TITULAIRE_INCHANGE", jour));
        }
    }

    /** Two associations that are surely not the same. */
    private static boolean autre(@Nullable PersonneMorale avant, @Nullable PersonneMorale apres) {
        return avant != null
                && apres != null
                && avant.siren() != null
                && apres.siren() != null
                && !avant.siren().equals(apres.siren());
    }

    /** Whether the modification brings an identity paper of the demandeur that the demande did not have. */
    private static boolean papierNouveau(Demande avant, Demande apres) {
        return apres.pieces().stream()
                .filter(one -> one.code() != null
                        && (one.code().identite() || one.code().titreSejour())
                        && one.marque() == null
                        && (one.personne() == null || one.personne().equals("demandeur")))
                .anyMatch(one -> !avant.pieces().contains(one));
    }

    /** Whoever has priority under the DALO tells every change of address or household (R441-16-2). */
    private static void dalo(Demande avant, Demande apres, LocalDate jour, List<Anomalie> anomalies) {
        boolean recognised = avant.dalo() != null && avant.dalo().statut() == StatutDalo.ACTIF;
        boolean changed = !Objects.equals(adresse(avant), adresse(apres))
                || !avant.coTitulaires().equals(apres.coTitulaires())
                || !avant.personnesACharge().equals(apres.personnesACharge())
                || !avant.personnesEnGarde().equals(apres.personnesEnGarde());
        if (recognised && changed && Reglement.regle("DALO_CHANGEMENT", jour).isPresent()) {
            anomalies.add(Anomalie.avertissement("DALO_CHANGEMENT", "/dalo").selon("DALO_CHANGEMENT", jour));
        }
    }

    private static @Nullable Adresse adresse(Demande demande) {
        return demande.demandeur() == null ? null : demande.demandeur().adresse();
    }

    private static void couple(
            Demande avant, Demande apres, LocalDate jour, Circonstances circonstances, List<Anomalie> anomalies) {
        SituationFamiliale before = situation(avant);
        SituationFamiliale after = situation(apres);
        boolean linked = avant.coTitulaires().stream().anyMatch(Modification::couple);
        boolean stillLinked = apres.coTitulaires().stream().anyMatch(Modification::couple);
        // Partners of a PACS may marry: from one union to the other nobody leaves.
        boolean changed = before != null && before.union() && (after == null || !after.union());
        boolean widowed = (after == SituationFamiliale.VEUF || circonstances.deces) && !stillLinked;
        boolean dupliquee = circonstances.dupliquee;
        if (changed && linked && !dupliquee && !widowed) {
            anomalies.add(Anomalie.erreur("SEPARATION_DUPLIQUER_DABORD", "/demandeur/situationFamiliale")
                    .selon("SEPARATION_DUPLICATION", jour));
        } else if (!changed && linked && !stillLinked && !dupliquee && !widowed) {
            anomalies.add(Anomalie.avertissement("CO_TITULAIRE_RETIRE", "/coTitulaires")
                    .selon("SEPARATION_DUPLICATION", jour));
        } else if (apres.coTitulaires().size() < avant.coTitulaires().size() && !dupliquee && !widowed) {
            anomalies.add(Anomalie.avertissement("CO_TITULAIRE_ACCORD", "/coTitulaires")
                    .selon("SEPARATION_RETRAIT", jour));
        }
    }

    private static boolean couple(CoTitulaire one) {
        return one.lien() != null && one.lien().union();
    }

    private static @Nullable SituationFamiliale situation(Demande demande) {
        Demandeur demandeur = demande.demandeur();
        return demandeur == null ? null : demandeur.situationFamiliale();
    }

    private static void nouvelles(Demande avant, Demande apres, LocalDate jour, List<Anomalie> anomalies) {
        Set<String> known = ControleDemande.controler(avant, jour).erreurs().stream()
                .map(Anomalie::toString)
                .collect(Collectors.toSet());
        for (Anomalie one : ControleDemande.controler(apres, jour).anomalies()) {
            anomalies.add(
                    known.contains(one.toString())
                            ? new Anomalie(
                                    one.code(),
                                    Gravite.AVERTISSEMENT,
                                    one.chemin(),
                                    one.parametres(),
                                    one.source(),
                                    one.texte())
                            : one);
        }
    }
}
