package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Messages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("Saisie d’une demande")
class SaisieTest extends Desk {
    private static final MockMultipartFile AVIS = new MockMultipartFile(
            "fichier-fiscal", "avis.pdf", "text/html", "%PDF-1.7 avis".getBytes(StandardCharsets.UTF_8));

    private String nouvelle() throws Exception {
        return press("agent", "/saisie");
    }

    static Map<String, String> saisie() {
        Map<String, String> all = new HashMap<>();
        all.put("/dateDepot", "20/02/2017");
        all.put("/demandeur/civilite", "2");
        all.put("/demandeur/nom", "NOUVELLE");
        all.put("/demandeur/nomNaissance", "NOUVELLE");
        all.put("/demandeur/prenoms", "Éva, Marie");
        all.put("/demandeur/dateNaissance", "03/05/1990");
        all.put("/demandeur/nationalite", "1");
        all.put("/demandeur/situationFamiliale", "C");
        all.put("/demandeur/telephones", "06 00 00 00 09");
        all.put("/demandeur/adresse/voie", "rue des Essais");
        all.put("/demandeur/adresse/codePostal", "57000");
        all.put("/demandeur/adresse/commune", "metz");
        all.put("/logementRecherche/types", "T2");
        all.put("/logementRecherche/nombrePersonnes", "1");
        all.put("/logementRecherche/communes", "Metz (57)");
        all.put("/logementRecherche/elargie", "oui");
        return all;
    }

    @Test
    void les_treize_onglets_sont_ceux_du_bulletin() throws Exception {
        String page = page("agent", nouvelle());
        String[] titres = {
            "Demande",
            "Demandeur",
            "Conjoint ou co-titulaire",
            "Personnes à charge",
            "Situation prof.",
            "Revenu fiscal",
            "Ressources mensuelles",
            "Logement actuel",
            "Motif demande",
            "Logement recherché",
            "Précisions",
            "Complément handicap",
            "Gestion des échanges"
        };
        int at = 0;
        for (String titre : titres) {
            at = page.indexOf("<span class=\"onglet-titre\">" + titre + "</span>", at) + 1;
            assertTrue(at > 0, titre);
        }
    }

    @Test
    void une_piece_ajoutee_au_revenu_fiscal_garde_ce_qui_est_saisi_ailleurs() throws Exception {
        String draft = nouvelle();
        send("agent", draft, "ajouter:/demandeur/revenusFiscaux", Map.of("/demandeur/nom", "GARDÉE"));
        Map<String, String> typed = Map.of(
                "/demandeur/revenusFiscaux/0/annee", "2015",
                "/demandeur/revenusFiscaux/0/montant", "12 345,60",
                "/precisions", "Près de l’école",
                "piece-fiscal", "RFR");
        send("agent", draft, "piece:fiscal", typed, AVIS);

        String page = page("agent", draft);
        Map<String, String> kept = fields(page);
        assertEquals("GARDÉE", kept.get("/demandeur/nom"));
        assertEquals("2015", kept.get("/demandeur/revenusFiscaux/0/annee"));
        assertEquals("12345,60", kept.get("/demandeur/revenusFiscaux/0/montant"));
        assertEquals("Près de l’école", kept.get("/precisions"));
        assertTrue(page.contains("application/pdf, 1 Kio"), "by its content, not by the type that was announced");
    }

    @Test
    void un_fichier_est_juge_a_son_contenu() throws Exception {
        String draft = nouvelle();
        var html = new MockMultipartFile(
                "fichier-fiscal", "avis.pdf", "application/pdf", "<script>".getBytes(StandardCharsets.UTF_8));
        send("agent", draft, "piece:fiscal", Map.of("piece-fiscal", "RFR"), html);
        assertFalse(page("agent", draft).contains("class=\"fichiers\""));
    }

    @Test
    void un_brouillon_n_est_pas_faux_mais_une_valeur_impossible_l_est() throws Exception {
        String draft = nouvelle();
        String absent = Messages.texte("PIECE_IDENTITE_ABSENTE", Map.of(), Locale.FRENCH);
        assertFalse(page("agent", draft).contains(absent));

        send("agent", draft, "brouillon", Map.of("/dateDepot", "30/02/2017"));
        String page = page("agent", draft);
        assertEquals("2017-02-30", fields(page).get("/dateDepot"), "kept as it was typed");
        assertTrue(page.contains(Messages.texte("JSON_DATE", Map.of(), Locale.FRENCH)));
        assertTrue(page.contains("aria-invalid=\"true\""));

        send("agent", draft, "controler", Map.of());
        assertTrue(page("agent", draft).contains(absent));
    }

