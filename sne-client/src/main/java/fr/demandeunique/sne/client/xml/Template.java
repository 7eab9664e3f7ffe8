package fr.demandeunique.sne.client.xml;

import org.jspecify.annotations.Nullable;

/**
 * The template of a block: its element with the values taken out. What the table does not know, and what is not written as this
 * library would, is there as it came. Holes are instructions whose target starts with {@value #RESERVE}.
 */
final class Template {
    /** No document may use these instructions itself. */
    static final String RESERVE = "sne-gabarit";

    /** Stands where the value goes. */
    static final XmlNode.Instruction TROU = new XmlNode.Instruction(RESERVE, "");

    private Template() {}

    /** Reads a template; null if the text is none, or that of another element. */
    static @Nullable Element read(@Nullable Object text, String nom) {
        if (!(text instanceof String template)) {
            return null;
        }
        try {
            Element wrapper = XmlDocument.template(template);
            return wrapper.content().size() == 1
                            && wrapper.content().get(0) instanceof Element only
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
        return element.content().size() == 1 && element.content().get(0).equals(TROU);
    }
}
