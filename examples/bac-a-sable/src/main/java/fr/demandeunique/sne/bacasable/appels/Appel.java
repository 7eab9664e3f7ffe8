package fr.demandeunique.sne.bacasable.appels;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call that the sandbox got, and what it answered.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows neither number nor body.
 *
 * @param rang order of arrival, from 1
 * @param methode HTTP method
 * @param chemin path and query, as sent
 * @param entetes request headers by name in lower case, the first value of each; {@code Authorization} is left out
 * @param corps body of the request, cut at 64 KiB
 * @param statut status that was sent, 0 if the connection was cut before one
 * @param rejouee true if the answer was one that its key had got before
 * @param pannes the faults that fell on it
 * @param duree from the request read to the answer written, injected waits included
 */
public record Appel(
        long rang,
        String methode,
        String chemin,
        Map<String, String> entetes,
        byte[] corps,
        int statut,
        boolean rejouee,
        List<String> pannes,
        Duration duree) {
    private static final Pattern SEGMENT = Pattern.compile("(?<=/)[0-9A-Za-z]{18}(?=/|$)");

    /** Keeps what it is given as it is then. */
    public Appel {
        entetes = Map.copyOf(entetes);
        pannes = List.copyOf(pannes);
    }

    /**
     * A header of the request.
     *
     * @param nom its name in lower case
     * @return its value, empty if it has none
     */
    public Optional<String> entete(String nom) {
        return Optional.ofNullable(entetes.get(nom.toLowerCase(Locale.ROOT)));
    }

    /** {@return the path without its query, its numbers masked: fit for a page or a report} */
    public String cheminMasque() {
        return SEGMENT.matcher(chemin.split("\\?", 2)[0]).replaceAll(found -> {
            NumeroUnique numero = NumeroUnique.tryParse(found.group()).valeur();
            return numero == null ? found.group() : numero.toString().replace(" ", "");
        });
    }

    /** {@return the body as text} */
    public String texte() {
        return new String(corps, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return rang + " " + methode + " " + statut + (rejouee ? " rejouée" : "")
                + (pannes.isEmpty() ? "" : " " + pannes);
    }
}
