package fr.demandeunique.sne.bacasable;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until it is set, in the time zone of the register. Thread-safe. */
final class HorlogeReglable extends Clock {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A numéro unique writes the year in two digits: 1980 to 2079. */
    static final int ANNEE_MIN = 1980;

    private static final int ANNEE_MAX = 2079;

    private volatile Instant instant;

    HorlogeReglable(Instant instant) {
        this.instant = verifier(instant);
    }

    /** Nine in the morning in Paris. */
    static Instant matin(LocalDate jour) {
        return jour.atTime(LocalTime.of(9, 0)).atZone(PARIS).toInstant();
    }

    void regler(Instant instant) {
        this.instant = verifier(instant);
    }

    private static Instant verifier(Instant instant) {
        int annee = instant.atZone(PARIS).getYear();
        if (annee < ANNEE_MIN || annee > ANNEE_MAX) {
            throw new IllegalArgumentException("clock: a year from 1980 to 2079 expected");
        }
        return instant;
    }

    LocalDate jour() {
        return LocalDate.ofInstant(instant, PARIS);
    }

    /** Reads or sets the clock: {@code {"jour":"2016-12-05"}} or {@code {"instant":"2016-12-05T08:00:00Z"}}. */
    Reponse repondre(Requete requete) {
        if (requete.methode().equals("POST")) {
            try {
                Commande commande = Commande.lire(requete.corps()).orElseThrow(() -> new DateTimeException("not JSON"));
                regler(
                        commande.texte("instant").isPresent()
                                ? Instant.parse(commande.texte("instant").get())
                                : matin(LocalDate.parse(commande.texte("jour").orElse(""))));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Reponse.refus(400, "horloge", "Heure illisible", "GW_HORLOGE");
            }
        }
        // One look: another thread may set it in between.
        Instant now = instant;
        String json = "{\"instant\":\"" + now + "\",\"jour\":\"" + LocalDate.ofInstant(now, PARIS) + "\"}";
        return Reponse.json(json.getBytes(StandardCharsets.UTF_8));
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
