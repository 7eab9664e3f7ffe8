package fr.demandeunique.sne.controle;

import fr.demandeunique.sne.internal.Arguments;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The anomalies found in a document, in the order of the rules.
 *
 * <pre>{@code ControleDemande.controler(demande, jour).erreurs().forEach(one -> show(one.chemin(), one.message()))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param anomalies what is wrong, or should be looked at
 * @param confirmees the warnings that are not among them because an agent has confirmed the value; the parameter {@link #CONFIRMEE_LE}
 *     of each is the day of that, if it is known
 */
public record Rapport(List<Anomalie> anomalies, List<Anomalie> confirmees) implements Serializable {
    /** Name of the parameter that tells the day of a confirmation. */
    public static final String CONFIRMEE_LE = "confirmeeLe";

    private static final Rapport VIDE = new Rapport(List.of());

    /** Copies the lists, which may hold no null. */
    public Rapport {
        anomalies = Arguments.list(anomalies, "anomalies");
        confirmees = Arguments.list(confirmees, "confirmees");
    }

    /**
     * A report in which nothing was confirmed.
     *
     * @param anomalies in the order in which they are to be shown
     */
    public Rapport(List<Anomalie> anomalies) {
        this(anomalies, List.of());
    }

    /** {@return a report with nothing to say} */
    public static Rapport vide() {
        return VIDE;
    }

    /** {@return true if no anomaly is an error; warnings do not count} */
    public boolean conforme() {
        // A plain loop: a stream would cost the first demande of a JVM more than its checks do.
        for (Anomalie one : anomalies) {
            if (one.gravite() == Gravite.ERREUR) {
                return false;
            }
        }
        return true;
    }

    /** {@return the errors only} */
    public List<Anomalie> erreurs() {
        return anomalies.stream().filter(one -> one.gravite() == Gravite.ERREUR).toList();
    }

    /** {@return the warnings only} */
    public List<Anomalie> avertissements() {
        return anomalies.stream()
                .filter(one -> one.gravite() == Gravite.AVERTISSEMENT)
                .toList();
    }

    /**
     * {@return this report followed by another}
     *
     * @param suite what comes after
     */
    public Rapport puis(Rapport suite) {
        return new Rapport(joints(anomalies, suite.anomalies), joints(confirmees, suite.confirmees));
    }

    private static List<Anomalie> joints(List<Anomalie> ones, List<Anomalie> others) {
        return Stream.concat(ones.stream(), others.stream()).toList();
    }
}
