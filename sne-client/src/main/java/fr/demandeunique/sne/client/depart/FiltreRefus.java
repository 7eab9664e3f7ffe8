package fr.demandeunique.sne.client.depart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the refused things: all of them, or those that a code, a kind and a time leave.
 *
 * <pre>{@code FiltreRefus.TOUS.code("RFR_ABSENT").depuis(lundi)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code a code among their anomalies, such as {@code NIR_ABSENT}, or their whole motif, such as {@code AccesRefuse 403}; any if null
 * @param nature what was to be done; anything if null
 * @param depuis refused at this instant or later, by the clock of the database; since ever if null
 * @param avant refused before this instant; until now if null
 */
public record FiltreRefus(
        @Nullable String code,
        @Nullable Nature nature,
        @Nullable Instant depuis,
        @Nullable Instant avant) {
    /** All that is refused. */
    public static final FiltreRefus TOUS = new FiltreRefus(null, null, null, null);

    /** The same, with this code among its anomalies or as its motif. */
    public FiltreRefus code(String code) {
        return new FiltreRefus(code, nature, depuis, avant);
    }

    /** The same, of this kind only. */
    public FiltreRefus nature(Nature nature) {
        return new FiltreRefus(code, nature, depuis, avant);
    }

    /** The same, refused at this instant or later. */
    public FiltreRefus depuis(Instant depuis) {
        return new FiltreRefus(code, nature, depuis, avant);
    }

    /** The same, refused before this instant. */
    public FiltreRefus avant(Instant avant) {
        return new FiltreRefus(code, nature, depuis, avant);
    }

    /** The anomalies are hidden in the database: they are looked at here. */
    boolean retient(SuiviEnvoi refus) {
        Instant when = refus.termineLe();
        boolean coded = code == null
                || code.equals(refus.motif())
                || refus.anomalies().stream().anyMatch(one -> one.code().equals(code));
        return coded
                && (nature == null || nature == refus.nature())
                && (depuis == null || when != null && !when.isBefore(depuis))
                && (avant == null || when != null && when.isBefore(avant));
    }
}
