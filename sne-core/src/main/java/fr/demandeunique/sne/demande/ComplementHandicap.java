package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Complément handicap » of one person.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param personne who: {@code demandeur}, {@code coTitulaires/0}, {@code personnesACharge/1}, null if unknown
 * @param etat {@code STA} stable, {@code EVO} evolving, null if unknown
 * @param marche walking ability, {@code 1} to {@code 4}, null if unknown
 * @param moteur {@code MS MI}
 * @param sensoriel {@code DA DV}
 * @param aides technical aids, {@code 1} to {@code 7}
 * @param equipements equipment, {@code 1} to {@code 6}
 * @param autres members that this library does not know, kept for the way back
 */
public record ComplementHandicap(
        @Nullable String personne,
        @Nullable String etat,
        @Nullable String marche,
        List<String> moteur,
        List<String> sensoriel,
        List<String> aides,
        List<String> equipements,
        AutresMembres autres) {
    public ComplementHandicap {
        moteur = Arguments.list(moteur, "moteur");
        sensoriel = Arguments.list(sensoriel, "sensoriel");
        aides = Arguments.list(aides, "aides");
        equipements = Arguments.list(equipements, "equipements");
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_ComplementHandicap_Builder()
                .moteur(List.of())
                .sensoriel(List.of())
                .aides(List.of())
                .equipements(List.of())
                .autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new AutoBuilder_ComplementHandicap_Builder(this);
    }

    @Override
    public String toString() {
        return "ComplementHandicap[…]";
    }
    /** Builds {@link ComplementHandicap} records; not thread-safe. */
    @AutoBuilder(ofClass = ComplementHandicap.class)
    public interface Builder {
        Builder personne(@Nullable String personne);

        Builder etat(@Nullable String etat);

        Builder marche(@Nullable String marche);

        Builder moteur(List<String> moteur);

        Builder sensoriel(List<String> sensoriel);

        Builder aides(List<String> aides);

        Builder equipements(List<String> equipements);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        ComplementHandicap build();
    }
}
