package fr.demandeunique.sne.bacasable.registre;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until it is set, in the time zone of the register. Thread-safe. */
public final class HorlogeReglable extends Clock {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A numéro unique writes the year in two digits: 1980 to 2079. */
    public static final int ANNEE_MIN = 1980;

    private static final int ANNEE_MAX = 2079;

    private volatile Instant instant;

    public HorlogeReglable(Instant instant) {
        this.instant = verifier(instant);
    }

    /** Nine in the morning in Paris. */
    public static Instant matin(LocalDate jour) {
        return jour.atTime(LocalTime.of(9, 0)).atZone(PARIS).toInstant();
    }

    /** Throws {@link IllegalArgumentException} outside the years 1980 to 2079. */
    public static Instant verifier(Instant instant) {
        if (!reglable(instant)) {
            throw new IllegalArgumentException("clock: a year from 1980 to 2079 expected");
        }
        return instant;
    }

    /** True for an instant of the years 1980 to 2079. */
    public static boolean reglable(Instant instant) {
        int annee = instant.atZone(PARIS).getYear();
        return annee >= ANNEE_MIN && annee <= ANNEE_MAX;
    }

    void regler(Instant instant) {
        this.instant = verifier(instant);
    }

    public LocalDate jour() {
        return jour(instant);
    }

    public static LocalDate jour(Instant instant) {
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
