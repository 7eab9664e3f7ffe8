package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One demande of a stock, or what could not be read where one should be.
 *
 * <p>This class is immutable and thread-safe. It shows no personal data in {@code toString}.
 */
public final class StockRecord {
    private final SourcePlace place;
    private final @Nullable Demande demande;
    private final Rapport rapport;
    private final @Nullable XmlReading xml;
    private final @Nullable Row row;

    private StockRecord(
            SourcePlace place,
            @Nullable Demande demande,
            Rapport rapport,
            @Nullable XmlReading xml,
            @Nullable Row row) {
        this.place = place;
        this.demande = demande;
        this.rapport = rapport;
        this.xml = xml;
        this.row = row;
    }

    static StockRecord of(SourcePlace place, DemandeReading read) {
        return new StockRecord(place, read.demande(), read.rapport(), null, null);
    }

    static StockRecord of(SourcePlace place, XmlReading read) {
        return new StockRecord(place, read.demande(), read.rapport(), read, null);
    }

    static StockRecord of(SourcePlace place, Row row, DemandeReading read) {
        Rapport own = new Rapport(row.faults()).puis(read.rapport());
        return new StockRecord(place, read.demande(), own, null, row);
    }

    static StockRecord unreadable(SourcePlace place, Anomalie why) {
        return new StockRecord(place, null, new Rapport(List.of(why)), null, null);
    }

    /** {@return where it stands} */
    public SourcePlace place() {
        return place;
    }

    /** {@return the demande, without the values that could not be read; null if nothing could be read} */
    public @Nullable Demande demande() {
        return demande;
    }

    /** {@return the faults of the reading: those that a rule finds are told by {@link StockCheck}} */
    public Rapport rapport() {
        return rapport;
    }

    /** {@return what an XML document says that it is for ({@code DIS}, {@code COP}, {@code RET}…); null for what says nothing} */
    public @Nullable String typeFichier() {
        return xml == null ? null : xml.typeFichier();
    }

    /**
     * {@return the same anomaly at its place in what was read: path of the element, line and column in XML, line and column in a table}
     *
     * @param anomalie of this record
     */
    public Anomalie locate(Anomalie anomalie) {
        if (xml != null) {
            return xml.situer(anomalie);
        }
        Integer column = row == null ? null : row.column(anomalie.chemin());
        return column == null ? anomalie : anomalie.avec("ligne", place.ligne()).avec("colonne", column + 1);
    }

    /**
     * {@return the title of the column that an anomaly is about; null for a value that comes from no column}
     *
     * @param anomalie of this record
     */
    public @Nullable String column(Anomalie anomalie) {
        Integer column = row == null ? null : row.column(anomalie.chemin());
        return column == null || row == null ? null : row.title(column);
    }

    /**
     * The cell that an anomaly is about, in clear, for a form to correct it.
     *
     * @param anomalie one of the reading, or of a rule, by its JSON Pointer
     * @return its text, empty for an empty cell; null where {@link #column} is
     */
    public @Nullable String cell(Anomalie anomalie) {
        Integer column = row == null ? null : row.column(anomalie.chemin());
        String text = column == null || row == null ? null : row.cell(column);
        return column == null ? null : Objects.requireNonNullElse(text, "");
    }

    /**
     * {@return what stands at the place of an anomaly, so masked that it can be found again by whoever has the file, and by nobody else: its first character
     * and its length}
     * Null if nothing stands there.
     *
     * @param anomalie one of the JSON documents and tables, or of a rule, by its JSON Pointer
     */
    public @Nullable String masked(Anomalie anomalie) {
        Integer column = row == null ? null : row.column(anomalie.chemin());
        if (column != null && row != null) {
            return mask(row.cell(column));
        }
        return demande == null || anomalie.chemin().isEmpty()
                ? null
                : mask(value(DemandeJson.tree(demande), anomalie.chemin()));
    }

    private static @Nullable String mask(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text.charAt(0) + "*".repeat(Math.min(20, text.length() - 1));
    }

    private static @Nullable String value(Object tree, String pointer) {
        Object at = tree;
        for (String step : pointer.substring(1).split("/")) {
            if (at instanceof Map<?, ?> members) {
                at = members.get(step.replace("~1", "/").replace("~0", "~"));
            } else if (at instanceof List<?> list && step.matches("\\d{1,4}") && Integer.parseInt(step) < list.size()) {
                at = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at instanceof Map<?, ?> || at instanceof List<?> || at == null ? null : at.toString();
    }

    @Override
    public String toString() {
        return "StockRecord[" + place + "]";
    }
}
