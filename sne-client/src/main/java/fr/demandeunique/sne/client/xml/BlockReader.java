package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import fr.demandeunique.sne.client.xml.PlaceTable.Target;
import fr.demandeunique.sne.client.xml.RecordStack.Building;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document into records as it comes, by the same tables as the JSON. A record whose element is not exactly as this library would write it keeps its
 * {@link Template} under {@value #RESIDU}; a value that is not of its kind is noted, and kept as it came under its own name. Not thread-safe.
 */
final class BlockReader {
    /** The member of a record that keeps what its element said beyond the table. */
    static final String RESIDU = "interfaceNuu";

    /** Inside the member of the root, beside the header of the document. */
    static final String GABARIT = "gabarit";

    static final String STYLE = "style";

    /** The places of the document whose names this library only guesses: as it came with them, they may be written to it again. */
    static final String GUESSES = "conjectures";

    private static final Fault REPEATED = new Fault(path -> Anomalie.avertissement("XML_REPETE", path));
    private static final Fault CODE_IN_TEXT = new Fault(path -> Anomalie.avertissement("XML_CODE_TEXTE", path));

    private final XmlParser in;
    private final PlaceTable table;
    private final BitSet guesses = new BitSet();
    private final @Nullable BiConsumer<String, Element> witness;
    private final RecordStack records = new RecordStack();
    private final Trail trail = new Trail();
    private final List<Anomalie> received = new ArrayList<>();
    private final Map<String, @Nullable Object> header = new LinkedHashMap<>();
    private XmlStyle style = XmlStyle.ORDINAIRE;

    /** The namespace of the SNE, the very text of the parser, and that of the elements below the root. */
    private String sne = PlaceTable.NAMESPACE;

    private String namespace = sne;

    /** Whether a known element has said how the document writes its elements. */
    private boolean styled;

    private @Nullable Demande demande;
    private boolean complementSeen;
    private @Nullable Map<String, @Nullable Object> complement;

    /** What the last {@link #item} says. */
    private String said = "";

    private BlockReader(XmlParser in, PlaceTable table, @Nullable BiConsumer<String, Element> witness) {
        this.in = in;
        this.table = table;
        this.witness = witness;
    }

    /**
     * Reads a document.
     *
     * @param witness is told the path of each element that is read, null for nobody
     */
    static BlockReader read(byte[] xml, PlaceTable table, @Nullable BiConsumer<String, Element> witness)
            throws XmlParser.Stop {
        return XmlDocument.read(xml, witness != null, in -> {
            var reader = new BlockReader(in, table, witness);
            reader.demande = reader.root();
            return reader;
        });
    }

    /** What was read; it always has the member {@value #RESIDU}. */
    Demande demande() {
        return Objects.requireNonNull(demande);
    }

    Rapport rapport() {
        return records.rapport();
    }

    /** What the SNE said in a {@code listeAnomalie}. */
    List<Anomalie> received() {
        return received;
    }

    /** What the file is for, null if the header does not say. */
    @Nullable
    String typeFichier() {
        return header.get("typeFichier") instanceof String type ? type : null;
    }

    /** What the document says beside its elements, null for nothing. */
    @Nullable
    Map<String, @Nullable Object> complement() {
        return complement;
    }

    private Demande root() throws XmlParser.Stop {
        Element root = in.tag();
        if (!root.local().equals(PlaceTable.ROOT) || !root.namespace().equals(PlaceTable.NAMESPACE)) {
            in.fill(root, in.next());
            in.next();
            throw new XmlParser.Stop(Anomalie.erreur("XML_RACINE", "/" + root.local()));
        }
        if (witness != null) {
            witness.accept("", root);
        }
        sne = root.namespace();
        style(new XmlStyle(root.prefix(), root.prefix(), null));
        Block bloc = table.block(PlaceTable.ROOT);
        RecordTable<Object> members = bloc.table();
        Building demande = records.open(null, members.members().get(0), 0, members);
        demande.keep(RESIDU, header);
        boolean plain = rootAttributes(root, bloc, demande);
        plain &= content(bloc.root(), demande);
        if (!styled) {
            style(new XmlStyle(style.root(), style.locals(), in.unit()));
        }
        if (!plain) {
            header.put(GABARIT, template(root, 0));
        }
        if (!guesses.isEmpty()) {
            header.put(GUESSES, table.guesses(guesses));
        }
        Map<String, @Nullable Object> look = style.enMembre();
        if (look != null) {
            header.put(STYLE, look);
        }
        records.deduce(demande, header);
        return (Demande) records.close(demande);
    }

    /** What an element that has ended says beyond the table, as the one text that it is kept as; JSON has none that is longer. */
    private String template(Element tag, int from) throws XmlParser.Stop {
        String template = trail.template(tag, from, style);
        if (template.length() > JsonDocument.TEXT_MAX) {
            throw new XmlParser.Stop(
                    XmlParser.tooLarge("inconnus", JsonDocument.TEXT_MAX, in.path() + "/" + tag.local()));
        }
        return template;
    }

    /** The element of a record, which has just started. */
    private Object block(Place place, Building around, Member<?> member, int index, String path, boolean ordinary)
            throws XmlParser.Stop {
        Element tag = ordinary && in.bare() && witness == null ? null : in.tag();
        if (witness != null && tag != null) {
            witness.accept(path, tag);
        }
        Block bloc = place.inner();
        RecordTable<Object> table = bloc.table();
        Building record = records.open(around, member, index, table);
        int from = trail.size();
        boolean plain = ordinary;
        if (tag != null) {
            plain &= attributes(tag, bloc, record);
        }
        plain &= content(bloc.root(), record);
        if (!plain) {
            record.keep(RESIDU, template(tag == null ? style.element(place.name()) : tag, from));
        }
        trail.cut(from);
        trail.hole(place, ordinary ? null : tag);
        return records.close(record);
    }

    /** Tells whether the element that has just started is named as the document names its elements. */
    private boolean ordinary(String namespace) {
        return namespace.equals(this.namespace) && in.prefix().equals(style.locals());
    }

    private void style(XmlStyle known) {
        style = known;
        namespace = known.espaceLocaux().isEmpty() ? "" : sne;
    }

    /** The root says its namespace and its version, in this order, and nothing else. */
    private boolean rootAttributes(Element root, Block bloc, Building record) {
        boolean plain = root.attributes().size() == 2;
        for (Element.Attribute one : root.attributes()) {
            plain &= one.declaration()
                    ? one.value().equals(PlaceTable.NAMESPACE)
                            && (one.prefix().isEmpty() ? "" : one.local()).equals(style.root())
                    : attribute(one, bloc, record);
        }
        return plain;
    }

    private boolean attributes(Element element, Block bloc, Building record) {
        boolean plain = true;
        for (int i = 0; i < element.attributes().size(); i++) {
            plain &= attribute(element.attributes().get(i), bloc, record);
        }
        return plain;
    }

    private boolean attribute(Element.Attribute one, Block bloc, Building record) {
        Member<Object> member = one.prefix().isEmpty() ? bloc.attributes().get(one.local()) : null;
        if (member == null || one.value().isEmpty()) {
            return false;
        }
        records.put(record, member, member.parse(one.value()), one.value());
        return true;
    }

    /** Reads what stands inside an element; tells whether all of it is as this library would write it. */
    private boolean content(Place around, Building record) throws XmlParser.Stop {
        boolean plain = true;
        Place last = null;
        long seen = 0;
        // The blank before an element that was taken out: a line was made for it, if another blank follows.
        int blank = -1;
        for (int event = in.next(); ; event = in.next()) {
            String before = in.takeText();
            if (before != null) {
                plain = false;
                if (blank >= 0 && before.isBlank()) {
                    trail.cut(blank);
                }
                trail.add(new XmlNode.Text(before));
            }
            blank = -1;
            if (event == XmlParser.END) {
                return plain;
            }
            if (event != XmlParser.START) {
                plain = false;
                trail.add(in.node());
                continue;
            }
            String namespace = in.namespace();
            Place place = known(around, last, namespace);
            if (place == null || !place.repeats() && (seen & 1L << place.order()) != 0) {
                if (place != null) {
                    repeated(place, record);
                }
                if (isComplement()) {
                    blank = before != null && before.isBlank() ? trail.size() - 1 : -1;
                } else {
                    plain = false;
                }
                continue;
            }
            if (!styled) {
                styled = true;
                style(new XmlStyle(style.root(), in.prefix(), in.unit()));
            }
            if (place.guess()) {
                guesses.set(place.rank());
            }
            boolean next = last == null || place.rank() > last.rank() || place == last;
            boolean ordinary = ordinary(namespace);
            plain &= place(place, record, ordinary) && ordinary && next;
            seen |= 1L << place.order();
            last = next ? place : last;
        }
    }

    /** Tells of a second element where the table has one. */
    private void repeated(Place place, Building record) {
        Target target = place.leaf().target();
        if (target.header() == null) {
            records.note(record, target.only(), REPEATED);
        }
    }

    /** The place of the element that has just started, null if the table does not know it. */
    private @Nullable Place known(Place around, @Nullable Place last, String namespace) {
        return namespace.equals(sne) || namespace.isEmpty() ? around.child(in.local(), last) : null;
    }

    /** Takes an element that the table does not know; tells whether it is the complement of the document. */
    private boolean isComplement() throws XmlParser.Stop {
        Element element = in.element();
        if (in.depth() == 1
                && !complementSeen
                && element.local().equals(NuuDocument.COMPLEMENT)
                && element.namespace().equals(NuuDocument.ESPACE_COMPLEMENT)) {
            complementSeen = true;
            complement = DemandeJson.members(element.text().getBytes(StandardCharsets.UTF_8));
            if (complement != null) {
                return true;
            }
        }
        keep(element);
        return false;
    }

    private void keep(Element element) {
        trail.add(element);
        Received.add(element, received);
    }

    private boolean place(Place place, Building record, boolean ordinary) throws XmlParser.Stop {
        if (place.repeats()) {
            return repeated(place, record, ordinary);
        }
        if (place.structure()) {
            Element odd = ordinary && in.bare() ? null : in.tag();
            trail.open(place, odd);
            int from = trail.size();
            boolean plain = content(place, record) && odd == null && trail.size() > from;
            trail.close();
            return plain;
        }
        Target target = place.target();
        if (place.block() != null) {
            Member<Object> member = target.only();
            String path = witness == null ? "" : path(record, target);
            records.put(record, member, block(place, record, member, 0, path, ordinary));
            return true;
        }
        Element odd = item(place, ordinary);
        if (odd == null && target.header() == null) {
            Object value = place.kind().direct(said, target.typed());
            if (value != null) {
                trail.hole(place, null);
                records.take(record, target, value);
                return true;
            }
        }
        Object read = odd == null ? place.read(said) : place.read(odd);
        if (witness != null && target.header() == null && odd != null) {
            witness.accept(path(record, target), odd);
        }
        boolean canonical = read != null
                && (odd == null
                        ? place.kind().canonical(said, read)
                        : place.kind().canonical(odd, read));
        if (canonical) {
            trail.hole(place, odd);
        } else {
            keep(odd == null ? Trail.whole(style, place, said) : odd);
        }
        if (read == null && target.header() == null && blank(place, odd)) {
            records.note(record, target.typed(), ValueKind.BLANK_CODE);
        } else if (read != null && target.header() != null) {
            header.put(target.header(), read);
        } else if (read != null) {
            if (codeInText(place, odd)) {
                records.note(record, target.typed(), CODE_IN_TEXT);
            }
            records.put(record, target, read);
        }
        return canonical;
    }

    /** The element of a value, which has just started; null if it is written as this library does, and says {@link #said}. */
    private @Nullable Element item(Place place, boolean ordinary) throws XmlParser.Stop {
        boolean coded = !place.structure() && place.kind() == XmlKind.CODE;
        String code = coded ? in.code() : null;
        if (witness != null || !ordinary || (coded ? code == null : !in.bare())) {
            return in.element();
        }
        int event = in.next();
        if (!place.structure()) {
            String text = event == XmlParser.END ? in.takeText() : null;
            if (event == XmlParser.END && coded == (text == null)) {
                said = code != null ? code : String.valueOf(text);
                return null;
            }
            Element odd = style.element(place.name());
            odd.put(XmlKind.CODE_ATTRIBUTE, code);
            if (text != null) {
                odd.add(new XmlNode.Text(text));
            }
            return event == XmlParser.END ? odd : in.fill(odd, event);
        }
        Place below = place.places().get(0);
        Element odd = style.element(place.name());
        String before = in.takeText();
        if (before != null) {
            odd.add(new XmlNode.Text(before));
        }
        if (event != XmlParser.START || known(place, null, in.namespace()) != below) {
            return in.fill(odd, event);
        }
        Element inside = item(below, ordinary(in.namespace()));
        event = in.next();
        if (inside == null) {
            String after = in.takeText();
            if (before == null && after == null && event == XmlParser.END) {
                return null;
            }
            odd.add(Trail.whole(style, below, said));
            if (after != null) {
                odd.add(new XmlNode.Text(after));
            }
        } else {
            odd.add(inside);
        }
        return in.fill(odd, event);
    }

    private boolean repeated(Place place, Building record, boolean ordinary) throws XmlParser.Stop {
        Place leaf = place.leaf();
        Member<Object> member = leaf.target().only();
        if (leaf.block() != null) {
            List<Object> list = records.list(record, member);
            String path = witness == null ? "" : path(record, leaf.target()) + "/" + list.size();
            list.add(block(place, record, member, list.size(), path, ordinary));
            return true;
        }
        Element odd = item(place, ordinary);
        Object direct = odd == null && leaf.kind() != XmlKind.MOTS ? leaf.kind().direct(said, member) : null;
        if (direct != null) {
            trail.item(place, said);
            records.list(record, member).add(direct);
            return true;
        }
        Element inner = odd == null ? null : style.leaf(odd, place);
        Object value = odd == null ? leaf.read(said) : inner == null ? null : leaf.read(inner);
        if (odd == null) {
            trail.item(place, said);
        } else {
            keep(odd);
        }
        Object typed = value == null ? null : XmlKind.typed(value, member);
        if (value == null || typed == null || typed instanceof Fault) {
            Fault fault = typed instanceof Fault known ? known : blank(leaf, inner) ? ValueKind.BLANK_CODE : null;
            if (fault != null) {
                int index = records.list(record, member).size();
                records.note(record, member, index, fault);
                if (witness != null && inner != null) {
                    witness.accept(path(record, leaf.target()) + "/" + index, inner);
                }
            }
            return false;
        }
        List<Object> list = records.list(record, member);
        if (witness != null && inner != null) {
            witness.accept(path(record, leaf.target()) + "/" + list.size(), inner);
        }
        if (codeInText(leaf, inner)) {
            records.note(record, member, list.size(), CODE_IN_TEXT);
        }
        list.add(typed);
        if (odd == null || inner == null) {
            return leaf.kind().canonical(said, value);
        }
        boolean alone =
                inner == odd || odd.attributes().isEmpty() && odd.content().size() == 1 && style.ordinaire(inner);
        return alone && leaf.kind().canonical(inner, value);
    }

    /** Tells whether an element says a code of white space; {@code said} is it if there is no element. */
    private boolean blank(Place place, @Nullable Element odd) {
        String code = odd == null ? said : odd.attribute(XmlKind.CODE_ATTRIBUTE);
        return place.kind() == XmlKind.CODE && code != null && !code.isEmpty();
    }

    /** Tells whether an element says its code in its text, where the SNE has an attribute. */
    private static boolean codeInText(Place place, @Nullable Element odd) {
        return odd != null && place.kind() == XmlKind.CODE && odd.attribute(XmlKind.CODE_ATTRIBUTE) == null;
    }

    private static String path(Building record, Target target) {
        String path = record.path() + "/" + target.only().name();
        if (target.place() != null) {
            path += "/" + target.place();
        }
        return target.part() == null ? path : path + "/" + target.part().name();
    }
}
