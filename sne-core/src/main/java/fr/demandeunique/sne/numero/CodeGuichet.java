package fr.demandeunique.sne.numero;

import org.jspecify.annotations.Nullable;

/** Code of a guichet. Immutable and thread-safe. */
public final class CodeGuichet implements Comparable<CodeGuichet> {
    private final String code;

    private CodeGuichet(String code) {
        this.code = code;
    }

    public static boolean isValid(@Nullable CharSequence text) {
        return text != null
                && text.toString().strip().toUpperCase(java.util.Locale.ROOT).matches("[0-9A-Z]{5}");
    }

    public static CodeGuichet parse(CharSequence text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("GUICHET");
        }
        return new CodeGuichet(text.toString().strip().toUpperCase(java.util.Locale.ROOT));
    }

    /** The five characters. */
    public String code() {
        return code;
    }

    @Override
    public int compareTo(CodeGuichet other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeGuichet that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
