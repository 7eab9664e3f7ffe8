package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is owed after a dépôt: registration as soon as the form and the identity paper are received, the attestation within one month,
 * and the préfet afterwards (L441-2-1).
 *
 * <pre>{@code DelaiAttestation.de(LocalDate.of(2015, 12, 17)).auPlusTard() // 2016-01-17}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param depot date de dépôt
 * @param auPlusTard last day of the attestation
 * @param recours first day on which the applicant may go to the préfet
 */
public record DelaiAttestation(LocalDate depot, LocalDate auPlusTard, LocalDate recours) {
    private static final LocalDate ALUR = LocalDate.of(2014, 3, 27);

    /** What the préfet can order. */
    public enum Ordre {
        /** Registration without delay. */
        ENREGISTRER,
        /** The demande is registered already: the gestionnaire sends the attestation (from 27/03/2014). */
        REMETTRE_ATTESTATION
    }

    /**
     * {@return the delays after a dépôt; one month from the 31st ends with the last day of a shorter month}
     *
     * @param depot date de dépôt
     */
    public static DelaiAttestation de(LocalDate depot) {
        LocalDate last = depot.plusMonths(1);
        return new DelaiAttestation(depot, last, last.plusDays(1));
    }

    /**
     * What the préfet can order on a day.
     *
     * @param enregistree whether the demande has its number
     * @param remiseLe day on which the attestation was given, null if it was not
     * @param jour the day from which one looks
     * @return empty while nothing is late, and for a registered demande before 27/03/2014
     */
    public Optional<Ordre> ordre(boolean enregistree, @Nullable LocalDate remiseLe, LocalDate jour) {
        boolean given = remiseLe != null && !remiseLe.isAfter(jour);
        if (given
                || jour.isBefore(recours)
                || Reglement.regle("RECOURS_PREFET", jour).isEmpty()) {
            return Optional.empty();
        }
        if (!enregistree) {
            return Optional.of(Ordre.ENREGISTRER);
        }
        return jour.isBefore(ALUR) ? Optional.empty() : Optional.of(Ordre.REMETTRE_ATTESTATION);
    }

    /**
     * {@return where the recourse is written on a day; empty before 03/05/2010}
     *
     * @param jour the day whose text is asked
     */
    public static Optional<SourceJuridique> source(LocalDate jour) {
        return Reglement.regle("RECOURS_PREFET", jour).map(Regle::source);
    }
}
