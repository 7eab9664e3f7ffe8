package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("Suivi qualité, numérisation, lettres, administration")
class SuiviTest extends Desk {
    @Autowired
    Courriels courriels;

    private static String find(String pattern, String html) {
        Matcher one = Pattern.compile(pattern).matcher(html);
        assertTrue(one.find(), pattern);
        return one.group(1);
    }

    @Test
    void une_alerte_recoit_sa_reponse_du_mois() throws Exception {
        String alert = find("href=\"(/qualite/[A-Z_]+)\"", page("agent", "/qualite"));
        String answer = find("action=\"(" + alert + "/[^\"]+)\"", page("agent", alert));
        press("agent", answer, "texte", "");
        assertFalse(page("agent", alert).contains("Répondu"));
        press("agent", answer, "texte", "Préavis parti hier.");
        assertTrue(page("agent", alert).contains("Préavis parti hier."));
        String number = "data-titre=\"Réponses\">";
        assertTrue(page("agent", "/qualite").contains(number + "1<"), "counted in the list");
        assertFalse(page("gestionnaire", "/qualite").contains(number + "1<"), "of this guichet alone");
        assertEquals(
                "", press("agent", alert + "/INCONNUE", "texte", "x"), "a demande that is not there has no answer");
    }

    @Test
    void une_extraction_vient_plus_tard_avec_son_dictionnaire_et_pour_qui_l_a_demandee() throws Exception {
        press("agent", "/qualite/extractions", "genre", "EXPORT");
        press("agent", "/qualite/extractions", "genre", "ALERTES");
        List<String> names = new ArrayList<>();
        Pattern link = Pattern.compile("href=\"(/qualite/extractions/[^\"]+\\.zip)\"");
        List<String> found = new ArrayList<>();
        until("both are there", () -> {
            found.clear();
            link.matcher(page("agent", "/qualite")).results().forEach(one -> found.add(one.group(1)));
            return found.size() == 2;
        });
        for (String one : found) {
            byte[] zip = open("agent", one).getResponse().getContentAsByteArray();
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    names.add(entry.getName());
                    assertTrue(in.readAllBytes().length > 20, entry.getName());
                }
            }
        }
        assertTrue(names.containsAll(List.of("demandes.csv", "dictionnaire.csv")), names.toString());
        assertTrue(names.stream().anyMatch(one -> one.startsWith("10691/")), names.toString());
        assertEquals(404, open("collegue", found.get(0)).getResponse().getStatus());
    }

    @Test
    void une_piece_deposee_se_voit_se_marque_et_son_rejet_se_note() throws Exception {
        String demande = demande("agent", "Olivier TÉMOIN");
        byte[] bytes = "%PDF-1.7 identite".getBytes(StandardCharsets.UTF_8);
        mvc.perform(multipart(demande + "/dossier")
                .file(new MockMultipartFile("fichier", "x", "text/html", bytes))
                .param("code", "ID-FR")
                .with(user(agents.loadUserByUsername("agent")))
                .with(csrf()));
        String page = page("agent", demande + "/dossier");
        String id = find("apercu=([^\"#&]+)#apercu", page);
        String preview = page("agent", demande + "/dossier?apercu=" + id);
        var file = open("agent", find("<iframe class=\"apercu\" src=\"([^\"]+)\"", preview))
                .getResponse();
        assertEquals("application/pdf", file.getContentType(), "what its content says, not its name");
        assertArrayEquals(bytes, file.getContentAsByteArray());
        assertEquals(
                404,
                open("agent", demande + "/dossier/pieces/inconnue")
                        .getResponse()
                        .getStatus());

        press("agent", demande + "/dossier/marques", "rang", "0", "marque", "OBSOLETE");
        assertTrue(page("agent", demande + "/dossier").contains("value=\"OBSOLETE\" selected"));
        press("agent", demande + "/dossier/marques", "rang", "99", "marque", "OBSOLETE");

        press("agent", demande + "/dossier/rejets", "code", "ID-FR", "motif", "X");
        press("agent", demande + "/dossier/rejets", "code", "ID-FR", "motif", "ENVOI_PIECE_ILLISIBLE");
        String why = Messages.texte("ENVOI_PIECE_ILLISIBLE", Map.of(), Locale.FRENCH);
        String all = page("agent", "/numerisation");
        assertEquals(2, all.split(Pattern.quote(why), -1).length, "once, and the unknown reason not at all");
        String held = page("admin", "/administration" + demande + "/donnees.json");
        assertTrue(held.contains("ENVOI_PIECE_ILLISIBLE"), "held about a person, and told");
    }

    @Test
    void le_courriel_securise_attend_son_jour() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        int before = courriels.last(1000).size();
        press("agent", demande + "/dossier/courriel");
        assertEquals(before, courriels.last(1000).size());
        assertTrue(page("agent", demande + "/dossier").contains("pas encore dit le premier jour"));
    }

    @Test
    void un_ticket_sans_reference_est_refuse_puis_se_clot() throws Exception {
        press("agent", "/numerisation/tickets", "nature", "PRODUCTION", "objet", "", "description", "Pli perdu");
        assertFalse(page("agent", "/numerisation").contains("Pli perdu"));
        press("agent", "/numerisation/tickets", "nature", "PRODUCTION", "objet", "10691-1", "description", "Pli perdu");
        String page = page("agent", "/numerisation");
        assertTrue(page.contains("Pli perdu") && page.matches("(?s).*[1-9] sur la production.*"));
        String close = find("action=\"(/numerisation/tickets/[^\"]+/clore)\"", page);
        press("gestionnaire", close);
        assertFalse(page("agent", "/numerisation").contains("Clos le"), "another guichet closes nothing here");
        press("agent", close);
        assertTrue(page("agent", "/numerisation").contains("Clos le 21/02/2017"));
    }

    @Test
    void une_attestation_est_scellee_et_chacun_la_verifie() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        byte[] pdf = open("agent", demande + "/attestations/renouvellement.pdf")
                .getResponse()
                .getContentAsByteArray();
        assertTrue(verify(pdf).contains("Authentique") && verify(pdf).contains("renouvellement"));
        byte[] large = open("agent", demande + "/attestations/renouvellement.pdf?grand=true")
                .getResponse()
                .getContentAsByteArray();
        assertTrue(large.length != pdf.length && verify(large).contains("Authentique"), "in large print too");
        assertTrue(verify(pdf).contains("JEAN-NOEL EXEMPLE"), "the facts, to be compared");
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] rewritten = file.replaceAll("%SNE-SCEAU:.*\n", "").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(
                verify(rewritten).contains("Seul le code est authentique"), "its sealed code stands after the summary");
        pdf[pdf.length / 2] ^= 1;
        assertFalse(verify(pdf).contains("Authentique"));
    }

    private String verify(byte[] pdf) throws Exception {
        return text(mvc.perform(multipart("/portail/verifier")
                        .file(new MockMultipartFile("fichier", "a.pdf", "application/pdf", pdf))
                        .with(csrf()))
                .andReturn());
    }

    @Test
    void les_lettres_se_reglent_avec_un_apercu_et_une_couleur_illisible_est_refusee() throws Exception {
        String path = "/administration/lettres";
        assertEquals(403, open("agent", path).getResponse().getStatus());
        assertEquals("", press("admin", path, "couleur", "#ffff00", "entete", "Ville d’essai"));
        assertFalse(page("admin", path).contains("Ville d’essai"));
        byte[] plain = open("admin", path + "/apercu.pdf").getResponse().getContentAsByteArray();
        assertEquals(
                path,
                press("admin", path, "couleur", "#7a1f2b", "entete", "Ville d’essai", "bailleurs", "Bailleur d’essai"));
        byte[] other = open("admin", path + "/apercu.pdf").getResponse().getContentAsByteArray();
        assertTrue(new String(other, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"));
        assertTrue(plain.length != other.length, "it looks different");
        press("admin", path, "couleur", "");
    }

    @Test
    void un_guichet_se_fond_dans_un_autre_avec_ses_agents() throws Exception {
        agents.add("partant", "{noop}x", "Partant Essai", "10692", "GUICHET", "057");
        press("admin", "/administration/fusions", "ancien", "1069", "nouveau", "13001");
        assertEquals("10692", agents.loadUserByUsername("partant").guichet().code(), "a code that is none");
        press("admin", "/administration/fusions", "ancien", "10692", "nouveau", "13001");
        assertEquals("13001", agents.loadUserByUsername("partant").guichet().code());
        press("admin", "/administration/fusions", "ancien", "13001", "nouveau", "10692");
        assertEquals("13001", agents.loadUserByUsername("partant").guichet().code(), "that one is gone");
        assertTrue(page("admin", "/administration").contains("10692 dans 13001"));
        assertTrue(page("admin", "/administration?qui=admin").contains("Guichet fusionné"));
        assertFalse(page("admin", "/administration?qui=personne").contains("Guichet fusionné"));
    }
}
