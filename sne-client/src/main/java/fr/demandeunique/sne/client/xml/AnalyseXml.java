package fr.demandeunique.sne.client.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.demandeunique.sne.client.octets.Utf8;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to a tree, within bounds: no DTD, no entity but the five of XML, 4 MiB, 64 levels, 1 Mi characters of text, 100,000
 * elements, 256 attributes of an element and 256 namespace declarations in force at most. Thread-safe.
 */
final class AnalyseXml {
    /** Some thousand times the size of a full demande. */
    static final int OCTETS_MAX = 4 << 20;

    static final int PROFONDEUR_MAX = 64;
    private static final int TEXTE_MAX = 1 << 20;
    private static final int ELEMENTS_MAX = 100_000;

    private static final int ATTRIBUTES_MAX = 256;
    private static final int DECLARATIONS_MAX = 256;

    private static final XMLInputFactory XML = factory();

    /** What stops the reading; never quotes the document. */
    static final class Arret extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Anomalie anomalie;

        Arret(Anomalie anomalie) {
            super(anomalie.code(), null, false, false);
            this.anomalie = anomalie;
        }

        Anomalie anomalie() {
            return anomalie;
        }
    }

    private final XMLStreamReader xml;
    private final boolean places;
    private final boolean gabarit;
    private final Deque<Element> ouverts = new ArrayDeque<>();
    private @Nullable String texte;
    /** The text with what follows it, once it comes in more than one piece. */
    private @Nullable StringBuilder textes;

    private int elements;
    private int declarations;

    private AnalyseXml(XMLStreamReader xml, boolean places, boolean gabarit) {
        this.xml = xml;
        this.places = places;
        this.gabarit = gabarit;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The root of a document; {@code places} asks for the line and the column of each element. */
    static Element lire(byte[] bytes, boolean places) throws Arret {
        return lire(bytes, places, false);
    }

    /** The root of a template, which alone may hold the instructions of {@link Gabarit}. */
    static Element gabarit(String text) throws Arret {
        return lire(text.getBytes(StandardCharsets.UTF_8), false, true);
    }

    private static Element lire(byte[] bytes, boolean places, boolean gabarit) throws Arret {
        if (bytes.length > OCTETS_MAX) {
            throw new Arret(tropGrand());
        }
        if (bytes.length == 0) {
            throw new Arret(Anomalie.erreur("XML_VIDE", ""));
        }
        if (EnTeteXml.pdf(bytes)) {
            throw new Arret(Anomalie.erreur("DOCUMENT_PDF", ""));
        }
        if (TagScan.overloaded(bytes, ATTRIBUTES_MAX + DECLARATIONS_MAX)) {
            throw new Arret(tropGrand());
        }
        AnalyseXml analyse = null;
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                verifierUtf8(xml, bytes);
                analyse = new AnalyseXml(xml, places, gabarit);
                return analyse.document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String unknown = EnTeteXml.encodageInconnu(bytes);
            throw new Arret(
                    unknown != null
                            ? Anomalie.erreur("XML_ENCODAGE", "").avec("encodage", unknown)
                            : illisible(e.getLocation(), analyse));
        } catch (UncheckedStreamException e) {
            // The parser reads texts when they are asked for, and says there what is wrong with them.
            throw new Arret(
                    illisible(e.getCause() instanceof XMLStreamException cause ? cause.getLocation() : null, analyse));
        } catch (RuntimeException e) {
            // The parser itself gave up on hostile bytes, as fuzzing showed: unreadable all the same, and no call fails
            // for it.
            throw new Arret(illisible(null, analyse));
        }
    }

    /** The parser takes overlong forms of a character, by which one that XML forbids could come in. */
    private static void verifierUtf8(XMLStreamReader xml, byte[] bytes) throws Arret {
        Utf8.Faute fault = "UTF-8".equals(xml.getEncoding()) ? Utf8.premiereFaute(bytes) : null;
        if (fault != null) {
            throw new Arret(Anomalie.erreur("XML_ILLISIBLE", "")
                    .avec("ligne", fault.ligne())
                    .avec("colonne", fault.colonne()));
        }
    }

    private Element document() throws XMLStreamException, Arret {
        Element root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element one = ouvrir();
                    root = root == null ? one : root;
                }
                case XMLStreamConstants.END_ELEMENT -> fermer();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> texte();
                case XMLStreamConstants.COMMENT -> noter(new Noeud.Commentaire(xml.getText()));
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
                case XMLStreamConstants.DTD -> throw arret("XML_DTD");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw arret("XML_ENTITE");
                default -> {
                    // Start and end of the document.
                }
            }
        }
        if (root == null) {
            throw new Arret(Anomalie.erreur("XML_VIDE", ""));
        }
        return root;
    }

    private Element ouvrir() throws Arret {
        deposerTexte();
        if (ouverts.size() == PROFONDEUR_MAX) {
            throw new Arret(Anomalie.erreur("XML_TROP_PROFOND", chemin()).avec("max", PROFONDEUR_MAX));
        }
        if (++elements > ELEMENTS_MAX) {
            throw new Arret(tropGrand());
        }
        declarations += xml.getNamespaceCount();
        if (xml.getAttributeCount() > ATTRIBUTES_MAX || declarations > DECLARATIONS_MAX) {
            throw new Arret(tropGrand());
        }
        Element around = ouverts.peek();
        var one = new Element(vide(xml.getPrefix()), xml.getLocalName(), vide(xml.getNamespaceURI()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = vide(xml.getNamespacePrefix(i));
            one.ajouter(new Element.Attribut(
                    prefix.isEmpty() ? "" : Element.XMLNS,
                    prefix.isEmpty() ? Element.XMLNS : prefix,
                    "",
                    vide(xml.getNamespaceURI(i))));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            one.ajouter(new Element.Attribut(
                    vide(xml.getAttributePrefix(i)),
                    xml.getAttributeLocalName(i),
                    vide(xml.getAttributeNamespace(i)),
                    xml.getAttributeValue(i)));
        }
        if (places) {
            Location place = xml.getLocation();
            one.place(place.getLineNumber(), place.getColumnNumber());
        }
        if (around != null) {
            around.ajouter(one);
        }
        ouverts.push(one);
        return one;
    }

    private void fermer() {
        deposerTexte();
        declarations -= xml.getNamespaceCount();
        ouverts.pop();
    }

    private void texte() throws Arret {
        Element around = ouverts.peek();
        if (around == null) {
            return;
        }
        String part = xml.getText();
        int before = 0;
        if (textes != null) {
            before = textes.length();
            textes.append(part);
        } else if (texte != null) {
            before = texte.length();
            textes = new StringBuilder(texte).append(part);
        } else {
            texte = part;
        }
        if (before + part.length() > TEXTE_MAX) {
            throw new Arret(tropGrand());
        }
    }

    private void instruction() throws Arret {
        if (!gabarit && xml.getPITarget().startsWith(Gabarit.RESERVE)) {
            throw arret("XML_INSTRUCTION");
        }
        noter(new Noeud.Instruction(xml.getPITarget(), vide(xml.getPIData())));
    }

    /** What stands outside the root says nothing of the demande. */
    private void noter(Noeud one) {
        deposerTexte();
        Element around = ouverts.peek();
        if (around != null) {
            around.ajouter(one);
        }
    }

    private void deposerTexte() {
        String text = textes != null ? textes.toString() : texte;
        Element around = ouverts.peek();
        if (text != null && around != null && !text.isEmpty()) {
            around.ajouter(new Noeud.Texte(text));
        }
        texte = null;
        textes = null;
    }

    private Arret arret(String code) {
        Location place = xml.getLocation();
        return new Arret(Anomalie.erreur(code, chemin())
                .avec("ligne", place.getLineNumber())
                .avec("colonne", place.getColumnNumber()));
    }

    private String chemin() {
        var path = new StringBuilder();
        for (Iterator<Element> it = ouverts.descendingIterator(); it.hasNext(); ) {
            path.append('/').append(it.next().local());
        }
        return path.toString();
    }

    private static Anomalie illisible(@Nullable Location place, @Nullable AnalyseXml analyse) {
        return Anomalie.erreur("XML_ILLISIBLE", analyse == null ? "" : analyse.chemin())
                .avec("ligne", place == null ? 1 : Math.max(1, place.getLineNumber()))
                .avec("colonne", place == null ? 1 : Math.max(1, place.getColumnNumber()));
    }

    private static Anomalie tropGrand() {
        return Anomalie.erreur("XML_TROP_GRAND", "").avec("mebioctets", OCTETS_MAX >> 20);
    }

    private static String vide(@Nullable String text) {
        return text == null ? "" : text;
    }
}
