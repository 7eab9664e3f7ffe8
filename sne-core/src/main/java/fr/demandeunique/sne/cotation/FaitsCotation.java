package fr.demandeunique.sne.cotation;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a demande beside itself, from the dispositif de gestion partagée (R441-2-15) or from the territory: who recognised which
 * priority, which dwellings were refused, what only local services know.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param numeroUnique the demande that they are about, in a file that tells of several; null where that is known otherwise
 * @param prioritesReconnues codes of the priorities of L441-1 that a landlord or a réservataire recognised
 * @param prioritesEcartees those that were looked at and are not there, whatever the demande declares
 * @param refus the dwellings that were refused
 * @param faits what local criteria ask for
 * @param autres members that this library does not know, kept for the way back
 */
public record FaitsCotation(
        @Nullable NumeroUnique numeroUnique,
        List<String> prioritesReconnues,
        List<String> prioritesEcartees,
        List<RefusLogement> refus,
        List<FaitLocal> faits,
        AutresMembres autres) {
    private static final FaitsCotation AUCUN = builder().build();

    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public FaitsCotation {
        prioritesReconnues = Arguments.list(prioritesReconnues, "prioritesReconnues");
        prioritesEcartees = Arguments.list(prioritesEcartees, "prioritesEcartees");
        refus = Arguments.list(refus, "refus");
        faits = Arguments.list(faits, "faits");
        Arguments.required(autres, "autres");
    }

    /** {@return nothing is known but the demande} */
    public static FaitsCotation aucun() {
        return AUCUN;
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_FaitsCotation_Builder()
                .prioritesReconnues(List.of())
                .prioritesEcartees(List.of())
                .refus(List.of())
                .faits(List.of())
                .autres(AutresMembres.aucun());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_FaitsCotation_Builder(this);
    }

    @Override
    public String toString() {
        return "FaitsCotation[…]";
    }

    /** Builds {@link FaitsCotation} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param numeroUnique the demande that they are about, in a file that tells of several
         */
        Builder numeroUnique(@Nullable NumeroUnique numeroUnique);

        /**
         * {@return this builder}
         * @param prioritesReconnues codes of the priorities of L441-1 that a landlord or a réservataire recognised
         */
        Builder prioritesReconnues(List<String> prioritesReconnues);

        /**
         * {@return this builder}
         * @param prioritesEcartees those that were looked at and are not there, whatever the demande declares
         */
        Builder prioritesEcartees(List<String> prioritesEcartees);

        /**
         * {@return this builder}
         * @param refus the dwellings that were refused
         */
        Builder refus(List<RefusLogement> refus);

        /**
         * {@return this builder}
         * @param faits what local criteria ask for
         */
        Builder faits(List<FaitLocal> faits);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        FaitsCotation build();
    }
}
