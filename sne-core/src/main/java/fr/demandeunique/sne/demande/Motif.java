package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import org.jspecify.annotations.Nullable;

/**
 * One reason of tab « Motif demande ».
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param code the reason, null if unknown
 * @param precision text, required with {@link MotifDemande#AUTRE}, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Motif(@Nullable MotifDemande code, @Nullable String precision, AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public Motif {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_Motif_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_Motif_Builder(this);
    }

    @Override
    public String toString() {
        return "Motif[…]";
    }
    /** Builds {@link Motif} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param code the reason, null if unknown
         */
        Builder code(@Nullable MotifDemande code);

        /**
         * {@return this builder}
         * @param precision text, required with {@link MotifDemande#AUTRE}, null if unknown
         */
        Builder precision(@Nullable String precision);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        Motif build();
    }
}
