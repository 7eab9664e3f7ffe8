package fr.demandeunique.sne.client.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the refused things: all of them, or those that a code, a kind and a time leave.
 *
 * <pre>{@code RefusalFilter.ALL.withCode("RFR_ABSENT").since(monday)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code a code among their anomalies, such as {@code NIR_ABSENT}, or their reason, such as {@code ACCES_REFUSE}; any if null
 * @param kind what was to be done; anything if null
 * @param since refused at this instant or later, by the clock of the database; since ever if null
 * @param before refused before this instant; until now if null
 */
public record RefusalFilter(
        @Nullable String code,
        @Nullable MessageKind kind,
        @Nullable Instant since,
        @Nullable Instant before) {
    /** All that is refused. */
    public static final RefusalFilter ALL = new RefusalFilter(null, null, null, null);

    /**
     * {@return the same, with this code among its anomalies or as its reason}
     *
     * @param code of an anomaly or of a failure, such as {@code ACCES_REFUSE}
     */
    public RefusalFilter withCode(String code) {
        return new RefusalFilter(code, kind, since, before);
    }

    /**
     * {@return the same, of this kind only}
     *
     * @param kind what was to be done
     */
    public RefusalFilter withKind(MessageKind kind) {
        return new RefusalFilter(code, kind, since, before);
    }

    /**
     * {@return the same, refused at this instant or later}
     *
     * @param since the first instant, included
     */
    public RefusalFilter since(Instant since) {
        return new RefusalFilter(code, kind, since, before);
    }

    /**
     * {@return the same, refused before this instant}
     *
     * @param before the instant of the end, excluded
     */
    public RefusalFilter before(Instant before) {
        return new RefusalFilter(code, kind, since, before);
    }

    /** The anomalies are hidden in the database: they are looked at here. */
    boolean keeps(MessageStatus refusal) {
        Instant when = refusal.finishedAt();
        boolean coded = code == null
                || code.equals(refusal.reason())
                || refusal.anomalies().stream().anyMatch(one -> one.code().equals(code));
        return coded
                && (kind == null || kind == refusal.kind())
                && (since == null || when != null && !when.isBefore(since))
                && (before == null || when != null && when.isBefore(before));
    }
}
