package fr.demandeunique.sne.client.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.demandeunique.sne.client.octets.Utf8;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The bytes of a document before a parser steps through them: their size, what they are, their encoding. Thread-safe. */
final class XmlDocument {
    private static final XMLInputFactory XML = factory();

    private XmlDocument() {}

    /** What is made of a document, of which the root has just started. */
    interface Reading<T> {
        T of(XmlParser in) throws XmlParser.Stop;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Reads a document; {@code places} asks for the line and the column of each element. */
    static <T> T read(byte[] bytes, boolean places, Reading<T> reading) throws XmlParser.Stop {
        if (bytes.length > XmlParser.BYTES_MAX) {
            throw new XmlParser.Stop(XmlParser.tooLarge("mebioctets", XmlParser.BYTES_MAX >> 20, ""));
        }
        if (bytes.length == 0) {
            throw new XmlParser.Stop(Anomalie.erreur("XML_VIDE", ""));
        }
        if (Prolog.pdf(bytes)) {
            throw new XmlParser.Stop(Anomalie.erreur("DOCUMENT_PDF", ""));
        }
        int most = XmlParser.ATTRIBUTES_MAX + XmlParser.DECLARATIONS_MAX;
        if (TagScan.overloaded(bytes, most)) {
            throw new XmlParser.Stop(XmlParser.tooLarge("attributs", most, ""));
        }
        try {
            return read(bytes, places, false, false, reading);
        } catch (XmlParser.Stop e) {
            if (e != XmlParser.NOT_INDENTED) {
                throw e;
            }
            return read(bytes, places, false, true, reading);
        }
    }

    /** The root of a template, which alone may hold the instructions of {@link Template}. */
    static Element template(String text) throws XmlParser.Stop {
        return read(text.getBytes(StandardCharsets.UTF_8), false, true, true, XmlParser::element);
    }

    private static <T> T read(byte[] bytes, boolean places, boolean template, boolean blanks, Reading<T> reading)
            throws XmlParser.Stop {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                checkUtf8(xml, bytes);
                var in = new XmlParser(xml, places, template, blanks);
                if (in.next() != XmlParser.START) {
                    throw new XmlParser.Stop(Anomalie.erreur("XML_VIDE", ""));
                }
                T read = reading.of(in);
                in.next();
                return read;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String unknown = Prolog.encodageInconnu(bytes);
            throw new XmlParser.Stop(
                    unknown != null
                            ? Anomalie.erreur("XML_ENCODAGE", "").avec("encodage", unknown)
                            : XmlParser.unreadable(e.getLocation(), ""));
        }
    }

    /** The parser takes overlong forms of a character, by which one that XML forbids could come in. */
    private static void checkUtf8(XMLStreamReader xml, byte[] bytes) throws XmlParser.Stop {
        Utf8.Faute fault = "UTF-8".equals(xml.getEncoding()) ? Utf8.premiereFaute(bytes) : null;
        if (fault != null) {
            throw new XmlParser.Stop(Anomalie.erreur("XML_ILLISIBLE", "")
                    .avec("ligne", fault.ligne())
                    .avec("colonne", fault.colonne()));
        }
    }
}
