package fr.demandeunique.sne.client.xml;

import org.jspecify.annotations.Nullable;

/** Takes single elements: what place one has, by the names and the style of its document, and what one of a value says. Not thread-safe. */
final class ElementReader {
    private final XmlParser in;
    private final boolean watched;
    private XmlStyle style = XmlStyle.ORDINAIRE;

    /** The namespace of the SNE, the very text of the parser, and that of the elements below the root. */
    private String sne = PlaceTable.NAMESPACE;

    private String namespace = sne;

    /** Whether a known element has said how the document writes its elements. */
    private boolean styled;

    /** What the last {@link #item} says. */
    private String said = "";

    /** Reads from a parser; {@code watched} if each element must be there as one, for a witness. */
    ElementReader(XmlParser in, boolean watched) {
        this.in = in;
        this.watched = watched;
    }

    /** How the document writes its elements, as far as it is known. */
    XmlStyle style() {
        return style;
    }

    /** What the last {@link #item} says. */
    String said() {
        return said;
    }

    /** Takes the style of the root. */
    void root(Element root) {
        sne = root.namespace();
        style(new XmlStyle(root.prefix(), root.prefix(), null));
    }

    /** Takes the style of the first known element, which has just started. */
    void first() {
        if (!styled) {
            styled = true;
            style(new XmlStyle(style.root(), in.prefix(), in.unit()));
        }
    }

    /** Takes the style of a document that has ended, if none of its elements was known. */
    void end() {
        if (!styled) {
            style(new XmlStyle(style.root(), style.locals(), in.unit()));
        }
    }

    /** Tells whether the element that has just started is named as the document names its elements. */
    boolean ordinary(String namespace) {
        return namespace.equals(this.namespace) && in.prefix().equals(style.locals());
    }

    private void style(XmlStyle known) {
        style = known;
        namespace = known.espaceLocaux().isEmpty() ? "" : sne;
    }

    /** The place of the element that has just started, null if the table does not know it. */
    @Nullable
    Place known(Place around, @Nullable Place last, String namespace) {
        return namespace.equals(sne) || namespace.isEmpty() ? around.child(in.local(), last) : null;
    }

    /** The element of a value, which has just started; null if it is written as this library does, and says {@link #said}. */
    @Nullable
    Element item(Place place, boolean ordinary) throws XmlParser.Stop {
        boolean coded = !place.structure() && place.kind() == XmlKind.CODE;
        String code = coded ? in.code() : null;
        if (watched || !ordinary || (coded ? code == null : !in.bare())) {
            return in.element();
        }
        int event = in.next();
        if (!place.structure()) {
            String text = event == XmlParser.END ? in.takeText() : null;
            if (event == XmlParser.END && coded == (text == null)) {
                said = code != null ? code : String.valueOf(text);
                return null;
            }
            Element odd = style.element(place.name());
            odd.put(XmlKind.CODE_ATTRIBUTE, code);
            if (text != null) {
                odd.add(new XmlNode.Text(text));
            }
            return event == XmlParser.END ? odd : in.fill(odd, event);
        }
        Place below = place.places().get(0);
        Element odd = style.element(place.name());
        String before = in.takeText();
        if (before != null) {
            odd.add(new XmlNode.Text(before));
        }
        if (event != XmlParser.START || known(place, null, in.namespace()) != below) {
            return in.fill(odd, event);
        }
        Element inside = item(below, ordinary(in.namespace()));
        event = in.next();
        if (inside == null) {
            String after = in.takeText();
            if (before == null && after == null && event == XmlParser.END) {
                return null;
            }
            odd.add(Trail.whole(style, below, said));
            if (after != null) {
                odd.add(new XmlNode.Text(after));
            }
        } else {
            odd.add(inside);
        }
        return in.fill(odd, event);
    }

    /** Tells whether what an element says is a code of white space: as a member of a list of codes it is a fault, as another text it is told all the same. */
    static boolean blank(Place place, Object read) {
        return place.kind() == XmlKind.CODE && read instanceof String code && code.isBlank();
    }

    /** Tells whether an element says its code in its text, where the SNE has an attribute. */
    static boolean codeInText(Place place, @Nullable Element odd) {
        return odd != null && place.kind() == XmlKind.CODE && odd.attribute(XmlKind.CODE_ATTRIBUTE) == null;
    }
}
