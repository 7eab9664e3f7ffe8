package fr.demandeunique.sne.client.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a document: name, attributes (namespace declarations included), content. Mutable, not thread-safe. */
final class Element implements XmlNode {
    /** The prefix that marks a namespace declaration. */
    static final String XMLNS = "xmlns";

    private final String prefix;
    private final String local;
    private final String namespace;
    private List<Attribute> attributes = List.of();
    private List<XmlNode> content = List.of();
    private int ligne;
    private int colonne;

    /** An attribute; a declaration is {@code xmlns:prefix}, or {@code xmlns} with an empty prefix. */
    record Attribute(String prefix, String local, String namespace, String value) {
        boolean declaration() {
            return prefix.equals(XMLNS) || prefix.isEmpty() && local.equals(XMLNS);
        }

        boolean simple(String nom) {
            return prefix.isEmpty() && local.equals(nom);
        }
    }

    Element(String prefix, String local, String namespace) {
        this.prefix = prefix;
        this.local = local;
        this.namespace = namespace;
    }

    String prefix() {
        return prefix;
    }

    String local() {
        return local;
    }

    String namespace() {
        return namespace;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** What is inside, to be read only. */
    List<XmlNode> content() {
        return content;
    }

    void add(Attribute attribute) {
        attributes = avec(attributes, attribute);
    }

    void add(XmlNode noeud) {
        content = avec(content, noeud);
    }

    /** Most elements hold one thing or nothing: only more takes a list that grows. */
    private static <T> List<T> avec(List<T> all, T one) {
        if (all.isEmpty()) {
            return List.of(one);
        }
        List<T> more = all;
        if (!(all instanceof ArrayList)) {
            more = new ArrayList<>(8);
            more.addAll(all);
        }
        more.add(one);
        return more;
    }

    /** Takes a list that its maker no longer touches. */
    void replaceContent(List<XmlNode> nouveau) {
        content = nouveau;
    }

    /** The value of an attribute without a prefix, null if there is none. */
    @Nullable
    String attribute(String nom) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).simple(nom)) {
                return attributes.get(i).value();
            }
        }
        return null;
    }

    /** Sets an attribute without a prefix at its place, at the end if it is new; removes it if the value is null. */
    void put(String nom, @Nullable String value) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).simple(nom)) {
                attributes = new ArrayList<>(attributes);
                if (value == null) {
                    attributes.remove(i);
                } else {
                    attributes.set(i, new Attribute("", nom, "", value));
                }
                return;
            }
        }
        if (value != null) {
            add(new Attribute("", nom, "", value));
        }
    }

    /** The text directly inside, without what comments and instructions say. */
    String text() {
        if (content.size() == 1 && content.get(0) instanceof XmlNode.Text seul) {
            return seul.text();
        }
        var text = new StringBuilder();
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof XmlNode.Text part) {
                text.append(part.text());
            }
        }
        return text.toString();
    }

    /** True if there is nothing inside and no attribute. */
    boolean nu() {
        return content.isEmpty() && attributes.isEmpty();
    }

    int line() {
        return ligne;
    }

    int column() {
        return colonne;
    }

    void place(int ligne, int colonne) {
        this.ligne = ligne;
        this.colonne = colonne;
    }

    /** The name only: the content may be personal. */
    @Override
    public String toString() {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
