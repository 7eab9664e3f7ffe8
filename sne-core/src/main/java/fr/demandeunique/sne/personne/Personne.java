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

    /** Members that this library does not know, or could not read, kept for the way back. */
    AutresMembres autres();

    /** @see Identite#civilite() */
    default @Nullable Civilite civilite() {
        return identite().civilite();
    }

    /** @see Identite#nom() */
    default @Nullable String nom() {
        return identite().nom();
    }

    /** @see Identite#nomNaissance() */
    default @Nullable String nomNaissance() {
        return identite().nomNaissance();
    }

    /** @see Identite#prenoms() */
    default List<String> prenoms() {
        return identite().prenoms();
    }

    /** @see Identite#dateNaissance() */
    default @Nullable DateNaissance dateNaissance() {
        return identite().dateNaissance();
    }

    /** @see Identite#sexe() */
    default @Nullable Sexe sexe() {
        return identite().sexe();
    }

    /** @see Identite#nationalite() */
    default @Nullable Nationalite nationalite() {
        return identite().nationalite();
    }

    /** @see Identite#nir() */
    default @Nullable Nir nir() {
        return identite().nir();
    }

    /** What the builders of all persons share. */
    interface Builder<B> {
        /** {@return the identity as filled so far} */
        Identite identite();

        /** Sets who it is. */
        B identite(Identite identite);

        /** Changes who it is: {@code identite(i -> i.nom("EXEMPLE"))}; what is not changed stays. */
        default B identite(UnaryOperator<Identite.Builder> change) {
            return identite(change.apply(identite().toBuilder()).build());
        }
    }
}
