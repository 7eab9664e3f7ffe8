package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.AideTechnique;
import fr.demandeunique.sne.nomenclature.CapaciteMarche;
import fr.demandeunique.sne.nomenclature.EquipementHandicap;
import fr.demandeunique.sne.nomenclature.EtatHandicap;
import fr.demandeunique.sne.nomenclature.HandicapMoteur;
import fr.demandeunique.sne.nomenclature.HandicapSensoriel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Complément handicap » of one person.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param personne who: {@code demandeur}, {@code coTitulaires/0}, {@code personnesACharge/1}, null if unknown
 * @param etat stable or evolving, null if unknown
 * @param marche walking ability, null if unknown
 * @param moteur motor handicaps
 * @param sensoriel sensory handicaps
 * @param aides technical aids
 * @param equipements equipment needed
 * @param autres members that this library does not know, kept for the way back
 */
public record ComplementHandicap(
        @Nullable String personne,
        @Nullable EtatHandicap etat,
        @Nullable CapaciteMarche marche,
        List<HandicapMoteur> moteur,
        List<HandicapSensoriel> sensoriel,
        List<AideTechnique> aides,
        List<EquipementHandicap> equipements,
        AutresMembres autres) {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public ComplementHandicap {
        moteur = Arguments.list(moteur, "moteur");
        sensoriel = Arguments.list(sensoriel, "sensoriel");
        aides = Arguments.list(aides, "aides");
        equipements = Arguments.list(equipements, "equipements");
        Arguments.required(autres, "autres");
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_ComplementHandicap_Builder()
                .moteur(List.of())
                .sensoriel(List.of())
                .aides(List.of())
                .equipements(List.of())
                .autres(AutresMembres.aucun());
    }
    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_ComplementHandicap_Builder(this);
    }

    @Override
    public String toString() {
        return "ComplementHandicap[…]";
    }
    /** Builds {@link ComplementHandicap} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param personne who: {@code demandeur}, {@code coTitulaires/0}, {@code personnesACharge/1}, null if unknown
         */
        Builder personne(@Nullable String personne);

        /**
         * {@return this builder}
         * @param etat stable or evolving, null if unknown
         */
        Builder etat(@Nullable EtatHandicap etat);

        /**
         * {@return this builder}
         * @param marche walking ability, null if unknown
         */
        Builder marche(@Nullable CapaciteMarche marche);

        /**
         * {@return this builder}
         * @param moteur motor handicaps
         */
        Builder moteur(List<HandicapMoteur> moteur);

        /**
         * {@return this builder}
         * @param sensoriel sensory handicaps
         */
        Builder sensoriel(List<HandicapSensoriel> sensoriel);

        /**
         * {@return this builder}
         * @param aides technical aids
         */
        Builder aides(List<AideTechnique> aides);

        /**
         * {@return this builder}
         * @param equipements equipment needed
         */
        Builder equipements(List<EquipementHandicap> equipements);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        ComplementHandicap build();
    }
}
