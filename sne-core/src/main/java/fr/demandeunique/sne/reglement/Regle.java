package fr.demandeunique.sne.reglement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule, with the days between which it holds and the text that says so.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code stable name of the rule, the same for all its versions
 * @param domaine the part of the domain it belongs to, such as {@code cycle} or {@code séparation}
 * @param du first day in force
 * @param au last day in force, null while it still holds
 * @param source where it is written
 * @param certitude what kind of text says it
 * @param libelle the rule in one French sentence
 */
public record Regle(
        String code,
        String domaine,
        LocalDate du,
        @Nullable LocalDate au,
        SourceJuridique source,
        Certitude certitude,
        String libelle) {

    /** Tells whether this version holds on that day, first and last day included. */
    public boolean enVigueur(LocalDate date) {
        return !date.isBefore(du) && (au == null || !date.isAfter(au));
    }
}
