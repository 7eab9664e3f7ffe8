package fr.demandeunique.sne.client.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import fr.demandeunique.sne.controle.Anomalie;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a document, within bounds: no DTD, no entity but the five of XML, 4 MiB, 64 levels, 1 Mi characters of text, 100,000 elements, 256 attributes of an
 * element and 256 namespace declarations in force at most. The line breaks and blanks of a document that is indented throughout are taken out, and told as its
 * {@link #unit}. Not thread-safe.
 */
final class XmlParser {
    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;

    /** Some thousand times the size of a full demande. */
    static final int BYTES_MAX = 4 << 20;

    static final int DEPTH_MAX = 64;
    private static final int TEXT_MAX = 1 << 20;
    private static final int ELEMENTS_MAX = 100_000;
    /** Names of one document: the table of the parser takes the square of their number. Up to so many they are not even counted apart. */
    private static final int NAMES_MAX = 4096;

    static final int ATTRIBUTES_MAX = 256;
    static final int DECLARATIONS_MAX = 256;
    private static final Pattern BLANKS = Pattern.compile("\n[ \t]{0,16}");

    /** What stops the reading; never quotes the document. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient @Nullable Anomalie anomalie;

        Stop(@Nullable Anomalie anomalie) {
            super(anomalie == null ? "" : anomalie.code(), null, false, false);
            this.anomalie = anomalie;
        }

        Anomalie anomalie() {
            return Objects.requireNonNull(anomalie);
        }
    }

    /** The document looked indented, and is not throughout: it is read again as it is. */
    static final Stop NOT_INDENTED = new Stop(null);

    private final XMLStreamReader xml;
    private final boolean places;
    private final boolean template;

    private final String[] open = new String[DEPTH_MAX];
    /** Whether the element at a depth has something else than text. */
    private final boolean[] filled = new boolean[DEPTH_MAX + 1];

    private int depth;
    private int elements;
    private int declarations;
    /** How many namespaces the open elements declare, by depth. */
    private final int[] declared = new int[DEPTH_MAX];
    /** The attributes of the element that has just started. */
    private int attributes;

    /** How many names were met, each time counted; beyond {@link #NAMES_MAX}, the different ones. */
    private int met;

    private @Nullable Set<String> names;
    private @Nullable String text;
    /** The text with what follows it, once it comes in more than one piece. */
    private @Nullable StringBuilder texts;

    private boolean blanksAsTheyAre;
    private @Nullable String unit;
    /** By depth, what stands before a node of an indented document. */
    private String[] lines = {};

    XmlParser(XMLStreamReader xml, boolean places, boolean template, boolean blanksAsTheyAre) {
        this.xml = xml;
        this.places = places;
        this.template = template;
        this.blanksAsTheyAre = blanksAsTheyAre;
    }

    /** Steps to what is not text: {@link #START}, {@link #END}, or a {@link #node}; what is outside the root is passed over, up to the end of the document. */
    int next() throws Stop {
        try {
            while (true) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        indentation(false);
                        enter();
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        indentation(true);
                        declarations -= declared[--depth];
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> more();
                    case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        boolean instruction = event == XMLStreamConstants.PROCESSING_INSTRUCTION;
                        if (instruction && !template && xml.getPITarget().startsWith(Template.RESERVE)) {
                            throw stop("XML_INSTRUCTION");
                        }
                        if (instruction && ++met > NAMES_MAX) {
                            name("?", xml.getPITarget());
                        }
                        if (depth > 0) {
                            indentation(false);
                            return event;
                        }
                    }
                    case XMLStreamConstants.DTD -> throw stop("XML_DTD");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw stop("XML_ENTITE");
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return event;
                    }
                    default -> {
                        // The start of the document.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new Stop(unreadable(e.getLocation(), path()));
        } catch (RuntimeException e) {
            throw hostile(e);
        }
    }

    /** The parser reads texts when they are asked for, and says there what is wrong with them; or gives up on hostile bytes, as fuzzing showed: no call fails for it. */
    private Stop hostile(RuntimeException e) {
        Throwable cause = e instanceof UncheckedStreamException ? e.getCause() : null;
        return new Stop(unreadable(cause instanceof XMLStreamException known ? known.getLocation() : null, path()));
    }

    private void enter() throws Stop {
        if (depth == DEPTH_MAX) {
            throw new Stop(Anomalie.erreur("XML_TROP_PROFOND", path()).avec("max", DEPTH_MAX));
        }
        int namespaces = xml.getNamespaceCount();
        attributes = xml.getAttributeCount();
        declared[depth] = namespaces;
        declarations += namespaces;
        bound("elements", ++elements, ELEMENTS_MAX);
        bound("attributs", attributes, ATTRIBUTES_MAX);
        bound("espaces", declarations, DECLARATIONS_MAX);
        met += 1 + attributes + namespaces;
        if (met > NAMES_MAX) {
            names();
        }
        open[depth++] = xml.getLocalName();
        filled[depth] = false;
    }

    /** Keeps the names of the current tag. */
    private void names() throws Stop {
        name(xml.getPrefix(), xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            name("xmlns", plain(xml.getNamespacePrefix(i)));
        }
    }

    private void name(@Nullable String prefix, String local) throws Stop {
        Set<String> all = names == null ? names = new HashSet<>() : names;
        all.add(plain(prefix).isEmpty() ? local : prefix + ":" + local);
        bound("noms", all.size(), NAMES_MAX);
    }

    private void more() throws Stop {
        if (depth == 0) {
            return;
        }
        String part = xml.getText();
        if (texts == null && text != null) {
            texts = new StringBuilder(text);
        }
        if (texts == null) {
            text = part;
        } else {
            texts.append(part);
        }
        bound("caracteres", texts == null ? part.length() : texts.length(), TEXT_MAX);
    }

    /** Takes out what stands before a node, or before the end of an element that has one, where the document is indented. */
    private void indentation(boolean end) throws Stop {
        if (blanksAsTheyAre || depth == 0 || end && !filled[depth]) {
            return;
        }
        filled[depth] = true;
        String before = takeText();
        if (unit == null) {
            if (before == null || !BLANKS.matcher(before).matches()) {
                blanksAsTheyAre = true;
                text = before;
                return;
            }
            unit = before.substring(1);
        }
        if (!line(end ? depth - 1 : depth).equals(before)) {
            throw NOT_INDENTED;
        }
    }

    private String line(int level) {
        for (int i = lines.length; i <= level; i++) {
            lines = Arrays.copyOf(lines, i + 1);
            lines[i] = "\n" + String.valueOf(unit).repeat(i);
        }
        return lines[level];
    }

    /** What is put before each line once a level, null for a document that is not indented; known once the root has something in it. */
    @Nullable
    String unit() {
        return unit;
    }

    /** The text before where the reading stands, null if there is none. Is to be taken before the next step. */
    @Nullable
    String takeText() {
        String taken = texts != null ? texts.toString() : text;
        text = null;
        texts = null;
        return taken == null || taken.isEmpty() ? null : taken;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    String prefix() {
        return plain(xml.getPrefix());
    }

    String local() {
        return xml.getLocalName();
    }

    String namespace() {
        return plain(xml.getNamespaceURI());
    }

    /** Tells whether the element that has just started declares nothing and has no attribute. */
    boolean bare() {
        return attributes == 0 && declared[depth - 1] == 0;
    }

    /** The code of the element that has just started, null if that is not all that its tag says. */
    @Nullable
    String code() throws Stop {
        try {
            return attributes == 1 && declared[depth - 1] == 0
                    ? xml.getAttributeValue("", XmlKind.CODE_ATTRIBUTE)
                    : null;
        } catch (RuntimeException e) {
            throw hostile(e);
        }
    }

    /** The element that has just started, up to its end. */
    Element element() throws Stop {
        Element one = tag();
        return fill(one, next());
    }

    /** The start tag where the reading stands. */
    Element tag() throws Stop {
        try {
            var one = new Element(prefix(), local(), namespace());
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                String prefix = plain(xml.getNamespacePrefix(i));
                one.add(new Element.Attribute(
                        prefix.isEmpty() ? "" : Element.XMLNS,
                        prefix.isEmpty() ? Element.XMLNS : prefix,
                        "",
                        plain(xml.getNamespaceURI(i))));
            }
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                one.add(new Element.Attribute(
                        plain(xml.getAttributePrefix(i)),
                        xml.getAttributeLocalName(i),
                        plain(xml.getAttributeNamespace(i)),
                        xml.getAttributeValue(i)));
            }
            if (places) {
                Location place = xml.getLocation();
                one.place(place.getLineNumber(), place.getColumnNumber());
            }
            return one;
        } catch (RuntimeException e) {
            throw hostile(e);
        }
    }

    /** Adds to an element what follows inside, up to its end; {@code event} is where the reading stands. */
    Element fill(Element one, int event) throws Stop {
        for (int at = event; ; at = next()) {
            String before = takeText();
            if (before != null) {
                one.add(new XmlNode.Text(before));
            }
            if (at == END) {
                return one;
            }
            one.add(at == START ? element() : node());
        }
    }

    /** The comment or the instruction where the reading stands. */
    XmlNode node() throws Stop {
        try {
            return xml.getEventType() == XMLStreamConstants.COMMENT
                    ? new XmlNode.Comment(xml.getText())
                    : new XmlNode.Instruction(xml.getPITarget(), plain(xml.getPIData()));
        } catch (RuntimeException e) {
            throw hostile(e);
        }
    }

    private void bound(String what, int found, int max) throws Stop {
        if (found > max) {
            throw new Stop(tooLarge(what, max, path()));
        }
    }

    private Stop stop(String code) {
        Location place = xml.getLocation();
        return new Stop(Anomalie.erreur(code, path())
                .avec("ligne", place.getLineNumber())
                .avec("colonne", place.getColumnNumber()));
    }

    /** The names of the open elements. */
    String path() {
        var path = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            path.append('/').append(open[i]);
        }
        return path.toString();
    }

    static Anomalie unreadable(@Nullable Location place, String path) {
        return Anomalie.erreur("XML_ILLISIBLE", path)
                .avec("ligne", place == null ? 1 : Math.max(1, place.getLineNumber()))
                .avec("colonne", place == null ? 1 : Math.max(1, place.getColumnNumber()));
    }

    /** More of something than is read; {@code what} reads as words in the sentence. */
    static Anomalie tooLarge(String what, int max, String path) {
        return Anomalie.erreur("XML_TROP_GRAND", path).avec("max", max).avec("limite", what);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
