package fr.demandeunique.sne.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract with its arguments, ready to be sent by a client: waiting, without waiting, or for its raw answer.
 * {@link Operations} makes them.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param <T> what it gives
 */
public final class Operation<T> {
    /** Reads a successful answer; {@link IOException} if it is not what the contract says. */
    interface Lecture<T> {
        T lire(HttpResponse<byte[]> response) throws IOException;
    }

    private static final byte[] SANS = new byte[0];
    private static final Map<String, String> ACCEPTE = Map.of("Accept", Execution.ACCEPTE);

    final String nom;
    final String methode;
    final String modele;
    final String chemin;
    final byte @Nullable [] corps;
    final Map<String, String> entetes;
    /** Changes nothing at the server, whatever the method. */
    final boolean lecture;
    /** Goes to the SNE's own service: the answer is read whatever its status. */
    final boolean nuu;

    final Lecture<T> sens;

    private Operation(
            String nom,
            String methode,
            String modele,
            String chemin,
            byte @Nullable [] corps,
            Map<String, String> entetes,
            boolean lecture,
            boolean nuu,
            Lecture<T> sens) {
        this.nom = nom;
        this.methode = methode;
        this.modele = modele;
        this.chemin = chemin;
        this.corps = corps;
        this.entetes = entetes;
        this.lecture = lecture;
        this.nuu = nuu;
        this.sens = sens;
    }

    /** A read; each {@code {}} of the template is filled, in order. */
    static <T> Operation<T> lecture(String nom, String modele, Lecture<T> sens, String... variables) {
        return new Operation<>(nom, "GET", modele, chemin(modele, variables), null, ACCEPTE, true, false, sens);
    }

    /** A write, or a search, with a JSON body. */
    static <T> Operation<T> ecriture(
            String nom, String methode, String modele, byte @Nullable [] json, Lecture<T> sens, String... variables) {
        Map<String, String> headers = new TreeMap<>(ACCEPTE);
        if (json != null) {
            headers.put("Content-Type", Execution.JSON);
        }
        return new Operation<>(
                nom,
                methode,
                modele,
                chemin(modele, variables),
                json == null ? SANS : json,
                headers,
                false,
                false,
                sens);
    }

    /** A call of the SNE's own service. */
    static <T> Operation<T> nuu(
            String nom, String chemin, byte[] corps, Map<String, String> entetes, boolean lecture, Lecture<T> sens) {
        return new Operation<>(nom, "POST", chemin, chemin, corps, entetes, lecture, true, sens);
    }

    /** The same, known to change nothing. */
    Operation<T> sansEffet() {
        return new Operation<>(nom, methode, modele, chemin, corps, entetes, true, nuu, sens);
    }

    /** The same with one more header. */
    Operation<T> avec(String name, String value) {
        Map<String, String> all = new TreeMap<>(entetes);
        all.put(name, value);
        return new Operation<>(nom, methode, modele, chemin, corps, all, lecture, nuu, sens);
    }

    /** The same with one more parameter, left out if null. */
    Operation<T> parametre(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        String path = chemin + (chemin.indexOf('?') < 0 ? '?' : '&') + name + '=' + encode(value);
        return new Operation<>(nom, methode, modele, path, corps, entetes, lecture, nuu, sens);
    }

    private static String chemin(String modele, String... variables) {
        var path = new StringBuilder();
        int rank = 0;
        int from = 0;
        for (int open = modele.indexOf('{'); open >= 0; open = modele.indexOf('{', from)) {
            path.append(modele, from, open).append(encode(variables[rank++]));
            from = modele.indexOf('}', open) + 1;
        }
        return path.append(modele, from, modele.length()).toString();
    }

    private static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!plain) {
                return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            }
        }
        return text;
    }

    /** The name of the operation, such as {@code demandes.renouveler}. */
    public String nom() {
        return nom;
    }

    /** Changes nothing at the server. */
    public boolean estUneLecture() {
        return lecture;
    }

    @Override
    public String toString() {
        return nom + " " + methode + " " + modele;
    }
}
