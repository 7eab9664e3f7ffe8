package fr.demandeunique.sne.guichet;

import java.util.Collection;

/**
 * How many tickets of each kind, as the bulletin publishes them (4 706 about accounts and 766 about production at the end of October
 * 2016).
 *
 * <pre>{@code new BilanTickets(4706, 766).plus(BilanTickets.de(tickets)).total()}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param compte tickets about accounts
 * @param production tickets about production
 */
public record BilanTickets(long compte, long production) {

    /**
     * Counts tickets.
     *
     * @param tickets each counted once
     * @return the counts
     */
    public static BilanTickets de(Collection<TicketNumerisation> tickets) {
        long compte = tickets.stream()
                .filter(one -> one.nature() == TicketNumerisation.Nature.COMPTE)
                .count();
        return new BilanTickets(compte, tickets.size() - compte);
    }

    /**
     * Both counts together; the order does not matter.
     *
     * @param other of another period or team
     * @return the sum
     */
    public BilanTickets plus(BilanTickets other) {
        return new BilanTickets(compte + other.compte, production + other.production);
    }

    /** {@return all tickets} */
    public long total() {
        return compte + production;
    }
}
