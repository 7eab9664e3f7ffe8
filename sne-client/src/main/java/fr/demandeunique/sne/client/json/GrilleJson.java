package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.client.table.CotationTables;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cotation.FaitsCotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A grid of cotation as JSON, format {@value #FORMAT}, and the facts that a score takes beside the demande, format {@value #FORMAT_FAITS}.
 *
 * <p>A member that cannot be read refuses the document, with its path; unknown members are kept. What a grid means is checked by
 * {@link GrilleCotation#controler}.
 *
 * <pre>{@code Cotateur.de(GrilleJson.read(bytes).orElseThrow(), jour)}</pre>
 *
 * <p>This class is thread-safe.
 */
public final class GrilleJson {
    /** The value of the member {@code format} of a grid. */
    public static final String FORMAT = CotationTables.GRILLE_FORMAT;

    /** The value of the member {@code format} of the facts. */
    public static final String FORMAT_FAITS = CotationTables.FAITS_FORMAT;

    private static final DocumentCodec<GrilleCotation> GRILLE = DocumentCodec.of(CotationTables.GRILLE);
    private static final DocumentCodec<FaitsCotation> FAITS = DocumentCodec.of(CotationTables.FAITS);

    private GrilleJson() {}

    /**
     * Reads a grid; never throws, whatever the bytes.
     *
     * @param json UTF-8
     * @return the grid, or an anomaly that says what cannot be read
     */
    public static Resultat<GrilleCotation> read(byte[] json) {
        Objects.requireNonNull(json, "json");
        return GRILLE.read(json);
    }

    /**
     * {@return the grid on one line, UTF-8}
     *
     * @param grille whole or in part
     */
    public static byte[] write(GrilleCotation grille) {
        Objects.requireNonNull(grille, "grille");
        return GRILLE.write(grille);
    }

    /**
     * {@return the grid for people, indented}
     *
     * @param grille whole or in part
     */
    public static String writeIndented(GrilleCotation grille) {
        Objects.requireNonNull(grille, "grille");
        return GRILLE.writeIndented(grille);
    }

    /** {@return the JSON Schema (2020-12) of a grid} */
    public static String schema() {
        return DocumentCodec.resource("grille-cotation.schema.json");
    }

    /** {@return a sample, to begin with: no territory has adopted it, and {@link GrilleCotation#exemple} says so} */
    public static GrilleCotation exemple() {
        return read(DocumentCodec.resource("grille-exemple.json").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    /**
     * Reads facts; never throws, whatever the bytes.
     *
     * @param json UTF-8
     * @return the facts, or an anomaly that says what cannot be read
     */
    public static Resultat<FaitsCotation> readFaits(byte[] json) {
        Objects.requireNonNull(json, "json");
        return FAITS.read(json);
    }

    /** {@return the JSON Schema (2020-12) of the facts} */
    public static String schemaFaits() {
        return DocumentCodec.resource("faits-cotation.schema.json");
    }

    /**
     * {@return the facts on one line, UTF-8}
     *
     * @param faits of one demande
     */
    public static byte[] writeFaits(FaitsCotation faits) {
        Objects.requireNonNull(faits, "faits");
        return FAITS.write(faits);
    }
}
