package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.dalo.DelaisDalo;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gestion partagée is to tell of a demande (R441-2-15 II, from 14/05/2015), so that those who attribute find whom they must think of.
 *
 * <pre>{@code UsagePartage.signaler(demande, new Faits(evenements, avis, echeance), jour) // [PRIORITE, DELAI_DEPASSE]}</pre>
 */
public enum UsagePartage {
    /** Recognised as having priority: by the commission de médiation, or by a landlord or holder of reservations. */
    PRIORITE,
    /** Waiting beyond the délai anormalement long of the département. */
    DELAI_DEPASSE,
    /** Ranked by a commission after another candidate, and still without a dwelling. */
    CLASSEE_SANS_LOGEMENT;

    private static final Historique USAGES = Reglement.versions("GESTION_PARTAGEE_USAGES");
    private static final Historique OUTIL = Reglement.versions("GESTION_PARTAGEE_OUTIL");

    /**
     * What is known of a demande beside the document.
     *
     * @param evenements the shared events
     * @param avis what commissions decided on it
     * @param echeance when the commission de médiation may be seized, null if the delay is not known
     */
    public record Faits(
            List<EvenementPartage> evenements, List<Commission.Avis> avis, DelaisDalo.@Nullable Echeance echeance) {
        /** Copies the lists, which may hold no null. */
        public Faits {
            evenements = Arguments.list(evenements, "evenements");
            avis = Arguments.list(avis, "avis");
        }
    }

    /**
     * {@return what to tell of an active demande on a day; nothing of another, and nothing before 14/05/2015}
     *
     * @param demande as the register holds it
     * @param faits what the demande itself does not tell
     * @param jour the day of the question
     */
    public static Set<UsagePartage> signaler(Demande demande, Faits faits, LocalDate jour) {
        if (!USAGES.vaut(jour) || demande.etat() != EtatDemande.ACTIVE) {
            return Set.of();
        }
        Set<UsagePartage> told = EnumSet.noneOf(UsagePartage.class);
        if (dalo(demande.dalo()) || faits.evenements().stream().anyMatch(one -> prioritaire(one, jour))) {
            told.add(PRIORITE);
        }
        DelaisDalo.Echeance echeance = faits.echeance();
        if (echeance != null && echeance.ouverte(jour)) {
            told.add(DELAI_DEPASSE);
        }
        if (faits.avis().stream().anyMatch(one -> one.rang() != null && one.rang() > 1)) {
            told.add(CLASSEE_SANS_LOGEMENT);
        }
        return Collections.unmodifiableSet(told);
    }

    /**
     * {@return whether the territorial part of the national system, or the système particulier, may serve as the dispositif (IV)}
     *
     * @param jour the day whose text decides
     */
    public static boolean systemePeutServir(LocalDate jour) {
        return OUTIL.vaut(jour);
    }

    private static boolean dalo(@Nullable InformationsDalo dalo) {
        return dalo != null && dalo.statut() == StatutDalo.ACTIF;
    }

    private static boolean prioritaire(EvenementPartage one, LocalDate jour) {
        return !one.date().isAfter(jour)
                && (one.nature() == EvenementPartage.Nature.DECISION_DALO
                        || one.nature() == EvenementPartage.Nature.PRIORITE_RECONNUE);
    }
}
