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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    /** The elements that are a whole demande: of a second one nothing is read. */
    private static final Set<String> WHOLE = Set.of("demande", "demandeLogement");

    private static final Fault CODE_IN_TEXT = new Fault(path -> Anomalie.avertissement("XML_CODE_TEXTE", path));

    private final XmlParser in;
    private final PlaceTable table;
    private final ElementReader elements;
    private final BitSet guesses = new BitSet();
    private final @Nullable BiConsumer<String, Element> witness;
    private final RecordStack records = new RecordStack();
    private final Trail trail = new Trail();
    private final List<Anomalie> received = new ArrayList<>();
    private final Map<String, @Nullable Object> header = new LinkedHashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private @Nullable Demande demande;
    private boolean complementSeen;
    private @Nullable Map<String, @Nullable Object> complement;

    private BlockReader(XmlParser in, PlaceTable table, @Nullable BiConsumer<String, Element> witness) {
        this.in = in;
        this.table = table;
        this.witness = witness;
        elements = new ElementReader(in, witness != null);
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
        elements.root(root);
        Block bloc = table.block(PlaceTable.ROOT);
        RecordTable<Object> members = bloc.table();
        Building demande = records.open(null, members.members().get(0), 0, members);
        demande.keep(RESIDU, header);
        boolean plain = rootAttributes(root, bloc, demande);
        plain &= content(bloc.root(), demande);
        elements.end();
        if (!plain) {
            header.put(GABARIT, template(root, 0));
        }
        if (!guesses.isEmpty()) {
            header.put(GUESSES, table.guesses(guesses));
        }
        Map<String, @Nullable Object> look = elements.style().enMembre();
        if (look != null) {
            header.put(STYLE, look);
        }
        records.deduce(demande, header);
        return (Demande) records.close(demande);
    }

    /** What an element that has ended says beyond the table, as the one text that it is kept as; JSON has none that is longer. */
    private String template(Element tag, int from) throws XmlParser.Stop {
        String template = trail.template(tag, from, elements.style());
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
            record.keep(RESIDU, template(tag == null ? elements.style().element(place.name()) : tag, from));
        }
        trail.cut(from);
        trail.hole(place, ordinary ? null : tag);
        return records.close(record);
    }

    /** The root says its namespace and its version, in this order, and nothing else. */
    private boolean rootAttributes(Element root, Block bloc, Building record) {
        boolean plain = root.attributes().size() == 2;
        for (Element.Attribute one : root.attributes()) {
            plain &= one.declaration()
                    ? one.value().equals(PlaceTable.NAMESPACE)
                            && (one.prefix().isEmpty() ? "" : one.local())
                                    .equals(elements.style().root())
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
            Place place = elements.known(around, last, namespace);
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
            elements.first();
            if (place.guess()) {
                guesses.set(place.rank());
            }
            boolean next = last == null || place.rank() > last.rank() || place == last;
            boolean ordinary = elements.ordinary(namespace);
            plain &= place(place, record, ordinary) && ordinary && next;
            seen |= 1L << place.order();
            last = next ? place : last;
        }
    }

    /** Tells of a second element where the table has one; a whole demande is told by how many came before it, for it is no member of the first. */
    private void repeated(Place place, Building record) throws XmlParser.Stop {
        if (record.whole() && WHOLE.contains(place.name())) {
            String path = "/" + place.name() + "/" + left.merge(place.name(), 1, Integer::sum);
            records.note(Anomalie.avertissement("XML_DEMANDE_AUTRE", path));
            if (witness != null) {
                witness.accept(path, in.tag());
            }
            return;
        }
        Target target = place.leaf().target();
        if (target.header() == null) {
            records.note(record, target.only(), REPEATED);
        }
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
        Element odd = elements.item(place, ordinary);
        String said = elements.said();
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
            keep(odd == null ? Trail.whole(elements.style(), place, said) : odd);
        }
        if (read != null && target.header() != null) {
            header.put(target.header(), read);
        } else if (read != null) {
            if (ElementReader.blank(place, read) && target.typed().kind() != ValueKind.CODE) {
                records.note(record, target.typed(), ValueKind.BLANK_CODE);
            }
            if (ElementReader.codeInText(place, odd)) {
                records.note(record, target.typed(), CODE_IN_TEXT);
            }
            records.put(record, target, read);
        }
        return canonical;
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
        Element odd = elements.item(place, ordinary);
        String said = elements.said();
        Object direct = odd == null && leaf.kind() != XmlKind.MOTS ? leaf.kind().direct(said, member) : null;
        if (direct != null) {
            trail.item(place, said);
            records.list(record, member).add(direct);
            return true;
        }
        Element inner = odd == null ? null : elements.style().leaf(odd, place);
        Object value = odd == null ? leaf.read(said) : inner == null ? null : leaf.read(inner);
        if (odd == null) {
            trail.item(place, said);
        } else {
            keep(odd);
        }
        Object typed = value == null ? null : XmlKind.typed(value, member);
        if (value == null || typed == null || typed instanceof Fault) {
            if (typed instanceof Fault fault) {
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
        if (ElementReader.codeInText(leaf, inner)) {
            records.note(record, member, list.size(), CODE_IN_TEXT);
        }
        if (ElementReader.blank(leaf, value)) {
            records.note(record, member, list.size(), ValueKind.BLANK_CODE);
        }
        list.add(typed);
        if (odd == null || inner == null) {
            return leaf.kind().canonical(said, value);
        }
        boolean alone = inner == odd
                || odd.attributes().isEmpty()
                        && odd.content().size() == 1
                        && elements.style().ordinaire(inner);
        return alone && leaf.kind().canonical(inner, value);
    }

    private static String path(Building record, Target target) {
        String path = record.path() + "/" + target.only().name();
        if (target.place() != null) {
            path += "/" + target.place();
        }
        return target.part() == null ? path : path + "/" + target.part().name();
    }
}
