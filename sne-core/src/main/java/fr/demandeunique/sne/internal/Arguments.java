package fr.demandeunique.sne.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of the arguments of a record: a null where a value is due is told by a sentence that names the argument. */
public final class Arguments {
    private Arguments() {}

    /**
     * {@return the value itself}
     *
     * @param <T> of the value
     * @param value as the caller gave it
     * @param name of the argument, for the message
     * @throws NullPointerException if it is null, naming the argument
     */
    public static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new NullPointerException("The argument " + name + " is null: it needs a value.");
        }
        return value;
    }

    /**
     * {@return an immutable copy of the list; an immutable list is itself}
     *
     * @param <T> of its elements
     * @param values as the caller gave it
     * @param name of the argument, for the message
     * @throws NullPointerException if the list is null or holds a null, naming the argument and the index
     */
    public static <T> List<T> list(@Nullable List<T> values, String name) {
        if (values == null) {
            throw new NullPointerException("The argument " + name + " is null: give an empty list instead.");
        }
        try {
            return List.copyOf(values);
        } catch (NullPointerException e) {
            throw new NullPointerException(
                    "The list " + name + " holds a null at index " + values.indexOf(null) + ": leave it out.");
        }
    }
}
