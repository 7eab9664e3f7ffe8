package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;

/**
 * A guichet enregistreur as the screens name it: {@code 10691 MOSELIS}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the last five characters of the numbers that it creates
 * @param nom its name
 */
public record Guichet(CodeGuichet code, String nom) {
    /** Checks that nothing is missing. */
    public Guichet {
        Arguments.required(code, "code");
        Arguments.required(nom, "nom");
    }

    /** « Guichet internet grand public »: where applicants register by themselves. */
    public static final Guichet PORTAIL =
            new Guichet(CodeGuichet.PORTAIL_GRAND_PUBLIC, "Guichet internet grand public");

    /** {@return code and name, as on the screen of a demande} */
    public String affichage() {
        return (code + " " + nom).strip();
    }
}
