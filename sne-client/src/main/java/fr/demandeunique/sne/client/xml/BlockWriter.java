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
 * Turns records into the elements of blocks that have a template: fills the template, and puts what it has no place for where the table says. Not thread-safe.
 */
final class BlockWriter {
    private final Correspondances table;
    private final StyleXml style;
    private final Set<Object> used = new HashSet<>();

    BlockWriter(Correspondances table, StyleXml style) {
        this.table = table;
        this.style = style;
    }

    /** The root of a document; {@code template} is the one in its header. */
    Element root(RecordView demande, @Nullable Element template) {
        Bloc bloc = table.bloc(Correspondances.RACINE);
        return fill(template != null ? template : style.racine(bloc.nom()), bloc, demande);
    }

    /** The templates that were filled. */
    Set<Object> used() {
        return used;
    }

    /** The template of an element, null if the text is none of it. */
    @Nullable
    Element template(@Nullable Object text, String nom) {
        Element template = text == null ? null : Gabarit.lire(text, nom);
        if (template != null && text != null) {
            used.add(text);
        }
        return template;
    }

    private Element block(Object record, Bloc bloc, String nom) {
        RecordView view = RecordView.of(record, bloc);
        Element template = template(view.others().get(BlockReader.RESIDU), nom);
        return fill(template != null ? template : style.element(nom), bloc, view);
    }

    /** Fills the element of a block. */
    Element fill(Element element, Bloc bloc, RecordView object) {
        for (var one : bloc.attributs().entrySet()) {
            Object value = object.value(one.getValue());
            String text = NatureXml.mot(value);
            boolean writable = text != null && RedactionXml.ecrivable(text);
            if (writable || value == null && !"".equals(element.attribut(one.getKey()))) {
                element.poser(one.getKey(), text);
            }
        }
        contenu(element, bloc.racine(), object);
        return element;
    }

    /** Fills what an element already has, then adds what is missing. */
    private void contenu(Element element, Champ place, RecordView object) {
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
    private void neuf(Element element, Champ place, RecordView object) {
        for (Champ champ : place.enfants().values()) {
            if (champ.repete()) {
                List<?> values = values(object, champ);
                if (values != null) {
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
        if (value == null) {
            return null;
        }
        return champ.feuille().bloc() == null ? nouvelle(champ, value) : block(value, champ.inner(), champ.nom());
    }

    /** The values of a repeating place, null if there are none. */
    static @Nullable List<?> values(RecordView object, Champ champ) {
        var target = champ.feuille().cible();
        return object.value(target) instanceof List<?> values && object.isTyped(target.only(), values) ? values : null;
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

    private @Nullable Element nouveau(Champ champ, RecordView object) {
        if (champ.structure()) {
            Element one = style.element(champ.nom());
            neuf(one, champ, object);
            return one.contenu().isEmpty() ? null : one;
        }
        Object value = object.value(champ.cible());
        if (value == null) {
            return null;
        }
        if (champ.bloc() != null) {
            return block(value, champ.inner(), champ.nom());
        }
        Element one = style.element(champ.nom());
        return champ.nature().ecrire(one, value) ? one : null;
    }

    /** An element of a template with its value put in, null if it goes. */
    private @Nullable Element rempli(Element one, Champ champ, RecordView object) {
        if (champ.structure()) {
            boolean had = !one.contenu().isEmpty();
            contenu(one, champ, object);
            return had && one.nu() ? null : one;
        }
        Object value = object.value(champ.cible());
        if (champ.bloc() != null) {
            return value == null ? null : block(value, champ.inner(), champ.nom());
        }
        return valeur(one, champ, value);
    }

    private static @Nullable Element valeur(Element one, Champ champ, @Nullable Object value) {
        if (!Gabarit.troue(one)) {
            Object before = champ.lire(one);
            if (value == null ? before == null : NatureXml.vue(value).equals(before)) {
                return one;
            }
        }
        return value != null && champ.nature().ecrire(one, value) ? one : null;
    }

    /** The elements that each repeating place will have, in order: those of the template that still say so, and new ones. */
    private Map<Champ, Deque<Element>> repetitions(Element element, Champ place, RecordView object) {
        Map<Champ, Deque<Element>> runs = new HashMap<>();
        for (Champ champ : place.enfants().values()) {
            List<?> values = champ.repete() ? values(object, champ) : null;
            if (values != null) {
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
                    .filter(one -> NatureXml.vue(value).equals(lue(one, champ)))
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
        return leaf == null ? null : champ.feuille().lire(leaf);
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
