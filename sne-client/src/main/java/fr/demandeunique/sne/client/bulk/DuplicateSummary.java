package fr.demandeunique.sne.client.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.doublons.Ressemblance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many pairs of persons a {@link DuplicateSearch} found. Counts only: no personal data.
 *
 * <pre>{@code summary.withRapprochements(DuplicateSummary.of(search, pair -> {}))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param lignes one for each territory in which there is a pair, by code
 * @param ecartees persons who share a name or a day of birth with too many to be set beside them
 */
public record DuplicateSummary(List<Line> lignes, long ecartees) {
    /** Copies the list, which may hold no null. */
    public DuplicateSummary {
        lignes = List.copyOf(lignes);
    }

    /**
     * The pairs of a territory.
     *
     * @param territoire its code
     * @param certains pairs that are one person
     * @param soupcons pairs that somebody should look at
     */
    public record Line(String territoire, long certains, long soupcons) {}

    /** {@return the pairs of all territories that are one person} */
    public long certains() {
        return lignes.stream().mapToLong(Line::certains).sum();
    }

    /** {@return the pairs of all territories that somebody should look at} */
    public long soupcons() {
        return lignes.stream().mapToLong(Line::soupcons).sum();
    }

    /**
     * Finds all pairs of a stock, and counts them.
     *
     * @param recherche to which the whole stock was added
     * @param paires takes each pair; called on the calling thread
     * @return the counts
     * @throws IOException if the disk or the sink fails
     */
    public static DuplicateSummary of(DuplicateSearch recherche, StockReader.Sink<DuplicatePair> paires)
            throws IOException {
        TreeMap<String, long[]> counts = new TreeMap<>();
        recherche.forEach(pair -> {
            boolean certain = pair.ressemblance() == Ressemblance.MEME_PERSONNE;
            counts.computeIfAbsent(pair.un().numero().codeTerritoire(), absent -> new long[2])[certain ? 0 : 1]++;
            paires.accept(pair);
        });
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, long[]> one : counts.entrySet()) {
            lines.add(new Line(one.getKey(), one.getValue()[0], one.getValue()[1]));
        }
        return new DuplicateSummary(lines, recherche.leftOut());
    }

    void write(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("rapprochements");
        counts(out, certains(), soupcons());
        out.writeNumberField("personnesEcartees", ecartees);
        out.writeArrayFieldStart("territoires");
        for (Line one : lignes) {
            out.writeStartObject();
            out.writeStringField("territoire", one.territoire);
            counts(out, one.certains, one.soupcons);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void counts(JsonGenerator out, long certain, long suspected) throws IOException {
        out.writeNumberField("certains", certain);
        out.writeNumberField("soupcons", suspected);
    }
}
