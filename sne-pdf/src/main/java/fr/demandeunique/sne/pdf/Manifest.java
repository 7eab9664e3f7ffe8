package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of a batch as CSV, for the print shop and for the one who must find a document again. No name is in it. */
final class Manifest {
    static final String TITRES = "rang;numeroUnique;type;date;codePostal;premierePage;pages;fichier;anomalies\r\n";

    private Manifest() {}

    /** The line of a document that was drawn. */
    static String ligne(
            int rang,
            BatchDocument papier,
            int premierePage,
            int pages,
            String fichier,
            List<Anomalie> avertissements) {
        return rang + ";" + papier.numero().compact() + ";" + papier.type() + ";" + papier.date() + ";"
                + papier.codePostal() + ";" + premierePage + ";" + pages + ";" + fichier + ";" + codes(avertissements);
    }

    /** The line of one that was not. */
    static String refus(int rang, @Nullable NumeroUnique numero, List<Anomalie> anomalies) {
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
