package fr.demandeunique.sne.client.xml;

import org.jspecify.annotations.Nullable;

/**
 * The template of a block: its element with the values taken out. What the table does not know, and what is not written as this
 * library would, is there as it came. Holes are instructions whose target starts with {@value #RESERVE}.
 */
final class Gabarit {
    /** No document may use these instructions itself. */
    static final String RESERVE = "sne-gabarit";

    /** Stands where the value goes. */
    static final Noeud.Instruction TROU = new Noeud.Instruction(RESERVE, "");

    private Gabarit() {}

    /** Reads a template; null if the text is none, or that of another element. */
    static @Nullable Element lire(@Nullable Object text, String nom) {
        if (!(text instanceof String template)) {
            return null;
        }
        try {
            Element wrapper = XmlDocument.template(template);
            return wrapper.contenu().size() == 1
                            && wrapper.contenu().get(0) instanceof Element only
                            && only.local().equals(nom)
                    ? only
                    : null;
        } catch (XmlParser.Stop e) {
            // Not a template of this library: the caller keeps the text elsewhere.
            return null;
        }
    }

    /** True for an element whose value was taken out. */
    static boolean troue(Element element) {
        return element.contenu().size() == 1 && element.contenu().get(0).equals(TROU);
    }
}
