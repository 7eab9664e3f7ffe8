package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.util.List;
import java.util.Objects;
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
        moteur = List.copyOf(moteur);
        sensoriel = List.copyOf(sensoriel);
        aides = List.copyOf(aides);
        equipements = List.copyOf(equipements);
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new Builder();
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public String toString() {
        return "ComplementHandicap[…]";
    }
    /** Builds {@link ComplementHandicap} records; not thread-safe. */
    public static final class Builder {
        private @Nullable String personne;
        private @Nullable String etat;
        private @Nullable String marche;
        private List<String> moteur = List.of();
        private List<String> sensoriel = List.of();
        private List<String> aides = List.of();
        private List<String> equipements = List.of();
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(ComplementHandicap from) {
            personne = from.personne;
            etat = from.etat;
            marche = from.marche;
            moteur = from.moteur;
            sensoriel = from.sensoriel;
            aides = from.aides;
            equipements = from.equipements;
            autres = from.autres;
        }
        /** @see ComplementHandicap#personne() */
        public Builder personne(@Nullable String personne) {
            this.personne = personne;
            return this;
        }
        /** @see ComplementHandicap#etat() */
        public Builder etat(@Nullable String etat) {
            this.etat = etat;
            return this;
        }
        /** @see ComplementHandicap#marche() */
        public Builder marche(@Nullable String marche) {
            this.marche = marche;
            return this;
        }
        /** @see ComplementHandicap#moteur() */
        public Builder moteur(List<String> moteur) {
            this.moteur = Objects.requireNonNull(moteur, "moteur");
            return this;
        }
        /** @see ComplementHandicap#sensoriel() */
        public Builder sensoriel(List<String> sensoriel) {
            this.sensoriel = Objects.requireNonNull(sensoriel, "sensoriel");
            return this;
        }
        /** @see ComplementHandicap#aides() */
        public Builder aides(List<String> aides) {
            this.aides = Objects.requireNonNull(aides, "aides");
            return this;
        }
        /** @see ComplementHandicap#equipements() */
        public Builder equipements(List<String> equipements) {
            this.equipements = Objects.requireNonNull(equipements, "equipements");
            return this;
        }
        /** @see ComplementHandicap#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public ComplementHandicap build() {
            return new ComplementHandicap(personne, etat, marche, moteur, sensoriel, aides, equipements, autres);
        }
    }
}
