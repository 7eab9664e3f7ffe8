package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.util.Locale;

/** The faults as a table. */
final class TableCheckReport extends CheckReport {
    private final TableWriter table;

    TableCheckReport(TableWriter table, Locale langue, boolean numeros) {
        super(langue, numeros);
        this.table = table;
    }

    @Override
    void row(FaultRow row) throws IOException {
        table.row(cells(row));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
