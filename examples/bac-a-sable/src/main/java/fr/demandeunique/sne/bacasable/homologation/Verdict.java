package fr.demandeunique.sne.bacasable.homologation;

import java.util.List;
import java.util.Locale;

/**
 * What was seen of one scenario by one way.
 *
 * <p>This class is immutable and thread-safe. It holds no personal data.
 *
 * @param scenario which
 * @param canal by which way
 * @param jugement what became of it
 * @param motif why, a short code such as {@code autre-cle}, whose sentence is {@link #explication}; empty if it was held or not seen
 * @param preuves the calls that tell, in their order; none if it was not seen
 */
public record Verdict(Scenario scenario, Canal canal, Jugement jugement, String motif, List<Preuve> preuves) {
    /** Keeps the calls as they are then. */
    public Verdict {
        preuves = List.copyOf(preuves);
    }

    /**
     * Why: what was wrong, or what is still to be done.
     *
     * @param langue French or English
     * @return a sentence
     */
    public String explication(Locale langue) {
        return switch (jugement) {
            case TENU -> "";
            case ROMPU -> Textes.de(langue).texte("rompu." + motif);
            case NON_VU -> scenario.consigne(langue);
        };
    }
}
