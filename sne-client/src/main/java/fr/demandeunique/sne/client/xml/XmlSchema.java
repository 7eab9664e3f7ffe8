package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * An official schema ({@code InterfaceNuu_v0201.xsd}), which an editor with the ministry's certificate has and this library has not: documents are held to it.
 *
 * <pre>{@code XmlSchema.of(Path.of("InterfaceNuu_v0201.xsd")).check(document).conforme()}</pre>
 *
 * <p>What it includes is read from files beside it, and nothing from a network. This class is immutable and thread-safe.
 */
public final class XmlSchema {
    private static final int FAULTS_MAX = 100;
    /** Xerces starts its sentences with the rule of XML Schema; the rest may quote the document, and is left out. */
    private static final Pattern RULE = Pattern.compile("^((?:cvc|src|s4s)-[A-Za-z0-9.-]+)");

    private final Schema schema;

    private XmlSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads a schema.
     *
     * @param xsd file of the schema; what it includes lies beside it
     * @return the schema, ready to check
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no schema
     */
    public static XmlSchema of(Path xsd) throws IOException {
        if (!Files.isReadable(xsd)) {
            throw new NoSuchFileException(xsd.toString());
        }
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return new XmlSchema(factory.newSchema(new StreamSource(xsd.toUri().toString())));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not an XML schema: " + xsd.getFileName(), e);
        }
    }

    /**
     * {@return what is wrong in a document, each with the path of its element, its line and the rule of XML Schema; no more than 100} Quotes no value. Never
     * throws for what the bytes are.
     *
     * @param document as bytes
     */
    public Rapport check(byte[] document) {
        var faults = new Faults();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            ValidatorHandler validator = schema.newValidatorHandler();
            validator.setErrorHandler(faults);
            faults.setContentHandler(validator);
            reader.setContentHandler(faults);
            reader.setErrorHandler(faults);
            reader.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            if (faults.all.isEmpty()) {
                faults.all.add(
                        Anomalie.erreur("XML_ILLISIBLE", "").avec("ligne", 1).avec("colonne", 1));
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has a secure parser", e);
        }
        return new Rapport(faults.all);
    }

    /** Knows where the validation stands. Not thread-safe. */
    private static final class Faults extends XMLFilterImpl implements ErrorHandler {
        private final List<Anomalie> all = new ArrayList<>();
        private final StringBuilder path = new StringBuilder();
        private @Nullable Locator place;

        @Override
        public void setDocumentLocator(Locator locator) {
            place = locator;
            super.setDocumentLocator(locator);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            path.append('/').append(local);
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            super.endElement(uri, local, name);
            path.setLength(path.length() - local.length() - 1);
        }

        @Override
        public void warning(SAXParseException e) {
            // Nothing is wrong.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            Matcher rule = RULE.matcher(String.valueOf(e.getMessage()));
            all.add(Anomalie.erreur("XML_SCHEMA", path.toString())
                    .avec("element", path.substring(path.lastIndexOf("/") + 1))
                    .avec("ligne", place == null ? 1 : place.getLineNumber())
                    .avec("colonne", place == null ? 1 : place.getColumnNumber())
                    .avec("regle", rule.find() ? rule.group(1) : "?"));
            if (all.size() == FAULTS_MAX) {
                throw e;
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            all.add(Anomalie.erreur("XML_ILLISIBLE", "")
                    .avec("ligne", Math.max(1, e.getLineNumber()))
                    .avec("colonne", Math.max(1, e.getColumnNumber())));
            throw e;
        }
    }
}
