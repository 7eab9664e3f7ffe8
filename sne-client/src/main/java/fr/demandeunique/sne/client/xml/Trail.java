package fr.demandeunique.sne.client.xml;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came in the elements that are open, in order, with their values left out: all that it takes to make the {@link Template} of a block that turns out to need one. Most do
 * not, so that an element that is as this library writes it leaves no more than its {@link Place}. Not thread-safe.
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
    void add(XmlNode one) {
        push(one);
    }

    /** Adds an element whose value is left out; {@code odd} is it if it is not named as the document names its elements, or null. */
    void hole(Place place, @Nullable Element odd) {
        if (odd == null) {
            push(place);
        } else {
            var named = new Element(odd.prefix(), odd.local(), odd.namespace());
            named.add(Template.TROU);
            push(named);
        }
    }

    /** Adds an element that repeats with the value that it says. */
    void item(Place place, String said) {
        push(place);
        push(said);
    }

    /** Opens an element that only holds others; {@code odd} is its tag if it says more than its usual name, or null. */
    void open(Place place, @Nullable Element odd) {
        push(odd == null ? place : new Open(odd));
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
    String template(Element tag, int from, XmlStyle style) {
        Deque<Element> open = new ArrayDeque<>();
        open.push(tag);
        for (int i = from; i < size; i++) {
            Object one = Objects.requireNonNull(all[i]);
            Element around = Objects.requireNonNull(open.peek());
            if (one == CLOSE) {
                open.pop();
            } else if (one instanceof XmlNode node) {
                around.add(node);
            } else if (one instanceof Open odd) {
                around.add(odd.tag);
                open.push(odd.tag);
            } else if (one instanceof Place place) {
                if (place.repeats() && place.leaf().block() == null) {
                    around.add(whole(style, place, String.valueOf(all[++i])));
                    continue;
                }
                Element named = style.element(place.name());
                around.add(named);
                if (place.structure()) {
                    open.push(named);
                } else {
                    named.add(Template.TROU);
                }
            }
        }
        return TreeWriter.fragment(tag);
    }

    /** The element of a value. */
    static Element whole(XmlStyle style, Place place, String said) {
        Element element = style.element(place.name());
        if (place.structure()) {
            element.add(whole(style, place.places().get(0), said));
        } else if (place.kind() == XmlKind.CODE) {
            element.put(XmlKind.CODE_ATTRIBUTE, said);
        } else {
            element.add(new XmlNode.Text(said));
        }
        return element;
    }
}
