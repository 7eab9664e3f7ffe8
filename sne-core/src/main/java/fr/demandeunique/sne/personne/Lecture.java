package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What reading a text as an identifier or as a date of birth gave.
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
public record Lecture<V>(@Nullable V valeur, @Nullable RaisonIdentifiant raison, int position) {

    /** A fault and its place in one number, below zero: a scanner that refuses allocates nothing. */
    static long fault(RaisonIdentifiant raison, int position) {
        return Long.MIN_VALUE | (long) raison.ordinal() << 32 | position;
    }

    /** What a scanner answered, a fault or the value in one number. */
    static <V> Lecture<V> of(long scanned, LongFunction<V> make) {
        return scanned >= 0
                ? new Lecture<>(make.apply(scanned), null, -1)
                : new Lecture<>(null, RaisonIdentifiant.values()[(int) (scanned >>> 32) & 0xff], (int) scanned);
    }

    /** {@return the value, empty if the text is not one} */
    public Optional<V> optional() {
        return Optional.ofNullable(valeur);
    }

    /** {@return the value; throws {@link IdentifiantException} if the text is not one} */
    public V orElseThrow() {
        if (valeur == null) {
            throw new IdentifiantException(Objects.requireNonNull(raison), position);
        }
        return valeur;
    }

    /**
     * {@return the fault as an anomaly at a place of a document; null if the text is valid}
     *
     * @param chemin JSON Pointer of the text in its document
     */
    public @Nullable Anomalie anomalie(String chemin) {
        return raison == null ? null : raison.anomalie(chemin, position);
    }
}
