package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.demandeunique.sne.progiciel.socle.Agents;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sécurité")
class SecurityTest extends Desk {
    @Test
    void sans_connexion_rien_ne_se_voit() throws Exception {
        mvc.perform(get("/")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/connexion"));
        mvc.perform(get("/actuator/metrics")).andExpect(redirectedUrl("/connexion"));
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void une_action_sans_jeton_est_refusee() throws Exception {
        mvc.perform(post("/saisie").with(user(agents.loadUserByUsername("agent"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void la_page_n_execute_que_les_scripts_du_serveur() throws Exception {
        mvc.perform(get("/connexion"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'none'")))
                .andExpect(header().string(
                                "Content-Security-Policy", Matchers.not(Matchers.containsString("unsafe-inline"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        String page = page("agent", press("agent", "/saisie"));
        assertFalse(page.contains(" style="), "no inline style");
        assertFalse(page.matches("(?s).* on[a-z]+=\".*"), "no inline handler");
    }

    @Test
    void ce_qui_est_saisi_n_est_jamais_du_code() throws Exception {
        String draft = press("agent", "/saisie");
        send(
                "agent",
                draft,
                "brouillon",
                Map.of("/demandeur/nom", "<script>alert(1)</script>", "/precisions", "'; drop table draft; --"));
        String page = page("agent", draft);
        assertFalse(page.contains("<script>alert"));
        assertEquals("'; drop table draft; --", fields(page).get("/precisions"));
        assertTrue(press("agent", "/recherche", "texte", "x' or '1'='1").isEmpty(), "nothing is found");
    }

    @Test
    void une_demande_d_un_autre_territoire_ne_se_devine_pas() throws Exception {
        String demande = demande("gestionnaire", "Hugo INVENTÉ");
        assertEquals(404, open("agent", demande).getResponse().getStatus());
        assertEquals(404, open("agent", "/demandes/inconnue").getResponse().getStatus(), "the same answer");
        String draft = press("agent", "/saisie");
        assertEquals(404, open("gestionnaire", draft).getResponse().getStatus());
    }

    @Test
    void cinq_mots_de_passe_faux_bloquent_le_compte() throws Exception {
        var wrong = formLogin("/connexion")
                .userParameter("identifiant")
                .passwordParam("motDePasse")
                .user("collegue")
                .password("faux");
        var right = formLogin("/connexion")
                .userParameter("identifiant")
                .passwordParam("motDePasse")
                .user("admin")
                .password(Agents.MOT_DE_PASSE_D_ESSAI);
        mvc.perform(right).andExpect(authenticated());
        for (int i = 0; i < 5; i++) {
            mvc.perform(wrong).andExpect(unauthenticated());
        }
        mvc.perform(wrong.password(Agents.MOT_DE_PASSE_D_ESSAI)).andExpect(unauthenticated());
    }

    @Test
    void l_administration_est_aux_administrateurs() throws Exception {
        mvc.perform(get("/actuator/metrics").with(user(agents.loadUserByUsername("agent"))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator/metrics").with(user(agents.loadUserByUsername("admin"))))
                .andExpect(status().isOk());
    }

    @Test
    void un_nom_n_est_ni_dans_une_adresse_ni_dans_un_toString() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        assertTrue(demande.matches("/demandes/[A-Za-z0-9_-]{16}"));
        assertEquals("Agent[agent]", agents.loadUserByUsername("agent").toString());
    }
}
