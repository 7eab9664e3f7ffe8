package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into the elements of blocks that have a template: fills the template, and puts what it has no place for where the table says. Not thread-safe.
 */
final class BlockWriter {
    private final PlaceTable table;
    private final XmlStyle style;
    private final Guesses guesses;
    private final Set<Object> used = new HashSet<>();

    BlockWriter(PlaceTable table, XmlStyle style, Guesses guesses) {
        this.table = table;
        this.style = style;
        this.guesses = guesses;
    }

    /** The root of a document; {@code template} is the one in its header. */
    Element root(RecordView demande, @Nullable Element template) {
        Block bloc = table.block(PlaceTable.ROOT);
        return fill(template != null ? template : style.root(bloc.name()), bloc, demande);
    }

    /** The templates that were filled. */
    Set<Object> used() {
        return used;
    }

    /** The template of an element, null if the text is none of it. */
    @Nullable
    Element template(@Nullable Object text, String nom) {
        Element template = text == null ? null : Template.read(text, nom);
        if (template != null && text != null) {
            used.add(text);
        }
        return template;
    }

    private Element block(Object record, Block bloc, String nom) {
        RecordView view = RecordView.of(record, bloc.table());
        Element template = template(view.others().get(BlockReader.RESIDU), nom);
        return fill(template != null ? template : style.element(nom), bloc, view);
    }

    /** Fills the element of a block. */
    Element fill(Element element, Block bloc, RecordView object) {
        for (var one : bloc.attributes().entrySet()) {
            Object value = object.value(one.getValue());
            if (value != null || !"".equals(element.attribute(one.getKey()))) {
                element.put(one.getKey(), XmlKind.attribute(value));
            }
        }
        content(element, bloc.root(), object);
        return element;
    }

    /** Fills what an element already has, then adds what is missing. */
    private void content(Element element, Place around, RecordView object) {
        if (element.content().isEmpty()) {
            fresh(element, around, object);
            return;
        }
        Map<Place, Integer> ends = new HashMap<>();
        List<XmlNode> content = new ArrayList<>(element.content().size());
        Map<Place, Deque<Element>> runs = runs(element, around, object);
        for (XmlNode one : element.content()) {
            Place place = style.place(one, around);
            if (place == null || !place.repeats() && ends.containsKey(place)) {
                content.add(one);
                continue;
            }
            Element filled = place.repeats() ? next((Element) one, place, runs) : filled((Element) one, place, object);
            if (filled != null) {
                content.add(filled);
                guesses.use(place);
            }
            ends.put(place, content.size());
        }
        for (Place place : around.children().values()) {
            if (!ends.containsKey(place) && !guesses.allow(place)) {
                continue;
            }
            List<Element> rest = place.repeats()
                    ? List.copyOf(runs.getOrDefault(place, new ArrayDeque<>()))
                    : ends.containsKey(place) ? List.of() : all(made(place, object));
            insert(content, rest, place, ends);
        }
        element.replaceContent(content);
    }

    /** Fills an element that has nothing inside: what there is, in the order of the table. */
    private void fresh(Element element, Place around, RecordView object) {
        for (Place place : around.children().values()) {
            if (!guesses.allow(place)) {
                continue;
            }
            if (place.repeats()) {
                List<?> values = values(object, place);
                if (values != null) {
                    for (Object value : values) {
                        add(element, place, repeated(place, value));
                    }
                }
            } else {
                add(element, place, made(place, object));
            }
        }
    }

    private void add(Element element, Place place, @Nullable Element inside) {
        if (inside != null) {
            guesses.use(place);
            element.add(inside);
        }
    }

    /** One element of a repeating place, null if the value has none. */
    private @Nullable Element repeated(Place place, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return place.leaf().block() == null ? item(place, value) : block(value, place.inner(), place.name());
    }

    /** The values of a repeating place, null if there are none. */
    static @Nullable List<?> values(RecordView object, Place place) {
        var target = place.leaf().target();
        return object.value(target) instanceof List<?> values && object.isTyped(target.only(), values) ? values : null;
    }

