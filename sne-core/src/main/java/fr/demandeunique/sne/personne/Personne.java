package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.Sexe;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Anybody on a demande: somebody with an identity, which may be unknown. In documents its members stand among those of the person. */
public interface Personne {
    /** {@return who it is; {@link Identite#inconnue} if nothing is known} */
    Identite identite();

    /** {@return members that this library does not know, or could not read, kept for the way back} */
    AutresMembres autres();

    /**
     * {@return civility, null if unknown}
     *
     * @see Identite#civilite()
     */
    default @Nullable Civilite civilite() {
        return identite().civilite();
    }

    /**
     * {@return usage name, null if unknown}
     *
     * @see Identite#nom()
     */
    default @Nullable String nom() {
        return identite().nom();
    }

    /**
     * {@return name at birth, null if unknown}
     *
     * @see Identite#nomNaissance()
     */
    default @Nullable String nomNaissance() {
        return identite().nomNaissance();
    }

    /**
     * {@return first names, in order; empty if unknown}
     *
     * @see Identite#prenoms()
     */
    default List<String> prenoms() {
        return identite().prenoms();
    }

    /**
     * {@return date of birth, as far as it is known; null if unknown}
     *
     * @see Identite#dateNaissance()
     */
    default @Nullable DateNaissance dateNaissance() {
        return identite().dateNaissance();
    }

    /**
     * {@return sex, null if unknown}
     *
     * @see Identite#sexe()
     */
    default @Nullable Sexe sexe() {
        return identite().sexe();
    }

    /**
     * {@return nationality, null if unknown}
     *
     * @see Identite#nationalite()
     */
    default @Nullable Nationalite nationalite() {
        return identite().nationalite();
    }

    /**
     * {@return NIR, null if unknown}
     *
     * @see Identite#nir()
     */
    default @Nullable Nir nir() {
        return identite().nir();
    }

    /**
     * What the builders of all persons share.
     *
     * @param <B> the builder itself
     */
    interface Builder<B> {
        /** {@return the identity as filled so far} */
        Identite identite();

        /**
         * Sets who it is.
         *
         * @param identite who it is
         * @return this builder
         */
        B identite(Identite identite);

        /**
         * Changes who it is: {@code identite(i -> i.nom("EXEMPLE"))}; what is not changed stays.
         *
         * @param change gets the identity so far, gives the new one
         * @return this builder
         */
        default B identite(UnaryOperator<Identite.Builder> change) {
            return identite(change.apply(identite().toBuilder()).build());
        }
    }
}
