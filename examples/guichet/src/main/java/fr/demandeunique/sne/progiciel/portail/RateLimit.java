package fr.demandeunique.sne.progiciel.portail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** So many tries of one address in so long; those of the last ten thousand addresses are remembered. */
@Component
class RateLimit {
    private static final int TRIES = 5;
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** Counts a try; false if there were too many. */
    synchronized boolean allows(String what, String address) {
        Instant now = Instant.now();
        Deque<Instant> own = tries.computeIfAbsent(what + " " + address, first -> new ArrayDeque<>());
        while (!own.isEmpty() && own.peekFirst().plus(SPAN).isBefore(now)) {
            own.removeFirst();
        }
        if (own.size() >= TRIES) {
            return false;
        }
        own.addLast(now);
        return true;
    }
}
