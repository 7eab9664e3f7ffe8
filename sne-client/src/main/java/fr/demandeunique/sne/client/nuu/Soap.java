package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.nuu.MtomMessage.Piece;
import fr.demandeunique.sne.client.nuu.Multipart.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The SOAP 1.2 envelopes of NUU: one line, since the SNE wants {@code xop:Include} on the line of the element that holds it. */
public final class Soap {
    /** Namespace of the service. */
    public static final String ESPACE_SERVICE = "http://ws.metier.nuu.application.i2/";

    private static final String ESPACE_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ESPACE_XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String TYPE_DOCUMENT = "text/xml";
    private static final String TYPE_CERTIFICAT = "application/x-x509-ca-cert";

    /** As a document of the SNE: some thousand times the size of a full demande. */
    private static final int OCTETS_MAX = 4 << 20;

    private Soap() {}

    /**
     * {@return a call}
     *
     * @param textes the plain children of the body's element, in order
     * @param document name of the child that holds the document, and its bytes; null for none
     * @param certificat the certificate for the answer, empty if there is none; null where the service takes none
     */
    public static MtomMessage appel(
            NuuMethod operation, Map<String, String> textes, byte @Nullable [] document, byte @Nullable [] certificat) {
        List<Piece> pieces = new ArrayList<>();
        var body = new StringBuilder();
        textes.forEach((name, text) -> {
            if (name.equals("nomCertificat") && document != null) {
                joindre(body, pieces, "fichierDemande", TYPE_DOCUMENT, "text/xml", document);
            }
            body.append('<')
                    .append(name)
                    .append('>')
                    .append(echappe(text))
                    .append("</")
                    .append(name)
                    .append('>');
        });
        if (document != null && !textes.containsKey("nomCertificat")) {
            joindre(body, pieces, "fichierDemande", TYPE_DOCUMENT, "text/xml", document);
        }
        if (certificat != null) {
            joindre(body, pieces, "certificat", TYPE_CERTIFICAT, "application/octet-stream", certificat);
        }
        return enveloppe(
                "<ws:" + operation.element() + " xmlns:ws=\"" + ESPACE_SERVICE + "\">" + body + "</ws:"
                        + operation.element() + ">",
                pieces);
    }

    /** {@return an answer that holds a document} */
    public static MtomMessage reponse(NuuMethod operation, byte[] document) {
        List<Piece> pieces = new ArrayList<>();
        var body = new StringBuilder();
        joindre(body, pieces, "return", TYPE_DOCUMENT, TYPE_DOCUMENT, document);
        return enveloppe(
                "<ws:" + operation.nom() + "Response xmlns:ws=\"" + ESPACE_SERVICE + "\">" + body + "</ws:"
                        + operation.nom() + "Response>",
                pieces);
    }

    /** {@return the same without an attachment, for who sent none: the document in base64, as stacks without MTOM read it} */
    public static byte[] reponseSimple(NuuMethod operation, byte[] document) {
        String element = "ws:" + operation.nom() + "Response";
        return enveloppe(
                        "<" + element + " xmlns:ws=\"" + ESPACE_SERVICE + "\"><return>"
                                + Base64.getEncoder().encodeToString(document) + "</return></" + element + ">",
                        List.of())
                .enveloppe();
    }

    /** {@return a SOAP fault, alone in its envelope} */
    public static byte[] faute(String code, String texte) {
        return enveloppe(
                        "<soap:Fault><soap:Code><soap:Value>soap:" + code + "</soap:Value></soap:Code><soap:Reason>"
                                + "<soap:Text xml:lang=\"fr\">" + echappe(texte)
                                + "</soap:Text></soap:Reason></soap:Fault>",
                        List.of())
                .enveloppe();
    }

    private static MtomMessage enveloppe(String body, List<Piece> pieces) {
        return new MtomMessage(
                ("<soap:Envelope xmlns:soap=\"" + ESPACE_12 + "\"><soap:Body>" + body + "</soap:Body></soap:Envelope>")
                        .getBytes(StandardCharsets.UTF_8),
                pieces);
    }

