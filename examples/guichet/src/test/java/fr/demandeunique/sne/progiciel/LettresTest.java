package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The letters beside attestations, each where its act is; a letter that would say something false is not printed, and the page says why. */
@DisplayName("Les lettres")
class LettresTest extends Desk {
    private String letter(String path) throws Exception {
        var answer = open("agent", path).getResponse();
        if (answer.getRedirectedUrl() == null) {
            assertEquals("application/pdf", answer.getContentType(), path);
            assertTrue(answer.getContentAsString().startsWith("%PDF-1.7"), path);
            return "pdf";
        }
        return answer.getRedirectedUrl();
    }

    private static String why(String code) {
        return Messages.texte(code, Map.of(), Locale.FRENCH);
    }

    @Test
    void ce_que_la_demande_permet_s_imprime_et_le_reste_dit_pourquoi() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        String page = page("agent", demande + "/attestations");
        assertTrue(page.contains("/courriers/renouvellement.pdf"), "it was renewed");
        assertTrue(page.contains(why("COURRIER_NON_RADIEE")), "it was not struck off");
        assertEquals("pdf", letter(demande + "/courriers/renouvellement.pdf"));
        assertEquals("pdf", letter(demande + "/courriers/pieces-demandees.pdf?grand=true"));
        assertEquals(demande + "/attestations", letter(demande + "/courriers/radiation.pdf"));
        assertEquals(
                404,
                open("agent", demande + "/courriers/autre.pdf").getResponse().getStatus());
        String theirs = demande("gestionnaire", "Hugo INVENTÉ");
        assertEquals(
                404,
                open("agent", theirs + "/courriers/renouvellement.pdf")
                        .getResponse()
                        .getStatus());
    }

    @Test
    void un_avertissement_veut_le_jour_de_la_lettre_sans_reponse() throws Exception {
        String demande = demande("agent", "Olivier TÉMOIN");
        assertEquals(demande + "/attestations", letter(demande + "/courriers/sans-reponse.pdf"));
        assertEquals(demande + "/attestations", letter(demande + "/courriers/sans-reponse.pdf?faitLe=2017-02-22"));
        assertEquals("pdf", letter(demande + "/courriers/sans-reponse.pdf?faitLe=2017-01-10"));
        assertEquals(
                400,
                open("agent", demande + "/courriers/sans-reponse.pdf?faitLe=hier")
                        .getResponse()
                        .getStatus());
    }

    @Test
    void la_decision_d_une_seance_close_s_ecrit_a_chaque_candidat() throws Exception {
        String seance = press("agent", "/commissions", "/attribution/logement/type", "T2", "insuffisants", "1");
        String id = seance.substring(seance.lastIndexOf('/') + 1);
        List<String> typed = new ArrayList<>();
        List<String> demandes = new ArrayList<>();
        for (String[] one : new String[][] {
            {"Inès MODÈLE", "IRRECEVABILITE", "IRRRES"}, {"Olivier TÉMOIN", "NON_ATTRIBUTION", "logement trop petit"}
        }) {
            String demande = demande("agent", one[0]);
            String ref = demande.substring("/demandes/".length());
            demandes.add(demande);
            press("agent", seance + "/candidats", "texte", one[0].substring(one[0].indexOf(' ') + 1));
            typed.addAll(List.of("decision-" + ref, one[1], "motif-" + ref, one[2]));
        }
        String decision = "/courriers/decision.pdf?seance=" + id;
        assertEquals(demandes.get(0) + "/attestations", letter(demandes.get(0) + decision), "nothing is decided yet");
        typed.addAll(List.of("action", "clore"));
        assertEquals(seance, press("agent", seance, typed.toArray(new String[0])));

        String page = page("agent", seance);
        assertTrue(page.contains("Lettre de décision\u00a0: Inès MODÈLE"));
        assertEquals(2, page.split("irrecevabilite.pdf", -1).length, "one candidate alone is warned");
        for (String demande : demandes) {
            assertEquals("pdf", letter(demande + decision));
        }
        String warning = "/courriers/irrecevabilite.pdf?seance=" + id;
        assertEquals("pdf", letter(demandes.get(0) + warning));
        assertEquals(demandes.get(1) + "/attestations", letter(demandes.get(1) + warning), "not declared so");
    }
}
