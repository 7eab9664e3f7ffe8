package fr.demandeunique.sne.reglement;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which something is in force, first and last included.
 *
 * <pre>{@code Periode.depuis(LocalDate.of(2017, 5, 8)).contient(LocalDate.of(2017, 5, 7)) // false}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param du first day, null if no day limits the beginning
 * @param au last day, null if none does the end
 */
public record Periode(@Nullable LocalDate du, @Nullable LocalDate au) implements Serializable {
    private static final Periode TOUJOURS = new Periode(null, null);

    /** {@return every day} */
    public static Periode toujours() {
        return TOUJOURS;
    }

    /**
     * From a day on.
     *
     * @param du first day
     * @return a period without an end
     */
    public static Periode depuis(LocalDate du) {
        return new Periode(du, null);
    }

    /**
     * As two cells of a {@link Table} write it, {@code 2017-05-08}; an empty one is no limit.
     *
     * @param du first day, empty for no limit
     * @param au last day, empty for no limit
     * @return the period
     */
    public static Periode lire(String du, String au) {
        return new Periode(Table.jour(du), Table.jour(au));
    }

    /**
     * {@return whether the day is one of these}
     *
     * @param jour the day of the question
     */
    public boolean contient(LocalDate jour) {
        return (du == null || !jour.isBefore(du)) && (au == null || !jour.isAfter(au));
    }
}
