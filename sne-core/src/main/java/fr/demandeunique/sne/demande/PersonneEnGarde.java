package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import org.jspecify.annotations.Nullable;

/**
 * A child in shared or visiting custody.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param identite who it is
 * @param coparentalite how the custody is shared, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record PersonneEnGarde(Identite identite, @Nullable Coparentalite coparentalite, AutresMembres autres)
        implements Personne {
    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public PersonneEnGarde {
        Arguments.required(identite, "identite");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_PersonneEnGarde_Builder()
                .identite(Identite.inconnue())
                .autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_PersonneEnGarde_Builder(this);
    }

    @Override
    public String toString() {
        return "PersonneEnGarde[…]";
    }
    /** Builds {@link PersonneEnGarde} records; not thread-safe. */
    @AutoBuilder
    public interface Builder extends Personne.Builder<Builder> {
        /**
         * {@return this builder}
         * @param coparentalite how the custody is shared, null if unknown
         */
        Builder coparentalite(@Nullable Coparentalite coparentalite);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        PersonneEnGarde build();
    }
}
