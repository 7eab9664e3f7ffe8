package fr.demandeunique.sne.client.call;

import org.jspecify.annotations.Nullable;

/**
 * How to speak to the SNE's own service, NUU, instead of a gateway.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param path path of the service behind the URL of the client
 * @param version version of the documents that are sent, {@code 02.00} or {@code 02.01}; null for the one that each demande came
 *     from, else {@code 02.01}
 * @param guesses whether elements whose names are a guess of this project are sent; a radiation, an attribution, the motifs
 *     and the complément handicap need them until the ministry's schema is at hand
 * @param certificate certificate in PEM for which the SNE encrypts its answers, null to send it empty
 */
public record NuuSettings(String path, @Nullable String version, boolean guesses, byte @Nullable [] certificate) {
    /** The path that the published client code uses. */
    public static final String PATH = "/services/DemandeLogementImplService/";

    /** What is known, and nothing guessed. */
    public static NuuSettings defaults() {
        return new NuuSettings(PATH, null, false, null);
    }

    /** The same with the guesses of this project. */
    public NuuSettings withGuesses() {
        return new NuuSettings(path, version, true, certificate);
    }

    @Override
    public String toString() {
        return "NuuSettings[" + path + ", " + version + "]";
    }
}
