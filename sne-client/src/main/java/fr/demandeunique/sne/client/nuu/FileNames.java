package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The names and dates that NUU wants: {@code DEM10691-201702211015-000001.xml}. Thread-safe. */
public final class FileNames {
    /** The clock of the SNE. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.Sxxx", Locale.ROOT);
    private static final int RANGS = 1_000_000;

    private final CodeGuichet guichet;
    private final AtomicInteger rang;

    /**
     * @param rang number of the next file, shared by whoever counts together
     */
    public FileNames(CodeGuichet guichet, AtomicInteger rang) {
        this.guichet = guichet;
        this.rang = rang;
    }

    /** {@return name of the next file of a demande; no two of a client are the same within a million} */
    public String demande(Instant instant) {
        int number = Math.floorMod(rang.getAndIncrement(), RANGS);
        return String.format(Locale.ROOT, "DEM%s-%s-%06d.xml", guichet.code(), MINUTE.format(paris(instant)), number);
    }

    /** {@return name of the certificate} */
    public String certificat(Instant instant) {
        return "CER" + guichet.code() + "-" + MINUTE.format(paris(instant)) + ".pem";
    }

    /** {@return an instant as a parameter: {@code 2017-08-31T15:30:00.0+02:00}} */
    public static String instant(Instant instant) {
        return INSTANT.format(paris(instant));
    }

    private static ZonedDateTime paris(Instant instant) {
        return instant.atZone(PARIS);
    }
}
