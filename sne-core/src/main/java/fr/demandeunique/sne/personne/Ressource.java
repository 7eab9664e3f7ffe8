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

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public Ressource {
        Arguments.required(autres, "autres");
    }

    /**
     * {@return a monthly amount of one kind}
     *
     * @param <C> the list of the codes: resources received, or paid out
     * @param code kind of resource
     * @param montant euros a month, null if unknown
     */
    public static <C extends Code<C>> Ressource<C> of(C code, @Nullable BigDecimal montant) {
        return new Ressource<>(code, montant, AutresMembres.aucun());
    }

    /**
     * {@return a builder with nothing filled}
     *
     * @param <C> the list of the codes: resources received, or paid out
     */
    public static <C extends Code<C>> Builder<C> builder() {
        return new AutoBuilder_Ressource_Builder<C>().autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder<C> toBuilder() {
        return new AutoBuilder_Ressource_Builder<>(this);
    }

    @Override
    public String toString() {
        return "Ressource[…]";
    }

    /**
     * Builds {@link Ressource} records; not thread-safe.
     *
     * @param <C> received or paid
     */
    @AutoBuilder
    public interface Builder<C extends Code<C>> {
        /**
         * {@return this builder}
         * @param code what it is paid for, null if unknown
         */
        Builder<C> code(@Nullable C code);

        /**
         * {@return this builder}
         * @param montant euros a month, null if unknown
         */
        Builder<C> montant(@Nullable BigDecimal montant);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder<C> autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        Ressource<C> build();
    }
}
