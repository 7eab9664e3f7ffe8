package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.xml.Correspondances.Bloc;
import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import fr.demandeunique.sne.client.xml.Correspondances.Cible;
import fr.demandeunique.sne.client.xml.RecordStack.Building;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document into records as it comes, by the same tables as the JSON. A record whose element is not exactly as this library would write it keeps its
 * {@link Gabarit} under {@value #RESIDU}; a value that is not of its kind is noted, and kept as it came under its own name. Not thread-safe.
 */
final class BlockReader {
    /** The member of a record that keeps what its element said beyond the table. */
    static final String RESIDU = "interfaceNuu";

    /** Inside the member of the root, beside the header of the document. */
    static final String GABARIT = "gabarit";

    static final String STYLE = "style";

    private final XmlParser in;
    private final @Nullable BiConsumer<String, Element> witness;
    private final RecordStack records = new RecordStack();
    private final Trail trail = new Trail();
    private final List<Anomalie> received = new ArrayList<>();
    private final Map<String, @Nullable Object> header = new LinkedHashMap<>();
    private StyleXml style = StyleXml.ORDINAIRE;

    /** The namespace of the SNE, the very text of the parser, and that of the elements below the root. */
    private String sne = Correspondances.ESPACE;

    private String namespace = sne;

    /** Whether a known element has said how the document writes its elements. */
    private boolean styled;

    private @Nullable Demande demande;
    private boolean complementSeen;
    private @Nullable Map<String, @Nullable Object> complement;

    /** What the last {@link #item} says. */
    private String said = "";

    private BlockReader(XmlParser in, @Nullable BiConsumer<String, Element> witness) {
        this.in = in;
        this.witness = witness;
    }

    /**
     * Reads a document.
     *
     * @param witness is told the path of each element that is read, null for nobody
     */
    static BlockReader read(byte[] xml, @Nullable BiConsumer<String, Element> witness) throws XmlParser.Stop {
        return XmlDocument.read(xml, witness != null, in -> {
            var reader = new BlockReader(in, witness);
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
        if (!root.local().equals(Correspondances.RACINE) || !root.espace().equals(Correspondances.ESPACE)) {
            in.fill(root, in.next());
            in.next();
            throw new XmlParser.Stop(Anomalie.erreur("XML_RACINE", "/" + root.local()));
        }
        if (witness != null) {
            witness.accept("", root);
        }
        sne = root.espace();
        style(new StyleXml(root.prefixe(), root.prefixe(), null));
        Bloc bloc = Correspondances.de(true).bloc(Correspondances.RACINE);
        RecordTable<Object> table = bloc.table();
        Building demande = records.open(null, table.members().get(0), 0, table);
        demande.keep(RESIDU, header);
        boolean plain = rootAttributes(root, bloc, demande);
        plain &= content(bloc.racine(), demande);
        if (!styled) {
            style(new StyleXml(style.racine(), style.locaux(), in.unit()));
        }
        if (!plain) {
            header.put(GABARIT, trail.template(root, 0, style));
        }
        Map<String, @Nullable Object> look = style.enMembre();
        if (look != null) {
            header.put(STYLE, look);
        }
        records.deduce(demande, header);
        return (Demande) records.close(demande);
    }

    /** The element of a record, which has just started. */
    private Object block(Champ champ, Building around, Member<?> member, int index, String path, boolean ordinary)
            throws XmlParser.Stop {
        Element tag = ordinary && in.bare() && witness == null ? null : in.tag();
        if (witness != null && tag != null) {
            witness.accept(path, tag);
        }
        Bloc bloc = champ.inner();
        RecordTable<Object> table = bloc.table();
        Building record = records.open(around, member, index, table);
        int from = trail.size();
        boolean plain = ordinary;
        if (tag != null) {
            plain &= attributes(tag, bloc, record);
        }
        plain &= content(bloc.racine(), record);
        if (!plain) {
            record.keep(RESIDU, trail.template(tag == null ? style.element(champ.nom()) : tag, from, style));
        }
        trail.cut(from);
        trail.hole(champ, ordinary ? null : tag);
        return records.close(record);
    }

    /** Tells whether the element that has just started is named as the document names its elements. */
    private boolean ordinary() {
        return in.prefix().equals(style.locaux()) && in.namespace().equals(namespace);
    }

    private void style(StyleXml known) {
        style = known;
        namespace = known.espaceLocaux().isEmpty() ? "" : sne;
    }

    /** The root says its namespace and its version, in this order, and nothing else. */
    private boolean rootAttributes(Element root, Bloc bloc, Building record) {
        boolean plain = root.attributs().size() == 2;
        for (Element.Attribut one : root.attributs()) {
            plain &= one.declaration()
                    ? one.valeur().equals(Correspondances.ESPACE)
                            && (one.prefixe().isEmpty() ? "" : one.local()).equals(style.racine())
                    : attribute(one, bloc, record);
        }
        return plain;
    }

    private boolean attributes(Element element, Bloc bloc, Building record) {
        boolean plain = true;
        for (int i = 0; i < element.attributs().size(); i++) {
            plain &= attribute(element.attributs().get(i), bloc, record);
        }
        return plain;
    }

    private boolean attribute(Element.Attribut one, Bloc bloc, Building record) {
        Member<Object> member = one.prefixe().isEmpty() ? bloc.attributs().get(one.local()) : null;
        if (member == null || one.valeur().isEmpty()) {
            return false;
        }
        records.put(record, member, member.parse(one.valeur()), one.valeur());
        return true;
    }

    /** Reads what stands inside an element; tells whether all of it is as this library would write it. */
    private boolean content(Champ place, Building record) throws XmlParser.Stop {
        boolean plain = true;
        Champ last = null;
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
                trail.add(new Noeud.Texte(before));
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
            Champ champ = known(place);
            if (champ == null || !champ.repete() && (seen & 1L << champ.ordre()) != 0) {
                if (isComplement()) {
                    blank = before != null && before.isBlank() ? trail.size() - 1 : -1;
                } else {
                    plain = false;
                }
                continue;
            }
            if (!styled) {
                styled = true;
                style(new StyleXml(style.racine(), in.prefix(), in.unit()));
            }
            boolean next = last == null || champ.rang() > last.rang() || champ == last;
            boolean ordinary = ordinary();
            plain &= champ(champ, record, ordinary) && ordinary && next;
            seen |= 1L << champ.ordre();
            last = next ? champ : last;
        }
    }

    /** The place of the element that has just started, null if the table does not know it. */
    private @Nullable Champ known(Champ place) {
        String namespace = in.namespace();
        return namespace.isEmpty() || namespace.equals(sne) ? place.enfants().get(in.local()) : null;
    }

    /** Takes an element that the table does not know; tells whether it is the complement of the document. */
    private boolean isComplement() throws XmlParser.Stop {
        Element element = in.element();
        if (in.depth() == 1
                && !complementSeen
                && element.local().equals(NuuDocument.COMPLEMENT)
                && element.espace().equals(NuuDocument.ESPACE_COMPLEMENT)) {
            complementSeen = true;
            complement = DemandeJson.members(element.texte().getBytes(StandardCharsets.UTF_8));
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

    private boolean champ(Champ champ, Building record, boolean ordinary) throws XmlParser.Stop {
        if (champ.repete()) {
            return repeated(champ, record, ordinary);
        }
        if (champ.structure()) {
            Element odd = ordinary && in.bare() ? null : in.tag();
            trail.open(champ, odd);
            int from = trail.size();
            boolean plain = content(champ, record) && odd == null && trail.size() > from;
            trail.close();
            return plain;
        }
        Cible target = champ.cible();
        if (champ.bloc() != null) {
            Member<Object> member = target.only();
            String path = witness == null ? "" : path(record, target);
            records.put(record, member, block(champ, record, member, 0, path, ordinary));
            return true;
        }
        Element odd = item(champ, ordinary);
        Object read = odd == null ? champ.lire(said) : champ.lire(odd);
        if (witness != null && target.header() == null && odd != null) {
            witness.accept(path(record, target), odd);
        }
        boolean canonical = read != null
                && (odd == null
                        ? champ.nature().canonique(said, read)
                        : champ.nature().canonique(odd, read));
        if (canonical) {
            trail.hole(champ, odd);
        } else {
            keep(odd == null ? Trail.whole(style, champ, said) : odd);
        }
        if (read != null && target.header() != null) {
            header.put(target.header(), read);
        } else if (read != null) {
            records.put(record, target, read);
        }
        return canonical;
    }

    /** The element of a value, which has just started; null if it is written as this library does, and says {@link #said}. */
    private @Nullable Element item(Champ champ, boolean ordinary) throws XmlParser.Stop {
        boolean coded = !champ.structure() && champ.nature() == NatureXml.CODE;
        String code = coded ? in.code() : null;
        if (witness != null || !ordinary || (coded ? code == null : !in.bare())) {
            return in.element();
        }
        int event = in.next();
        if (!champ.structure()) {
            String text = event == XmlParser.END ? in.takeText() : null;
            if (event == XmlParser.END && coded == (text == null)) {
                said = code != null ? code : String.valueOf(text);
                return null;
            }
            Element odd = style.element(champ.nom());
            odd.poser(NatureXml.ATTRIBUT_CODE, code);
            if (text != null) {
                odd.ajouter(new Noeud.Texte(text));
            }
            return event == XmlParser.END ? odd : in.fill(odd, event);
        }
        Champ below = champ.champs().get(0);
        Element odd = style.element(champ.nom());
        String before = in.takeText();
        if (before != null) {
            odd.ajouter(new Noeud.Texte(before));
        }
        if (event != XmlParser.START || known(champ) != below) {
            return in.fill(odd, event);
        }
        Element inside = item(below, ordinary());
        event = in.next();
        if (inside == null) {
            String after = in.takeText();
            if (before == null && after == null && event == XmlParser.END) {
                return null;
            }
            odd.ajouter(Trail.whole(style, below, said));
            if (after != null) {
                odd.ajouter(new Noeud.Texte(after));
            }
        } else {
            odd.ajouter(inside);
        }
        return in.fill(odd, event);
    }

    private boolean repeated(Champ champ, Building record, boolean ordinary) throws XmlParser.Stop {
        Champ leaf = champ.feuille();
        Member<Object> member = leaf.cible().only();
        if (leaf.bloc() != null) {
            List<Object> list = records.list(record, member);
            String path = witness == null ? "" : path(record, leaf.cible()) + "/" + list.size();
            list.add(block(champ, record, member, list.size(), path, ordinary));
            return true;
        }
        Element odd = item(champ, ordinary);
        Element inner = odd == null ? null : style.feuille(odd, champ);
        Object value = odd == null ? leaf.lire(said) : inner == null ? null : leaf.lire(inner);
        if (odd == null) {
            trail.item(champ, said);
        } else {
            keep(odd);
        }
        if (value == null) {
            return false;
        }
        List<Object> list = records.list(record, member);
        if (witness != null && inner != null) {
            witness.accept(path(record, leaf.cible()) + "/" + list.size(), inner);
        }
        list.add(NatureXml.typee(value, member));
        if (odd == null || inner == null) {
            return leaf.nature().canonique(said, value);
        }
        boolean alone =
                inner == odd || odd.attributs().isEmpty() && odd.contenu().size() == 1 && style.ordinaire(inner);
        return alone && leaf.nature().canonique(inner, value);
    }

    private static String path(Building record, Cible target) {
        String path = record.path() + "/" + target.only().name();
        if (target.place() != null) {
            path += "/" + target.place();
        }
        return target.part() == null ? path : path + "/" + target.part().name();
    }
}
