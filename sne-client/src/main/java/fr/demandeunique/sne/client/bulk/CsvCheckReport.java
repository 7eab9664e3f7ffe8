package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The faults as CSV. */
final class CsvCheckReport extends CheckReport {
    private final CsvWriter csv;

    CsvCheckReport(OutputStream out, Locale langue, boolean numeros) throws IOException {
        super(langue, numeros);
        csv = new CsvWriter(out);
        csv.row(titles());
    }

    @Override
    void row(FaultRow row) throws IOException {
        csv.row(cells(row));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
