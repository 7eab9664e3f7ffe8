package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.util.function.UnaryOperator;

/**
 * A document that was read, JSON or XML.
 *
 * @param lecture the demande and the faults
 * @param situer puts the place of an anomaly as this kind of document has it: a JSON Pointer, or the path of an element with its
 *     line and column
 */
record DocumentLu(DemandeReading lecture, UnaryOperator<Anomalie> situer) {
    static DocumentLu de(DemandeReading json) {
        return new DocumentLu(json, UnaryOperator.identity());
    }

    static DocumentLu de(XmlReading xml) {
        return new DocumentLu(new DemandeReading(xml.demande(), xml.rapport()), xml::situer);
    }

    /** The anomalies of a report, each at its place. */
    Rapport situe(Rapport rapport) {
        return new Rapport(
                rapport.anomalies().stream().map(situer).toList(),
                rapport.confirmees().stream().map(situer).toList());
    }
}
