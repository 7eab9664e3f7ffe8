package fr.demandeunique.sne.personne;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A monthly amount.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param code list ressourceRecue or ressourceVersee, null if unknown
 * @param montant euros a month, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Ressource(@Nullable String code, @Nullable BigDecimal montant, AutresMembres autres) {

    public Ressource {
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_Ressource_Builder().autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new AutoBuilder_Ressource_Builder(this);
    }

    @Override
    public String toString() {
        return "Ressource[…]";
    }
    /** Builds {@link Ressource} records; not thread-safe. */
    @AutoBuilder(ofClass = Ressource.class)
    public interface Builder {
        Builder code(@Nullable String code);

        Builder montant(@Nullable BigDecimal montant);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        Ressource build();
    }
}
