package fr.demandeunique.sne.client.reglage;

import org.jspecify.annotations.Nullable;

/**
 * How to speak to the SNE's own service, NUU, instead of a gateway.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param chemin path of the service behind the URL of the client
 * @param version version of the documents that are sent, {@code 02.00} or {@code 02.01}; null for the one that each demande came
 *     from, else {@code 02.01}
 * @param conjectures whether elements whose names are a guess of this project are sent; a radiation, an attribution, the motifs
 *     and the complément handicap need them until the ministry's schema is at hand
 * @param certificat certificate in PEM for which the SNE encrypts its answers, null to send it empty
 */
public record Nuu(String chemin, @Nullable String version, boolean conjectures, byte @Nullable [] certificat) {
    /** The path that the published client code uses. */
    public static final String CHEMIN = "/services/DemandeLogementImplService/";

    /** What is known, and nothing guessed. */
    public static Nuu parDefaut() {
        return new Nuu(CHEMIN, null, false, null);
    }

    /** The same with the guesses of this project. */
    public Nuu avecConjectures() {
        return new Nuu(chemin, version, true, certificat);
    }

    @Override
    public String toString() {
        return "Nuu[" + chemin + ", " + version + "]";
    }
}
