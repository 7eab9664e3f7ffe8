package fr.demandeunique.sne.personne;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A monthly amount.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param <C> the list of the code: {@link RessourceRecue} or {@link RessourceVersee}
 * @param code what it is paid for, null if unknown
 * @param montant euros a month, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record Ressource<C extends Code<C>>(
        @Nullable C code, @Nullable BigDecimal montant, AutresMembres autres) {

    public Ressource {
        Arguments.required(autres, "autres");
    }

    /** A monthly amount of one kind. */
    public static <C extends Code<C>> Ressource<C> of(C code, @Nullable BigDecimal montant) {
        return new Ressource<>(code, montant, AutresMembres.aucun());
    }

    /** A builder with nothing filled. */
    public static <C extends Code<C>> Builder<C> builder() {
        return new AutoBuilder_Ressource_Builder<C>().autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder<C> toBuilder() {
        return new AutoBuilder_Ressource_Builder<>(this);
    }

    @Override
    public String toString() {
        return "Ressource[…]";
    }
    /** Builds {@link Ressource} records; not thread-safe. */
    @AutoBuilder
    public interface Builder<C extends Code<C>> {
        Builder<C> code(@Nullable C code);

        Builder<C> montant(@Nullable BigDecimal montant);

        Builder<C> autres(AutresMembres autres);

        /** The record as filled so far. */
        Ressource<C> build();
    }
}
