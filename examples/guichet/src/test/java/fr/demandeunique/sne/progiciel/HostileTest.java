package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.progiciel.socle.Agents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no browser sends, on the wire: it is refused as its sender's fault, on every door, and never fails the server. The table is {@code hostiles.txt}. */
@DisplayName("Les requêtes hostiles")
class HostileTest extends ListeningDesk {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern LETTERS = Pattern.compile("\\{a\\*(\\d+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private record Session(String cookie, String token) {}

    private record Row(String what, String start, String type, String body, int status) {}

    private record Answer(int status, String cookie, String body) {}

    @Test
    void chacune_est_la_faute_de_qui_l_envoie() throws IOException {
        Session visitor = session("", "/portail");
        List<String> other = new ArrayList<>();
        for (Row row : rows()) {
            int status = send(visitor, row).status();
            if (status != row.status()) {
                other.add(row.what() + " : " + status + " au lieu de " + row.status());
            }
        }
        assertEquals(List.of(), other);
    }

    @Test
    void aucune_ne_fait_tomber_le_serveur_a_aucune_porte() throws IOException {
        Session agent = login();
        List<Row> rows = rows().stream().filter(row -> row.what().endsWith("*")).toList();
        assertTrue(rows.size() > 4, rows.toString());
        List<String> fallen = new ArrayList<>();
        for (String door : doors()) {
            for (Row row : rows) {
                String start = row.start().replaceFirst(" /[^ ?]*", " " + door);
                int status = send(agent, new Row(row.what(), start, row.type(), row.body(), 0))
                        .status();
                if (status >= 500) {
                    fallen.add(start + " : " + row.what() + " : " + status);
                }
            }
        }
        assertEquals(List.of(), fallen);
    }

    @Test
    void un_bouton_que_la_page_n_a_pas_ne_fait_rien() throws IOException {
        Session agent = login();
        Answer opened = send(agent, new Row("", "POST /saisie", FORM, "_csrf={jeton}", 0));
        String draft = opened.body().replaceFirst("(?s).*Location: http://[^/]+(/saisie/[\\w-]+).*", "$1");
        for (String action : List.of(
                "ajouter:",
                "ajouter:/x/99999999999/y",
                "ajouter:/pieces/2147483648",
                "ajouter:/demandeur",
                "retirer:",
                "retirer:/coTitulaires/9",
                "reprendre:",
                "garder:/x",
                "choisir:",
                "choisir:/demandeur/nom:57463",
                "confirmer:",
                "confirmer:::",
                "piece:",
                "onglet:<b>",
                "?",
                ":")) {
            String body =
                    "--X~Content-Disposition: form-data; name=\"_csrf\"~~{jeton}~--X~Content-Disposition: form-data; name=\"action\"~~"
                            + action + "~--X--~";
            assertEquals(
                    302,
                    send(agent, new Row("", "POST " + draft, "multipart/form-data; boundary=X", body, 0))
                            .status(),
                    action);
        }
        String page =
                send(agent, new Row("", "GET " + draft, "text/plain", "", 0)).body();
        assertTrue(
                page.contains("Nouvelle demande") && !page.contains("name=\"/coTitulaires/"), "the form is as it was");
    }

    /** All that the controllers answer to; what stops the sandbox or purges is left out. */
    private List<String> doors() {
        List<String> all = new ArrayList<>(List.of("/connexion", "/guichet.css", "/actuator/metrics", "/nulle/part"));
        mappings.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        || one.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(one -> one.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]+}", "x"))
                .filter(path -> !path.startsWith("/echanges/bac") && !path.endsWith("/purge"))
                .distinct()
                .forEach(all::add);
        assertTrue(all.size() > 60, all.toString());
        return all;
    }

    private static List<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(HostileTest.class.getResourceAsStream("/hostiles.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(one -> new Row(
                            one[0].strip(),
                            one[1].strip(),
                            one[2].strip(),
                            one[3].strip(),
                            Integer.parseInt(one[4].strip())))
                    .toList();
        }
    }

    private Session session(String cookie, String path) throws IOException {
        Answer page = send(new Session(cookie, ""), new Row("", "GET " + path, "text/plain", "", 0));
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertTrue(token.find(), page.body());
        return new Session(page.cookie().isEmpty() ? cookie : page.cookie(), token.group(1));
    }

    private Session login() throws IOException {
        String body = "_csrf={jeton}&identifiant=admin&motDePasse="
                + URLEncoder.encode(Agents.MOT_DE_PASSE_D_ESSAI, StandardCharsets.UTF_8);
        Answer in = send(session("", "/connexion"), new Row("", "POST /connexion", FORM, body, 0));
        assertEquals(302, in.status());
        return session(in.cookie(), "/assistance");
    }

    private Answer send(Session who, Row row) throws IOException {
        byte[] mask = Base64.getUrlDecoder().decode(who.token());
        // Another bit on top: what comes from under the mask is no UTF-8.
        if (mask.length > 0) {
            mask[mask.length - 1] ^= (byte) 0x80;
        }
        String text = row.body()
                .replace("~", "\r\n")
                .replace("{jeton}", who.token())
                .replace("{masque}", Base64.getUrlEncoder().encodeToString(mask))
                .replace("{champs}", "&a=1".repeat(2_000));
        Matcher letters = LETTERS.matcher(text);
        byte[] body = letters.replaceAll(one -> "a".repeat(Integer.parseInt(one.group(1))))
                .getBytes(StandardCharsets.UTF_8);
        String head =
                row.start() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\nContent-Type: "
                        + row.type() + "\r\nContent-Length: " + body.length
                        + (who.cookie().isEmpty() ? "" : "\r\nCookie: " + who.cookie()) + "\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                out.write(body);
                out.flush();
            } catch (SocketException e) {
                // The server has answered, and reads no more.
            }
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String first = Objects.requireNonNull(in.readLine(), row.what());
            String rest = rest(in);
            Matcher cookie = Pattern.compile("Set-Cookie: (JSESSIONID=[^;]+)").matcher(rest);
            return new Answer(Integer.parseInt(first.split(" ")[1]), cookie.find() ? cookie.group(1) : "", rest);
        }
    }

    /** Up to the end, or to where a server that had read enough cuts the line. */
    private static String rest(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                text.append(line).append('\n');
            }
        } catch (SocketException e) {
            // What it had to say was said before.
        }
        return text.toString();
    }
}
