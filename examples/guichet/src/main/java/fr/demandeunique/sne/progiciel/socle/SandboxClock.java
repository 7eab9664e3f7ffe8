package fr.demandeunique.sne.progiciel.socle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the sandbox, also while it is down: then it is the last time that it told. */
final class SandboxClock extends Clock {
    private final BacASableHote sandbox;
    private volatile Clock last;

    SandboxClock(BacASableHote sandbox, Clock last) {
        this.sandbox = sandbox;
        this.last = last;
    }

    @Override
    public ZoneId getZone() {
        return last.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return last.withZone(zone);
    }

    @Override
    public Instant instant() {
        Clock now = sandbox.runningClock();
        Instant told = (now == null ? last : now).instant();
        last = Clock.fixed(told, last.getZone());
        return told;
    }
}
