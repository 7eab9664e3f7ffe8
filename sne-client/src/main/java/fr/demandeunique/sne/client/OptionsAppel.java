package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.reglage.Relances;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one call does otherwise than its client; null where it does the same.
 *
 * <pre>{@code
 * sne.demandes().enregistrer(demande, OptionsAppel.AUCUNE.cle(cleDuProgiciel).delai(Duration.ofSeconds(5)))
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param delai how long to wait for one complete answer
 * @param relances how often to try again
 * @param cle idempotency key of a write, sent as it is; a key made for the call if null
 * @param requete identifier of the call, for the logs of both sides
 * @param profil profile under which the guichet speaks ({@code X-Profil})
 * @param entetes more headers, by name
 */
public record OptionsAppel(
        @Nullable Duration delai,
        @Nullable Relances relances,
        @Nullable String cle,
        @Nullable String requete,
        @Nullable String profil,
        Map<String, String> entetes) {
    /** Nothing otherwise. */
    public static final OptionsAppel AUCUNE = new OptionsAppel(null, null, null, null, null, Map.of());

    private static final int CLE_MAX = 255;
    private static final int REQUETE_MAX = 128;

    public OptionsAppel {
        visible(cle, CLE_MAX);
        visible(requete, REQUETE_MAX);
        entetes = Map.copyOf(entetes);
    }

    private static void visible(@Nullable String text, int max) {
        if (text != null
                && (text.isEmpty() || text.length() > max || text.chars().anyMatch(c -> c <= ' ' || c > '~'))) {
            throw new IllegalArgumentException("1 to " + max + " visible ASCII characters expected");
        }
    }

    /** The same with another delay for one answer. */
    public OptionsAppel delai(Duration delai) {
        return new OptionsAppel(delai, relances, cle, requete, profil, entetes);
    }

    /** The same with another patience. */
    public OptionsAppel relances(Relances relances) {
        return new OptionsAppel(delai, relances, cle, requete, profil, entetes);
    }

    /** The same with a key of yours: the same key for the same intention, whatever happens in between. */
    public OptionsAppel cle(String cle) {
        return new OptionsAppel(delai, relances, cle, requete, profil, entetes);
    }

    /** The same with an identifier of yours. */
    public OptionsAppel requete(String requete) {
        return new OptionsAppel(delai, relances, cle, requete, profil, entetes);
    }

    /** The same under another profile. */
    public OptionsAppel profil(String profil) {
        return new OptionsAppel(delai, relances, cle, requete, profil, entetes);
    }

    /** Without the headers: one may hold a token. */
    @Override
    public String toString() {
        return "OptionsAppel[" + requete + ", " + delai + ", " + profil + "]";
    }

    /** The same with one more header. */
    public OptionsAppel entete(String nom, String valeur) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(entetes);
        all.put(nom, valeur);
        return new OptionsAppel(delai, relances, cle, requete, profil, all);
    }
}
