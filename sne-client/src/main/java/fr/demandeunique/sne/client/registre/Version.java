package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The demande that an act is about, and the version of it that the agent saw: a {@link DemandeVersionnee} that was read, or a number alone. The act is refused if
 * somebody changed the demande since that version.
 *
 * <p>A version without a mark, such as one that a proxy has removed from the answer, is not “whatever the version”: a gateway is not asked at all then
 * ({@link fr.demandeunique.sne.client.error.SneException.Perimee}). Only {@link #last} and {@link #ANY} say so. The SNE's own service knows no versions, and takes any.
 */
public sealed interface Version permits DemandeVersionnee, Version.ByNumber {
    /** The mark that stands for whatever the version is. */
    String ANY = "*";

    /** {@return the numéro unique} */
    NumeroUnique numero();

    /**
     * Mark of the version; empty if none is known, {@link #ANY} for whatever the version is.
     *
     * @return the mark
     */
    String etag();

    /**
     * {@return the demande, whatever its version: what somebody else changed in the meantime is overwritten}
     *
     * @param numero of the demande
     */
    static Version last(NumeroUnique numero) {
        return new ByNumber(numero, ANY);
    }

    /**
     * {@return the demande in the version of this mark}
     *
     * @param numero of the demande
     * @param etag as it was read; null or empty if none is known; {@link IllegalArgumentException} for what no header can hold
     */
    static Version of(NumeroUnique numero, @Nullable String etag) {
        return new ByNumber(numero, ByNumber.checked(etag));
    }

    /**
     * A number and a mark, without the content. Immutable and thread-safe.
     *
     * @param numero of the demande
     * @param etag as it was read, {@code ""} if none is known
     */
    record ByNumber(NumeroUnique numero, String etag) implements Version {
        /**
         * Refuses with an {@link IllegalArgumentException} a mark that no header can hold.
         *
         * @param numero of the demande
         * @param etag as the register gave it
         */
        public ByNumber {
            Objects.requireNonNull(numero, "numero");
            checked(etag);
        }

        static String checked(@Nullable String etag) {
            String mark = etag == null ? "" : etag;
            if (!mark.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                throw new IllegalArgumentException("etag: visible ASCII expected");
            }
            return mark;
        }
    }
}
