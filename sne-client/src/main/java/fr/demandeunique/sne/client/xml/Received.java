package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import java.util.List;

/** {@code listeAnomalie/item}: the answer of the SNE to what was sent. */
final class Received {
    private Received() {}

    /** Adds those of an element and of all that it holds, in their order. */
    static void add(Element element, List<Anomalie> all) {
        boolean list = element.local().equals("listeAnomalie");
        for (XmlNode one : element.content()) {
            if (!(one instanceof Element child)) {
                continue;
            }
            String code = list ? child.attribute("code") : null;
            if (code == null) {
                add(child, all);
                continue;
            }
            String label = child.content().stream()
                    .filter(inner -> inner instanceof Element e && e.local().equals("label"))
                    .map(inner -> ((Element) inner).text())
                    .findFirst()
                    .orElse(child.text());
            all.add(Anomalie.recue(code, Gravite.ERREUR, "", label.strip(), null));
        }
    }
}
