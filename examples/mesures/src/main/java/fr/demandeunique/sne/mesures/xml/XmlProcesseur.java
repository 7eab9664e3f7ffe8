package fr.demandeunique.sne.mesures.xml;

import fr.demandeunique.sne.mesures.ParTours;

/** The methods of {@link XmlMesures} in turns: {@code XmlProcesseur contrat 40}, or {@code grande}, and how many seconds. */
public final class XmlProcesseur {
    private XmlProcesseur() {}

    public static void main(String[] args) throws Exception {
        var mesures = new XmlMesures();
        mesures.document = args[0];
        mesures.preparer();
        new ParTours()
                .avec("lire", mesures::lire)
                .avec("lireJaxb", mesures::lireJaxb)
                .avec("lireJackson", mesures::lireJackson)
                .avec("ecrire", mesures::ecrire)
                .avec("ecrireSansPerte", mesures::ecrireSansPerte)
                .avec("ecrireComplement", mesures::ecrireComplement)
                .avec("ecrireJaxb", mesures::ecrireJaxb)
                .avec("ecrireJackson", mesures::ecrireJackson)
                .mesurer(Integer.parseInt(args[1]));
    }
}
