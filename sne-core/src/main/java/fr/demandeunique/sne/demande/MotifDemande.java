package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason of tab « Motif demande ».
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param code list motifDemande: {@code 01} to {@code 23}, null if unknown
 * @param precision text, required with {@code 23}, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record MotifDemande(@Nullable String code, @Nullable String precision, AutresMembres autres) {

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
        return "MotifDemande[…]";
    }
    /** Builds {@link MotifDemande} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String code;
        private @Nullable String precision;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(MotifDemande from) {
            code = from.code;
            precision = from.precision;
            autres = from.autres;
        }
        /** @see MotifDemande#code() */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }
        /** @see MotifDemande#precision() */
        public Builder precision(@Nullable String precision) {
            this.precision = precision;
            return this;
        }
        /** @see MotifDemande#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public MotifDemande build() {
            return new MotifDemande(code, precision, autres);
        }
    }
}
