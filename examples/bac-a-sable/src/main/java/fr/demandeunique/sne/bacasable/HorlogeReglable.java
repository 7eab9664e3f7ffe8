package fr.demandeunique.sne.bacasable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until it is set, in the time zone of the register. Thread-safe. */
final class HorlogeReglable extends Clock {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Instant instant;

    HorlogeReglable(Instant instant) {
        this.instant = instant;
    }

    /** Nine in the morning in Paris. */
    static Instant matin(LocalDate jour) {
        return jour.atTime(LocalTime.of(9, 0)).atZone(PARIS).toInstant();
    }

    void regler(Instant instant) {
        this.instant = instant;
    }

    LocalDate jour() {
        return LocalDate.ofInstant(instant, PARIS);
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant, zone);
    }

    @Override
    public Instant instant() {
        return instant;
    }
}
