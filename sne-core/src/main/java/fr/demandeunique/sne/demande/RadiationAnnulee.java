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

    public RadiationAnnulee {
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_RadiationAnnulee_Builder().autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
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
        Builder radiation(@Nullable RadiationDemande radiation);

        Builder attribution(@Nullable Attribution attribution);

        Builder annuleeLe(@Nullable LocalDate annuleeLe);

        Builder guichet(@Nullable CodeGuichet guichet);

        Builder raison(@Nullable String raison);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        RadiationAnnulee build();
    }
}
