package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.demandeunique.sne.client.outbox.MessageKind;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.guichet.MessageAssistance;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.progiciel.saisie.Draft;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("Les autres écrans")
class ScreensTest extends Desk {
    @Autowired
    Courriels courriels;

    private static String find(String pattern, String html) {
        Matcher one = Pattern.compile(pattern).matcher(html);
        assertTrue(one.find(), pattern);
        return one.group(1);
    }

    @Test
    void deux_demandes_de_la_meme_personne_se_comparent_et_se_decident_une_fois() throws Exception {
        String list = page("agent", "/doublons");
        assertTrue(list.contains("Comparer L"), "two FICTIF, born the same day");
        String pair = find("class=\"bouton\" href=\"(/doublons/[^\"]+)\"", list);
        String compared = page("agent", pair);
        assertTrue(compared.contains("(diffère)") && compared.contains("allée des Essais"));

        assertEquals("/doublons", press("agent", pair, "meme", "false"));
        String after = page("agent", "/doublons");
        assertFalse(after.contains("class=\"bouton\" href=\"" + pair + "\""), "never asked twice");
        assertTrue(after.contains("Deux personnes, le 21/02/2017, par agent"));
    }

    @Test
    void un_consultant_ne_decide_pas_d_un_doublon() throws Exception {
        String pair = find("href=\"(/doublons/[^\"]+)\"", page("agent", "/doublons"));
        assertEquals(pair, press("consultant", pair, "meme", "true"));
        assertFalse(page("agent", "/doublons").contains("par consultant"));
    }

    @Test
    void ce_qui_echoit_est_liste_et_ses_preavis_partent() throws Exception {
        String page = page("agent", "/renouvellements");
        assertTrue(page.contains("En retard") && page.contains("Karim SPÉCIMEN"), "his year ended on 02/02/2017");
        press("agent", "/renouvellements/courriels");
        int once = courriels.last(1000).size();
        press("agent", "/renouvellements/courriels");
        assertEquals(once, courriels.last(1000).size(), "nothing is sent twice");
        var lot = mvc.perform(post("/renouvellements/preavis")
                        .with(user(agents.loadUserByUsername("agent")))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertTrue(lot.getStatus() == 303 || lot.getContentAsString().startsWith("%PDF"));
    }

    @Test
    void une_alerte_mene_a_ses_demandes() throws Exception {
        String list = page("agent", "/qualite");
        String alert = find("href=\"(/qualite/[A-Z_]+)\"", list);
        assertTrue(page("agent", alert).contains("/demandes/"));
        assertEquals(404, open("agent", "/qualite/INCONNU").getResponse().getStatus());
    }

    @Test
    void le_message_a_l_assistance_porte_le_code_du_guichet() throws Exception {
        press("agent", "/assistance", "guichet", "10 691", "sujet", "SAISIE", "titre", "Onglet", "texte", "Bonjour");
        String objet = courriels.last(1).get(0).objet();
        assertEquals(
                MessageAssistance.rediger(
                                "10691", MessageAssistance.Sujet.SAISIE, "Onglet", "x", LocalDate.of(2017, 2, 21))
                        .orElseThrow()
                        .objet(),
                objet);
    }

    @Test
    void une_attribution_incomplete_est_refusee_a_ses_champs_puis_radie() throws Exception {
        String demande = demande("agent", "Paul PROTOTYPE");
        String missing = Messages.texte("ATTRIBUTION_BAIL_ABSENT", Map.of(), Locale.FRENCH);
        assertTrue(declare(demande, Map.of("/attribution/rpls", "12")).contains(missing));
        assertFalse(page("agent", demande).contains("Radiée"));

        Map<String, String> all = new HashMap<>();
        all.put("/attribution/siren", "732 829 320");
        all.put("/attribution/dateBail", "20/02/2017");
        all.put("/attribution/dejaLocataire", "non");
        all.put("/attribution/logement/adresse/voie", "rue du Bail");
        all.put("/attribution/logement/adresse/codePostal", "57200");
        all.put("/attribution/logement/adresse/commune", "sarreguemines");
        all.put("/attribution/logement/type", "T2");
        all.put("/attribution/logement/surface", "45");
        all.put("/attribution/logement/loyer", "380");
        all.put("/attribution/logement/zus", "ZUSNON");
        all.put("/attribution/logement/financement", "PLUS");
        all.put("/attribution/contingent", Contingent.LISTE.codes().get(0).code());
        all.put(
                "/attribution/accordCollectif",
                AccordCollectif.LISTE.codes().get(0).code());
        String answer = declare(demande, all);
        assertEquals(demande, answer);
        assertTrue(page("agent", demande).contains("Attribution d’un logement social"), "the motif of the radiation");
    }

    /** Where the declaration leads, or the page that refuses it. */
    private String declare(String demande, Map<String, String> fields) throws Exception {
        var request = post(demande + "/attribution")
                .with(user(agents.loadUserByUsername("agent")))
                .with(csrf())
                .param("action", "declarer");
        fields.forEach(request::param);
        var result = mvc.perform(request).andReturn();
        String to = result.getResponse().getRedirectedUrl();
        return to == null ? text(result) : to;
    }

    @Test
    void une_piece_deposee_se_voit_et_le_pli_a_sa_fiche_et_son_bordereau() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        var file =
                new MockMultipartFile("fichier", "x", "text/plain", "%PDF-1.7 avis".getBytes(StandardCharsets.UTF_8));
        var to = mvc.perform(multipart(demande + "/dossier")
                        .file(file)
                        .param("code", "RFR")
                        .with(user(agents.loadUserByUsername("agent")))
                        .with(csrf()))
                .andReturn();
        assertEquals(demande + "/dossier", to.getResponse().getRedirectedUrl());
        assertTrue(page("agent", demande + "/dossier")
                .contains(CodePiece.of("RFR").libelle().substring(0, 20)));
        for (String pdf : new String[] {"fiche.pdf", "bordereau.pdf"}) {
            var made = open("agent", demande + "/dossier/" + pdf).getResponse();
            assertEquals("application/pdf", made.getContentType(), pdf);
        }
    }

