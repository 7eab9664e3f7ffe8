package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.Booleen;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.personne.Siren;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The attributed dwelling, as declared with the radiation RADATT (R441-2-9).
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param siren SIREN of the landlord, null if unknown
 * @param dateBail signature of the lease, null if unknown
 * @param dejaLocataire already tenant of this landlord, null if unknown
 * @param rpls RPLS number, null if unknown
 * @param logement description, where RPLS does not know the dwelling, null if unknown
 * @param contingent contingent of the dwelling, null if unknown
 * @param accordCollectif accord collectif, if any, null if unknown
 * @param dalo DALO priority, null if unknown
 * @param qpv code of the quartier prioritaire (field since 06/02/2017), null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Attribution(
        @Nullable Siren siren,
        @Nullable LocalDate dateBail,
        @Nullable Boolean dejaLocataire,
        @Nullable NumeroRpls rpls,
        @Nullable LogementAttribue logement,
        @Nullable Contingent contingent,
        @Nullable AccordCollectif accordCollectif,
        @Nullable Booleen dalo,
        @Nullable CodeQpv qpv,
        AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public Attribution {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_Attribution_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_Attribution_Builder(this);
    }

    @Override
    public String toString() {
        return "Attribution[…]";
    }
    /** Builds {@link Attribution} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param siren SIREN of the landlord, null if unknown
         */
        Builder siren(@Nullable Siren siren);

        /**
         * {@return this builder}
         * @param dateBail signature of the lease, null if unknown
         */
        Builder dateBail(@Nullable LocalDate dateBail);

        /**
         * {@return this builder}
         * @param dejaLocataire already tenant of this landlord, null if unknown
         */
        Builder dejaLocataire(@Nullable Boolean dejaLocataire);

        /**
         * {@return this builder}
         * @param rpls RPLS number, null if unknown
         */
        Builder rpls(@Nullable NumeroRpls rpls);

        /**
         * {@return this builder}
         * @param logement description, where RPLS does not know the dwelling, null if unknown
         */
        Builder logement(@Nullable LogementAttribue logement);

        /**
         * {@return this builder}
         * @param contingent contingent of the dwelling, null if unknown
         */
        Builder contingent(@Nullable Contingent contingent);

        /**
         * {@return this builder}
         * @param accordCollectif accord collectif, if any, null if unknown
         */
        Builder accordCollectif(@Nullable AccordCollectif accordCollectif);

        /**
         * {@return this builder}
         * @param dalo DALO priority, null if unknown
         */
        Builder dalo(@Nullable Booleen dalo);

        /**
         * {@return this builder}
         * @param qpv code of the quartier prioritaire (field since 06/02/2017), null if unknown
         */
        Builder qpv(@Nullable CodeQpv qpv);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        Attribution build();
    }
}
