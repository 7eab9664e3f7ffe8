package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import java.util.LinkedHashMap;
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
