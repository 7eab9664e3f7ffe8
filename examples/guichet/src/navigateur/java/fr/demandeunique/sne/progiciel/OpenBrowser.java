package fr.demandeunique.sne.progiciel;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import fr.demandeunique.sne.progiciel.socle.Agents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A desk that listens, and the Chromium of the machine. One for all test classes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OpenBrowser {
    private static Playwright playwright;
    static Browser browser;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) throws IOException {
        String name = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "essai-").toString();
        registry.add("guichet.donnees", () -> name);
    }

    @BeforeAll
    static void start() throws IOException {
        // The Chromium of the machine: nothing is downloaded.
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    Page login(Browser.NewContextOptions options, List<String> console) {
        BrowserContext context = browser.newContext(options.setLocale("fr-FR").setViewportSize(1280, 900));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(one -> {
            if (one.type().equals("error")) {
                console.add(one.text());
            }
        });
        page.navigate(at("/connexion"));
        page.getByLabel("Identifiant").fill("admin");
        page.getByLabel("Mot de passe").fill(Agents.MOT_DE_PASSE_D_ESSAI);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter")).click();
        page.waitForURL(at("/"));
        return page;
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    static Locator button(Page page, String start) {
        return page.locator("button:has-text(\"" + start + "\")").first();
    }
}
