package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Children to be born.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param nombre how many, null if unknown
 * @param date expected day, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record NaissancesPrevues(
        @Nullable Integer nombre, @Nullable LocalDate date, AutresMembres autres) {

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
        return "NaissancesPrevues[…]";
    }
    /** Builds {@link NaissancesPrevues} records; not thread-safe. */
    public static final class Builder {
        private @Nullable Integer nombre;
        private @Nullable LocalDate date;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(NaissancesPrevues from) {
            nombre = from.nombre;
            date = from.date;
            autres = from.autres;
        }
        /** @see NaissancesPrevues#nombre() */
        public Builder nombre(@Nullable Integer nombre) {
            this.nombre = nombre;
            return this;
        }
        /** @see NaissancesPrevues#date() */
        public Builder date(@Nullable LocalDate date) {
            this.date = date;
            return this;
        }
        /** @see NaissancesPrevues#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public NaissancesPrevues build() {
            return new NaissancesPrevues(nombre, date, autres);
        }
    }
}
