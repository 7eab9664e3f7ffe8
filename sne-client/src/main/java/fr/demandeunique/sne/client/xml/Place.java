package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import fr.demandeunique.sne.client.xml.PlaceTable.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place in a block: an element that only holds others, a value, or a block of its own. Does not change once its table is there. */
final class Place {
    private final String name;
    private final byte[] open;
    private final byte[] close;
    private final int rank;
    private final int order;
    private final boolean repeats;
    private final Map<String, Place> children = new LinkedHashMap<>();
    private List<String> path = List.of();
    private @Nullable XmlKind kind;
    private @Nullable String block;
    private boolean guess;
    private List<Place> places = List.of();
    private Place[] inside = {};
    private @Nullable Place leaf;
    private @Nullable Target target;
    private @Nullable Block inner;

    Place(String name, int rank, int order, boolean repeats) {
        this.name = name;
        open = (name + ">").getBytes(StandardCharsets.UTF_8);
        close = ("</" + name + ">").getBytes(StandardCharsets.UTF_8);
        this.rank = rank;
        this.order = order;
        this.repeats = repeats;
    }

    String name() {
        return name;
    }

    /** Writes the name, in the start tag of the element. */
    void open(XmlBuffer out) {
        out.markup(open, 0, open.length - 1);
    }

    /** Writes the end tag; {@code prefix} is that of the name, with its colon. */
    void close(XmlBuffer out, byte[] prefix) {
        if (prefix.length == 0) {
            out.markup(close, 0, close.length);
        } else {
            out.markup(close, 0, 2);
            out.markup(prefix, 0, prefix.length);
            out.markup(open, 0, open.length);
        }
    }

    /** The row of the table: elements are written in this order. */
    int rank() {
        return rank;
    }

    /** The same among its siblings, from 0: a place in a set of bits. */
    int order() {
        return order;
    }

    boolean repeats() {
        return repeats;
    }

    /** Whether the name is a guess of this project. */
    boolean guess() {
        return guess;
    }

    Map<String, Place> children() {
        return children;
    }

    /** The place inside with a name, null if there is none. A document tells its places in order: it is first looked for behind another, and as the very object, since names are interned. */
    @Nullable
    Place child(String local, @Nullable Place last) {
        for (int i = last == null ? 0 : last.order; i < inside.length; i++) {
            if (inside[i].name == local) {
                return inside[i];
            }
        }
        return children.get(local);
    }

    /** The same in the order of the table. */
    List<Place> places() {
        return places;
    }

    /** Where the value goes in the block's object; empty for an element that only holds others. */
    List<String> path() {
        return path;
    }

    /** How the value stands in the element; only for a value. */
    XmlKind kind() {
        return Objects.requireNonNull(kind, name);
    }

    void holds(String member, String nature, boolean isGuess) {
        path = Arrays.stream(member.split("/")).map(String::intern).toList();
        guess = isGuess;
        block = nature.startsWith("bloc:") ? nature.substring("bloc:".length()) : null;
        kind = block == null ? XmlKind.of(nature) : null;
    }

    void bind(Target where, @Nullable Block block) {
        target = where;
        inner = block;
    }

    void findLeaves() {
        children.values().forEach(Place::findLeaves);
        places = List.copyOf(children.values());
        inside = places.toArray(Place[]::new);
        leaf = structure() && !places.isEmpty() ? places.get(0).leaf : this;
    }

    /**
     * The value in an element, null if it is empty. A number or a code stands in its usual writing, so that another one is seen not to be what this library
     * would write; the empty text is a code where the list has it.
     */
    @Nullable
    Object read(Element element) {
        return value(kind().read(element), "".equals(element.attribute(XmlKind.CODE_ATTRIBUTE)));
    }

    /** The same of the text of an element, or of its code. */
    @Nullable
    Object read(String said) {
        return value(kind().read(said), said.isEmpty());
    }

    private @Nullable Object value(@Nullable Object read, boolean emptyCode) {
        Member<Object> member = target().member() == null ? null : target().typed();
        if (member == null) {
            return read;
        }
        if (read == null) {
            boolean code = member.kind() == ValueKind.CODE && emptyCode;
            return code && !(member.parse("") instanceof Fault) ? "" : null;
        }
        if (read instanceof String text && member.kind().lenient()) {
            Object value = member.parse(text);
            return value instanceof Fault ? text : ValueKind.text(value);
        }
        return read;
    }

    /** The name of the block that the element is, null if it is not one. */
    @Nullable
    String block() {
        return block;
    }

    /** Where the value goes. */
    Target target() {
        return Objects.requireNonNull(target, name);
    }

    /** The block that the element is. */
    Block inner() {
        return Objects.requireNonNull(inner, name);
    }

    boolean structure() {
        return kind == null && block == null;
    }

    /** The value inside an element that repeats: itself, or the one leaf below it. */
    Place leaf() {
        return Objects.requireNonNull(leaf, name);
    }
}