    @Test
    void l_administration_montre_qui_a_vu_quoi_et_ce_qui_est_detenu() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        open("agent", demande);
        assertEquals(403, open("agent", "/administration").getResponse().getStatus());
        String ref = demande.substring("/demandes/".length());
        String journal = page("admin", "/administration");
        assertTrue(journal.contains(ref), "the consultation is in the journal");
        assertTrue(journal.contains("Demande consultée") && !journal.contains(">CONSULTATION<"), "in words");
        List<String> acts = new ArrayList<>(List.of("CONSULTATION", "IMPORT_DEPOT", "REPONSE_ALERTE"));
        Stream.of(MessageKind.values()).map(Enum::name).forEach(acts::add);
        Stream.of(Draft.Kind.values()).map(Enum::name).forEach(acts::add);
        var words = ResourceBundle.getBundle("messages");
        assertEquals(
                List.of(),
                acts.stream().filter(one -> !words.containsKey("acte." + one)).toList());
        String held = page("admin", "/administration" + demande + "/donnees.json");
        assertTrue(held.contains("\"nom\" : \"EXEMPLE\"") && held.contains("\"mouvement\""));
        var letter = open("admin", "/administration" + demande + "/donnees.pdf").getResponse();
        assertEquals("application/pdf", letter.getContentType());
        assertTrue(letter.getContentAsString().startsWith("%PDF-1.7"));
    }

    @Test
    void le_portail_donne_des_chiffres_a_tous() throws Exception {
        String page = text(mvc.perform(get("/portail/statistiques")).andReturn());
        assertTrue(page.contains("Demandes actives") && page.contains("Metz (57)"));
        assertTrue(page.contains("<a href=\"/portail/statistiques\">Statistiques</a>"), "the link at the foot");
    }

    @Test
    void le_formulaire_de_contact_ecarte_les_robots() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(get("/portail").session(session));
        int before = courriels.last(100).size();
        Integer sum = (Integer) session.getAttribute("captcha.answer");
        contact(session, String.valueOf(sum), "");
        assertEquals(before, courriels.last(100).size(), "too fast");
        mvc.perform(get("/portail").session(session));
        asked(session, 3);
        contact(session, String.valueOf(session.getAttribute("captcha.answer")), "http://spam");
        assertEquals(before, courriels.last(100).size(), "the hidden field");
        mvc.perform(get("/portail").session(session));
        asked(session, 3);
        contact(session, String.valueOf(session.getAttribute("captcha.answer")), "");
        assertEquals(before + 1, courriels.last(100).size());
        contact(session, "7", "");
        assertEquals(before + 1, courriels.last(100).size(), "one question, one try");
    }

    /** As if the question had been put that many seconds ago. */
    private static void asked(MockHttpSession session, int seconds) {
        session.setAttribute("captcha.asked", Instant.now().minusSeconds(seconds));
    }

    private void contact(MockHttpSession session, String answer, String hidden) throws Exception {
        mvc.perform(post("/portail/contact")
                .session(session)
                .with(csrf())
                .param("courriel", "a@exemple.fr")
                .param("texte", "Bonjour")
                .param("reponse", answer)
                .param("site", hidden));
    }

    @Test
    void un_demandeur_voit_sa_demande_par_un_code_a_usage_unique() throws Exception {
        var session = new MockHttpSession();
        String numero = find("(057 0616 \\d{6} 10691)", page("agent", "/"));
        portail(session, "/portail/ma-demande/code", "numero", numero, "naissance", "15/01/1979");
        String code = find("(\\d{6})$", courriels.last(1).get(0).texte());
        portail(session, "/portail/ma-demande/entrer", "code", code.equals("000000") ? "000001" : "000000");
        assertFalse(mine(session).contains("Olivier TÉMOIN"), "a wrong code");
        portail(session, "/portail/ma-demande/entrer", "code", code);
        assertTrue(mine(session).contains("Olivier TÉMOIN"));

        var other = new MockHttpSession();
        portail(other, "/portail/ma-demande/entrer", "code", code);
        assertFalse(mine(other).contains("Olivier TÉMOIN"), "a code is good for who asked");
    }

    private String mine(MockHttpSession session) throws Exception {
        return text(mvc.perform(get("/portail/ma-demande").session(session)).andReturn());
    }

    private void portail(MockHttpSession session, String path, String... params) throws Exception {
        var request = post(path).session(session).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        mvc.perform(request);
    }
}
