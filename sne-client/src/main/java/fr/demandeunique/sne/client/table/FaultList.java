package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults of a reading under way. Not thread-safe. */
public final class FaultList {
    /** A document that is wrong everywhere is cut here: nobody reads more, and memory stays bounded. */
    public static final int MAX = 1000;

    private @Nullable List<Anomalie> anomalies;

    /** Notes a fault, or that there are too many. */
    public void note(Anomalie anomalie) {
        int known = anomalies == null ? 0 : anomalies.size();
        if (known < MAX) {
            stop(anomalie);
        } else if (known == MAX) {
            stop(Anomalie.erreur("JSON_FAUTES_NOMBREUSES", "").avec("nombre", MAX));
        }
    }

    /** Notes why the reading stops here; never left out, however many faults came before. */
    public void stop(Anomalie anomalie) {
        if (anomalies == null) {
            anomalies = new ArrayList<>();
        }
        anomalies.add(anomalie);
    }

    /** {@return what was noted} */
    public Rapport rapport() {
        return anomalies == null ? Rapport.vide() : new Rapport(anomalies);
    }
}
