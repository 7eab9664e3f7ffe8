package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door at once: whichever screen comes next is tried too. */
@DisplayName("Toutes les portes")
@ExtendWith(OutputCaptureExtension.class)
class DoorsTest extends Desk {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private List<String> paths(RequestMethod method) {
        List<String> all = new ArrayList<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(method))
                .forEach(one -> one.getPatternValues().forEach(path -> all.add(path.replaceAll("\\{[^}]+}", "x"))));
        assertTrue(all.size() > 10, all.toString());
        return all;
    }

    @Test
    void sans_jeton_aucune_action_ne_passe() throws Exception {
        for (String path : paths(RequestMethod.POST)) {
            var answer = mvc.perform(request(HttpMethod.POST, path).with(user(agents.loadUserByUsername("admin"))))
                    .andReturn()
                    .getResponse();
            assertEquals(403, answer.getStatus(), path);
        }
    }

    @Test
    void sans_connexion_seul_le_portail_s_ouvre() throws Exception {
        for (RequestMethod method : Set.of(RequestMethod.GET, RequestMethod.POST)) {
            for (String path : paths(method)) {
                if (path.startsWith("/portail") || path.equals("/connexion") || path.startsWith("/error")) {
                    continue;
                }
                var answer = mvc.perform(
                                request(HttpMethod.valueOf(method.name()), path).with(csrf()))
                        .andReturn()
                        .getResponse();
                assertEquals("/connexion", answer.getRedirectedUrl(), method + " " + path);
            }
        }
    }

    @Test
    void sans_etre_administrateur_aucune_page_d_administration_ne_s_ouvre() throws Exception {
        for (String path : paths(RequestMethod.GET)) {
            if (path.startsWith("/administration")) {
                assertEquals(403, open("agent", path).getResponse().getStatus(), path);
            }
        }
    }

    @Test
    void ce_qui_n_est_pas_a_l_agent_n_existe_pas() throws Exception {
        String demande = demande("gestionnaire", "Hugo INVENTÉ");
        for (String page : List.of(
                "", "/separation", "/radiation", "/attestations", "/dossier", "/attribution", "/dossier/fiche.pdf")) {
            assertEquals(404, open("agent", demande + page).getResponse().getStatus(), page);
        }
        for (String page : List.of(
                "/commissions/x",
                "/conventions/x",
                "/imports/x",
                "/qualite/extractions/x.zip",
                "/echanges/x",
                "/saisie/x")) {
            assertEquals(404, open("agent", page).getResponse().getStatus(), page);
        }
    }

    @Test
    void un_chemin_ne_sort_pas_de_l_application() throws Exception {
        for (String path : List.of(
                "/demandes/..%2f..%2fetc%2fpasswd",
                "/demandes/%2e%2e/%2e%2e/x", "/guichet.css%00.png", "//etc/passwd", "/demandes/;x=1/..")) {
            var answer = mvc.perform(
                            request(HttpMethod.GET, URI.create(path)).with(user(agents.loadUserByUsername("agent"))))
                    .andReturn()
                    .getResponse();
            assertTrue(answer.getStatus() >= 400 && answer.getStatus() < 500, path + " " + answer.getStatus());
        }
        var evil = new MockMultipartFile(
                "fichier",
                "../../evil\"><script>.csv",
                "text/csv",
                "dateDepot\n=cmd|'/c'!A1\n".getBytes(StandardCharsets.UTF_8));
        String to = mvc.perform(multipart("/imports")
                        .file(evil)
                        .with(user(agents.loadUserByUsername("agent")))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String page = page("agent", String.valueOf(to));
        assertFalse(page.contains("<script>.csv") || page.contains("../"), "the name of a file is only a name");
        assertTrue(Files.notExists(Path.of("../evil")));
    }

    @Test
    void ce_qui_est_ecrit_sur_un_ecran_n_est_code_sur_aucun() throws Exception {
        String evil = "<img src=x onerror=alert(1)>' or 1=1 --";
        press("agent", "/numerisation/tickets", "nature", "PRODUCTION", "objet", evil, "description", evil);
        press("agent", "/assistance", "guichet", evil, "sujet", "SAISIE", "titre", evil, "texte", evil);
        press("agent", "/conventions/nouvelle", "/nom", evil, "/nature", "ETAT", "action", "garder");
        press("admin", "/administration/lettres", "entete", evil);
        for (String path : List.of("/numerisation", "/conventions", "/echanges", "/renouvellements")) {
            assertFalse(page("agent", path).contains("<img src=x"), path);
        }
        assertFalse(page("admin", "/administration/lettres").contains("<img src=x"));
        assertFalse(page("admin", "/administration?qui=%3Cimg%20src=x%3E").contains("<img src=x"));
        press("admin", "/administration/lettres", "entete", "");
    }

    @Test
    void les_mots_de_passe_sont_haches_et_le_journal_du_serveur_ne_nomme_personne(CapturedOutput output)
            throws Exception {
        assertTrue(agents.loadUserByUsername("agent").getPassword().startsWith("{bcrypt}"));
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        open("agent", demande);
        open("agent", "/demandes/inconnue");
        press("agent", "/recherche", "texte", "exemple");
        press("agent", "/echanges/bac/couper");
        press("agent", "/demandes/inconnue/renouveler");
        press("agent", "/echanges/bac/retablir");
        assertFalse(output.getAll().contains("EXEMPLE") || output.getAll().contains("0691"), "no name, no number");
    }
}
