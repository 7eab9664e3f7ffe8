package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.demandeunique.sne.progiciel.socle.Agents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The screens in a real browser: by keyboard alone, without JavaScript, and judged by axe in light and in dark. Pictures go to {@code target/images}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DisplayName("Dans un navigateur")
class BrowserTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path IMAGES = Path.of("target", "images");
    private static final String FILE = """
            dateDepot;versionDemande;formulaire;origine;demandeur.civilite;demandeur.nom;demandeur.prenoms;demandeur.dateNaissance;demandeur.nationalite;\
            demandeur.situationFamiliale;demandeur.adresse.commune;logementRecherche.types;logementRecherche.nombrePersonnes;logementRecherche.communes;\
            logementRecherche.elargie;pieces.1.code;pieces.1.deposeeLe
            20/02/2017;02.00;14069*02;GUICHET;1;ESSAI;Jean;01/01/1970;1;C;57463;T2;1;57463;oui;ID-FR;20/02/2017
            31/02/2017;02.00;14069*02;GUICHET;2;ESSAI;Rose;30/02/1971;1;C;57463;T2;1;5746;oui;ID-FR;20/02/2017
            """;

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) throws IOException {
        String name = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "essai-").toString();
        registry.add("guichet.donnees", () -> name);
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(IMAGES);
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

    private Page login(Browser.NewContextOptions options, List<String> console) {
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

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private Map<String, String> screens(Page page) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("connexion", "/connexion");
        all.put("demandes", "/");
        String demande = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jean-Noël EXEMPLE")).getAttribute("href");
        all.put("consultation", demande);
        all.put("separation", demande + "/separation");
        all.put("radiation", demande + "/radiation");
        all.put("attestations", demande + "/attestations");
        all.put("dossier", demande + "/dossier");
        all.put("attribution", demande + "/attribution");
        all.put("saisies", "/saisie");
        all.put("echanges", "/echanges");
        Screens.more(all);
        all.put("commission-seance", seance(page));
        all.put("import-fichier", importation(page));
        page.navigate(at("/qualite"));
        all.put("qualite-indicateur", page.locator("main table a").first().getAttribute("href"));
        page.navigate(at("/"));
        page.navigate(at("/saisie"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nouvelle demande")).click();
        String draft = page.url().replaceFirst("^http://[^/]*", "");
        all.put("saisie", draft);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contrôler")).click();
        for (String tab : List.of("demandeur", "recherche", "handicap")) {
            all.put("saisie-" + tab, draft + "?onglet=" + tab);
        }
        return all;
    }

    /** A sitting with a candidate, by its page. */
    private String seance(Page page) {
        page.navigate(at("/commissions"));
        page.getByLabel("Surface en m²").fill("62");
        page.getByLabel("Loyer mensuel en euros").fill("420");
        button(page, "Ouvrir la séance").click();
        for (String nom : List.of("modele", "temoin", "exemple")) {
            page.getByLabel("Candidat : numéro unique, ou début du nom").fill(nom);
            button(page, "Ajouter ce candidat").click();
        }
        assertEquals(3, page.getByText("Pourquoi ces points").count());
        return page.url().replaceFirst("^http://[^/]*", "");
    }

    /** A file with a wrong cell, by its page. */
    private String importation(Page page) {
        page.navigate(at("/imports"));
        page.getByLabel("Fichier CSV ou XLSX")
                .setInputFiles(new FilePayload(
                        "demandes.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        button(page, "Contrôler ce fichier").click();
        assertTrue(page.locator("main table").first().innerText().contains("dateDepot"));
        return page.url().replaceFirst("^http://[^/]*", "");
    }

    @Test
    void aucun_ecran_n_a_de_defaut_d_accessibilite_connu_d_axe() {
        List<String> console = new ArrayList<>();
        Page page = login(new Browser.NewContextOptions(), console);
        List<String> found = new ArrayList<>();
        screens(page).forEach((name, path) -> {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate(at(path));
                axe(page, scheme).analyze().getViolations().forEach(one -> found.add(name + " " + scheme + " : " + one.getId() + " " + one.getNodes().get(0).getHtml()));
                if (scheme == ColorScheme.LIGHT) {
                    picture(page, name, 1280);
                    picture(page, name, 375);
                }
            }
        });
        assertEquals(List.of(), found);
        assertEquals(List.of(), console, "the policy lets everything through that the pages need");
    }

    /** In the dark nothing but the colours differs. */
    private static AxeBuilder axe(Page page, ColorScheme scheme) {
        return scheme == ColorScheme.LIGHT
                ? new AxeBuilder(page).withTags(RULES)
                : new AxeBuilder(page).withRules(List.of("color-contrast"));
    }

    private static void picture(Page page, String name, int width) {
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(IMAGES.resolve(name + "-" + width + ".png")));
        int scroll = (int) page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(1280, 900);
        assertTrue(scroll <= width, name + " is wider than " + width + ": " + scroll);
    }

    @Test
    void sans_javascript_une_demande_s_enregistre() {
        Page page = login(new Browser.NewContextOptions().setJavaScriptEnabled(false), new ArrayList<>());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nouvelle demande")).click();
        page.getByLabel("Pièce", exact()).selectOption("ID-FR");
        button(page, "Ajouter la pièce").click();
        button(page, "Demandeur").click();
        page.getByLabel("Civilité").selectOption("2");
        page.getByLabel("Nom d’usage").fill("SANSSCRIPT");
        page.getByLabel("Prénoms").fill("Nina");
        page.getByLabel("Date de naissance").fill("1/2/1990");
        page.getByLabel("Nationalité").selectOption("1");
        page.getByLabel("Situation familiale").selectOption("C");
        page.getByLabel("Commune", exact()).fill("57000");
        button(page, "Logement recherché").click();
        page.getByLabel("T2", exact()).check();
        page.getByLabel("Nombre de personnes à loger").fill("1");
        page.getByLabel("Communes").fill("metz");
        page.getByLabel("Recherche élargie").selectOption("oui");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer la demande")).click();
        assertTrue(page.locator("h1").textContent().contains("Nina SANSSCRIPT"), page.locator("main").innerText());
        assertTrue(page.locator(".numero.grand").textContent().matches("057 0217 \\d{6} 10691"));
    }

    @Test
    void au_clavier_seul_une_demande_se_renouvelle() {
        Page page = login(new Browser.NewContextOptions(), new ArrayList<>());
        press(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inès MODÈLE")));
        page.waitForURL("**/demandes/*");
        press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Renouveler")));
        page.getByText("Renouvellement transmis au SNE.").waitFor();
        assertTrue(page.locator("main").innerText().contains("21/02/2018"));
    }

    @Test
    void au_clavier_seul_une_demande_se_saisit_du_debut_a_la_fin() {
        Page page = login(new Browser.NewContextOptions(), new ArrayList<>());
        page.navigate(at("/saisie"));
        press(page, button(page, "Nouvelle demande"));
        page.waitForURL("**/saisie/*");
        choose(page, page.locator("#piece-demande"), "ID-FR");
        press(page, button(page, "Ajouter la pièce"));
        press(page, button(page, "Demandeur"));
        choose(page, page.getByLabel("Civilité"), "2");
        type(page, page.getByLabel("Nom d’usage"), "CLAVIER");
        type(page, page.getByLabel("Prénoms"), "Zoé");
        type(page, page.getByLabel("Date de naissance"), "3/4/1991");
        choose(page, page.getByLabel("Nationalité"), "1");
        choose(page, page.getByLabel("Situation familiale"), "C");
        type(page, page.getByLabel("Commune", exact()), "57000");
        press(page, button(page, "Logement recherché"));
        walk(page, page.getByLabel("T2", exact()));
        page.keyboard().press("Space");
        type(page, page.getByLabel("Nombre de personnes à loger"), "1");
        type(page, page.getByLabel("Communes"), "metz");
        choose(page, page.getByLabel("Recherche élargie"), "oui");
        press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer la demande")));
        page.getByText("Demande transmise au SNE.").waitFor();
        assertTrue(page.locator("h1").textContent().contains("Zoé CLAVIER"), page.locator("main").innerText());
    }

    private static void type(Page page, Locator field, String text) {
        walk(page, field);
        page.keyboard().type(text);
    }

    /** Walks the options of a list by the arrow. */
    private static void choose(Page page, Locator list, String value) {
        walk(page, list);
        for (int i = 0; i < 400 && !value.equals(list.inputValue()); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertEquals(value, list.inputValue());
    }

    private static void press(Page page, Locator target) {
        walk(page, target);
        page.keyboard().press("Enter");
    }

    /** Walks by Tab to something. */
    private static void walk(Page page, Locator target) {
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String start) {
        return page.locator("button:has-text(\"" + start + "\")").first();
    }
}
