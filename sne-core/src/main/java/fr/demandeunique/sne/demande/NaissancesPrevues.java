package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
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

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public NaissancesPrevues {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_NaissancesPrevues_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_NaissancesPrevues_Builder(this);
    }

    @Override
    public String toString() {
        return "NaissancesPrevues[…]";
    }
    /** Builds {@link NaissancesPrevues} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param nombre how many, null if unknown
         */
        Builder nombre(@Nullable Integer nombre);

        /**
         * {@return this builder}
         * @param date expected day, null if unknown
         */
        Builder date(@Nullable LocalDate date);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        NaissancesPrevues build();
    }
}
