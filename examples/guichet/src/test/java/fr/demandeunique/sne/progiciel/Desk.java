package fr.demandeunique.sne.progiciel;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.demandes.Synchronisation;
import fr.demandeunique.sne.progiciel.socle.Agents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A desk with its sandbox, and what its tests do as an agent would: open pages, fill fields, press buttons. One for all test classes. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
abstract class Desk {
    @Autowired
    MockMvc mvc;

    @Autowired
    Agents agents;

    @Autowired
    Synchronisation synchronisation;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createDirectories(Path.of("target"));
        String name = Files.createTempDirectory(folder, "essai-").toString();
        registry.add("guichet.donnees", () -> name);
    }

    @Autowired
    SneClient sne;

    /** A test before may have cut the network; calls are suspended for a while after that. */
    @BeforeEach
    void follow() throws Exception {
        until("the SNE answers", () -> {
            try {
                sne.referentiels().guichet(CodeGuichet.parse("10691")).execute();
                return true;
            } catch (SneException.HorsTransport e) {
                // NUU has no table of guichets to ask for: what the act itself gets is waited for.
                return true;
            } catch (SneException e) {
                return false;
            }
        });
        synchronisation.run();
    }

    /** What the server does in its own time is seen by looking: a minute at most. */
    static void until(String what, Callable<Boolean> done) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (done.call()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(what);
    }

    MvcResult open(String agent, String path) throws Exception {
        return mvc.perform(get(path).with(user(agents.loadUserByUsername(agent))))
                .andReturn();
    }

    String page(String agent, String path) throws Exception {
        return text(open(agent, path));
    }

    static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Presses a button that stands alone; returns where it leads. */
    String press(String agent, String path, String... params) throws Exception {
        var request = post(path).with(user(agents.loadUserByUsername(agent))).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        MvcResult result = mvc.perform(request).andReturn();
        String to = result.getResponse().getRedirectedUrl();
        return to == null ? "" : to;
    }

    /** Presses a button of the form: sends what the page shows, with these changes. */
    MvcResult send(String agent, String path, String action, Map<String, String> changes, MockMultipartFile... files)
            throws Exception {
        return send(agent, path, action, fields(page(agent, path)), changes, files);
    }

    /** The same from a page that was opened before. */
    MvcResult send(
            String agent,
            String path,
            String action,
            Map<String, String> shown,
            Map<String, String> changes,
            MockMultipartFile... files)
            throws Exception {
        var request = multipart(path);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        Map<String, String> all = new LinkedHashMap<>(shown);
        all.putAll(changes);
        all.put("action", action);
        all.forEach(request::param);
        return mvc.perform(request.with(user(agents.loadUserByUsername(agent))).with(csrf()))
                .andReturn();
    }

    private static final Pattern INPUT = Pattern.compile(
            "<input(?![^>]*type=\"(?:checkbox|file)\")[^>]*?name=\"([^\"]+)\"[^>]*?(?:value=\"([^\"]*)\")?[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern AREA =
            Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern BOX =
            Pattern.compile("<input type=\"checkbox\" name=\"([^\"]+)\" value=\"([^\"]+)\"[^>]*checked");

    /** What a browser would send of a page. */
    static Map<String, String> fields(String html) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Matcher one = INPUT.matcher(html); one.find(); ) {
            Matcher value = VALUE.matcher(one.group());
            all.put(one.group(1), value.find() ? plain(value.group(1)) : "");
        }
        for (Matcher one = SELECT.matcher(html); one.find(); ) {
            Matcher chosen = SELECTED.matcher(one.group(2));
            all.put(one.group(1), chosen.find() ? chosen.group(1) : "");
        }
        for (Matcher one = AREA.matcher(html); one.find(); ) {
            all.put(one.group(1), plain(one.group(2)));
        }
        for (Matcher one = BOX.matcher(html); one.find(); ) {
            all.put(one.group(1), one.group(2));
        }
        all.remove("_csrf");
        return all;
    }

    static String plain(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The address of a demande of the list, by the name of its holder. */
    String demande(String agent, String nom) throws Exception {
        Matcher link = Pattern.compile("href=\"(/demandes/[^\"]+)\">" + Pattern.quote(nom))
                .matcher(page(agent, "/"));
        if (!link.find()) {
            throw new AssertionError("no demande of that name in the list");
        }
        return link.group(1);
    }
}
