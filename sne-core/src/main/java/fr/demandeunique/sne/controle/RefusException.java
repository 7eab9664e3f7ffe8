package fr.demandeunique.sne.controle;

import java.util.List;
import java.util.stream.Collectors;

/** A refused operation, for callers who prefer an exception to a {@link Resultat}. Its message lists codes and places only. */
public final class RefusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Anomalie[] anomalies;

    /**
     * A refusal thrown.
     *
     * @param anomalies the reasons, at least one
     */
    public RefusException(List<Anomalie> anomalies) {
        super(anomalies.stream().map(Anomalie::toString).collect(Collectors.joining("; ")));
        this.anomalies = anomalies.toArray(new Anomalie[0]);
    }

    /** {@return why the operation was refused} */
    public List<Anomalie> anomalies() {
        return List.of(anomalies);
    }
}
