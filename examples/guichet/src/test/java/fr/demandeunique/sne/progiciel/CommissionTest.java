package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("La commission et le flux de l’année")
class CommissionTest extends Desk {
    private static final Pattern NUMERO = Pattern.compile("057 \\d{4} \\d{6} 10691");

    private String numero(String path) throws Exception {
        Matcher one = NUMERO.matcher(page("agent", path));
        assertTrue(one.find());
        return one.group();
    }

    private static String message(String code) {
        return Messages.texte(code, Map.of(), Locale.FRENCH);
    }

    private String post(String path, List<String> params, String... more) throws Exception {
        List<String> all = new ArrayList<>(params);
        all.addAll(Arrays.asList(more));
        return press("agent", path, all.toArray(new String[0]));
    }

    @Test
    void trois_candidats_sont_cotes_classes_et_la_radiation_suit_le_bail() throws Exception {
        String seance = press(
                "agent", "/commissions", "/attribution/logement/type", "T2", "/attribution/logement/surface", "45");
        List<String> refs = new ArrayList<>();
        for (String nom : List.of("Inès MODÈLE", "Olivier TÉMOIN")) {
            String demande = demande("agent", nom);
            refs.add(demande.substring("/demandes/".length()));
            press("agent", seance + "/candidats", "texte", numero(demande));
        }
        String page = page("agent", seance);
        assertTrue(page.contains("points") && page.contains("Pourquoi ces points"), "the score and its reasons");

        List<String> typed = List.of(
                "decision-" + refs.get(0),
                "ATTRIBUTION_RANG",
                "rang-" + refs.get(0),
                "1",
                "decision-" + refs.get(1),
                "ATTRIBUTION_RANG",
                "rang-" + refs.get(1),
                "1");
        assertEquals("", post(seance, typed, "action", "clore"), "refused on the page");
        String refused = text(mvcPost(seance, typed, "clore"));
        assertTrue(refused.contains(message("COMMISSION_TROIS_CANDIDATS")));
        assertTrue(refused.contains(Messages.texte("COMMISSION_RANG_DOUBLE", Map.of("rang", "1"), Locale.FRENCH)));

        String third = demande("agent", "Jean-Noël EXEMPLE");
        press("agent", seance + "/candidats", "texte", numero(third));
        typed = List.of(
                "decision-" + refs.get(0),
                "ATTRIBUTION_RANG",
                "rang-" + refs.get(0),
                "1",
                "decision-" + refs.get(1),
                "ATTRIBUTION_RANG",
                "rang-" + refs.get(1),
                "2",
                "decision-" + third.substring("/demandes/".length()),
                "NON_ATTRIBUTION",
                "motif-" + third.substring("/demandes/".length()),
                "logement trop petit");
        assertEquals(seance, post(seance, typed, "action", "clore"));
        String closed = page("agent", seance);
        assertTrue(closed.contains("Attribution par rang, rang 1") && closed.contains("logement trop petit"));

        String lease =
                "/demandes/" + refs.get(0) + "/attribution?seance=" + seance.substring(seance.lastIndexOf('/') + 1);
        String form = page("agent", lease);
        assertTrue(
                form.contains("value=\"45\"") && form.contains("Attribution par rang, rang 1"),
                "the dwelling of the sitting");
        assertTrue(form.contains("commencent par QP"), "the codes of the day");
        assertTrue(form.contains("agents civils et militaires"), "what a contingent is");
        assertFalse(page("agent", "/demandes/" + refs.get(0)).contains("Radiée"), "a decision strikes nobody off");
        assertEquals(
                404,
                open("agent", lease.replace(refs.get(0), third.substring("/demandes/".length())))
                        .getResponse()
                        .getStatus(),
                "it was not given to this one");
    }

    private org.springframework.test.web.servlet.MvcResult mvcPost(String path, List<String> params, String action)
            throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user(
                        agents.loadUserByUsername("agent")))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .param("action", action);
        for (int i = 0; i < params.size(); i += 2) {
            request.param(params.get(i), params.get(i + 1));
        }
        return mvc.perform(request).andReturn();
    }

    @Test
    void une_demande_radiee_et_un_consultant_n_entrent_pas_en_commission() throws Exception {
        assertEquals("", press("consultant", "/commissions", "insuffisants", "1"));
        String seance = press("agent", "/commissions", "insuffisants", "1");
        assertEquals(404, open("gestionnaire", seance).getResponse().getStatus());
        press("agent", seance + "/candidats", "texte", "057 0101 000000 10691");
        assertTrue(page("agent", seance).contains("Aucun candidat"));
    }

    @Test
    void une_convention_dit_le_flux_de_l_annee_et_ce_qui_manque() throws Exception {
        List<String> typed = List.of(
                "/bailleur",
                "732 829 320",
                "/nature",
                "COMMUNE",
                "/nom",
                "Ville d’essai",
                "/departement",
                "57",
                "/signeeLe",
                "01/12/2023",
                "/du",
                "01/01/2024",
                "/au",
                "31/12/2026",
                "/stock",
                "1000",
                "/part",
                "20",
                "/annees/0/annee",
                "2024",
                "/annees/0/liberes",
                "103",
                "/annees/0/proposes",
                "5");
        String one = post("/conventions/nouvelle", typed, "action", "garder");
        String page = page("agent", one + "?le=2024-07-01");
        assertTrue(page.contains("en cours") && page.contains("103 libérés") && page.contains("20 (20,60)"), page);
        assertTrue(page("agent", one).contains("aucun texte ne demande"), "on the day of the sandbox, in 2017");
        assertTrue(page("agent", "/conventions").contains("Ville d’essai"));
        assertEquals("", post("/conventions/nouvelle", List.of("/bailleur", "732 829 321"), "action", "garder"));
        assertEquals(404, open("gestionnaire", one).getResponse().getStatus());
    }
}
