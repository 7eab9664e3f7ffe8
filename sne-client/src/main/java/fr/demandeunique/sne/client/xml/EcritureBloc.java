package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Bloc;
import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON objects into the elements of blocks: fills the template of each if it has one, and puts what the template has no
 * place for where the table says. Not thread-safe.
 */
final class EcritureBloc {
    private final Correspondances table;
    private final StyleXml style;
    private final Set<Object> utilises = new HashSet<>();

    EcritureBloc(Correspondances table, StyleXml style) {
        this.table = table;
        this.style = style;
    }

    /** The root of a document. */
    Element racine(Map<?, ?> object) {
        Bloc bloc = table.bloc(Correspondances.RACINE);
        Object header = object.get(LectureBloc.RESIDU);
        Element template =
                gabarit(header instanceof Map<?, ?> members ? members.get(LectureBloc.GABARIT) : null, bloc.nom());
        return remplir(template != null ? template : style.racine(bloc.nom()), bloc, object);
    }

    /** The templates that were filled. */
    Set<Object> utilises() {
        return utilises;
    }

    private @Nullable Element gabarit(@Nullable Object text, String nom) {
        Element template = Gabarit.lire(text, nom);
        if (template != null && text != null) {
            utilises.add(text);
        }
        return template;
    }

    private Element bloc(Map<?, ?> object, Bloc bloc, String nom) {
        Element template = gabarit(object.get(LectureBloc.RESIDU), nom);
        return remplir(template != null ? template : style.element(nom), bloc, object);
    }

    private Element remplir(Element element, Bloc bloc, Map<?, ?> object) {
        for (var attribut : bloc.attributs().entrySet()) {
            Object value = object.get(attribut.getValue());
            boolean writable = value instanceof String text && RedactionXml.ecrivable(text);
            if (writable || value == null && !"".equals(element.attribut(attribut.getKey()))) {
                element.poser(attribut.getKey(), (String) value);
            }
        }
        contenu(element, bloc.racine(), object);
        return element;
    }

    /** Fills what an element already has, then adds what is missing. */
    private void contenu(Element element, Champ place, Map<?, ?> object) {
        if (element.contenu().isEmpty()) {
            neuf(element, place, object);
            return;
        }
        Map<Champ, Integer> ends = new HashMap<>();
        List<Noeud> content = new ArrayList<>(element.contenu().size());
        Map<Champ, Deque<Element>> runs = repetitions(element, place, object);
        for (Noeud one : element.contenu()) {
            Champ champ = style.champ(one, place);
            if (champ == null || !champ.repete() && ends.containsKey(champ)) {
                content.add(one);
                continue;
            }
            Element filled =
                    champ.repete() ? suivant((Element) one, champ, runs) : rempli((Element) one, champ, object);
            if (filled != null) {
                content.add(filled);
            }
            ends.put(champ, content.size());
        }
        for (Champ champ : place.enfants().values()) {
            List<Element> rest = champ.repete()
                    ? List.copyOf(runs.getOrDefault(champ, new ArrayDeque<>()))
                    : ends.containsKey(champ) ? List.of() : tous(nouveau(champ, object));
            inserer(content, rest, champ, place, ends);
        }
        element.remplacerContenu(content);
    }

    /** Fills an element that has nothing inside: what there is, in the order of the table. */
    private void neuf(Element element, Champ place, Map<?, ?> object) {
        for (Champ champ : place.enfants().values()) {
            if (champ.repete()) {
                if (Membres.lire(object, champ.feuille().membre()) instanceof List<?> values) {
                    for (Object value : values) {
                        ajouter(element, repetee(champ, value));
                    }
                }
            } else {
                ajouter(element, nouveau(champ, object));
            }
        }
    }

    private static void ajouter(Element element, @Nullable Element inside) {
        if (inside != null) {
            element.ajouter(inside);
        }
    }

    /** One element of a repeating place, null if the value has none. */
    private @Nullable Element repetee(Champ champ, @Nullable Object value) {
        String bloc = champ.feuille().bloc();
        if (bloc == null) {
            return value == null ? null : nouvelle(champ, value);
        }
        return value instanceof Map<?, ?> inside ? bloc(inside, table.bloc(bloc), champ.nom()) : null;
    }

    /** Puts elements behind the last one that comes before them in the table. */
    private static void inserer(
            List<Noeud> content, List<Element> rest, Champ champ, Champ place, Map<Champ, Integer> ends) {
        if (rest.isEmpty()) {
            return;
        }
        if (content.stream()
                .allMatch(
                        one -> one instanceof Noeud.Texte blank && blank.texte().isBlank())) {
            // Blanks of an element that had nothing in it: they would make its new content look like prose.
            content.clear();
            ends.clear();
        }
        int at = 0;
        for (var end : ends.entrySet()) {
            if (end.getKey().rang() <= champ.rang()) {
                at = Math.max(at, end.getValue());
            }
        }
        content.addAll(at, rest);
        for (var end : ends.entrySet()) {
            if (end.getValue() > at) {
                end.setValue(end.getValue() + rest.size());
            }
        }
        ends.put(champ, at + rest.size());
    }

