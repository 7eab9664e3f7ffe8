package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Element.Attribute;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tree to UTF-8 bytes; declares the namespaces that a moved element no longer finds around it. Not thread-safe. */
final class TreeWriter {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** The namespaces declared around an element, the innermost first. */
    record Scope(String prefix, String namespace, @Nullable Scope around) {}

    private final XmlBuffer out;
    private final @Nullable String indentation;

    TreeWriter(@Nullable String indentation, int octets) {
        this.out = new XmlBuffer(octets);
        this.indentation = indentation;
    }

    /** A whole document; {@code indentation} is put once a level, null for none. */
    static byte[] document(Element root, @Nullable String indentation) {
        var writer = new TreeWriter(indentation, 8192);
        writer.out.markup(DECLARATION);
        writer.element(root, null, 0);
        writer.out.markup('\n');
        return writer.out.bytes();
    }

    /** One element as a text that can be read alone: a wrapper declares the namespaces that its names need. */
    static String fragment(Element element) {
        var writer = new TreeWriter(null, 512);
        writer.out.markup("<g");
        Map<String, String> needed = new LinkedHashMap<>();
        manquants(element, Set.of(), needed);
        Scope around = null;
        for (var one : needed.entrySet()) {
            writer.attribute(
                    one.getKey().isEmpty() ? Element.XMLNS : Element.XMLNS + ":" + one.getKey(), one.getValue());
            around = new Scope(one.getKey(), one.getValue(), around);
        }
        writer.out.markup('>');
        writer.element(element, around, 0);
        writer.out.markup("</g>");
        return writer.out.asText();
    }

    /** The prefixes that an element uses and does not declare. */
    private static void manquants(Element element, Set<String> declared, Map<String, String> needed) {
        Set<String> known = declared;
        for (Attribute one : element.attributes()) {
            if (one.declaration()) {
                known = known == declared ? new HashSet<>(declared) : known;
                known.add(one.prefix().isEmpty() ? "" : one.local());
            }
        }
        manquant(element.prefix(), element.namespace(), known, needed);
        for (Attribute one : element.attributes()) {
            if (!one.prefix().isEmpty() && !one.declaration()) {
                manquant(one.prefix(), one.namespace(), known, needed);
            }
        }
        for (XmlNode one : element.content()) {
            if (one instanceof Element child) {
                manquants(child, known, needed);
            }
        }
    }

    private static void manquant(String prefix, String namespace, Set<String> declared, Map<String, String> needed) {
        if (!declared.contains(prefix) && !namespace.isEmpty() && !prefix.equals("xml")) {
            needed.putIfAbsent(prefix, namespace);
        }
    }

    void element(Element one, @Nullable Scope around, int depth) {
        out.markup('<');
        int from = out.size();
        name(one.prefix(), one.local());
        int to = out.size();
        Scope scope = around;
        List<Attribute> attributes = one.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (attribute.declaration()) {
                scope = new Scope(attribute.prefix().isEmpty() ? "" : attribute.local(), attribute.value(), scope);
            }
        }
        scope = declarer(one.prefix(), one.namespace(), scope);
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            if (!attribute.prefix().isEmpty() && !attribute.declaration()) {
                scope = declarer(attribute.prefix(), attribute.namespace(), scope);
            }
        }
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            attribute(
                    attribute.prefix().isEmpty() ? attribute.local() : attribute.prefix() + ":" + attribute.local(),
                    attribute.value());
        }
        if (one.content().isEmpty()) {
            out.markup("/>");
            return;
        }
        out.markup('>');
        content(one, scope, depth);
        out.markup("</");
        out.repeat(from, to);
        out.markup('>');
    }

    XmlBuffer out() {
        return out;
    }

    private void content(Element one, @Nullable Scope scope, int depth) {
        boolean lines = indentation != null && one.content().stream().noneMatch(XmlNode.Text.class::isInstance);
        for (XmlNode child : one.content()) {
            if (lines) {
                line(depth + 1);
            }
            if (child instanceof Element element) {
                element(element, scope, depth + 1);
            } else if (child instanceof XmlNode.Text text) {
                out.text(text.text());
            } else if (child instanceof XmlNode.Comment comment) {
                out.markup("<!--");
                out.markup(comment.text());
                out.markup("-->");
            } else if (child instanceof XmlNode.Instruction instruction) {
                out.markup("<?");
                out.markup(instruction.target());
                out.markup(instruction.data().isEmpty() ? "" : " ");
                out.markup(instruction.data());
                out.markup("?>");
            }
        }
        if (lines) {
            line(depth);
        }
    }

    /** Starts a line, if the document has lines. */
    void line(int depth) {
        if (indentation == null) {
            return;
        }
        out.markup('\n');
        for (int i = 0; i < depth; i++) {
            out.markup(indentation);
        }
    }

    private void name(String prefix, String local) {
        if (!prefix.isEmpty()) {
            out.markup(prefix);
            out.markup(':');
        }
        out.markup(local);
    }

    private @Nullable Scope declarer(String prefix, String namespace, @Nullable Scope scope) {
        String bound = namespace(scope, prefix);
        if (prefix.equals("xml") || namespace.equals(bound == null ? "" : bound)) {
            return scope;
        }
        attribute(prefix.isEmpty() ? Element.XMLNS : Element.XMLNS + ":" + prefix, namespace);
        return new Scope(prefix, namespace, scope);
    }

    private static @Nullable String namespace(@Nullable Scope scope, String prefix) {
        for (Scope one = scope; one != null; one = one.around()) {
            if (one.prefix().equals(prefix)) {
                return one.namespace();
            }
        }
        return null;
    }

    void attribute(String nom, String value) {
        out.markup(' ');
        out.markup(nom);
        out.markup("=\"");
        out.attributeValue(value);
        out.markup('"');
    }
}
