package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A demande as the SNE's own document, {@code interfaceNuu} 02.00 and 02.01 (namespace {@code http://nuu.application.i2/}).
 *
 * <p>Reading then writing gives an equivalent document: unknown elements and attributes, prefixes, order and text stay in their
 * places, also after some of the demande was changed through the API. Elements whose names are not known publicly are carried as
 * they come; where a name is a guess of this project, it is one row of the table {@code correspondances.csv}.
 *
 * <p>No DTD, no entity but the five of XML; 4 MiB and 64 levels at most.
 *
 * <pre>{@code DemandeXml.read(bytes).resultat().orElseThrow()}</pre>
 *
 * <p>This class is thread-safe. No anomaly quotes the document.
 */
public final class DemandeXml {
    private DemandeXml() {}

    /** Reads a document; never throws, whatever the bytes. */
    public static XmlReading read(byte[] xml) {
        try {
            return NuuDocument.read(xml);
        } catch (XmlParser.Stop e) {
            return new XmlReading(null, new Rapport(List.of(e.anomalie())), List.of(), new PlacesXml(null), null);
        }
    }

    /**
     * Reads a document up to the end of the stream, and no further than the size limit; does not close it.
     *
     * @throws IOException if the stream itself fails; the content never makes it throw
     */
    public static XmlReading read(InputStream in) throws IOException {
        return read(in.readNBytes(XmlParser.BYTES_MAX + 1));
    }

    /**
     * Reads an answer that holds several demandes, such as {@code listeDoublons}; those that cannot be read are left out.
     *
     * @return empty if the bytes are no such document
     */
    public static Optional<List<Demande>> readAll(byte[] xml) {
        try {
            Element root = XmlDocument.read(xml, false, XmlParser::element);
            List<Demande> all = new ArrayList<>();
            demandes(root, all);
            return Optional.of(List.copyOf(all));
        } catch (XmlParser.Stop e) {
            return Optional.empty();
        }
    }

    /** An element with a number in it is a demande, however it is called. */
    private static void demandes(Element element, List<Demande> all) throws XmlParser.Stop {
        boolean numbered = element.contenu().stream()
                .anyMatch(one -> one instanceof Element child && child.local().equals("numUnique"));
        if (numbered) {
            Element root = new StyleXml("sne", element.prefixe(), null).racine(Correspondances.RACINE);
            var demande = new Element(element.prefixe(), "demande", element.espace());
            var logement = new Element(element.prefixe(), "demandeLogement", element.espace());
            element.contenu().forEach(logement::ajouter);
            demande.ajouter(logement);
            root.ajouter(demande);
            Demande read = NuuDocument.read(RedactionXml.document(root, null)).demande();
            if (read != null) {
                all.add(read);
            }
            return;
        }
        for (Noeud one : element.contenu()) {
            if (one instanceof Element child) {
                demandes(child, all);
            }
        }
    }

    /** The document of a demande, with nothing lost: UTF-8, ended by a line feed. */
    public static byte[] write(Demande demande) {
        return write(demande, XmlOptions.lossless());
    }

    /** The document of a demande. */
    public static byte[] write(Demande demande, XmlOptions options) {
        return NuuDocument.write(demande, options);
    }

    /** The members of a demande for which {@code interfaceNuu} has no place that is known, by JSON Pointer. */
    public static Set<String> withoutPlace(Demande demande) {
        return NuuDocument.lost(demande, XmlOptions.forSne());
    }
}
