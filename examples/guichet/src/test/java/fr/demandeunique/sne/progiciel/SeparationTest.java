package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Messages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Séparation, pas à pas comme dans le bulletin")
class SeparationTest extends Desk {
    private static String message(String code) {
        return Messages.texte(code, Map.of(), Locale.FRENCH);
    }

    @Test
    void chacun_garde_la_date_de_depot() throws Exception {
        String initiale = demande("agent", "Olivier TÉMOIN");

        // The trap: the situation familiale first.
        String tooEarly = press("agent", initiale + "/modifier");
        send("agent", tooEarly, "enregistrer", Map.of("/demandeur/situationFamiliale", "S"));
        assertTrue(page("agent", tooEarly).contains(message("SEPARATION_DUPLIQUER_DABORD")));
        press("agent", tooEarly + "/abandonner");

        assertTrue(page("agent", initiale + "/separation").contains("Dupliquer pour Marie-Lou ESSAI"));
        String draft = press("agent", initiale + "/separation", "coTitulaire", "1", "preuve", "RUPTURE_PACS");
        Map<String, String> duplicata = fields(page("agent", draft));
        assertEquals("ESSAI", duplicata.get("/demandeur/nom"));
        assertEquals("24/06/2016", duplicata.get("/dateDepot"));
        assertEquals("", duplicata.get("/demandeur/situationFamiliale"), "the agent fills it");

        Map<String, String> rempli = new HashMap<>();
        rempli.put("/demandeur/situationFamiliale", "C");
        rempli.put("/demandeur/adresse/voie", "passage des Essais");
        rempli.put("/demandeur/adresse/commune", "metz");
        rempli.put("/logementRecherche/types", "T2");
        rempli.put("/logementRecherche/nombrePersonnes", "1");
        rempli.put("/logementRecherche/communes", "Metz");
        rempli.put("/logementRecherche/elargie", "oui");
        rempli.put("piece-demande", "ID-FR");
        send("agent", draft, "piece:demande", rempli);
        String fin = send("agent", draft, "enregistrer", Map.of()).getResponse().getRedirectedUrl();
        assertTrue(fin != null && fin.startsWith(initiale + "/separation/"), fin);

        String page = page("agent", fin);
        assertTrue(page.contains("Demande initiale") && page.contains("Nouvelle demande"));
        assertEquals(2, page.split("24/06/2016", -1).length - 1, "the same date de dépôt on both");
        assertTrue(page.contains(message("SEPARATION_CORRIGER_SITUATION_FAMILIALE")));

        String correction = press("agent", initiale + "/modifier");
        Map<String, String> change = Map.of("/demandeur/situationFamiliale", "C");
        send("agent", correction, "retirer:/coTitulaires/0", change);
        assertEquals(
                initiale,
                send("agent", correction, "enregistrer", Map.of()).getResponse().getRedirectedUrl());
        assertFalse(page("agent", fin).contains(message("SEPARATION_CORRIGER_SITUATION_FAMILIALE")));
    }

    @Test
    void une_preuve_d_une_autre_union_est_refusee() throws Exception {
        String initiale = demande("agent", "Jean-Noël EXEMPLE");
        assertEquals(
                initiale + "/separation",
                press("agent", initiale + "/separation", "coTitulaire", "1", "preuve", "RUPTURE_PACS"));
    }
}
