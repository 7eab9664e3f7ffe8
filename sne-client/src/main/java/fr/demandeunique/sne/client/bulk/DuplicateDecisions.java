package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What agents have decided about duplicates, as a JSON list: an editor keeps it, and gives it to {@link StockAudit}.
 *
 * <pre>{@code new StockAudit(jour, DuplicateDecisions.read(Files.readAllBytes(Path.of("decisions.json"))))}</pre>
 *
 * <p>This class is thread-safe.
 */
public final class DuplicateDecisions {
    private DuplicateDecisions() {}

    /**
     * {@return the decisions of a list, in order}
     *
     * @param json as {@link #write} makes it
     * @throws RefusException if it is no such list, with the place
     */
    @SuppressWarnings("unchecked")
    public static List<DecisionDoublon> read(byte[] json) {
        return (List<DecisionDoublon>) Contract.read(json, Contract.list(DecisionDoublon.class));
    }

    /**
     * {@return the list of these decisions}
     *
     * @param decisions of agents
     */
    public static byte[] write(List<DecisionDoublon> decisions) {
        Objects.requireNonNull(decisions, "decisions");
        return Contract.write(decisions, Locale.FRENCH);
    }
}
