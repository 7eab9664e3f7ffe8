package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records as bytes without a tree between; a record with a template goes through {@link BlockWriter}. Not thread-safe. */
final class DirectWriter {
    private static final byte[] CODE = (" " + XmlKind.CODE_ATTRIBUTE + "=\"").getBytes(StandardCharsets.UTF_8);
    private static final byte[] CODE_END = "\"/>".getBytes(StandardCharsets.UTF_8);

    private final PlaceTable table;
    private final XmlStyle style;
    private final Guesses guesses;
    private final BlockWriter templates;
    private final TreeWriter xml;
    private final XmlBuffer out;
    private final TreeWriter.Scope scope;
    private final byte[] root;
    private final byte[] locals;
    private boolean mixed;
    private boolean exact = true;

    DirectWriter(PlaceTable table, XmlStyle style, Guesses guesses, BlockWriter templates) {
        this.guesses = guesses;
        this.table = table;
        this.style = style;
        this.templates = templates;
        xml = new TreeWriter(style.indentation(), 5 << 10);
        out = xml.out();
        root = prefix(style.root());
        locals = prefix(style.locals());
        scope = new TreeWriter.Scope(style.root(), PlaceTable.NAMESPACE, null);
    }

    private static byte[] prefix(String name) {
        return (name.isEmpty() ? "" : name + ":").getBytes(StandardCharsets.UTF_8);
    }

    /** Tells whether the names of a style need no declaration but that of the root. */
    static boolean writes(XmlStyle style) {
        return style.locals().isEmpty() || style.locals().equals(style.root());
    }

    /** The document up to the end of the content of its root. */
    void root(RecordView demande) {
        Block bloc = table.block(PlaceTable.ROOT);
        out.markup(TreeWriter.DECLARATION);
        open(root, bloc.root());
        xml.attribute(
                style.root().isEmpty() ? Element.XMLNS : Element.XMLNS + ":" + style.root(), PlaceTable.NAMESPACE);
        attributes(demande, bloc);
        inside(demande, bloc.root(), root, bloc.root(), 0, true);
        out.markup('\n');
    }

    /** The style that a reader will find. */
    XmlStyle style() {
        return mixed ? new XmlStyle(style.root(), style.locals(), null) : style;
    }

    /** Tells whether each value for which there is an element comes back from it, so that only what has none is left to be told. */
    boolean exact() {
        return exact;
    }

    /** The document. */
    byte[] bytes() {
        return out.bytes();
    }

    private void open(Place place, int depth) {
        xml.line(depth);
        open(locals, place);
    }

    private void open(byte[] prefix, Place place) {
        out.markup('<');
        if (prefix.length > 0) {
            out.markup(prefix, 0, prefix.length);
        }
        place.open(out);
    }

    /** Ends the start tag, writes the content and the end tag; tells whether there was any content. */
    private boolean inside(RecordView object, Place place, byte[] prefix, Place named, int depth, boolean kept) {
        int start = out.size();
        out.markup('>');
        int from = out.size();
        children(object, place, depth + 1);
        if (out.size() == from) {
            out.cut(start);
            if (kept) {
                out.markup("/>");
            }
            return false;
        }
        xml.line(depth);
        named.close(out, prefix);
        return true;
    }

    private void children(RecordView object, Place around, int depth) {
        List<Place> places = around.places();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.guess() && !guesses.allow(place)) {
                continue;
            }
            int before = out.size();
            if (place.repeats()) {
                List<?> values = BlockWriter.values(object, place);
                for (int j = 0; values != null && j < values.size(); j++) {
                    repeated(place, values.get(j), depth);
                }
            } else if (place.structure()) {
                int start = out.size();
                open(place, depth);
                if (!inside(object, place, locals, place, depth, false)) {
                    out.cut(start);
                }
            } else {
                Object value = object.value(place.target());
                if (value != null && place.block() != null) {
                    block(value, place, depth);
                } else if (value != null) {
                    value(place, value, depth);
                }
            }
            if (place.guess() && out.size() > before) {
                guesses.use(place);
            }
        }
    }

    private void repeated(Place place, Object value, int depth) {
        if (!place.structure()) {
            if (place.block() != null) {
                block(value, place, depth);
            } else {
                value(place, value, depth);
            }
            return;
        }
        int start = out.size();
        open(place, depth);
        out.markup('>');
        int from = out.size();
        repeated(place.places().get(0), value, depth + 1);
        if (out.size() == from) {
            out.cut(start);
            return;
        }
        xml.line(depth);
        place.close(out, locals);
    }

    private void block(Object record, Place place, int depth) {
        Block bloc = place.inner();
        RecordView view = RecordView.of(record, bloc.table());
        Object residue = view.others().isEmpty() ? null : view.others().get(BlockReader.RESIDU);
        Element template = templates.template(residue, place.name());
        if (template != null) {
            exact = false;
            xml.line(depth);
            Element filled = templates.fill(template, bloc, view);
            mixed |= style.indentation() != null && XmlStyle.melange(filled);
            xml.element(filled, scope, depth);
            return;
        }
        open(place, depth);
        attributes(view, bloc);
        inside(view, bloc.root(), locals, place, depth, true);
    }

    private void attributes(RecordView object, Block bloc) {
        if (bloc.attributes().isEmpty()) {
            return;
        }
        for (var one : bloc.attributes().entrySet()) {
            String text = XmlKind.attribute(object.value(one.getValue()));
            if (text != null) {
                xml.attribute(one.getKey(), text);
            }
        }
    }

    private void value(Place place, Object value, int depth) {
        XmlKind kind = place.kind();
        String text = kind.written(value);
        exact = exact && text != null && kind.comesBack(value, text);
        if (text == null) {
            return;
        }
        open(place, depth);
        if (kind == XmlKind.CODE) {
            out.markup(CODE, 0, CODE.length);
            out.attributeValue(text);
            out.markup(CODE_END, 0, CODE_END.length);
            return;
        }
        out.markup('>');
        out.text(text);
        place.close(out, locals);
    }

    /** Adds an element at the end of the root. */
    void add(Element last) {
        byte[] end = ("</" + (style.root().isEmpty() ? "" : style.root() + ":") + PlaceTable.ROOT + ">\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.cut(out.size() - end.length);
        add(last, scope);
        out.markup(new String(end, java.nio.charset.StandardCharsets.UTF_8));
    }

    private void add(Element last, TreeWriter.@Nullable Scope around) {
        xml.line(1);
        xml.element(last, around, 1);
        xml.line(0);
    }
}
