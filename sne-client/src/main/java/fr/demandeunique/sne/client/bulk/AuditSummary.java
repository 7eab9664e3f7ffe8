package fr.demandeunique.sne.client.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.qualite.BilanQualite;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.Repartition;
import fr.demandeunique.sne.qualite.ResultatStatistique;
import fr.demandeunique.sne.qualite.Tension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found. Counts, and at most ten masked numbers an indicator: no personal data.
 *
 * <pre>{@code Files.write(Path.of("fevrier.json"), summary.json(AuditSummary.nombres(Files.readAllBytes(Path.of("janvier.json")))))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bilan each indicator over the whole stock
 * @param statistiques the twelve months that end on the day
 * @param tension how many wait for how many dwellings, and how long, in the same months
 * @param cotation the scores by a grid; null if none was given
 * @param rapprochements the pairs of persons who may be one; null if they were not looked for
 * @param illisibles lines, documents and files of which nothing could be read
 * @param partielles demandes of which some value could not be read
 * @param guichets one line for each guichet and territory, by code
 * @param territoires one line for each territory of the numbers, by code
 */
public record AuditSummary(
        BilanQualite bilan,
        ResultatStatistique statistiques,
        List<Tension.Ligne> tension,
        @Nullable CotationSummary cotation,
        @Nullable DuplicateSummary rapprochements,
        long illisibles,
        long partielles,
        List<Line> guichets,
        List<Line> territoires) {
    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    /** Copies the lists, which may hold no null. */
    public AuditSummary {
        tension = List.copyOf(tension);
        guichets = List.copyOf(guichets);
        territoires = List.copyOf(territoires);
    }

    /**
     * The counts of a guichet in a territory, or of a territory.
     *
     * @param guichet its code; {@code ""} for a whole territory, and for the demandes that name none
     * @param territoire its code, that of the numbers; {@code ""} for the demandes without a number
     * @param demandes how many demandes
     * @param actives how many of them are not struck off
     * @param enFaute how many have at least one fault, duplicates apart
     * @param nombres the count of each indicator, in the order of {@link Indicateur}
     */
    public record Line(
            String guichet, String territoire, long demandes, long actives, long enFaute, List<Long> nombres) {
        /** Copies the list, which may hold no null. */
        public Line {
            nombres = List.copyOf(nombres);
        }

        /**
         * {@return the count of one indicator}
         *
         * @param indicateur kind of fault
         */
        public long nombre(Indicateur indicateur) {
            return nombres.get(indicateur.ordinal());
        }
    }

    /**
     * {@return the same, with the pairs that a {@link DuplicateSearch} found}
     *
     * @param trouves in the same stock
     */
    public AuditSummary withRapprochements(DuplicateSummary trouves) {
        return new AuditSummary(
                bilan, statistiques, tension, cotation, trouves, illisibles, partielles, guichets, territoires);
    }

    /** {@return the summary as JSON, indented, UTF-8: what {@link #nombres} of a later month reads} */
    public byte[] json() {
        return json(Map.of());
    }

    /**
     * {@return the same, with what has changed since an earlier audit}
     *
     * @param avant its counts, as {@link #nombres} reads them; none for no comparison
     */
    public byte[] json(Map<Indicateur, Long> avant) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            out.writeStartObject();
            out.writeStringField("format", "sne-audit/1");
            out.writeStringField("au", bilan.jour().toString());
            out.writeNumberField("demandes", bilan.demandes());
            out.writeNumberField("actives", bilan.actives());
            out.writeNumberField("enFaute", bilan.enFaute());
            out.writeNumberField("partielles", partielles);
            out.writeNumberField("illisibles", illisibles);
            indicators(out);
            if (!avant.isEmpty()) {
                changes(out, avant);
            }
            statistics(out);
            if (cotation != null) {
                cotation.write(out);
            }
            if (rapprochements != null) {
                rapprochements.write(out);
            }
            lines(out, "guichets", guichets);
            lines(out, "territoires", territoires);
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void indicators(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("indicateurs");
        for (BilanQualite.Constat one : bilan.constats()) {
            out.writeStartObject();
            out.writeStringField("code", one.indicateur().name());
            out.writeNumberField("nombre", one.nombre());
            out.writeArrayFieldStart("echantillon");
            for (String number : one.echantillon()) {
                out.writeString(number);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** An indicator that the earlier audit did not know has no change. */
    private void changes(JsonGenerator out, Map<Indicateur, Long> before) throws IOException {
        out.writeArrayFieldStart("evolution");
        for (BilanQualite.Constat one : bilan.constats()) {
            Long then = before.get(one.indicateur());
            if (then != null && (then > 0 || one.nombre() > 0)) {
                out.writeStartObject();
                out.writeStringField("code", one.indicateur().name());
                out.writeNumberField("avant", then);
                out.writeNumberField("nombre", one.nombre());
                out.writeNumberField("ecart", one.nombre() - then);
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }

    private void statistics(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("statistiques");
        out.writeStringField("debut", statistiques.debut().toString());
        out.writeStringField("fin", statistiques.fin().toString());
        out.writeNumberField("actives", statistiques.chiffres().actives());
        out.writeNumberField("enregistrees", statistiques.chiffres().enregistrees());
        out.writeNumberField("renouvelees", statistiques.chiffres().renouvelees());
        out.writeNumberField("attributions", statistiques.chiffres().attributions());
        for (Repartition one : statistiques.repartitions()) {
            out.writeObjectFieldStart(one.axe().name().toLowerCase(Locale.ROOT));
            for (Repartition.Cellule cell : one.cellules()) {
                out.writeNumberField(cell.nom(), cell.nombre().orElse(0));
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void lines(JsonGenerator out, String name, List<Line> lines) throws IOException {
        out.writeArrayFieldStart(name);
        for (Line one : lines) {
            out.writeStartObject();
            if (name.equals("guichets")) {
                out.writeStringField("guichet", one.guichet());
            }
            out.writeStringField("territoire", one.territoire());
            out.writeNumberField("demandes", one.demandes());
            out.writeNumberField("actives", one.actives());
            out.writeNumberField("enFaute", one.enFaute());
            for (Indicateur each : Indicateur.values()) {
                if (one.nombre(each) > 0) {
                    out.writeNumberField(each.name(), one.nombre(each));
                }
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /**
     * Writes the tension of each territory and commune, for all types and for each, as CSV: actives, attributions, demandes for one attribution, mean wait in
     * months.
     *
     * @param out stays open
     * @throws IOException if the stream fails
     */
    public void writeTension(OutputStream out) throws IOException {
        List<String> titles = List.of(
                "Niveau",
                "Code",
                "Nom",
                "Type",
                "Demandes actives",
                "Attributions",
                "Demandes par attribution",
                "Attente moyenne (mois)");
        try (var csv = new CsvWriter(out, titles)) {
            for (Tension.Ligne one : tension) {
                csv.row(Arrays.asList(
                        one.niveau() == Tension.Niveau.TERRITOIRE ? "territoire" : "commune",
                        one.code(),
                        name(one),
                        one.type().isEmpty() ? "tous" : one.type(),
                        one.actives(),
                        one.attributions(),
                        figure(one.demandesParAttribution(), 1),
                        figure(one.attenteMoyenne(), DAYS_OF_A_MONTH)));
            }
        }
    }

    private static @Nullable String figure(OptionalDouble value, double unit) {
        return value.isPresent() ? TileMap.figure(value.getAsDouble() / unit) : null;
    }

    private static String name(Tension.Ligne line) {
        return line.niveau() == Tension.Niveau.TERRITOIRE
                ? Territoire.de(line.code()).map(Territoire::libelle).orElse("")
                : Commune.de(line.code()).map(Commune::nom).orElse("");
    }

    /**
     * {@return the counts of the indicators in a summary that {@link #json} wrote, such as that of last month; null if the bytes are none} An indicator that it
     * does not name is absent.
     *
     * @param json UTF-8
     */
    public static @Nullable Map<Indicateur, Long> nombres(byte[] json) {
        Map<String, @Nullable Object> members = DemandeJson.members(json);
        if (members == null || !(members.get("indicateurs") instanceof List<?> list)) {
            return null;
        }
        Map<Indicateur, Long> counts = new EnumMap<>(Indicateur.class);
        for (Object one : list) {
            if (one instanceof Map<?, ?> row && row.get("nombre") instanceof BigDecimal count) {
                for (Indicateur each : Indicateur.values()) {
                    if (each.name().equals(row.get("code"))) {
                        counts.put(each, count.longValue());
                    }
                }
            }
        }
        return counts;
    }

    /** Its day and how many demandes. */
    @Override
    public String toString() {
        return "AuditSummary[" + bilan.jour() + ", " + bilan.demandes() + "]";
    }
}
