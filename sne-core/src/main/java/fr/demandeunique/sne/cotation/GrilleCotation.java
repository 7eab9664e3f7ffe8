package fr.demandeunique.sne.cotation;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.Arrondi;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.reglement.Periode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grid of cotation as the plan partenarial of a territory fixes it (R441-2-10): criteria and their points, as data. Grids are local; this
 * library ships none but a sample, which {@link #exemple} tells.
 *
 * <p>A grid may be incomplete, as a document may: {@link #controler} says what is wrong, and only a sound one becomes a {@link Cotateur}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param nom its name, null if unknown
 * @param territoire SIREN of the EPCI or of the établissement public territorial; null for a grid that says of no territory
 * @param du first day, null if no day limits the beginning
 * @param au last day, null if none does the end
 * @param exemple true for a sample, which no territory has adopted; null counts as false
 * @param mutations true for a grid of its own for the demandes of tenants of social housing (R441-2-10); null counts as false
 * @param criteres what gives points, in the order in which it is told
 * @param groupes the groups that criteria may name
 * @param refus what the refusal of an adapted dwelling does, null if nothing
 * @param minimum lowest score, null if there is none
 * @param maximum highest score, null if there is none
 * @param decimales decimals of the points of each criterion, 0 to 4; null counts as 0
 * @param arrondi how the points of each criterion are rounded; null counts as {@link Arrondi#PROCHE}
 * @param autres members that this library does not know, kept for the way back
 */
public record GrilleCotation(
        @Nullable String nom,
        @Nullable Siren territoire,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable Boolean exemple,
        @Nullable Boolean mutations,
        List<CritereCotation> criteres,
        List<GroupeCotation> groupes,
        @Nullable RefusCotation refus,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Integer decimales,
        @Nullable Arrondi arrondi,
        AutresMembres autres) {
    /** Copies the lists; a null where a value is due is a {@link NullPointerException} that names it. */
    public GrilleCotation {
        criteres = Arguments.list(criteres, "criteres");
        groupes = Arguments.list(groupes, "groupes");
        Arguments.required(autres, "autres");
    }

    /**
     * {@return what is wrong with the grid, each fault with its path: what cannot be computed, then what the law of a day forbids or asks for
     * (priorities of L441-1 and DALO from 19/12/2019, R441-2-10; up to 01/09/2021 only a warning if the grid's first day is before 19/12/2019)}
     *
     * @param jour the day on which it would be used
     */
    public Rapport controler(LocalDate jour) {
        return ControleGrille.controler(this, jour);
    }

    /**
     * {@return whether it may be used on a day}
     *
     * @param jour the day on which it would be used
     */
    public boolean vaut(LocalDate jour) {
        return new Periode(du, au).contient(jour);
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_GrilleCotation_Builder()
                .criteres(List.of())
                .groupes(List.of())
                .autres(AutresMembres.aucun());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_GrilleCotation_Builder(this);
    }

    /** Builds {@link GrilleCotation} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         * @param nom its name, null if unknown
         */
        Builder nom(@Nullable String nom);

        /**
         * {@return this builder}
         * @param territoire SIREN of the EPCI or of the établissement public territorial; null for a grid that says of no territory
         */
        Builder territoire(@Nullable Siren territoire);

        /**
         * {@return this builder}
         * @param du first day, null if no day limits the beginning
         */
        Builder du(@Nullable LocalDate du);

        /**
         * {@return this builder}
         * @param au last day, null if none does the end
         */
        Builder au(@Nullable LocalDate au);

        /**
         * {@return this builder}
         * @param exemple true for a sample, which no territory has adopted; null counts as false
         */
        Builder exemple(@Nullable Boolean exemple);

        /**
         * {@return this builder}
         * @param mutations true for a grid of its own for the demandes of tenants of social housing (R441-2-10); null counts as false
         */
        Builder mutations(@Nullable Boolean mutations);

        /**
         * {@return this builder}
         * @param criteres what gives points, in the order in which it is told
         */
        Builder criteres(List<CritereCotation> criteres);

        /**
         * {@return this builder}
         * @param groupes the groups that criteria may name
         */
        Builder groupes(List<GroupeCotation> groupes);

        /**
         * {@return this builder}
         * @param refus what the refusal of an adapted dwelling does, null if nothing
         */
        Builder refus(@Nullable RefusCotation refus);

        /**
         * {@return this builder}
         * @param minimum lowest score, null if there is none
         */
        Builder minimum(@Nullable BigDecimal minimum);

        /**
         * {@return this builder}
         * @param maximum highest score, null if there is none
         */
        Builder maximum(@Nullable BigDecimal maximum);

        /**
         * {@return this builder}
         * @param decimales decimals of the points of each criterion, 0 to 4; null counts as 0
         */
        Builder decimales(@Nullable Integer decimales);

        /**
         * {@return this builder}
         * @param arrondi how the points of each criterion are rounded; null counts as {@link Arrondi#PROCHE}
         */
        Builder arrondi(@Nullable Arrondi arrondi);

        /**
         * {@return this builder}
         * @param autres members that this library does not know, kept for the way back
         */
        Builder autres(AutresMembres autres);

        /** {@return the record as filled so far} */
        GrilleCotation build();
    }
}
