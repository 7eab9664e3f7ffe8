package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.AutresMembres;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A monthly amount.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param code list ressourceRecue or ressourceVersee, null if unknown
 * @param montant euros a month, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Ressource(@Nullable String code, @Nullable BigDecimal montant, AutresMembres autres) {

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
        return "Ressource[…]";
    }
    /** Builds {@link Ressource} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String code;
        private @Nullable BigDecimal montant;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(Ressource from) {
            code = from.code;
            montant = from.montant;
            autres = from.autres;
        }
        /** @see Ressource#code() */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }
        /** @see Ressource#montant() */
        public Builder montant(@Nullable BigDecimal montant) {
            this.montant = montant;
            return this;
        }
        /** @see Ressource#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public Ressource build() {
            return new Ressource(code, montant, autres);
        }
    }
}
