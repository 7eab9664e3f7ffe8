package fr.demandeunique.sne.controle;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading a text as an identifier or as a date of birth gave: the value, or the reason and the place. The text itself is not kept.
 *
 * <pre>{@code Siren.tryParse("55210055X").raison() // SIREN_FORME}</pre>
 *
 * <p>This class is immutable and thread-safe if the value is. Its {@code toString} shows no personal data.
 *
 * @param <V> what the text stands for
 * @param valeur the value, null if the text is not one
 * @param raison why not, null if it is one
 * @param position 0-based index in the text of the first character at fault, its length where something is missing; -1 if valid
 */
public record Lecture<V>(@Nullable V valeur, @Nullable Raison raison, int position) {

    /**
     * A text that is what it should be.
     *
     * @param <V> what the text stands for
     * @param valeur what was read
     * @return the value
     */
    public static <V> Lecture<V> lue(V valeur) {
        return new Lecture<>(valeur, null, -1);
    }

    /**
     * A text that is not what it should be.
     *
     * @param <V> what the text should have stood for
     * @param raison why not
     * @param position 0-based index in the text of the first character at fault, its length where something is missing
     * @return the fault
     */
    public static <V> Lecture<V> refusee(Raison raison, int position) {
        return new Lecture<>(null, raison, position);
    }

    /** {@return true if the text is what it should be} */
    public boolean valide() {
        return valeur != null;
    }

    /** {@return the value, empty if the text is not one} */
    public Optional<V> optional() {
        return Optional.ofNullable(valeur);
    }

    /** {@return the value; throws {@link LectureException} if the text is not one} */
    public V orElseThrow() {
        if (valeur == null) {
            throw new LectureException(Objects.requireNonNull(raison), position);
        }
        return valeur;
    }

    /**
     * {@return the fault as an anomaly at a place of a document, its parameter {@code position} counted from 1; null if the text is valid}
     *
     * @param chemin JSON Pointer of the text in its document
     */
    public @Nullable Anomalie anomalie(String chemin) {
        return raison == null ? null : raison.anomalie(chemin).avec("position", position + 1);
    }

    /**
     * {@return the value, or the refusal at a place of a document}
     *
     * @param chemin JSON Pointer of the text in its document
     */
    public Resultat<V> resultat(String chemin) {
        return valeur != null ? Resultat.accepte(valeur) : Resultat.refuse(Objects.requireNonNull(anomalie(chemin)));
    }
}
