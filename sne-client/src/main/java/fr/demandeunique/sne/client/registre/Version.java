package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.numero.NumeroUnique;
import org.jspecify.annotations.Nullable;

/**
 * The demande that an act is about, and the version of it that the agent saw: a {@link DemandeVersionnee} that was read, or a number alone. The act is refused if
 * somebody changed the demande since that version.
 */
public sealed interface Version permits DemandeVersionnee, Version.ByNumber {
    /** The numéro unique. */
    NumeroUnique numero();

    /** Mark of the version, empty for whatever the version is. */
    String etag();

    /** The demande, whatever its version. */
    static Version last(NumeroUnique numero) {
        return new ByNumber(numero, "");
    }

    /** The demande in the version of this mark; whatever its version if the mark is null or empty. */
    static Version of(NumeroUnique numero, @Nullable String etag) {
        return new ByNumber(numero, etag == null ? "" : etag);
    }

    /** A number and a mark, without the content. Immutable and thread-safe. */
    record ByNumber(NumeroUnique numero, String etag) implements Version {}
}
