package fr.demandeunique.sne.controle;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The anomalies found in a document, in the order of the rules.
 *
 * <pre>{@code ControleDemande.controler(demande, jour).erreurs().forEach(one -> show(one.chemin(), one.message()))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public record Rapport(List<Anomalie> anomalies) implements Serializable {
    private static final Rapport VIDE = new Rapport(List.of());

    public Rapport {
        anomalies = List.copyOf(anomalies);
    }

    /** A report with nothing to say. */
    public static Rapport vide() {
        return VIDE;
    }

    /** True if no anomaly is an error; warnings do not count. */
    public boolean conforme() {
        // A plain loop: a stream would cost the first demande of a JVM more than its checks do.
        for (Anomalie one : anomalies) {
            if (one.gravite() == Gravite.ERREUR) {
                return false;
            }
        }
        return true;
    }

    /** The errors only. */
    public List<Anomalie> erreurs() {
        return anomalies.stream().filter(one -> one.gravite() == Gravite.ERREUR).toList();
    }

    /** The warnings only. */
    public List<Anomalie> avertissements() {
        return anomalies.stream()
                .filter(one -> one.gravite() == Gravite.AVERTISSEMENT)
                .toList();
    }

    /** This report followed by another. */
    public Rapport puis(Rapport suite) {
        return new Rapport(
                Stream.concat(anomalies.stream(), suite.anomalies.stream()).toList());
    }
}
