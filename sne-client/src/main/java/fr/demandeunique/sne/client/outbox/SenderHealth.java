package fr.demandeunique.sne.client.outbox;

import java.time.Duration;

/**
 * How a sender is doing, for the health page of the editor's product. What waits, and how long, is told by {@link Outbox#counts}.
 *
 * <p>This class is immutable and thread-safe. It holds no personal data.
 *
 * @param status what is wrong, or {@link Status#OK}
 * @param detail SQLSTATE of the database's failure, the class of the internal error, or the code of the last failure on the way to the SNE
 *     ({@link fr.demandeunique.sne.client.error.SneException#code()}); empty if there is none
 * @param threads how many threads send; 0 for a sender that is only drained
 * @param lasting since when it is so; zero if nothing is wrong
 */
public record SenderHealth(Status status, String detail, int threads, Duration lasting) {
    /** What is wrong. */
    public enum Status {
        /** Nothing. */
        OK,
        /** The SNE fails every time: nothing is taken until the client's circuit closes again. */
        CIRCUIT_OPEN,
        /** Nothing that is sent is the cause: a wrong address, a certificate, a token, the network. */
        SNE_UNREACHABLE,
        /** The editor's database fails. */
        DATABASE,
        /** Something failed that must not, such as memory that is exhausted; nothing was sent since. */
        INTERNAL_ERROR,
        /** Threads were started, and fewer are left; or the sender is closed. */
        STOPPED
    }

    /**
     * Nothing is wrong.
     *
     * @return whether this is so
     */
    public boolean isOk() {
        return status == Status.OK;
    }
}
