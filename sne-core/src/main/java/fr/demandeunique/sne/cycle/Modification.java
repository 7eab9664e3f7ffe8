package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.enregistrement.Confirmations;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.CodeGuichet;
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
        /** Anybody else. */
        TIERS
    }

    /** Modifies after checking where it comes from: from the applicant or from examined pièces, never from a third party. */
    public static Resultat<Demande> modifier(
            Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour, boolean dupliquee, Origine origine) {
        return origine == Origine.TIERS
                ? Resultat.refuse(
                        Anomalie.erreur("MODIFICATION_SANS_DEMANDEUR", "").selon("MODIFICATION_DEMANDEUR", jour))
                : modifier(avant, apres, guichet, jour, dupliquee);
    }

    /**
     * Replaces {@code avant} by {@code apres}.
     *
     * <p>An error that {@code avant} already had does not block an unrelated correction: it comes back as a warning.
     *
     * @param avant the demande as the register holds it
     * @param apres the demande as the agent wants it, best made by {@code avant.toBuilder()}
     * @param dupliquee true once the ex-partner has got a demande of their own from this one
     */
    public static Resultat<Demande> modifier(
            Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour, boolean dupliquee) {
        Anomalie inactive = Etats.inactive(avant, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        List<Anomalie> anomalies = new ArrayList<>();
        registre(avant, apres, jour, anomalies);
        etatCivil(avant, apres, guichet, jour, anomalies);
        couple(avant, apres, jour, dupliquee, anomalies);
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

    private static void couple(
            Demande avant, Demande apres, LocalDate jour, boolean dupliquee, List<Anomalie> anomalies) {
        SituationFamiliale before = situation(avant);
        SituationFamiliale after = situation(apres);
        boolean linked = avant.coTitulaires().stream().anyMatch(Modification::couple);
        boolean stillLinked = apres.coTitulaires().stream().anyMatch(Modification::couple);
        boolean changed = before != null && before.union() && !before.equals(after);
        boolean widowed = after == SituationFamiliale.VEUF && !stillLinked;
        if (changed && linked && !dupliquee && !widowed) {
            anomalies.add(Anomalie.erreur("SEPARATION_DUPLIQUER_DABORD", "/demandeur/situationFamiliale")
                    .selon("SEPARATION_DUPLICATION", jour));
        } else if (!changed && linked && !stillLinked && !dupliquee) {
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
