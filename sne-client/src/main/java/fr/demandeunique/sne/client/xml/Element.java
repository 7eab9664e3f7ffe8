package fr.demandeunique.sne.client.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a document: name, attributes (namespace declarations included), content. Mutable, not thread-safe. */
final class Element implements Noeud {
    /** The prefix that marks a namespace declaration. */
    static final String XMLNS = "xmlns";

    private final String prefixe;
    private final String local;
    private final String espace;
    private List<Attribut> attributs = List.of();
    private List<Noeud> contenu = List.of();
    private int ligne;
    private int colonne;

    /** An attribute; a declaration is {@code xmlns:prefix}, or {@code xmlns} with an empty prefix. */
    record Attribut(String prefixe, String local, String espace, String valeur) {
        boolean declaration() {
            return prefixe.equals(XMLNS) || prefixe.isEmpty() && local.equals(XMLNS);
        }

        boolean simple(String nom) {
            return prefixe.isEmpty() && local.equals(nom);
        }
    }

    Element(String prefixe, String local, String espace) {
        this.prefixe = prefixe;
        this.local = local;
        this.espace = espace;
    }

    /** The same start tag, with nothing inside. */
    Element vide() {
        var copy = new Element(prefixe, local, espace);
        copy.attributs = attributs.size() < 2 ? List.copyOf(attributs) : new ArrayList<>(attributs);
        return copy;
    }

    String prefixe() {
        return prefixe;
    }

    String local() {
        return local;
    }

    String espace() {
        return espace;
    }

    List<Attribut> attributs() {
        return attributs;
    }

    /** What is inside, to be read only. */
    List<Noeud> contenu() {
        return contenu;
    }

    void ajouter(Attribut attribut) {
        attributs = avec(attributs, attribut);
    }

    void ajouter(Noeud noeud) {
        contenu = avec(contenu, noeud);
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
    void remplacerContenu(List<Noeud> nouveau) {
        contenu = nouveau;
    }

    /** The value of an attribute without a prefix, null if there is none. */
    @Nullable
    String attribut(String nom) {
        for (int i = 0; i < attributs.size(); i++) {
            if (attributs.get(i).simple(nom)) {
                return attributs.get(i).valeur();
            }
        }
        return null;
    }

    /** Sets an attribute without a prefix at its place, at the end if it is new; removes it if the value is null. */
    void poser(String nom, @Nullable String valeur) {
        for (int i = 0; i < attributs.size(); i++) {
            if (attributs.get(i).simple(nom)) {
                attributs = new ArrayList<>(attributs);
                if (valeur == null) {
                    attributs.remove(i);
                } else {
                    attributs.set(i, new Attribut("", nom, "", valeur));
                }
                return;
            }
        }
        if (valeur != null) {
            ajouter(new Attribut("", nom, "", valeur));
        }
    }

    /** The text directly inside, without what comments and instructions say. */
    String texte() {
        if (contenu.size() == 1 && contenu.get(0) instanceof Noeud.Texte seul) {
            return seul.texte();
        }
        var text = new StringBuilder();
        for (int i = 0; i < contenu.size(); i++) {
            if (contenu.get(i) instanceof Noeud.Texte part) {
                text.append(part.texte());
            }
        }
        return text.toString();
    }

    /** True if there is nothing inside and no attribute. */
    boolean nu() {
        return contenu.isEmpty() && attributs.isEmpty();
    }

    int ligne() {
        return ligne;
    }

    int colonne() {
        return colonne;
    }

    void place(int ligne, int colonne) {
        this.ligne = ligne;
        this.colonne = colonne;
    }

    /** The name only: the content may be personal. */
    @Override
    public String toString() {
        return prefixe.isEmpty() ? local : prefixe + ":" + local;
    }
}
