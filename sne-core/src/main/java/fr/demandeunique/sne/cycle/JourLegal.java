package fr.demandeunique.sne.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * On which day something happened, where the demande is kept.
 *
 * <p>Every date of this library is a day of the territory of the demande. A system clock gives an instant: at 20:30 UTC it is already
 * the next day in La Réunion, and still the same in Guyane.
 *
 * <pre>{@code JourLegal.de(Instant.parse("2016-12-17T20:30:00Z"), "974") // 2016-12-18}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class JourLegal {
    /** The zone of métropole. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<String, ZoneId> OUTRE_MER = Map.of(
            "971", ZoneId.of("America/Guadeloupe"),
            "972", ZoneId.of("America/Martinique"),
            "973", ZoneId.of("America/Cayenne"),
            "974", ZoneId.of("Indian/Reunion"),
            "975", ZoneId.of("America/Miquelon"),
            "976", ZoneId.of("Indian/Mayotte"),
            "977", ZoneId.of("America/St_Barthelemy"),
            "978", ZoneId.of("America/Marigot"));

    private JourLegal() {}

    /**
     * {@return the zone of a territory by its three characters ({@code 057}, {@code 111}, {@code 974}); that of Paris if it is not overseas}
     *
     * @param territoire three characters, {@code 057}
     */
    public static ZoneId zone(String territoire) {
        return OUTRE_MER.getOrDefault(territoire, PARIS);
    }

    /**
     * {@return the day of an instant in a territory}
     *
     * @param instant of the act
     * @param territoire three characters, {@code 057}
     */
    public static LocalDate de(Instant instant, String territoire) {
        return instant.atZone(zone(territoire)).toLocalDate();
    }
}