    private static List<Element> tous(@Nullable Element one) {
        return one == null ? List.of() : List.of(one);
    }

    private @Nullable Element nouveau(Champ champ, Map<?, ?> object) {
        if (champ.structure()) {
            Element one = style.element(champ.nom());
            neuf(one, champ, object);
            return one.contenu().isEmpty() ? null : one;
        }
        Object value = Membres.lire(object, champ.membre());
        if (value == null) {
            return null;
        }
        if (champ.bloc() != null) {
            return value instanceof Map<?, ?> inside ? bloc(inside, table.bloc(champ.bloc()), champ.nom()) : null;
        }
        Element one = style.element(champ.nom());
        return champ.nature().ecrire(one, value) ? one : null;
    }

    /** An element of a template with its value put in, null if it goes. */
    private @Nullable Element rempli(Element one, Champ champ, Map<?, ?> object) {
        if (champ.structure()) {
            boolean had = !one.contenu().isEmpty();
            contenu(one, champ, object);
            return had && one.nu() ? null : one;
        }
        Object value = Membres.lire(object, champ.membre());
        if (champ.bloc() != null) {
            return value instanceof Map<?, ?> inside ? bloc(inside, table.bloc(champ.bloc()), champ.nom()) : null;
        }
        return valeur(one, champ, value);
    }

    private static @Nullable Element valeur(Element one, Champ champ, @Nullable Object value) {
        if (Gabarit.refuse(one)) {
            one.remplacerContenu(one.contenu().subList(1, one.contenu().size()));
            return value == null || champ.nature().ecrire(one, value) ? one : null;
        }
        if (!Gabarit.troue(one)) {
            Object before = champ.nature().lire(one);
            if (value == null ? before == null : value.equals(before)) {
                return one;
            }
        }
        return value != null && champ.nature().ecrire(one, value) ? one : null;
    }

    /** The elements that each repeating place will have, in order: those of the template that still say so, and new ones. */
    private Map<Champ, Deque<Element>> repetitions(Element element, Champ place, Map<?, ?> object) {
        Map<Champ, Deque<Element>> runs = new HashMap<>();
        for (Champ champ : place.enfants().values()) {
            if (champ.repete()
                    && Membres.lire(object, champ.feuille().membre()) instanceof List<?> values
                    && !values.isEmpty()) {
                runs.put(
                        champ,
                        champ.feuille().bloc() != null ? blocs(champ, values) : valeurs(element, place, champ, values));
            }
        }
        return runs;
    }

    private Deque<Element> blocs(Champ champ, List<?> values) {
        Deque<Element> run = new ArrayDeque<>();
        for (Object value : values) {
            Element one = repetee(champ, value);
            if (one != null) {
                run.add(one);
            }
        }
        return run;
    }

    private Deque<Element> valeurs(Element element, Champ place, Champ champ, List<?> values) {
        List<Element> before = new ArrayList<>();
        for (Noeud one : element.contenu()) {
            if (style.champ(one, place) == champ) {
                before.add((Element) one);
            }
        }
        Deque<Element> run = new ArrayDeque<>();
        for (Object value : values) {
            Element known = before.stream()
                    .filter(one -> value.equals(lue(one, champ)))
                    .findFirst()
                    .orElse(null);
            before.remove(known);
            Element item = known != null ? known : nouvelle(champ, value);
            if (item != null) {
                run.add(item);
            }
        }
        return run;
    }

    private @Nullable Object lue(Element item, Champ champ) {
        Element leaf = style.feuille(item, champ);
        return leaf == null ? null : champ.feuille().nature().lire(leaf);
    }

    private @Nullable Element nouvelle(Champ champ, Object value) {
        Element item = style.element(champ.nom());
        if (!champ.structure()) {
            return champ.nature().ecrire(item, value) ? item : null;
        }
        Element inner = nouvelle(champ.enfants().values().iterator().next(), value);
        if (inner == null) {
            return null;
        }
        item.ajouter(inner);
        return item;
    }

    /** What stands now where a repeating element of the template stood: one that holds no value stays. */
    private @Nullable Element suivant(Element one, Champ champ, Map<Champ, Deque<Element>> runs) {
        if (champ.feuille().bloc() == null && lue(one, champ) == null) {
            return one;
        }
        Deque<Element> run = runs.get(champ);
        return run == null ? null : run.poll();
    }
}
