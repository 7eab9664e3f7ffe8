package fr.demandeunique.sne.controle;

import fr.demandeunique.sne.internal.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The outcome of an operation: the value and its warnings, or the anomalies that refuse it.
 *
 * <pre>{@code if (Renouvellement.renouveler(demande, guichet, jour) instanceof Resultat.Accepte<Demande> done) { save(done.valeur()); }}</pre>
 *
 * <p>This class is immutable and thread-safe if its value is.
 *
 * @param <T> what is done, such as a demande
 */
public sealed interface Resultat<T> {

    /**
     * The operation was done.
     *
     * @param <T> what is done
     * @param valeur what came of it
     * @param avertissements what somebody should look at
     */
    record Accepte<T>(T valeur, List<Anomalie> avertissements) implements Resultat<T> {
        /** Checks that nothing is missing and copies the list, which may hold no null. */
        public Accepte {
            Arguments.required(valeur, "valeur");
            avertissements = Arguments.list(avertissements, "avertissements");
        }
    }

    /**
     * The operation was not done; at least one anomaly is an error.
     *
     * @param <T> what would have been done
     * @param anomalies why not, at least one
     */
    record Refuse<T>(List<Anomalie> anomalies) implements Resultat<T> {
        /** Checks that there is a reason and copies the list, which may hold no null. */
        public Refuse {
            anomalies = Arguments.list(anomalies, "anomalies");
            if (anomalies.isEmpty()) {
                throw new IllegalArgumentException("The list anomalies is empty: a refusal says why.");
            }
        }
    }

    /**
     * Accepted without a warning.
     *
     * @param <T> what the operation gives
     * @param valeur what came of it
     * @return the outcome
     */
    static <T> Resultat<T> accepte(T valeur) {
        return new Accepte<>(valeur, List.of());
    }

    /**
     * Refused for these reasons.
     *
     * @param <T> what the operation gives
     * @param anomalies at least one error among them
     * @return a refusal
     */
    static <T> Resultat<T> refuse(Anomalie... anomalies) {
        return new Refuse<>(Arrays.asList(anomalies));
    }

    /**
     * Accepted if the report has no error (its warnings are kept), refused otherwise.
     *
     * @param <T> what the operation gives
     * @param rapport of the checks
     * @param valeur made only if accepted
     * @return the outcome with the warnings of the report, or the refusal with all of it
     */
    static <T> Resultat<T> selon(Rapport rapport, java.util.function.Supplier<T> valeur) {
        return rapport.conforme()
                ? new Accepte<>(valeur.get(), rapport.avertissements())
                : new Refuse<>(rapport.anomalies());
    }

    /** {@return the warnings of a success or the reasons of a refusal} */
    default List<Anomalie> anomalies() {
        return this instanceof Accepte<T> accepte ? accepte.avertissements() : ((Refuse<T>) this).anomalies;
    }

    /** {@return true if the operation was done} */
    default boolean estAccepte() {
        return this instanceof Accepte<T>;
    }

    /**
     * {@return the same outcome with the value changed}
     *
     * @param <U> what the change gives
     * @param change not called for a refusal
     */
    default <U> Resultat<U> map(Function<? super T, ? extends U> change) {
        return this instanceof Accepte<T> accepte
                ? new Accepte<>(change.apply(accepte.valeur), accepte.avertissements)
                : new Refuse<>(anomalies());
    }

    /**
     * {@return what one of two functions makes of the outcome: the first of the value and its warnings, the second of the anomalies that refuse}
     *
     * @param <R> what both functions give
     * @param accepte gets value and warnings
     * @param refuse gets the anomalies, at least one of them an error
     */
    default <R> R fold(
            BiFunction<? super T, ? super List<Anomalie>, ? extends R> accepte,
            Function<? super List<Anomalie>, ? extends R> refuse) {
        return this instanceof Accepte<T> done
                ? accepte.apply(done.valeur, done.avertissements)
                : refuse.apply(anomalies());
    }

    /** {@return the value; throws {@link RefusException} if the operation was refused} */
    default T orElseThrow() {
        if (this instanceof Accepte<T> accepte) {
            return accepte.valeur;
        }
        throw new RefusException(anomalies());
    }
}
