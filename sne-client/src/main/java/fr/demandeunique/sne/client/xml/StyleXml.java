package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document does everywhere alike: the prefix of its root, that of its other elements, and its indentation.
 *
 * @param racine prefix of the root, empty for none
 * @param locaux prefix of the other elements; if both are empty, all are in the default namespace
 * @param indentation what is put before each line once a level, null for a document on one line
 */
record StyleXml(String racine, String locaux, @Nullable String indentation) {
    static final StyleXml ORDINAIRE = new StyleXml("", "", null);

    private static final Pattern BLANCS = Pattern.compile("\n[ \t]{0,16}");
    private static final Pattern PREFIXE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}|");

    /** Tells whether an element is one of the SNE's: of its namespace, or unqualified inside a qualified root. */
    boolean connait(Element element) {
        return element.espace().equals(Correspondances.ESPACE)
                || element.espace().isEmpty();
    }

    /** The place of a node in the table, null if the table does not know it. */
    @Nullable
    Champ champ(Noeud noeud, Champ parent) {
        return noeud instanceof Element element && connait(element)
                ? parent.enfants().get(element.local())
                : null;
    }

    /** The element that holds the value of one that repeats: itself or the one below it; null if it is not there. */
    @Nullable
    Element feuille(Element item, Champ champ) {
        if (!champ.structure()) {
            return item;
        }
        Champ below = champ.enfants().values().iterator().next();
        for (Noeud one : item.contenu()) {
            if (champ(one, champ) == below) {
                return feuille((Element) one, below);
            }
        }
        return null;
    }

    /** Tells whether an element below the root is written as the document writes its elements. */
    boolean ordinaire(Element element) {
        return element.prefixe().equals(locaux) && element.espace().equals(espaceLocaux());
    }

    /** Namespace of the elements below the root. */
    String espaceLocaux() {
        return locaux.isEmpty() && !racine.isEmpty() ? "" : Correspondances.ESPACE;
    }

    Element element(String nom) {
        return new Element(locaux, nom, espaceLocaux());
    }

    /** The root, which declares its namespace. */
    Element racine(String nom) {
        var root = new Element(racine, nom, Correspondances.ESPACE);
        boolean bare = racine.isEmpty();
        root.ajouter(new Element.Attribut(
                bare ? "" : Element.XMLNS, bare ? Element.XMLNS : racine, "", Correspondances.ESPACE));
        return root;
    }

    /** The style that a reader will find in a document which is written from this tree. */
    StyleXml relu(Element root) {
        return de(root, indentation == null ? indentation(root) : melange(root) ? null : indentation);
    }

    /** Tells whether text stands beside elements somewhere: no line can be started there. */
    static boolean melange(Element one) {
        boolean text = false;
        boolean elements = false;
        for (Noeud child : one.contenu()) {
            text |= child instanceof Noeud.Texte;
            elements |= !(child instanceof Noeud.Texte);
            if (text && elements || child instanceof Element inner && melange(inner)) {
                return true;
            }
        }
        return false;
    }

    private static StyleXml de(Element root, @Nullable String unit) {
        Champ places = Correspondances.de(true).bloc(Correspondances.RACINE).racine();
        for (Noeud one : root.contenu()) {
            if (one instanceof Element first && ORDINAIRE.champ(first, places) != null) {
                return new StyleXml(root.prefixe(), first.prefixe(), unit);
            }
        }
        return new StyleXml(root.prefixe(), root.prefixe(), unit);
    }

    private static @Nullable String indentation(Element root) {
        if (root.contenu().size() < 2
                || !(root.contenu().get(0) instanceof Noeud.Texte first)
                || !BLANCS.matcher(first.texte()).matches()) {
            return null;
        }
        String unit = first.texte().substring(1);
        return indente(root, unit, 0) ? unit : null;
    }

    private static boolean indente(Element one, String unit, int depth) {
        List<Noeud> content = one.contenu();
        if (content.stream().allMatch(Noeud.Texte.class::isInstance)) {
            return true;
        }
        String line = "\n" + unit.repeat(depth + 1);
        if (content.size() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < content.size(); i++) {
            if (i % 2 == 1) {
                if (content.get(i) instanceof Noeud.Texte
                        || content.get(i) instanceof Element child && !indente(child, unit, depth + 1)) {
                    return false;
                }
            } else {
                String expected = i == content.size() - 1 ? "\n" + unit.repeat(depth) : line;
                if (!(content.get(i) instanceof Noeud.Texte blank)
                        || !blank.texte().equals(expected)) {
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
        member.put("racine", racine);
        member.put("locaux", locaux);
        if (indentation != null) {
            member.put("indentation", indentation);
        }
        return member;
    }

    /** From a member of the JSON; the ordinary style if it is none that this library wrote. */
    static StyleXml duMembre(@Nullable Object member) {
        if (member instanceof Map<?, ?> map
                && map.get("racine") instanceof String root
                && map.get("locaux") instanceof String locals
                && PREFIXE.matcher(root).matches()
                && PREFIXE.matcher(locals).matches()) {
            return new StyleXml(
                    root,
                    locals,
                    map.get("indentation") instanceof String unit && unit.isBlank() && unit.length() <= 16
                            ? unit
                            : null);
        }
        return ORDINAIRE;
    }
}
