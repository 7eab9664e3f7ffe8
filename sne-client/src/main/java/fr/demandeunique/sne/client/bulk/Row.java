package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table as it was read. */
record Row(RowMapper mapper, List<String> cells, List<Anomalie> faults) {
    @Nullable
    Integer column(String pointer) {
        return mapper.column(pointer);
    }

    String title(int column) {
        return mapper.title(column);
    }

    @Nullable
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    @Override
    public String toString() {
        return "Row[…]";
    }
}
