package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Ressource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Personnes à charge »: a dependant who is to be housed.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param identite who it is
 * @param lienParente what they are to the demandeur, null if unknown
 * @param ressources tab « Ressources mensuelles »: what is received each month
 * @param ressourcesVersees what is paid out each month (alimony)
 * @param autres members that this library does not know, kept for the way back
 */
public record PersonneACharge(
        Identite identite,
        @Nullable LienParente lienParente,
        List<Ressource<RessourceRecue>> ressources,
        List<Ressource<RessourceVersee>> ressourcesVersees,
        AutresMembres autres)
        implements Personne {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public PersonneACharge {
        Arguments.required(identite, "identite");
        ressources = Arguments.list(ressources, "ressources");
        ressourcesVersees = Arguments.list(ressourcesVersees, "ressourcesVersees");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_PersonneACharge_Builder()
                .identite(Identite.inconnue())
                .ressources(List.of())
                .ressourcesVersees(List.of())
                .autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_PersonneACharge_Builder(this);
    }

    @Override
    public String toString() {
        return "PersonneACharge[…]";
    }
    /** Builds {@link PersonneACharge} records; not thread-safe. */
    @AutoBuilder
    public interface Builder extends Personne.Builder<Builder> {
        /**
         * {@return this builder}
         * @param lienParente what they are to the demandeur, null if unknown
         */
        Builder lienParente(@Nullable LienParente lienParente);

        /**
         * {@return this builder}
         * @param ressources tab « Ressources mensuelles »: what is received each month
         */
        Builder ressources(List<Ressource<RessourceRecue>> ressources);

        /**
         * {@return this builder}
         * @param ressourcesVersees what is paid out each month (alimony)
         */
        Builder ressourcesVersees(List<Ressource<RessourceVersee>> ressourcesVersees);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        PersonneACharge build();
    }
}
