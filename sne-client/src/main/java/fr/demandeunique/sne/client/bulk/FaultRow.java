package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import org.jspecify.annotations.Nullable;

/**
 * One fault as a row of a report.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param place where the demande was read
 * @param numero its number, null if it has none that could be read
 * @param titre title of the column, null outside of tables
 * @param anomalie what is wrong, at its place in what was read
 * @param valeur the value, masked; null if there is none
 * @param message reason and remedy
 */
public record FaultRow(
        SourcePlace place,
        @Nullable NumeroUnique numero,
        @Nullable String titre,
        Anomalie anomalie,
        @Nullable String valeur,
        String message) {

    /** {@return where in the demande: the title of the column, else the path} */
    public String where() {
        return titre == null ? anomalie.chemin() : titre;
    }

    /** {@return where the rule is written, empty if no rule is behind} */
    public String source() {
        return anomalie.source() == null ? "" : anomalie.source().citation();
    }
}
