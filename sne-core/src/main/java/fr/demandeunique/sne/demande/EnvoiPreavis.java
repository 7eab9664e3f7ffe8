package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.time.LocalDate;
import java.util.Objects;
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

    /**
     * The first of these sendings that belongs to a year of validity: after the day from which the year runs, on or before a day. Null if
     * there is none; those of former years are no préavis of this one.
     */
    public @Nullable LocalDate premier(LocalDate base, LocalDate jour) {
        LocalDate one = compte(simple, base, jour) ? simple : null;
        LocalDate other = compte(accuseReception, base, jour) ? accuseReception : null;
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static boolean compte(@Nullable LocalDate envoi, LocalDate base, LocalDate jour) {
        return envoi != null && envoi.isAfter(base) && !envoi.isAfter(jour);
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new Builder();
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public String toString() {
        return "EnvoiPreavis[…]";
    }
    /** Builds {@link EnvoiPreavis} records; not thread-safe. */
    public static final class Builder {
        private @Nullable LocalDate simple;
        private @Nullable LocalDate accuseReception;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(EnvoiPreavis from) {
            simple = from.simple;
            accuseReception = from.accuseReception;
            autres = from.autres;
        }
        /** @see EnvoiPreavis#simple() */
        public Builder simple(@Nullable LocalDate simple) {
            this.simple = simple;
            return this;
        }
        /** @see EnvoiPreavis#accuseReception() */
        public Builder accuseReception(@Nullable LocalDate accuseReception) {
            this.accuseReception = accuseReception;
            return this;
        }
        /** @see EnvoiPreavis#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public EnvoiPreavis build() {
            return new EnvoiPreavis(simple, accuseReception, autres);
        }
    }
}
