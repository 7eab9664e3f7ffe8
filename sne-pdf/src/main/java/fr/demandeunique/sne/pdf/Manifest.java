package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of a batch as CSV, for the print shop and for the one who must find a document again. No name is in it. */
final class Manifest {
    private static final String TITRES =
            "rang;numeroUnique;type;date;codePostal;premierePage;pages;fichier;anomalies\r\n";

    private final Appendable out;

    Manifest(Appendable out) throws IOException {
        this.out = out;
        out.append(TITRES);
    }

    void ligne(
            int rang, BatchDocument papier, int premierePage, int pages, String fichier, List<Anomalie> avertissements)
            throws IOException {
        out.append(texte(rang, papier, premierePage, pages, fichier, avertissements));
    }

    void refus(int rang, @Nullable NumeroUnique numero, List<Anomalie> anomalies) throws IOException {
        out.append(texte(rang, numero, anomalies));
    }

    static String texte(
            int rang,
            BatchDocument papier,
            int premierePage,
            int pages,
            String fichier,
            List<Anomalie> avertissements) {
        return rang + ";" + papier.numero().compact() + ";" + papier.type() + ";" + papier.date() + ";"
                + papier.codePostal() + ";" + premierePage + ";" + pages + ";" + fichier + ";" + codes(avertissements);
    }

    static String texte(int rang, @Nullable NumeroUnique numero, List<Anomalie> anomalies) {
        return rang + ";" + (numero == null ? "" : numero.compact()) + ";;;;;0;;" + codes(anomalies);
    }

    /** Codes and names of classes are letters and underscores: nothing to quote. */
    private static String codes(List<Anomalie> anomalies) {
        return anomalies.stream()
                        .map(one -> one.parametres().containsKey("cause")
                                ? one.code() + "(" + one.parametres().get("cause") + ")"
                                : one.code())
                        .distinct()
                        .collect(Collectors.joining(" "))
                + "\r\n";
    }
}
