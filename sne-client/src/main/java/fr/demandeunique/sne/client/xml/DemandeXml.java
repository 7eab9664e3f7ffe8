package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A demande as the SNE's own document, {@code interfaceNuu} 02.00 and 02.01 (namespace {@code http://nuu.application.i2/}).
 *
 * <p>Reading then writing gives an equivalent document: unknown elements and attributes, prefixes, order and text stay in their
 * places, also after some of the demande was changed through the API. Elements whose names are not known publicly are carried as
 * they come; where a name is a guess of this project, it is one row of the table {@code places.csv} ({@link PlaceTable}).
 *
 * <p>No DTD, no entity but the five of XML; 4 MiB and 64 levels at most.
 *
 * <pre>{@code DemandeXml.read(bytes).resultat().orElseThrow()}</pre>
 *
 * <p>This class is thread-safe. No anomaly quotes the document.
 */
public final class DemandeXml {
    private DemandeXml() {}

    /**
     * Reads a document; never throws, whatever the bytes. Of several demandes it reads the first, and warns of the others ({@code XML_DEMANDE_AUTRE}), which stay in the
     * document as they came: {@link #readAll(byte[])} reads them all.
     *
     * @param xml in any encoding that it declares
     * @return what could be read, with an anomaly for each member that could not
     */
    public static XmlReading read(byte[] xml) {
        return read(xml, PlaceTable.known());
    }

    /**
     * Reads a document by a table of an editor's; never throws, whatever the bytes.
     *
     * @param xml in any encoding that it declares
     * @param places names and places of the elements
     * @return what could be read, with an anomaly for each member that could not
     */
    public static XmlReading read(byte[] xml, PlaceTable places) {
        try {
            return NuuDocument.read(xml, places);
        } catch (XmlParser.Stop e) {
            var nowhere = new XmlLocator(null, places);
            return new XmlReading(null, new Rapport(List.of(e.anomalie())), List.of(), nowhere, null);
        }
    }

    /**
     * Reads a document up to the end of the stream, and no further than the size limit; does not close it.
     *
     * @param in one document
     * @return what could be read, with an anomaly for each member that could not
     * @throws IOException if the stream itself fails; the content never makes it throw
     */
    public static XmlReading read(InputStream in) throws IOException {
        return read(in.readNBytes(XmlParser.BYTES_MAX + 1));
    }

    /**
     * Reads a document that holds several demandes, such as {@code listeDoublons}, registered or not; those that cannot be read are left out.
     *
     * @param xml in any encoding that it declares
     * @return empty if the bytes are no such document
     */
    public static Optional<List<Demande>> readAll(byte[] xml) {
        return readAll(xml, PlaceTable.known());
    }

    /**
     * {@return the same by a table of an editor's}
     *
     * @param xml in any encoding that it declares
     * @param places names and places of the elements
     */
    public static Optional<List<Demande>> readAll(byte[] xml, PlaceTable places) {
        try {
            Element root = XmlDocument.read(xml, false, XmlParser::element);
            List<Demande> all = new ArrayList<>();
            demandes(root, all, places);
            return Optional.of(List.copyOf(all));
        } catch (XmlParser.Stop e) {
            return Optional.empty();
        }
    }

    /** A {@code demandeLogement} is a demande, and so is an element with a number in it, however it is called. */
    private static void demandes(Element element, List<Demande> all, PlaceTable places) throws XmlParser.Stop {
        boolean demande = element.local().equals("demandeLogement")
                || element.content().stream()
                        .anyMatch(one ->
                                one instanceof Element child && child.local().equals("numUnique"));
        if (demande) {
            Element root = new XmlStyle("sne", element.prefix(), null).root(PlaceTable.ROOT);
            var around = new Element(element.prefix(), "demande", element.namespace());
            var logement = new Element(element.prefix(), "demandeLogement", element.namespace());
            element.content().forEach(logement::add);
            around.add(logement);
            root.add(around);
            Demande read =
                    NuuDocument.read(TreeWriter.document(root, null), places).demande();
            if (read != null) {
                all.add(read);
            }
            return;
        }
        for (XmlNode one : element.content()) {
            if (one instanceof Element child) {
                demandes(child, all, places);
            }
        }
    }

    /**
     * {@return the document of a demande, with nothing lost: UTF-8, ended by a line feed} One of more than 4 MiB, or with more that is unknown than a text of a mebibyte holds, is
     * written all the same, and not read again.
     *
     * @param demande whole or in part
     */
    public static byte[] write(Demande demande) {
        return write(demande, XmlOptions.lossless());
    }

    /**
     * {@return the document of a demande}
     *
     * @param demande whole or in part
     * @param options version, header, what may be guessed
     */
    public static byte[] write(Demande demande, XmlOptions options) {
        return NuuDocument.write(demande, options);
    }

    /**
     * {@return what a document for the SNE would not say of a demande, by JSON Pointer: an error for a member without a place that is known
     * ({@code XML_SANS_PLACE}), a warning for a
     * text whose characters XML cannot hold, and one for all that is this library's own, such as the pièces} What the register holds itself, such as the
     * renewals, is no loss.
     *
     * @param demande whole or in part
     * @param options version, header, what may be guessed
     */
    public static Rapport losses(Demande demande, XmlOptions options) {
        return NuuDocument.losses(demande, options);
    }
}