    private static void joindre(
            StringBuilder body, List<Piece> pieces, String nom, String annonce, String type, byte[] octets) {
        String id = nom + "@sne.demandeunique.fr";
        body.append('<')
                .append(nom)
                .append(" ws:contentType=\"")
                .append(annonce)
                .append("\"><xop:Include xmlns:xop=\"");
        body.append(ESPACE_XOP)
                .append("\" href=\"cid:")
                .append(id)
                .append("\"/></")
                .append(nom)
                .append('>');
        pieces.add(new Piece(id, type, octets));
    }

    /**
     * What an envelope says.
     *
     * @param element local name of the element in the body, empty for a body without one
     * @param textes the children that hold text only, by local name
     * @param documents the binary or XML children and attachments, in order, by local name
     * @param faute the reason of a fault, null if it is none
     */
    public record Lue(
            String element,
            Map<String, String> textes,
            Map<String, byte[]> documents,
            @Nullable String faute) {
        /** The names only: the content is personal. */
        @Override
        public String toString() {
            return "Lue[" + element + ", " + documents.keySet() + (faute == null ? "" : ", fault") + "]";
        }
    }

    /** Reads an envelope, SOAP 1.1 or 1.2; a document may be an attachment, base64, or plain XML inside. */
    public static Lue lire(MtomMessage message) throws Unreadable {
        Element envelope = racine(message.enveloppe());
        if (!"Envelope".equals(envelope.getLocalName())) {
            throw new Unreadable("not a SOAP envelope");
        }
        Element body = enfant(envelope, "Body");
        if (body == null) {
            throw new Unreadable("SOAP envelope without a body");
        }
        Element content = premier(body);
        if (content == null) {
            return new Lue("", Map.of(), Map.of(), null);
        }
        if ("Fault".equals(content.getLocalName())) {
            return new Lue("Fault", Map.of(), Map.of(), raison(content));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, byte[]> documents = new LinkedHashMap<>();
        if (estDocument(content)) {
            documents.put(content.getLocalName(), octets(content));
        }
        for (Node one = content.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element child) {
                lireEnfant(child, message, texts, documents);
            }
        }
        return new Lue(content.getLocalName(), texts, documents, null);
    }

    private static void lireEnfant(
            Element child, MtomMessage message, Map<String, String> texts, Map<String, byte[]> documents)
            throws Unreadable {
        Element inside = premier(child);
        if (inside == null) {
            texts.put(child.getLocalName(), child.getTextContent());
        } else if (ESPACE_XOP.equals(inside.getNamespaceURI())) {
            Piece piece = message.piece(inside.getAttribute("href"));
            if (piece == null) {
                throw new Unreadable("attachment missing");
            }
            documents.put(child.getLocalName(), piece.octets());
        } else {
            documents.put(child.getLocalName(), octets(estDocument(child) ? child : inside));
        }
    }

    private static boolean estDocument(Element element) {
        return element.getLocalName().equals("interfaceNuu")
                || element.getLocalName().equals("listeDoublons");
    }

    /** {@return a text that may be a document in base64; null if it is not} */
    public static byte @Nullable [] base64(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return bytes.length > 0 && bytes[0] == '<' ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String raison(Element fault) {
        for (String name : List.of("Text", "faultstring", "Reason")) {
            var found = fault.getElementsByTagNameNS("*", name);
            if (found.getLength() > 0) {
                return found.item(0).getTextContent().strip();
            }
        }
        return "";
    }

    private static @Nullable Element enfant(Element parent, String local) {
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element child && local.equals(child.getLocalName())) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable Element premier(Element parent) {
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element child) {
                return child;
            }
        }
        return null;
    }

    private static Element racine(byte[] xml) throws Unreadable {
        if (xml.length > OCTETS_MAX) {
            throw new Unreadable("envelope too large");
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new Unreadable("not well-formed XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has a secure parser", e);
        }
    }

    private static byte[] octets(Element element) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("every JDK copies a tree", e);
        }
    }

    private static String echappe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
