package fr.demandeunique.sne.nomenclature;

import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param schema where the code is used: {@link Nomenclature#SCHEMA_XML}, the JSON of a demande, or a form such as {@code CERFA-14069*05}
 * @param code the code, exactly as on the wire or on the form
 * @param libelle its French label
 * @param libelleAnglais an English label of this library, null if it has none
 * @param du first day on which it may be used, null if unknown
 * @param au last day, null if unknown or if it may still be used
 * @param note what goes with it, such as a text that must be given; null if nothing
 * @param source where the list was published
 */
public record Entree(
        String schema,
        String code,
        String libelle,
        @Nullable String libelleAnglais,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable String note,
        SourceJuridique source) {

    /**
     * {@return whether the code may be used that day, first and last day included; an unknown end does not limit it}
     *
     * @param date the day of the question
     */
    public boolean vaut(LocalDate date) {
        return new Periode(du, au).contient(date);
    }
}
