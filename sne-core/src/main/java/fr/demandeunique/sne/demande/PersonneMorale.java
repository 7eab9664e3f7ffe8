package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An association that asks (L442-8-1): fills only identity, contact and the dwelling wanted.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param denomination name, null if unknown
 * @param siren its number, null if unknown
 * @param siret its establishment, null if unknown
 * @param representant who signs, null if unknown
 * @param telephones phone numbers as typed
 * @param courriel e-mail address, null if unknown
 * @param adresse address, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record PersonneMorale(
        @Nullable String denomination,
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable String representant,
        List<String> telephones,
        @Nullable String courriel,
        @Nullable Adresse adresse,
        AutresMembres autres) {
    /** Copies the list; a null where a value is due is a {@link NullPointerException} that names it. */
    public PersonneMorale {
        telephones = Arguments.list(telephones, "telephones");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_PersonneMorale_Builder().telephones(List.of()).autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_PersonneMorale_Builder(this);
    }

    @Override
    public String toString() {
        return "PersonneMorale[…]";
    }
    /** Builds {@link PersonneMorale} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param denomination name, null if unknown
         */
        Builder denomination(@Nullable String denomination);

        /**
         * {@return this builder}
         * @param siren its number, null if unknown
         */
        Builder siren(@Nullable Siren siren);

        /**
         * {@return this builder}
         * @param siret its establishment, null if unknown
         */
        Builder siret(@Nullable Siret siret);

        /**
         * {@return this builder}
         * @param representant who signs, null if unknown
         */
        Builder representant(@Nullable String representant);

        /**
         * {@return this builder}
         * @param telephones phone numbers as typed
         */
        Builder telephones(List<String> telephones);

        /**
         * {@return this builder}
         * @param courriel e-mail address, null if unknown
         */
        Builder courriel(@Nullable String courriel);

        /**
         * {@return this builder}
         * @param adresse address, null if unknown
         */
        Builder adresse(@Nullable Adresse adresse);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        PersonneMorale build();
    }
}
