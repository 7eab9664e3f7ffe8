package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came in the elements that are open, in order, with their values left out: all that it takes to make the {@link Gabarit} of a block that turns out to need one. Most do
 * not, so that an element that is as this library writes it leaves no more than its {@link Champ}. Not thread-safe.
 */
final class Trail {
    private static final Object CLOSE = new Object();

    private @Nullable Object[] all = new @Nullable Object[64];
    private int size;

    /** The start tag of an element that only holds others, with more to say than its name. */
    private record Open(Element tag) {}

    int size() {
        return size;
    }

    /** Forgets what came after so many. */
    void cut(int to) {
        Arrays.fill(all, to, size, null);
        size = to;
    }

    /** Adds a node as it is. */
    void add(Noeud one) {
        push(one);
    }

    /** Adds an element whose value is left out; {@code odd} is it if it is not named as the document names its elements, or null. */
    void hole(Champ champ, @Nullable Element odd) {
        if (odd == null) {
            push(champ);
        } else {
            var named = new Element(odd.prefixe(), odd.local(), odd.espace());
            named.ajouter(Gabarit.TROU);
            push(named);
        }
    }

    /** Adds an element that repeats with the value that it says. */
    void item(Champ champ, String said) {
        push(champ);
        push(said);
    }

    /** Opens an element that only holds others; {@code odd} is its tag if it says more than its usual name, or null. */
    void open(Champ champ, @Nullable Element odd) {
        push(odd == null ? champ : new Open(odd));
    }

    void close() {
        push(CLOSE);
    }

    private void push(Object one) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = one;
    }

    /** The template of the block whose start tag this is, and whose content came from {@code from} on. */
    String template(Element tag, int from, StyleXml style) {
        Deque<Element> open = new ArrayDeque<>();
        open.push(tag);
        for (int i = from; i < size; i++) {
            Object one = Objects.requireNonNull(all[i]);
            Element around = Objects.requireNonNull(open.peek());
            if (one == CLOSE) {
                open.pop();
            } else if (one instanceof Noeud node) {
                around.ajouter(node);
            } else if (one instanceof Open odd) {
                around.ajouter(odd.tag);
                open.push(odd.tag);
            } else if (one instanceof Champ champ) {
                if (champ.repete() && champ.feuille().bloc() == null) {
                    around.ajouter(whole(style, champ, String.valueOf(all[++i])));
                    continue;
                }
                Element named = style.element(champ.nom());
                around.ajouter(named);
                if (champ.structure()) {
                    open.push(named);
                } else {
                    named.ajouter(Gabarit.TROU);
                }
            }
        }
        return RedactionXml.fragment(tag);
    }

    /** The element of a value. */
    static Element whole(StyleXml style, Champ champ, String said) {
        Element element = style.element(champ.nom());
        if (champ.structure()) {
            element.ajouter(whole(style, champ.champs().get(0), said));
        } else if (champ.nature() == NatureXml.CODE) {
            element.poser(NatureXml.ATTRIBUT_CODE, said);
        } else {
            element.ajouter(new Noeud.Texte(said));
        }
        return element;
    }
}
