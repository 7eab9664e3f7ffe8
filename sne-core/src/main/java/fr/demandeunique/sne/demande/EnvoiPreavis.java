package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the préavis were sent.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param simple simple letter, null if unknown
 * @param accuseReception letter with accusé de réception, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record EnvoiPreavis(
        @Nullable LocalDate simple, @Nullable LocalDate accuseReception, AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public EnvoiPreavis {
        Arguments.required(autres, "autres");
    }

    /**
     * {@return the first of these sendings that belongs to a year of validity: after the day from which the year runs, on or before a day} Null if
     * there is none; those of former years are no préavis of this one.
     *
     * @param base day from which the year of validity runs
     * @param jour the last day that counts
     */
    public @Nullable LocalDate premier(LocalDate base, LocalDate jour) {
        LocalDate one = compte(simple, base, jour) ? simple : null;
        LocalDate other = compte(accuseReception, base, jour) ? accuseReception : null;
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static boolean compte(@Nullable LocalDate envoi, LocalDate base, LocalDate jour) {
        return envoi != null && envoi.isAfter(base) && !envoi.isAfter(jour);
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_EnvoiPreavis_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_EnvoiPreavis_Builder(this);
    }

    @Override
    public String toString() {
        return "EnvoiPreavis[…]";
    }
    /** Builds {@link EnvoiPreavis} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param simple simple letter, null if unknown
         */
        Builder simple(@Nullable LocalDate simple);

        /**
         * {@return this builder}
         * @param accuseReception letter with accusé de réception, null if unknown
         */
        Builder accuseReception(@Nullable LocalDate accuseReception);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        EnvoiPreavis build();
    }
}
