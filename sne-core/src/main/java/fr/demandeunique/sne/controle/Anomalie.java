package fr.demandeunique.sne.controle;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or that somebody should look at: what, where, why.
 *
 * <p>The parameters fill the message; they never hold personal data, so that an anomaly may be logged.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code stable code, such as {@code SEPARATION_DUPLIQUER_DABORD}; a code that came from the SNE is kept as it came
 * @param gravite error or warning
 * @param chemin JSON Pointer to the place, empty for the whole document
 * @param parametres what fills the message, by name
 * @param source where the rule is written, null if the fault is not one of law (unreadable data)
 * @param texte the message as received from elsewhere, null for the codes of this library
 */
public record Anomalie(
        String code,
        Gravite gravite,
        String chemin,
        Map<String, String> parametres,
        @Nullable SourceJuridique source,
        @Nullable String texte)
        implements Serializable {
    private static final Pattern CONTROLE = Pattern.compile("\\p{Cntrl}");

    /** Copies the map, which may hold no null. */
    public Anomalie {
        Arguments.required(code, "code");
        Arguments.required(gravite, "gravite");
        Arguments.required(chemin, "chemin");
        Arguments.required(parametres, "parametres");
        parametres = Map.copyOf(parametres);
    }

    /**
     * {@return an error that no legal rule is behind: unreadable or missing data}
     *
     * @param code stable, of the list of messages
     * @param chemin JSON Pointer of the value at fault
     */
    public static Anomalie erreur(String code, String chemin) {
        return new Anomalie(code, Gravite.ERREUR, chemin, Map.of(), null, null);
    }

    /**
     * {@return a warning that no legal rule is behind}
     *
     * @param code stable, of the list of messages
     * @param chemin JSON Pointer of the value at fault
     */
    public static Anomalie avertissement(String code, String chemin) {
        return new Anomalie(code, Gravite.AVERTISSEMENT, chemin, Map.of(), null, null);
    }

    /**
     * {@return an anomaly that another system worded; code and text stay as they came}
     *
     * @param code stable, of the list of messages
     * @param gravite error or warning
     * @param chemin JSON Pointer of the value at fault
     * @param texte the sentence of that system
     * @param source where the rule is written, null if that system does not say
     */
    public static Anomalie recue(
            String code, Gravite gravite, String chemin, String texte, @Nullable SourceJuridique source) {
        return recue(code, gravite, chemin, Map.of(), texte, source);
    }

    /**
     * {@return an anomaly as another system wrote it} Where its sentence is the one that this library has for the code and the parameters, in
     * either language, the anomaly is one of this library: it is told in the language that is asked for, and equals the one that was sent. Any
     * other sentence stays as it came.
     *
     * @param code stable, of the list of messages
     * @param gravite error or warning
     * @param chemin JSON Pointer of the value at fault
     * @param parametres what filled the message, by name
     * @param texte the sentence of that system
     * @param source where the rule is written, null if that system does not say
     */
    public static Anomalie recue(
            String code,
            Gravite gravite,
            String chemin,
            Map<String, String> parametres,
            String texte,
            @Nullable SourceJuridique source) {
        Arguments.required(texte, "texte");
        var own = new Anomalie(code, gravite, chemin, parametres, source, null);
        return texte.equals(own.message(Locale.FRENCH)) || texte.equals(own.message(Locale.ENGLISH))
                ? own
                : new Anomalie(code, gravite, chemin, parametres, source, texte);
    }

    /**
     * {@return the same anomaly with one more parameter}
     *
     * @param nom name of the parameter, as the sentence refers to it
     * @param valeur kept as text
     */
    public Anomalie avec(String nom, Object valeur) {
        if (parametres.isEmpty()) {
            return new Anomalie(code, gravite, chemin, Map.of(nom, String.valueOf(valeur)), source, texte);
        }
        Map<String, String> all = new java.util.HashMap<>(parametres);
        all.put(nom, String.valueOf(valeur));
        return new Anomalie(code, gravite, chemin, all, source, texte);
    }

    /**
     * {@return the same anomaly with the source of a rule of {@link Reglement} as it stood that day}
     *
     * @param regle code of the rule
     * @param date day whose version is meant
     */
    public Anomalie selon(String regle, LocalDate date) {
        SourceJuridique found = Reglement.regle(regle, date).map(Regle::source).orElse(null);
        return new Anomalie(code, gravite, chemin, parametres, found, texte);
    }

    /** {@return the same anomaly as a warning: what it tells was accepted} */
    public Anomalie enAvertissement() {
        return new Anomalie(code, Gravite.AVERTISSEMENT, chemin, parametres, source, texte);
    }

    /**
     * {@return the same anomaly seen from a larger document: {@code prefixe} is put before the path}
     *
     * @param prefixe JSON Pointer of the smaller document in the larger one, such as {@code /demandes/3}
     */
    public Anomalie sous(String prefixe) {
        return new Anomalie(code, gravite, prefixe + chemin, parametres, source, texte);
    }

    /**
     * {@return what is wrong and what to do, in French unless English is asked for}
     *
     * @param langue English for English, anything else for French
     */
    public String message(Locale langue) {
        return texte != null ? texte : Messages.texte(code, parametres, langue);
    }

    /** {@return what is wrong and what to do, in French} */
    public String message() {
        return message(Locale.FRENCH);
    }

    /** Code, place and severity; never the parameters. */
    @Override
    public String toString() {
        return toString(Locale.FRENCH);
    }

    /**
     * {@return the same with the severity as it is said in that language, French unless English is asked for: {@code WARNING NOM_ABSENT /demandeur/nom}}
     *
     * @param langue English for English, anything else for French
     */
    public String toString(Locale langue) {
        // A received code, or the name of an unknown member in a path, must not forge a line of a log.
        return CONTROLE.matcher(gravite.mot(langue) + " " + code + (chemin.isEmpty() ? "" : " " + chemin))
                .replaceAll("\ufffd");
    }
}
