package fr.demandeunique.sne.personne;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.Sexe;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is. Every person of a demande has one; which members are asked for hangs on the tab: civilité and nationality of a
 * titulaire, sex of a dependant.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param civilite civility, null if unknown
 * @param nom usage name, null if unknown
 * @param nomNaissance name at birth, null if unknown
 * @param prenoms first names, in order
 * @param dateNaissance date of birth, of which the day or the month may be unknown; null if nothing of it is known
 * @param sexe sex, null if unknown
 * @param nationalite nationality, null if unknown
 * @param nir number of the répertoire; only from 11/05/2017 (décret 2017-917); never logged, null if unknown
 */
public record Identite(
        @Nullable Civilite civilite,
        @Nullable String nom,
        @Nullable String nomNaissance,
        List<String> prenoms,
        @Nullable DateNaissance dateNaissance,
        @Nullable Sexe sexe,
        @Nullable Nationalite nationalite,
        @Nullable Nir nir) {
    private static final Identite INCONNUE = builder().build();

    /** Copies the list; a null where a value is due is a {@link NullPointerException} that names it. */
    public Identite {
        prenoms = Arguments.list(prenoms, "prenoms");
    }

    /** {@return the identity of somebody of whom nothing is known} */
    public static Identite inconnue() {
        return INCONNUE;
    }

    /** {@return the name a person goes by: the usage name, else the name at birth; null if neither is known} */
    public @Nullable String nomCourant() {
        return blank(nom) ? nomNaissance : nom;
    }

    /** {@return the sex, or what the civility says of it; null if neither is known} */
    public @Nullable Sexe sexeConnu() {
        if (sexe != null || civilite == null || !civilite.connu()) {
            return sexe;
        }
        return civilite == Civilite.MONSIEUR ? Sexe.MASCULIN : Sexe.FEMININ;
    }

    /** {@return the name civil status knows: the name at birth, else the usage name; null if neither is known} */
    public @Nullable String nomEtatCivil() {
        return blank(nomNaissance) ? nom : nomNaissance;
    }

    /** {@return first names and {@link #nomCourant name}, on one line, parted by single spaces; empty if none is known} */
    public String prenomsNom() {
        return Textes.ligne(String.join(" ", prenoms) + ' ' + Objects.requireNonNullElse(nomCourant(), ""));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_Identite_Builder().prenoms(List.of());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_Identite_Builder(this);
    }

    @Override
    public String toString() {
        return "Identite[…]";
    }

    /** Builds {@link Identite} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param civilite civility, null if unknown
         */
        Builder civilite(@Nullable Civilite civilite);

        /**
         * {@return this builder}
         * @param nom usage name, null if unknown
         */
        Builder nom(@Nullable String nom);

        /**
         * {@return this builder}
         * @param nomNaissance name at birth, null if unknown
         */
        Builder nomNaissance(@Nullable String nomNaissance);

        /**
         * {@return this builder}
         * @param prenoms first names, in order
         */
        Builder prenoms(List<String> prenoms);

        /**
         * {@return this builder}
         * @param dateNaissance date of birth, of which the day or the month may be unknown; null if nothing of it is known
         */
        Builder dateNaissance(@Nullable DateNaissance dateNaissance);

        /**
         * {@return this builder}
         * @param sexe sex, null if unknown
         */
        Builder sexe(@Nullable Sexe sexe);

        /**
         * {@return this builder}
         * @param nationalite nationality, null if unknown
         */
        Builder nationalite(@Nullable Nationalite nationalite);

        /**
         * {@return this builder}
         * @param nir number of the répertoire; only from 11/05/2017 (décret 2017-917); never logged, null if unknown
         */
        Builder nir(@Nullable Nir nir);

        /** {@return the record as filled so far} */
        Identite build();
    }
}
