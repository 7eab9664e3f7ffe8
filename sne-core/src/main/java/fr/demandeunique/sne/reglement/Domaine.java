package fr.demandeunique.sne.reglement;

import fr.demandeunique.sne.internal.Arguments;
import java.util.List;

/**
 * A part of the domain, with its rules: a chapter of {@code REGLES.md}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param nom the name that rules carry, such as {@code cycle}
 * @param titre its French title
 * @param regles its rules in the order of the table, each with all its versions
 */
public record Domaine(String nom, String titre, List<Historique> regles) {
    /** Copies the list, which may hold no null. */
    public Domaine {
        regles = Arguments.list(regles, "regles");
    }
}