    /** Puts elements behind the last one that comes before them in the table. */
    private void insert(List<XmlNode> content, List<Element> rest, Place place, Map<Place, Integer> ends) {
        if (rest.isEmpty()) {
            return;
        }
        guesses.use(place);
        if (content.stream()
                .allMatch(
                        one -> one instanceof XmlNode.Text blank && blank.text().isBlank())) {
            // Blanks of an element that had nothing in it: they would make its new content look like prose.
            content.clear();
            ends.clear();
        }
        int at = 0;
        for (var end : ends.entrySet()) {
            if (end.getKey().rank() <= place.rank()) {
                at = Math.max(at, end.getValue());
            }
        }
        content.addAll(at, rest);
        for (var end : ends.entrySet()) {
            if (end.getValue() > at) {
                end.setValue(end.getValue() + rest.size());
            }
        }
        ends.put(place, at + rest.size());
    }

    private static List<Element> all(@Nullable Element one) {
        return one == null ? List.of() : List.of(one);
    }

    private @Nullable Element made(Place place, RecordView object) {
        if (!guesses.allow(place)) {
            return null;
        }
        if (place.structure()) {
            Element one = style.element(place.name());
            fresh(one, place, object);
            return one.content().isEmpty() ? null : one;
        }
        Object value = object.value(place.target());
        if (value == null) {
            return null;
        }
        if (place.block() != null) {
            return block(value, place.inner(), place.name());
        }
        Element one = style.element(place.name());
        return place.kind().write(one, value) ? one : null;
    }

    /** An element of a template with its value put in, null if it goes. */
    private @Nullable Element filled(Element one, Place place, RecordView object) {
        if (place.structure()) {
            boolean had = !one.content().isEmpty();
            content(one, place, object);
            return had && one.nu() ? null : one;
        }
        Object value = object.value(place.target());
        if (place.block() != null) {
            return value == null ? null : block(value, place.inner(), place.name());
        }
        return value(one, place, value);
    }

    private static @Nullable Element value(Element one, Place place, @Nullable Object value) {
        if (!Template.troue(one)) {
            Object before = place.read(one);
            if (value == null ? before == null : XmlKind.plain(value).equals(before)) {
                return one;
            }
        }
        return value != null && place.kind().write(one, value) ? one : null;
    }

    /** The elements that each repeating place will have, in order: those of the template that still say so, and new ones. */
    private Map<Place, Deque<Element>> runs(Element element, Place around, RecordView object) {
        Map<Place, Deque<Element>> runs = new HashMap<>();
        for (Place place : around.children().values()) {
            List<?> values = place.repeats() ? values(object, place) : null;
            if (values != null) {
                runs.put(
                        place,
                        place.leaf().block() != null ? blocks(place, values) : values(element, around, place, values));
            }
        }
        return runs;
    }

    private Deque<Element> blocks(Place place, List<?> values) {
        Deque<Element> run = new ArrayDeque<>();
        for (Object value : values) {
            Element one = repeated(place, value);
            if (one != null) {
                run.add(one);
            }
        }
        return run;
    }

    private Deque<Element> values(Element element, Place around, Place place, List<?> values) {
        // The first that says so is the first of all as long as nothing changed.
        List<Element> before = new LinkedList<>();
        for (XmlNode one : element.content()) {
            if (style.place(one, around) == place) {
                before.add((Element) one);
            }
        }
        Deque<Element> run = new ArrayDeque<>();
        for (Object value : values) {
            Element known = null;
            for (var at = before.iterator(); known == null && at.hasNext(); ) {
                Element one = at.next();
                if (XmlKind.plain(value).equals(read(one, place))) {
                    known = one;
                    at.remove();
                }
            }
            Element item = known != null ? known : item(place, value);
            if (item != null) {
                run.add(item);
            }
        }
        return run;
    }

    private @Nullable Object read(Element item, Place place) {
        Element leaf = style.leaf(item, place);
        Object read = leaf == null ? null : place.leaf().read(leaf);
        return read == null || XmlKind.typed(read, place.leaf().target().only()) instanceof Fault ? null : read;
    }

    private @Nullable Element item(Place place, Object value) {
        Element item = style.element(place.name());
        if (!place.structure()) {
            return place.kind().write(item, value) ? item : null;
        }
        Element inner = item(place.children().values().iterator().next(), value);
        if (inner == null) {
            return null;
        }
        item.add(inner);
        return item;
    }

    /** What stands now where a repeating element of the template stood: one that holds no value stays. */
    private @Nullable Element next(Element one, Place place, Map<Place, Deque<Element>> runs) {
        if (place.leaf().block() == null && read(one, place) == null) {
            return one;
        }
        Deque<Element> run = runs.get(place);
        return run == null ? null : run.poll();
    }
}
