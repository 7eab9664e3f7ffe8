package fr.demandeunique.sne.client.xml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document does everywhere alike: the prefix of its root, that of its other elements, and its indentation.
 *
 * @param root prefix of the root, empty for none
 * @param locals prefix of the other elements; if both are empty, all are in the default namespace
 * @param indentation what is put before each line once a level, null for a document on one line
 */
record XmlStyle(String root, String locals, @Nullable String indentation) {
    static final XmlStyle ORDINAIRE = new XmlStyle("", "", null);

    private static final Pattern BLANCS = Pattern.compile("\n[ \t]{0,16}");
    private static final Pattern PREFIXE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}|");

    /** Tells whether an element is one of the SNE's: of its namespace, or unqualified inside a qualified root. */
    boolean knows(Element element) {
        return element.namespace().equals(PlaceTable.NAMESPACE)
                || element.namespace().isEmpty();
    }

    /** The place of a node in the table, null if the table does not know it. */
    @Nullable
    Place place(XmlNode noeud, Place parent) {
        return noeud instanceof Element element && knows(element)
                ? parent.children().get(element.local())
                : null;
    }

    /** The element that holds the value of one that repeats: itself or the one below it; null if it is not there. */
    @Nullable
    Element leaf(Element item, Place place) {
        if (!place.structure()) {
            return item;
        }
        Place below = place.children().values().iterator().next();
        for (XmlNode one : item.content()) {
            if (place(one, place) == below) {
                return leaf((Element) one, below);
            }
        }
        return null;
    }

    /** Tells whether an element below the root is written as the document writes its elements. */
    boolean ordinaire(Element element) {
        return element.prefix().equals(locals) && element.namespace().equals(espaceLocaux());
    }

    /** Namespace of the elements below the root. */
    String espaceLocaux() {
        return locals.isEmpty() && !root.isEmpty() ? "" : PlaceTable.NAMESPACE;
    }

    Element element(String nom) {
        return new Element(locals, nom, espaceLocaux());
    }

    /** The root, which declares its namespace. */
    Element root(String nom) {
        var element = new Element(root, nom, PlaceTable.NAMESPACE);
        boolean bare = root.isEmpty();
        element.add(new Element.Attribute(
                bare ? "" : Element.XMLNS, bare ? Element.XMLNS : root, "", PlaceTable.NAMESPACE));
        return element;
    }

    /** The style that a reader will find in a document which is written from this tree. */
    XmlStyle found(Element root, Place places) {
        return of(root, places, indentation == null ? indentation(root) : melange(root) ? null : indentation);
    }

    /** Tells whether text stands beside elements somewhere: no line can be started there. */
    static boolean melange(Element one) {
        boolean text = false;
        boolean elements = false;
        for (XmlNode child : one.content()) {
            text |= child instanceof XmlNode.Text;
            elements |= !(child instanceof XmlNode.Text);
            if (text && elements || child instanceof Element inner && melange(inner)) {
                return true;
            }
        }
        return false;
    }

    private static XmlStyle of(Element root, Place places, @Nullable String unit) {
        for (XmlNode one : root.content()) {
            if (one instanceof Element first && ORDINAIRE.place(first, places) != null) {
                return new XmlStyle(root.prefix(), first.prefix(), unit);
            }
        }
        return new XmlStyle(root.prefix(), root.prefix(), unit);
    }

    private static @Nullable String indentation(Element root) {
        if (root.content().size() < 2
                || !(root.content().get(0) instanceof XmlNode.Text first)
                || !BLANCS.matcher(first.text()).matches()) {
            return null;
        }
        String unit = first.text().substring(1);
        return indente(root, unit, 0) ? unit : null;
    }

    private static boolean indente(Element one, String unit, int depth) {
        List<XmlNode> content = one.content();
        if (content.stream().allMatch(XmlNode.Text.class::isInstance)) {
            return true;
        }
        String line = "\n" + unit.repeat(depth + 1);
        if (content.size() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < content.size(); i++) {
            if (i % 2 == 1) {
                if (content.get(i) instanceof XmlNode.Text
                        || content.get(i) instanceof Element child && !indente(child, unit, depth + 1)) {
                    return false;
                }
            } else {
                String expected = i == content.size() - 1 ? "\n" + unit.repeat(depth) : line;
                if (!(content.get(i) instanceof XmlNode.Text blank)
                        || !blank.text().equals(expected)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** As a member of the JSON, null for the ordinary style. */
    @Nullable
    Map<String, @Nullable Object> enMembre() {
        if (equals(ORDINAIRE)) {
            return null;
        }
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("racine", root);
        member.put("locaux", locals);
        if (indentation != null) {
            member.put("indentation", indentation);
        }
        return member;
    }

    /** From a member of the JSON; the ordinary style if it is none that this library wrote. */
    static XmlStyle duMembre(@Nullable Object member) {
        if (member instanceof Map<?, ?> map
                && map.get("racine") instanceof String root
                && map.get("locaux") instanceof String locals
                && PREFIXE.matcher(root).matches()
                && PREFIXE.matcher(locals).matches()) {
            return new XmlStyle(
                    root,
                    locals,
                    map.get("indentation") instanceof String unit && unit.isBlank() && unit.length() <= 16
                            ? unit
                            : null);
        }
        return ORDINAIRE;
    }
}
