package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The screens in a real browser: without JavaScript, and judged by axe in light and in dark. Pictures go to {@code target/images}; {@code -Decrans=saisie.*} for some alone. */
@DisplayName("Dans un navigateur")
class BrowserTest extends OpenBrowser {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path IMAGES = Path.of("target", "images");
    private static final String FILE = """
            dateDepot;versionDemande;formulaire;origine;demandeur.civilite;demandeur.nom;demandeur.prenoms;demandeur.dateNaissance;demandeur.nationalite;\
            demandeur.situationFamiliale;demandeur.adresse.commune;logementRecherche.types;logementRecherche.nombrePersonnes;logementRecherche.communes;\
            logementRecherche.elargie;pieces.1.code;pieces.1.deposeeLe
            20/02/2017;02.00;14069*02;GUICHET;1;ESSAI;Jean;01/01/1970;1;C;57463;T2;1;57463;oui;ID-FR;20/02/2017
            31/02/2017;02.00;14069*02;GUICHET;2;ESSAI;Rose;30/02/1971;1;C;57463;T2;1;5746;oui;ID-FR;20/02/2017
            """;

    @BeforeAll
    static void images() throws IOException {
        Files.createDirectories(IMAGES);
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
        all.keySet().removeIf(one -> !one.matches(System.getProperty("ecrans", ".*")));
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
        page.locator("#piece-demande").selectOption("ID-FR");
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
}
