package fr.demandeunique.sne.client.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The faults as a workbook. */
final class XlsxCheckReport extends CheckReport {
    private final SheetWriter sheet;

    XlsxCheckReport(OutputStream out, Locale langue, boolean numeros) {
        super(langue, numeros);
        sheet = new SheetWriter(
                out, english() ? "Faults" : "Anomalies", titles(), 24, 18, 8, 24, 34, 18, 14, 28, 90, 40);
    }

    @Override
    void row(FaultRow row) throws IOException {
        sheet.row(cells(row));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
