package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.client.table.FluxTables;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.flux.ConventionReservation;
import java.util.Objects;

/**
 * A convention of reservation as JSON, format {@value #FORMAT}.
 *
 * <p>A member that cannot be read refuses the document, with its path; unknown members are kept. What a convention means is checked by
 * {@link ConventionReservation#controler}.
 *
 * <p>This class is thread-safe.
 */
public final class ConventionJson {
    /** The value of the member {@code format}. */
    public static final String FORMAT = FluxTables.FORMAT;

    private static final DocumentCodec<ConventionReservation> CODEC = DocumentCodec.of(FluxTables.CONVENTION);

    private ConventionJson() {}

    /**
     * Reads a convention; never throws, whatever the bytes.
     *
     * @param json UTF-8
     * @return the convention, or an anomaly that says what cannot be read
     */
    public static Resultat<ConventionReservation> read(byte[] json) {
        Objects.requireNonNull(json, "json");
        return CODEC.read(json);
    }

    /**
     * {@return the convention on one line, UTF-8}
     *
     * @param convention whole or in part
     */
    public static byte[] write(ConventionReservation convention) {
        Objects.requireNonNull(convention, "convention");
        return CODEC.write(convention);
    }

    /**
     * {@return the convention for people, indented}
     *
     * @param convention whole or in part
     */
    public static String writeIndented(ConventionReservation convention) {
        Objects.requireNonNull(convention, "convention");
        return CODEC.writeIndented(convention);
    }

    /** {@return the JSON Schema (2020-12) of a convention} */
    public static String schema() {
        return DocumentCodec.resource("convention-reservation.schema.json");
    }
}
