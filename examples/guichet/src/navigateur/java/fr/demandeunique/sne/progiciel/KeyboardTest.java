package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Without a mouse: Tab, Enter, Space and letters. */
@DisplayName("Au clavier seul")
class KeyboardTest extends OpenBrowser {
    /** What stands between two things of one script; a longer way would be a detour by the head of the page. */
    private static final int NEAR = 25;

    @Test
    void une_demande_se_renouvelle() {
        Page page = login(new Browser.NewContextOptions(), new ArrayList<>());
        walk(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inès MODÈLE")));
        page.keyboard().press("Enter");
        page.waitForURL("**/demandes/*");
        walk(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Renouveler")));
        page.keyboard().press("Enter");
        page.getByText("Renouvellement transmis au SNE.").waitFor();
        assertTrue(page.locator("main").innerText().contains("21/02/2018"));
    }

    @Test
    void une_demande_se_saisit_par_ses_treize_onglets() throws IOException {
        Page page = login(new Browser.NewContextOptions(), new ArrayList<>());
        page.navigate(at("/saisie"));
        walk(page, button(page, "Nouvelle demande"));
        enter(page);
        page.waitForURL("**/saisie/*");
        walk(page, button(page, "Demande"));
        enter(page);
        List<String> shown = new ArrayList<>();
        int tabs = 0;
        for (String line : script()) {
            String[] step = line.split("\\|");
            switch (step[0]) {
                case "onglet" -> {
                    tabs++;
                    page.locator(".onglet[aria-current] .onglet-titre", having(step[1])).waitFor();
                    assertEquals(step[1], page.evaluate("document.activeElement.querySelector('h2')?.innerText"), "Tab goes on from here");
                }
                case "champ" -> {
                    reach(page, step[1]);
                    page.keyboard().type(step[2]);
                    shown.add(step[step.length - 1]);
                }
                case "liste" -> {
                    reach(page, step[1]);
                    // Letters that no key of this keyboard has are not typed into a list.
                    page.keyboard().type(step[2].replaceFirst("[^ -~].*", ""));
                    Object chosen = page.evaluate("document.activeElement.selectedOptions?.[0].innerText.replace(/\\s+/g, ' ') || document.activeElement.outerHTML");
                    assertTrue(chosen.toString().startsWith(step[2]), line + ": " + chosen);
                    shown.add(step[2]);
                }
                case "case" -> {
                    reach(page, step[1]);
                    page.keyboard().press("Space");
                    shown.add(step[1]);
                }
                case "bouton" -> {
                    reach(page, step[1]);
                    enter(page);
                }
                default -> throw new AssertionError(line);
            }
        }
        assertEquals(13, tabs);
        assertEquals("Demande transmise au SNE.", page.locator("main > .message, #bilan").first().innerText());
        assertTrue(page.locator(".numero.grand").textContent().matches("057 0217 \\d{6} 10691"));
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        String demande = page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
        assertEquals(List.of(), shown.stream().filter(one -> !demande.contains(one)).toList());
    }

    private static List<String> script() throws IOException {
        try (var in = Objects.requireNonNull(KeyboardTest.class.getResourceAsStream("/clavier.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Presses a button that leads to a page, and waits for that page: where it says so, the focus is there. */
    private static void enter(Page page) {
        page.evaluate("document.body.dataset.before = true");
        page.keyboard().press("Enter");
        page.locator("body:not([data-before])").waitFor();
        page.waitForLoadState();
        if (page.url().contains("#")) {
            page.locator(":target:focus").waitFor();
        }
    }

    /** Goes on by Tab to the field or button of that name; what has the focus is always seen. */
    private static void reach(Page page, String name) {
        List<Object> passed = new ArrayList<>();
        for (int i = 0; i < NEAR; i++) {
            page.keyboard().press("Tab");
            Object now = page.evaluate("""
                    () => {
                      const one = document.activeElement;
                      const box = one.getBoundingClientRect();
                      const seen = getComputedStyle(one).outlineStyle !== 'none' && box.bottom > 0 && box.top < innerHeight;
                      return seen ? ((one.labels && one.labels[0] || one).innerText || one.tagName).trim().replace(/\\s+/g, ' ') : 'hidden: ' + one.outerHTML;
                    }""");
            assertTrue(!now.toString().startsWith("hidden"), now.toString());
            if (name.equals(now)) {
                return;
            }
            passed.add(now);
        }
        throw new AssertionError(name + " is not among " + passed);
    }

    /** Walks by Tab to something, however far. */
    private static void walk(Page page, Locator target) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab");
    }
}
