package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Bloc;
import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import org.jspecify.annotations.Nullable;

/**
 * The template of a block: its element with the values taken out. What the table does not know, and what is not written as this
 * library would, is there as it came. Holes are instructions whose target starts with {@value #RESERVE}.
 */
final class Gabarit {
    /** No document may use these instructions itself. */
    static final String RESERVE = "sne-gabarit";

    /** Stands where the value goes. */
    private static final Noeud.Instruction TROU = new Noeud.Instruction(RESERVE, "");

    private final StyleXml style;

    Gabarit(StyleXml style) {
        this.style = style;
    }

    /** The template of an element, as a text that can be read alone. */
    String de(Element element, Bloc bloc) {
        return RedactionXml.fragment(copie(element, bloc.racine()));
    }

    /** Reads a template; null if the text is none, or that of another element. */
    static @Nullable Element lire(@Nullable Object text, String nom) {
        if (!(text instanceof String template)) {
            return null;
        }
        try {
            Element wrapper = AnalyseXml.gabarit(template);
            return wrapper.contenu().size() == 1
                            && wrapper.contenu().get(0) instanceof Element only
                            && only.local().equals(nom)
                    ? only
                    : null;
        } catch (AnalyseXml.Arret e) {
            // Not a template of this library: the caller keeps the text elsewhere.
            return null;
        }
    }

    /** True for an element whose value was taken out. */
    static boolean troue(Element element) {
        return element.contenu().size() == 1 && element.contenu().get(0).equals(TROU);
    }

    private Element copie(Element element, Champ place) {
        Element copy = element.vide();
        long seen = 0;
        for (Noeud one : element.contenu()) {
            Champ champ = style.champ(one, place);
            if (champ == null || !champ.repete() && (seen & 1L << champ.ordre()) != 0) {
                copy.ajouter(one);
            } else {
                seen |= 1L << champ.ordre();
                copy.ajouter(champ((Element) one, champ));
            }
        }
        return copy;
    }

    private Element champ(Element child, Champ champ) {
        if (champ.feuille().bloc() != null && !champ.structure()) {
            return avec(nom(child), TROU);
        }
        if (champ.repete()) {
            // Values that repeat stay: on the way back each is found by what it says.
            return child;
        }
        if (champ.structure()) {
            return copie(child, champ);
        }
        Object value = champ.lire(child);
        return value != null && champ.nature().canonique(child, value) ? avec(nom(child), TROU) : child;
    }

    private static Element nom(Element element) {
        return new Element(element.prefixe(), element.local(), element.espace());
    }

    private static Element avec(Element element, Noeud content) {
        element.ajouter(content);
        return element;
    }
}
