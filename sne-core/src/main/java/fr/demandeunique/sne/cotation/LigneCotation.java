package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.internal.Phrases;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score: a criterion, its points, and why. The lines of a score add up to it.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param critere code of the criterion; name of a group; {@link #REFUS}, {@link #MINIMUM} or {@link #MAXIMUM}
 * @param libelle label of the criterion in French, null if the grid has none
 * @param libelleEn label in English, null if the grid has none
 * @param points what it gives, or takes off
 * @param raison why, as a code: the measure, followed by {@code .NON} where it is not so and by {@code .INCONNU} where the demande does not say
 * @param parametres what fills the sentence
 * @param aVerifier true where the demande alone says so: a priority is given subject to verification (R441-2-17)
 */
public record LigneCotation(
        String critere,
        @Nullable String libelle,
        @Nullable String libelleEn,
        BigDecimal points,
        String raison,
        Map<String, String> parametres,
        boolean aVerifier) {
    /** The line of what refusals take off. */
    public static final String REFUS = "REFUS";
    /** The line that brings a score up to the lowest one of its grid. */
    public static final String MINIMUM = "MINIMUM";
    /** The line that brings a score down to the highest one of its grid. */
    public static final String MAXIMUM = "MAXIMUM";

    /** Parameter of the points that a criterion would give without its own maximum. */
    static final String PLAFOND = "plafond";

    static final Phrases MOTIFS = Phrases.de(LigneCotation.class, "motifs");
    private static final Phrases PRIORITES = Phrases.de(LigneCotation.class, "priorites");

    /** Copies the map, which may hold no null. */
    public LigneCotation {
        parametres = Map.copyOf(parametres);
    }

    /**
     * {@return what the line is about, French unless English is asked for; the code where the grid has no label}
     *
     * @param langue English for English, anything else for French
     */
    public String libelle(Locale langue) {
        String own = "en".equals(langue.getLanguage()) && libelleEn != null ? libelleEn : libelle;
        return own == null ? critere : own;
    }

    /**
     * Why, as one sentence for the applicant, French unless English is asked for.
     *
     * @param langue English for English, anything else for French
     * @return a sentence that quotes the facts that were counted
     */
    public String motif(Locale langue) {
        Map<String, String> words = new HashMap<>(parametres);
        words.computeIfPresent("priorite", (name, code) -> PRIORITES.texte(code, Map.of(), langue));
        if (!"en".equals(langue.getLanguage())) {
            words.computeIfPresent("valeur", (name, number) -> number.replace('.', ','));
        }
        String sentence = MOTIFS.texte(raison, words, langue);
        if (parametres.containsKey(PLAFOND)) {
            sentence += " " + MOTIFS.texte("PLAFOND", words, langue);
        }
        return aVerifier ? sentence + " " + MOTIFS.texte("A_VERIFIER", words, langue) : sentence;
    }

    /**
     * Why, in French.
     *
     * @return a sentence that quotes the facts that were counted
     */
    public String motif() {
        return motif(Locale.FRENCH);
    }

    @Override
    public String toString() {
        return "LigneCotation[" + critere + ", " + raison + "]";
    }
}
