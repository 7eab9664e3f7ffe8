package fr.demandeunique.sne.reglement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of one rule, from the oldest: the law of any day, found without allocating anything. Made to be kept in a constant.
 *
 * <pre>{@code
 * private static final Historique VALIDITE = Reglement.versions("VALIDITE");
 * VALIDITE.enVigueur(LocalDate.of(2016, 12, 5)).orElseThrow().source().citation(); // CCH, art. R441-2-7 (version du 14/05/2015)
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Historique {
    private final List<Regle> versions;

    /** The answers, made beforehand. */
    private final List<Optional<Regle>> reponses;

    Historique(List<Regle> versions) {
        this.versions = List.copyOf(versions);
        this.reponses = this.versions.stream().map(Optional::of).toList();
    }

    /** {@return name of the rule} */
    public String code() {
        return versions.get(0).code();
    }

    /** {@return the versions, from the oldest; each begins on the day after the end of the one before} */
    public List<Regle> versions() {
        return versions;
    }

    /**
     * {@return the version that held that day; empty before the first and after the last}
     *
     * @param date the day of the question
     */
    public Optional<Regle> enVigueur(LocalDate date) {
        int index = index(date);
        return index < 0 ? Optional.empty() : reponses.get(index);
    }

    /**
     * {@return whether the rule held that day, in whatever version}
     *
     * @param date the day of the question
     */
    public boolean vaut(LocalDate date) {
        return index(date) >= 0;
    }

    /**
     * {@return where the rule was written that day, null on a day when it did not hold}
     *
     * @param date the day of the question
     */
    public @Nullable SourceJuridique source(LocalDate date) {
        int index = index(date);
        return index < 0 ? null : versions.get(index).source();
    }

    /** From the newest, since most questions are about today. */
    private int index(LocalDate date) {
        int index = versions.size() - 1;
        while (index >= 0 && !versions.get(index).enVigueur(date)) {
            index--;
        }
        return index;
    }

    /** Name of the rule and number of its versions. */
    @Override
    public String toString() {
        return code() + " (" + versions.size() + ")";
    }
}
