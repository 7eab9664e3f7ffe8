package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pièce of the dossier unique.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param id identifier in the register, null if unknown
 * @param code which pièce it is, null if unknown
 * @param libelle title, as typed, null if unknown
 * @param personne whose it is, null if unknown
 * @param deposeeLe day of the deposit, null if unknown
 * @param finValidite last day of validity written on the paper, null if it has none or it is unknown
 * @param marque why it does not serve, null if nothing was noted
 * @param autres members that this library does not know, kept for the way back
 */
public record PieceJustificative(
        @Nullable String id,
        @Nullable CodePiece code,
        @Nullable String libelle,
        @Nullable String personne,
        @Nullable LocalDate deposeeLe,
        @Nullable LocalDate finValidite,
        @Nullable MarquePiece marque,
        AutresMembres autres) {

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public PieceJustificative {
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_PieceJustificative_Builder().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_PieceJustificative_Builder(this);
    }

    @Override
    public String toString() {
        return "PieceJustificative[…]";
    }
    /** Builds {@link PieceJustificative} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param id identifier in the register, null if unknown
         */
        Builder id(@Nullable String id);

        /**
         * {@return this builder}
         * @param code which pièce it is, null if unknown
         */
        Builder code(@Nullable CodePiece code);

        /**
         * {@return this builder}
         * @param libelle title, as typed, null if unknown
         */
        Builder libelle(@Nullable String libelle);

        /**
         * {@return this builder}
         * @param personne whose it is, null if unknown
         */
        Builder personne(@Nullable String personne);

        /**
         * {@return this builder}
         * @param deposeeLe day of the deposit, null if unknown
         */
        Builder deposeeLe(@Nullable LocalDate deposeeLe);

        /**
         * {@return this builder}
         * @param finValidite last day of validity written on the paper, null if it has none or it is unknown
         */
        Builder finValidite(@Nullable LocalDate finValidite);

        /**
         * {@return this builder}
         * @param marque why it does not serve, null if nothing was noted
         */
        Builder marque(@Nullable MarquePiece marque);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        PieceJustificative build();
    }
}
