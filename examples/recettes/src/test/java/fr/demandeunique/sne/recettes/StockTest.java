package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.bulk.CheckReport;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.bulk.StockReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Contrôler tout un stock avant de le reprendre")
class StockTest {
    @Test
    @DisplayName("Chaque ligne fautive est dite avec sa place, et ne coûte qu’elle-même")
    void controler(@TempDir Path dossier) throws IOException {
        String bonne = Exemple.json().replace("\n", " ");
        String fautive = Exemple.jsonFautif().replace("\n", " ");
        Path stock = Files.writeString(
                dossier.resolve("stock.ndjson"),
                bonne + "\n" + fautive + "\n" + bonne + "\n"); // or CSV, XLSX, XML, zip
        StockCheck controle = StockCheck.on(LocalDate.of(2015, 12, 21));
        var page = new ByteArrayOutputStream();

        try (CheckReport rapport = CheckReport.open(page, CheckReport.Format.CSV, Locale.FRENCH, false)) {
            StockReader.of(List.of(stock)).forEach(controle::check, rapport::add); // on all cores, in order

            assertEquals(3, rapport.demandes());
            assertEquals(1, rapport.refusees());
        }
        assertTrue(page.toString(StandardCharsets.UTF_8).contains("JSON_DATE"));
    }
}