    @Test
    void la_demande_complete_recoit_son_numero() throws Exception {
        String draft = nouvelle();
        send("agent", draft, "brouillon", saisie());
        send("agent", draft, "piece:demande", Map.of("piece-demande", "ID-FR"));
        assertEquals("Metz (57)", fields(page("agent", draft)).get("/demandeur/adresse/commune"));

        String demande =
                send("agent", draft, "enregistrer", Map.of()).getResponse().getRedirectedUrl();
        assertTrue(demande != null && demande.startsWith("/demandes/"), demande);
        String page = page("agent", demande);
        assertTrue(page.contains("Éva NOUVELLE") || page.contains("Éva Marie NOUVELLE"), "the name");
        assertTrue(page.matches("(?s).*057 0217 \\d{6} 10691.*"), "its number");
        assertEquals(404, open("agent", draft).getResponse().getStatus(), "the draft is gone");
    }

    @Test
    void une_commune_de_plusieurs_noms_se_choisit() throws Exception {
        String draft = nouvelle();
        send("agent", draft, "onglet:demandeur", Map.of("/demandeur/adresse/commune", "saint denis"));
        String page = page("agent", draft);
        assertEquals("saint denis", fields(page).get("/demandeur/adresse/commune"));
        assertTrue(page.contains("value=\"choisir:/demandeur/adresse/commune:93066\""));

        send("agent", draft, "choisir:/demandeur/adresse/commune:93066", Map.of());
        assertEquals("Saint-Denis (93)", fields(page("agent", draft)).get("/demandeur/adresse/commune"));
    }

    @Test
    void un_doute_confirme_ne_revient_pas_tant_que_la_valeur_reste() throws Exception {
        String draft = nouvelle();
        String button = "value=\"confirmer:LOYER_INVRAISEMBLABLE:/logementActuel/loyer\"";
        send("agent", draft, "onglet:actuel", Map.of("/logementActuel/loyer", "52000"));
        assertTrue(page("agent", draft).contains(button));

        send("agent", draft, "confirmer:LOYER_INVRAISEMBLABLE:/logementActuel/loyer", Map.of());
        assertFalse(page("agent", draft).contains(button), "confirmed");
        send("agent", draft, "brouillon", Map.of("/logementActuel/loyer", "53000"));
        assertTrue(page("agent", draft).contains(button), "another value");
    }

    @Test
    void deux_pages_du_meme_brouillon_ne_perdent_rien() throws Exception {
        String draft = nouvelle();
        Map<String, String> first = fields(page("agent", draft));
        Map<String, String> second = fields(page("collegue", draft));
        send(
                "agent",
                draft,
                "brouillon",
                first,
                Map.of("/demandeur/nom", "PREMIER", "/demandeur/courriel", "a@exemple.fr"));
        send("collegue", draft, "brouillon", second, Map.of("/demandeur/nom", "SECOND", "/precisions", "Au calme"));

        String page = page("collegue", draft);
        Map<String, String> both = fields(page);
        assertEquals("a@exemple.fr", both.get("/demandeur/courriel"));
        assertEquals("Au calme", both.get("/precisions"));
        assertEquals("SECOND", both.get("/demandeur/nom"), "what was typed here stays");
        assertTrue(page.contains("Un autre agent a écrit\u00a0: <strong>PREMIER</strong>"));

        send("collegue", draft, "reprendre:/demandeur/nom", Map.of());
        assertEquals("PREMIER", fields(page("collegue", draft)).get("/demandeur/nom"));
    }

    @Test
    void le_second_agent_voit_ce_que_le_premier_a_enregistre() throws Exception {
        String demande = demande("agent", "Karim SPÉCIMEN");
        String mine = press("agent", demande + "/modifier");
        String theirs = press("collegue", demande + "/modifier");
        send("collegue", theirs, "enregistrer", Map.of("/demandeur/courriel", "k@exemple.fr"));
        assertTrue(page("agent", demande).contains("k@exemple.fr"), "it went to the SNE and came back");

        assertEquals(
                mine,
                send("agent", mine, "enregistrer", Map.of("/precisions", "Rez-de-chaussée"))
                        .getResponse()
                        .getRedirectedUrl());
        Map<String, String> merged = fields(page("agent", mine));
        assertEquals("k@exemple.fr", merged.get("/demandeur/courriel"));
        assertEquals("Rez-de-chaussée", merged.get("/precisions"));
        assertEquals(
                demande,
                send("agent", mine, "enregistrer", Map.of()).getResponse().getRedirectedUrl());
        assertTrue(page("agent", demande).contains("Rez-de-chaussée"));
    }
}
