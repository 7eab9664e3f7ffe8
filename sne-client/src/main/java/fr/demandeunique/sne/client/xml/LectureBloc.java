package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Bloc;
import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the elements of blocks into JSON objects. An object whose element is not exactly as this library would write it gets a
 * member {@value #RESIDU} with its {@link Gabarit}. Not thread-safe.
 */
final class LectureBloc {
    /** The member of an object that keeps what its element said beyond the table. */
    static final String RESIDU = "interfaceNuu";

    /** Inside the member of the root, beside the header of the document. */
    static final String GABARIT = "gabarit";

    private final Correspondances table;
    private final StyleXml style;
    private final Set<String> refuses;
    private final @Nullable BiConsumer<String, Element> temoin;
    /** Paths are only made when somebody asks for them. */
    private final boolean chemins;

    /**
     * @param refuses paths of values that cannot be used: they stay in the template as they are
     * @param temoin is told the path of each element that is read, null for nobody
     */
    LectureBloc(
            Correspondances table, StyleXml style, Set<String> refuses, @Nullable BiConsumer<String, Element> temoin) {
        this.table = table;
        this.style = style;
        this.refuses = refuses;
        this.temoin = temoin;
        this.chemins = temoin != null || !refuses.isEmpty();
    }

    /** The root of a document; its object always has the member {@value #RESIDU}. */
    Map<String, @Nullable Object> racine(Element root) {
        Bloc bloc = table.bloc(Correspondances.RACINE);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        object.put(RESIDU, header);
        boolean plain = attributsRacine(root, bloc, object);
        plain &= contenu(root, bloc.racine(), object, "");
        Membres.listes(object);
        if (!plain) {
            header.put(GABARIT, gabarit(root, bloc, ""));
        }
        return object;
    }

    private Map<String, @Nullable Object> bloc(Element element, Bloc bloc, String path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        boolean plain = style.ordinaire(element);
        plain &= attributs(element, bloc, object);
        plain &= contenu(element, bloc.racine(), object, path);
        Membres.listes(object);
        if (!plain) {
            object.put(RESIDU, gabarit(element, bloc, path));
        }
        return object;
    }

    private String gabarit(Element element, Bloc bloc, String path) {
        return new Gabarit(table, style, refuses).de(element, bloc, path);
    }

    /** The root says its namespace and its version, in this order, and nothing else. */
    private boolean attributsRacine(Element root, Bloc bloc, Map<String, @Nullable Object> object) {
        boolean plain = root.attributs().size() == 2;
        for (Element.Attribut one : root.attributs()) {
            plain &= one.declaration()
                    ? one.valeur().equals(Correspondances.ESPACE)
                            && (one.prefixe().isEmpty() ? "" : one.local()).equals(style.racine())
                    : attribut(one, bloc, object);
        }
        return plain;
    }

    private boolean attributs(Element element, Bloc bloc, Map<String, @Nullable Object> object) {
        boolean plain = true;
        for (Element.Attribut one : element.attributs()) {
            plain &= attribut(one, bloc, object);
        }
        return plain;
    }

    private static boolean attribut(Element.Attribut one, Bloc bloc, Map<String, @Nullable Object> object) {
        String member = one.prefixe().isEmpty() ? bloc.attributs().get(one.local()) : null;
        if (member == null || one.valeur().isEmpty()) {
            return false;
        }
        object.put(member, one.valeur());
        return true;
    }

    /** Reads what stands inside an element; tells whether all of it is as this library would write it. */
    private boolean contenu(Element element, Champ place, Map<String, @Nullable Object> object, String path) {
        boolean plain = true;
        Champ last = null;
        long seen = 0;
        List<Noeud> content = element.contenu();
        for (int i = 0; i < content.size(); i++) {
            Champ champ = style.champ(content.get(i), place);
            if (champ == null || !champ.repete() && (seen & 1L << champ.ordre()) != 0) {
                plain = false;
                continue;
            }
            Element child = (Element) content.get(i);
            boolean next = last == null || champ.rang() > last.rang() || champ == last;
            plain &= champ(child, champ, object, path) && next && style.ordinaire(child);
            seen |= 1L << champ.ordre();
            last = next ? champ : last;
        }
        return plain;
    }

    private boolean champ(Element child, Champ champ, Map<String, @Nullable Object> object, String path) {
        if (champ.repete()) {
            return repete(child, champ, object, path);
        }
        if (champ.structure()) {
            boolean plain = child.attributs().isEmpty() && !child.contenu().isEmpty();
            return contenu(child, champ, object, path) && plain;
        }
        String pointer = chemins ? path + champ.pointeur() : path;
        noter(pointer, child);
        if (champ.bloc() != null) {
            Membres.poser(object, champ.membre(), bloc(child, table.bloc(champ.bloc()), pointer));
            return true;
        }
        Object value = champ.nature().lire(child);
        if (value == null || chemins && refuses.contains(pointer)) {
            return false;
        }
        Membres.poser(object, champ.membre(), value);
        return champ.nature().canonique(child, value);
    }

    private boolean repete(Element child, Champ champ, Map<String, @Nullable Object> object, String path) {
        Champ leaf = champ.feuille();
        String pointer = chemins ? path + leaf.pointeur() + "/" + Membres.taille(object, leaf.membre()) : path;
        if (leaf.bloc() != null) {
            noter(pointer, child);
            Membres.ajouter(object, leaf.membre(), bloc(child, table.bloc(leaf.bloc()), pointer));
            return true;
        }
        Element inner = style.feuille(child, champ);
        Object value = inner == null ? null : leaf.nature().lire(inner);
        if (inner == null || value == null) {
            return false;
        }
        noter(pointer, inner);
        Membres.ajouter(object, leaf.membre(), value);
        boolean alone =
                inner == child || child.attributs().isEmpty() && child.contenu().size() == 1 && style.ordinaire(inner);
        return alone && leaf.nature().canonique(inner, value);
    }

    private void noter(String pointer, Element element) {
        if (temoin != null) {
            temoin.accept(pointer, element);
        }
    }
}
