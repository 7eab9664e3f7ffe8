package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attributed dwelling, as declared with the radiation RADATT (R441-2-9).
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param siren SIREN of the landlord, 9 digits, null if unknown
 * @param dateBail signature of the lease, null if unknown
 * @param dejaLocataire already tenant of this landlord, null if unknown
 * @param rpls RPLS number, 10 positions, null if unknown
 * @param logement description, where RPLS does not know the dwelling, null if unknown
 * @param contingent list contingent, null if unknown
 * @param accordCollectif list accordCollectif, null if unknown
 * @param dalo DALO priority: {@code OUI NON NONDOC}, null if unknown
 * @param qpv code of the quartier prioritaire (field since 06/02/2017), null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Attribution(
        @Nullable String siren,
        @Nullable LocalDate dateBail,
        @Nullable Boolean dejaLocataire,
        @Nullable String rpls,
        @Nullable LogementAttribue logement,
        @Nullable String contingent,
        @Nullable String accordCollectif,
        @Nullable String dalo,
        @Nullable String qpv,
        AutresMembres autres) {

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
        return "Attribution[…]";
    }
    /** Builds {@link Attribution} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String siren;
        private @Nullable LocalDate dateBail;
        private @Nullable Boolean dejaLocataire;
        private @Nullable String rpls;
        private @Nullable LogementAttribue logement;
        private @Nullable String contingent;
        private @Nullable String accordCollectif;
        private @Nullable String dalo;
        private @Nullable String qpv;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(Attribution from) {
            siren = from.siren;
            dateBail = from.dateBail;
            dejaLocataire = from.dejaLocataire;
            rpls = from.rpls;
            logement = from.logement;
            contingent = from.contingent;
            accordCollectif = from.accordCollectif;
            dalo = from.dalo;
            qpv = from.qpv;
            autres = from.autres;
        }
        /** @see Attribution#siren() */
        public Builder siren(@Nullable String siren) {
            this.siren = siren;
            return this;
        }
        /** @see Attribution#dateBail() */
        public Builder dateBail(@Nullable LocalDate dateBail) {
            this.dateBail = dateBail;
            return this;
        }
        /** @see Attribution#dejaLocataire() */
        public Builder dejaLocataire(@Nullable Boolean dejaLocataire) {
            this.dejaLocataire = dejaLocataire;
            return this;
        }
        /** @see Attribution#rpls() */
        public Builder rpls(@Nullable String rpls) {
            this.rpls = rpls;
            return this;
        }
        /** @see Attribution#logement() */
        public Builder logement(@Nullable LogementAttribue logement) {
            this.logement = logement;
            return this;
        }
        /** @see Attribution#contingent() */
        public Builder contingent(@Nullable String contingent) {
            this.contingent = contingent;
            return this;
        }
        /** @see Attribution#accordCollectif() */
        public Builder accordCollectif(@Nullable String accordCollectif) {
            this.accordCollectif = accordCollectif;
            return this;
        }
        /** @see Attribution#dalo() */
        public Builder dalo(@Nullable String dalo) {
            this.dalo = dalo;
            return this;
        }
        /** @see Attribution#qpv() */
        public Builder qpv(@Nullable String qpv) {
            this.qpv = qpv;
            return this;
        }
        /** @see Attribution#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public Attribution build() {
            return new Attribution(
                    siren, dateBail, dejaLocataire, rpls, logement, contingent, accordCollectif, dalo, qpv, autres);
        }
    }
}
