package fr.demandeunique.sne.progiciel.importation;

import fr.demandeunique.sne.client.bulk.ColumnProfile;
import fr.demandeunique.sne.client.bulk.SourcePlace;
import fr.demandeunique.sne.client.bulk.StockReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file, and what was typed anew for its cells. The file stays as it came.
 *
 * @param content the file, Base64
 * @param corrections the new text, by the place of the row and the title of the column
 */
record Importation(String id, String nom, String content, Map<Cell, String> corrections) {
    /** A cell of the file. */
    record Cell(String lieu, String titre) {
        static Cell of(SourcePlace place, String titre) {
            return new Cell(Importation.lieu(place), titre);
        }
    }

    static String lieu(SourcePlace place) {
        return place.partie() == null ? Long.toString(place.ligne()) : place.partie() + "!" + place.ligne();
    }

    /** Reads the file with the corrected cells in the place of its own. */
    StockReader reader() {
        byte[] bytes = Base64.getDecoder().decode(content);
        return StockReader.of(new ByteArrayInputStream(bytes), nom)
                .withThreads(1)
                .withProfile(ColumnProfile.standard().withCorrections(this::corrected));
    }

    private @Nullable String corrected(SourcePlace place, String titre) {
        return corrections.get(Cell.of(place, titre));
    }

    @Override
    public String toString() {
        return "Importation[" + id + "]";
    }
}
