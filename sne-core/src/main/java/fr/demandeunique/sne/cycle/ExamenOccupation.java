package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The examination of how a dwelling is occupied, every three years from the lease, in the tense zones set by decree (L442-5-2, from
 * 25/11/2018). The landlord sends what it finds to the commission, whose opinion is told to the tenant.
 *
 * <pre>{@code ExamenOccupation.prochain(bail, LocalDate.of(2026, 1, 1)) // the next third anniversary of the lease}</pre>
 */
public final class ExamenOccupation {
    private static final Historique EXAMEN = Reglement.versions("OCCUPATION_EXAMEN");
    private static final int ANS = 3;

    private ExamenOccupation() {}

    /** The five cases that go to the commission. */
    public enum Cas {
        /** Too many persons for the dwelling. */
        SUROCCUPATION,
        /** Too few. */
        SOUS_OCCUPATION,
        /** The handicapped person left an adapted dwelling. */
        DEPART_LOGEMENT_ADAPTE,
        /** Somebody needs an adapted dwelling. */
        BESOIN_LOGEMENT_ADAPTE,
        /** Income over the ceiling. */
        RESSOURCES_AU_DESSUS_DU_PLAFOND
    }

    /**
     * The day of the next examination, that day included: a third anniversary of the lease, on or after 25/11/2018.
     *
     * @param bail day of the lease
     * @param jour the day from which one looks
     * @return empty before the law; a lease still to come is examined three years after its day
     */
    public static Optional<LocalDate> prochain(LocalDate bail, LocalDate jour) {
        if (!EXAMEN.vaut(jour)) {
            return Optional.empty();
        }
        int turns = Math.max(1, (jour.getYear() - bail.getYear()) / ANS);
        LocalDate next = bail.plusYears((long) turns * ANS);
        return Optional.of(next.isBefore(jour) ? bail.plusYears((turns + 1L) * ANS) : next);
    }
}
