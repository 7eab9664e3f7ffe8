package fr.demandeunique.sne.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer with what HTTP said around it.
 *
 * <p>This class is immutable and thread-safe if the value is. Its {@code toString} shows the status only.
 *
 * @param valeur what the operation gives
 * @param statut HTTP status
 * @param entetes headers, names in lower case
 * @param requete identifier of the call
 * @param essais how many tries it took
 */
public record Reponse<T>(T valeur, int statut, Map<String, List<String>> entetes, String requete, int essais) {
    /** The first value of a header, whatever its case. */
    public Optional<String> entete(String nom) {
        List<String> values = entetes.getOrDefault(nom.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The server had already done the work for an earlier call with the same key. */
    public boolean rejouee() {
        return entete("Idempotency-Replayed").filter("true"::equals).isPresent();
    }

    @Override
    public String toString() {
        return "Reponse[" + statut + " " + requete + "]";
    }
}
