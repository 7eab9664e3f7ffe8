package fr.demandeunique.sne.reglement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule, with the days between which it holds and the text that says so.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code stable name of the rule, the same for all its versions
 * @param domaine the part of the domain it belongs to, such as {@code cycle} or {@code séparation}
 * @param periode the days on which it holds; the first is always known
 * @param source where it is written
 * @param certitude what kind of text says it
 * @param relue whether the version that the source cites was read; false where an article is known to have changed and the sentence is that of
 *     its last version read
 * @param libelle the rule in one French sentence
 */
public record Regle(
        String code,
        String domaine,
        Periode periode,
        SourceJuridique source,
        Certitude certitude,
        boolean relue,
        String libelle) {

    /**
     * {@return whether this version holds on that day, first and last day included}
     *
     * @param date the day of the question
     */
    public boolean enVigueur(LocalDate date) {
        return periode.contient(date);
    }

    /** {@return first day in force} */
    public LocalDate du() {
        return Objects.requireNonNull(periode.du(), code);
    }

    /** {@return last day in force, null while it still holds} */
    public @Nullable LocalDate au() {
        return periode.au();
    }
}
