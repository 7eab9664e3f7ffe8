package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a dwelling and its delay of at least ten days, after which silence is a refusal (R441-10). A refusal does not end the demande.
 *
 * <pre>{@code OffreLogement.de(recueLe, 10).orElseThrow().issue(null, null, jour) // EN_ATTENTE}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param recueLe day on which the applicant got the offer
 * @param reponseJusquau last day of the answer, included
 */
public record OffreLogement(LocalDate recueLe, LocalDate reponseJusquau) {
    private static final int JOURS = 10;

    /** What became of an offer. */
    public enum Issue {
        /** The delay runs and there is no answer. */
        EN_ATTENTE,
        /** Accepted in time. */
        ACCEPTEE,
        /** Refused, or left without an answer. */
        REFUSEE
    }

    /**
     * {@return an offer with a delay in days; refused below ten}
     *
     * @param recueLe day on which the applicant received it
     * @param jours to answer, at least ten
     */
    public static Resultat<OffreLogement> de(LocalDate recueLe, int jours) {
        return jours < JOURS
                ? Resultat.refuse(Anomalie.erreur("OFFRE_DELAI_COURT", "").selon("OFFRE_REPONSE", recueLe))
                : Resultat.accepte(new OffreLogement(recueLe, recueLe.plusDays(jours)));
    }

    /**
     * {@return what became of it as seen on a day; an answer after the delay, or before the offer, is none}
     *
     * @param accepte the answer, null if none came
     * @param reponduLe day of the answer, null if none came
     * @param jour the day from which one looks
     */
    public Issue issue(@Nullable Boolean accepte, @Nullable LocalDate reponduLe, LocalDate jour) {
        boolean inTime = reponduLe != null
                && !reponduLe.isBefore(recueLe)
                && !reponduLe.isAfter(reponseJusquau)
                && !reponduLe.isAfter(jour);
        if (accepte != null && inTime) {
            return accepte ? Issue.ACCEPTEE : Issue.REFUSEE;
        }
        return jour.isAfter(reponseJusquau) ? Issue.REFUSEE : Issue.EN_ATTENTE;
    }
}
