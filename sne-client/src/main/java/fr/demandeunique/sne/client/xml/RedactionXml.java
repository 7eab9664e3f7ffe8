package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Element.Attribut;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tree to UTF-8 bytes; declares the namespaces that a moved element no longer finds around it. Not thread-safe. */
final class RedactionXml {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** The namespaces declared around an element, the innermost first. */
    record Portee(String prefixe, String espace, @Nullable Portee autour) {}

    private final TamponXml out;
    private final @Nullable String indentation;

    RedactionXml(@Nullable String indentation, int octets) {
        this.out = new TamponXml(octets);
        this.indentation = indentation;
    }

    /** A whole document; {@code indentation} is put once a level, null for none. */
    static byte[] document(Element root, @Nullable String indentation) {
        var writer = new RedactionXml(indentation, 8192);
        writer.out.balise(DECLARATION);
        writer.element(root, null, 0);
        writer.out.balise('\n');
        return writer.out.enOctets();
    }

    /** One element as a text that can be read alone: a wrapper declares the namespaces that its names need. */
    static String fragment(Element element) {
        var writer = new RedactionXml(null, 512);
        writer.out.balise("<g");
        Map<String, String> needed = new LinkedHashMap<>();
        manquants(element, Set.of(), needed);
        Portee around = null;
        for (var one : needed.entrySet()) {
            writer.attribut(
                    one.getKey().isEmpty() ? Element.XMLNS : Element.XMLNS + ":" + one.getKey(), one.getValue());
            around = new Portee(one.getKey(), one.getValue(), around);
        }
        writer.out.balise('>');
        writer.element(element, around, 0);
        writer.out.balise("</g>");
        return writer.out.enTexte();
    }

    /** The prefixes that an element uses and does not declare. */
    private static void manquants(Element element, Set<String> declared, Map<String, String> needed) {
        Set<String> known = declared;
        for (Attribut one : element.attributs()) {
            if (one.declaration()) {
                known = known == declared ? new HashSet<>(declared) : known;
                known.add(one.prefixe().isEmpty() ? "" : one.local());
            }
        }
        manquant(element.prefixe(), element.espace(), known, needed);
        for (Attribut one : element.attributs()) {
            if (!one.prefixe().isEmpty() && !one.declaration()) {
                manquant(one.prefixe(), one.espace(), known, needed);
            }
        }
        for (Noeud one : element.contenu()) {
            if (one instanceof Element child) {
                manquants(child, known, needed);
            }
        }
    }

    private static void manquant(String prefixe, String espace, Set<String> declared, Map<String, String> needed) {
        if (!declared.contains(prefixe) && !espace.isEmpty() && !prefixe.equals("xml")) {
            needed.putIfAbsent(prefixe, espace);
        }
    }

    void element(Element one, @Nullable Portee around, int depth) {
        out.balise('<');
        int from = out.taille();
        nom(one.prefixe(), one.local());
        int to = out.taille();
        Portee scope = around;
        List<Attribut> attributs = one.attributs();
        for (int i = 0; i < attributs.size(); i++) {
            Attribut attribut = attributs.get(i);
            if (attribut.declaration()) {
                scope = new Portee(attribut.prefixe().isEmpty() ? "" : attribut.local(), attribut.valeur(), scope);
            }
        }
        scope = declarer(one.prefixe(), one.espace(), scope);
        for (int i = 0; i < attributs.size(); i++) {
            Attribut attribut = attributs.get(i);
            if (!attribut.prefixe().isEmpty() && !attribut.declaration()) {
                scope = declarer(attribut.prefixe(), attribut.espace(), scope);
            }
        }
        for (int i = 0; i < attributs.size(); i++) {
            Attribut attribut = attributs.get(i);
            attribut(
                    attribut.prefixe().isEmpty() ? attribut.local() : attribut.prefixe() + ":" + attribut.local(),
                    attribut.valeur());
        }
        if (one.contenu().isEmpty()) {
            out.balise("/>");
            return;
        }
        out.balise('>');
        contenu(one, scope, depth);
        out.balise("</");
        out.redire(from, to);
        out.balise('>');
    }

    TamponXml out() {
        return out;
    }

    private void contenu(Element one, @Nullable Portee scope, int depth) {
        boolean lines = indentation != null && one.contenu().stream().noneMatch(Noeud.Texte.class::isInstance);
        for (Noeud child : one.contenu()) {
            if (lines) {
                ligne(depth + 1);
            }
            if (child instanceof Element element) {
                element(element, scope, depth + 1);
            } else if (child instanceof Noeud.Texte text) {
                out.texte(text.texte());
            } else if (child instanceof Noeud.Commentaire comment) {
                out.balise("<!--");
                out.balise(comment.texte());
                out.balise("-->");
            } else if (child instanceof Noeud.Instruction instruction) {
                out.balise("<?");
                out.balise(instruction.cible());
                out.balise(instruction.donnees().isEmpty() ? "" : " ");
                out.balise(instruction.donnees());
                out.balise("?>");
            }
        }
        if (lines) {
            ligne(depth);
        }
    }

    /** Starts a line, if the document has lines. */
    void ligne(int depth) {
        if (indentation == null) {
            return;
        }
        out.balise('\n');
        for (int i = 0; i < depth; i++) {
            out.balise(indentation);
        }
    }

    private void nom(String prefixe, String local) {
        if (!prefixe.isEmpty()) {
            out.balise(prefixe);
            out.balise(':');
        }
        out.balise(local);
    }

    private @Nullable Portee declarer(String prefixe, String espace, @Nullable Portee scope) {
        String bound = espace(scope, prefixe);
        if (prefixe.equals("xml") || espace.equals(bound == null ? "" : bound)) {
            return scope;
        }
        attribut(prefixe.isEmpty() ? Element.XMLNS : Element.XMLNS + ":" + prefixe, espace);
        return new Portee(prefixe, espace, scope);
    }

    private static @Nullable String espace(@Nullable Portee scope, String prefixe) {
        for (Portee one = scope; one != null; one = one.autour()) {
            if (one.prefixe().equals(prefixe)) {
                return one.espace();
            }
        }
        return null;
    }

    void attribut(String nom, String valeur) {
        out.balise(' ');
        out.balise(nom);
        out.balise("=\"");
        out.valeur(valeur);
        out.balise('"');
    }

    /** Tells whether XML 1.0 can hold the text. */
    static boolean ecrivable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || Character.isSurrogate(c) || c >= '\uFFFE') {
                return false;
            }
        }
        return true;
    }
}
