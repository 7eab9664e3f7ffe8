package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fr.demandeunique.sne.bacasable.generation.StockGenerator;
import fr.demandeunique.sne.bacasable.generation.StockWriter;
import fr.demandeunique.sne.client.bulk.AuditReport;
import fr.demandeunique.sne.client.bulk.AuditSummary;
import fr.demandeunique.sne.client.bulk.CheckReport;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.qualite.Indicateur;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that an audit and a check write, in a real browser: judged by axe, used by keyboard, narrow, on paper. */
@DisplayName("Les rapports dans un navigateur")
class ReportTest extends OpenBrowser {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    private static Path dir;

    @BeforeAll
    static void pages() throws IOException {
        Path stock = dir.resolve("stock.ndjson");
        try (OutputStream out = Files.newOutputStream(stock)) {
            StockWriter.of(StockGenerator.of(3, 900, JOUR)).write(out, false);
        }
        StockReader reader = StockReader.of(List.of(stock));
        AuditSummary summary = reader.collect(() -> new StockAudit(JOUR), StockAudit::add, StockAudit::merge).summary();
        try (OutputStream out = Files.newOutputStream(dir.resolve("audit.html"))) {
            AuditReport.of(summary).withPrevious(Map.of(Indicateur.MOTIF_ABSENT, 3L)).write(out);
        }
        try (OutputStream out = Files.newOutputStream(dir.resolve("controle.html"));
                CheckReport report = CheckReport.open(out, CheckReport.Format.HTML, Locale.FRENCH, false)) {
            reader.forEach(StockCheck.on(JOUR)::check, report::add);
        }
    }

    private static Page open(String name, int width, ColorScheme scheme) {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme)).newPage();
        page.navigate(dir.resolve(name).toUri().toString());
        return page;
    }

    @Test
    void axe_n_y_trouve_rien_et_rien_ne_deborde() {
        List<String> found = new ArrayList<>();
        for (String name : List.of("audit.html", "controle.html")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 400}) {
                    Page page = open(name, width, scheme);
                    new AxeBuilder(page).withTags(RULES).analyze().getViolations().forEach(one -> found.add(name + " " + scheme + " " + width + " : " + one.getId() + " " + one.getNodes().get(0).getHtml()));
                    int scroll = (int) page.evaluate("document.documentElement.scrollWidth");
                    assertTrue(scroll <= width, name + " is wider than " + width + ": " + scroll);
                    page.context().close();
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void le_filtre_et_les_tableaux_se_manient_au_clavier() {
        Page page = open("audit.html", 1280, ColorScheme.LIGHT);
        int all = shown(page);
        tabTo(page, "territoire");
        page.keyboard().type("057");
        int one = shown(page);
        assertTrue(one > 0 && one < all, one + " of " + all);
        assertEquals(List.of("057"), page.evaluate("[...new Set([...document.querySelectorAll('#guichets tbody tr:not([hidden])')].map(r => r.cells[1].textContent))]"));
        tabTo(page, "guichet");
        page.keyboard().type("99999");
        assertEquals(0, shown(page));
        assertEquals("0 ligne", page.locator("#compte").innerText());
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        assertEquals(one, shown(page));
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Home");
        assertEquals(all, shown(page));
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertEquals("Guichets", page.evaluate("document.activeElement.getAttribute('aria-label')"));
        page.keyboard().press("End");
        page.waitForFunction("document.activeElement.scrollTop > 0");
        page.context().close();
    }

    /** On paper: not the thousands of lines of the guichets, unless some were chosen; no scroll that would cut a table. */
    @Test
    void sur_papier_rien_n_est_coupe() {
        Page page = open("audit.html", 1280, ColorScheme.LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(shown(page) > 200);
        assertFalse(page.locator("#guichets").isVisible());
        assertTrue(page.locator(".on-paper").isVisible());
        assertEquals(0, page.evaluate("[...document.querySelectorAll('.wide')].filter(e => getComputedStyle(e).overflowY !== 'visible').length"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("#territoire").selectOption("057");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(page.locator("#guichets").isVisible());
        assertFalse(page.locator(".on-paper").isVisible());
        page.context().close();
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    private static int shown(Page page) {
        return (int) page.evaluate("document.querySelectorAll('#guichets tbody tr:not([hidden])').length");
    }
}
