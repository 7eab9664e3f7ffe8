package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.reglement.Reglement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When scanned pièces show in the SNE. They are poured at night: what is sent at or before 18:00 is handled that day and shows at the
 * latest the next; what is sent after 18:00 is handled the next day and shows at the latest the day after (bulletin SNE of 21/02/2017,
 * 5.1.1; « il est possible » makes it a range). Before that day the firm promised 24 hours, and the answer is the same range
 * (interpretation). Days follow each other: no source excepts Sundays or holidays.
 *
 * <p>The clock is that of the firm, Europe/Paris, wherever the guichet is: what leaves La Réunion at 20:30 leaves before 18:00 in
 * Paris. That is why the moment is an {@link Instant}.
 *
 * <pre>{@code Livraison.de(Instant.parse("2017-02-21T17:01:00Z")).visibleAuPlusTard() // 2017-02-23}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param traiteeLe the day it is handled, in Paris
 * @param visibleAuPlusTot the first day on which it may show: poured in the night of {@code traiteeLe}
 * @param visibleAuPlusTard the last day by which it shows
 */
public record Livraison(LocalDate traiteeLe, LocalDate visibleAuPlusTot, LocalDate visibleAuPlusTard) {
    /** The zone of the scanning firm. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final LocalTime LIMITE = LocalTime.of(18, 0);

    /**
     * {@return the delivery of what was sent at that moment; 18:00 itself counts as before}
     *
     * @param envoi moment at which the dispatch left
     */
    public static Livraison de(Instant envoi) {
        ZonedDateTime paris = envoi.atZone(ZONE);
        LocalDate day = paris.toLocalDate();
        return paris.toLocalTime().isAfter(LIMITE)
                ? new Livraison(day.plusDays(1), day.plusDays(1), day.plusDays(2))
                : new Livraison(day, day, day.plusDays(1));
    }

    /**
     * {@return the delivery of what left a desk at that local time, whatever its zone: {@code Indian/Reunion}, {@code America/Cayenne}}
     *
     * @param jour day at the desk
     * @param heure time on the clock of the desk
     * @param zone zone of that clock
     */
    public static Livraison de(LocalDate jour, LocalTime heure, ZoneId zone) {
        return de(ZonedDateTime.of(jour, heure, zone).toInstant());
    }

    /**
     * {@return whether the nightly pouring is the rule written on that day (from 21/02/2017 at the latest)}
     *
     * @param jour the day whose rule is asked
     */
    public static boolean nocturne(LocalDate jour) {
        return Reglement.regle("ENVOI_DEVERSEMENT", jour)
                .map(regle -> regle.certitude().opposable())
                .orElse(false);
    }
}
