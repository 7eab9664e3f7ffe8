package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a radiation that was undone, by a reactivation or because it was wrong: what was undone, when, by whom and why.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param radiation the radiation that holds no longer, null if unknown
 * @param attribution the attribution that fell with it, null if there was none
 * @param annuleeLe day on which it was undone, null if unknown
 * @param guichet guichet that undid it, null if unknown
 * @param raison why, as typed; null for a reactivation
 * @param autres members that this library does not know, kept for the way back
 */
public record RadiationAnnulee(
        @Nullable RadiationDemande radiation,
        @Nullable Attribution attribution,
        @Nullable LocalDate annuleeLe,
        @Nullable CodeGuichet guichet,
        @Nullable String raison,
        AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public RadiationAnnulee {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_RadiationAnnulee_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_RadiationAnnulee_Builder(this);
    }

    @Override
    public String toString() {
        return "RadiationAnnulee[…]";
    }
    /** Builds {@link RadiationAnnulee} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param radiation the radiation that holds no longer, null if unknown
         */
        Builder radiation(@Nullable RadiationDemande radiation);

        /**
         * {@return this builder}
         * @param attribution the attribution that fell with it, null if there was none
         */
        Builder attribution(@Nullable Attribution attribution);

        /**
         * {@return this builder}
         * @param annuleeLe day on which it was undone, null if unknown
         */
        Builder annuleeLe(@Nullable LocalDate annuleeLe);

        /**
         * {@return this builder}
         * @param guichet guichet that undid it, null if unknown
         */
        Builder guichet(@Nullable CodeGuichet guichet);

        /**
         * {@return this builder}
         * @param raison why, as typed; null for a reactivation
         */
        Builder raison(@Nullable String raison);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        RadiationAnnulee build();
    }
}
