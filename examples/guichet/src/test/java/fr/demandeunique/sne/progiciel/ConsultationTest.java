package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Messages;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Consultation d’une demande")
class ConsultationTest extends Desk {
    @Test
    void elle_montre_ce_que_montre_l_ecran_du_bulletin() throws Exception {
        String page = page("agent", demande("agent", "Jean-Noël EXEMPLE"));
        for (String shown : new String[] {
            "057 1215 073903 10691",
            "17/12/2015",
            "10691 MOSELIS",
            "Statut DALO\u00a0:",
            "Typologie de logement DALO\u00a0:",
            "Copie numérique pour cette demande\u00a0:",
            "Date du prochain renouvellement\u00a0:",
            "05/12/2017",
            "Date envoi préavis avec accusé de réception\u00a0:",
            "Duplication pour création d’une demande suite à séparation"
        }) {
            assertTrue(page.contains(shown), shown);
        }
    }

    @Test
    void un_acte_qui_n_est_pas_permis_dit_pourquoi_dans_les_mots_de_la_bibliotheque() throws Exception {
        String page = page("agent", demande("agent", "Olivier TÉMOIN"));
        assertTrue(page.matches("(?s).*<button class=\"bouton\" type=\"button\" disabled[^>]*>Réactiver</button>.*"));
        assertTrue(page.contains(Messages.texte("REACTIVATION_DEMANDE_ACTIVE", Map.of(), Locale.FRENCH)));
        String seul = page("agent", demande("agent", "Inès MODÈLE"));
        assertTrue(seul.contains(Messages.texte("SEPARATION_CO_TITULAIRE_INTROUVABLE", Map.of(), Locale.FRENCH)));
    }

    @Test
    void un_numero_se_cherche_avec_ou_sans_espaces() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        assertEquals(demande, press("agent", "/recherche", "texte", "057 1215 073903 10691"));
        assertEquals(demande, press("agent", "/recherche", "texte", "057121507390310691"));
        assertEquals(demande, press("agent", "/recherche", "texte", "exemple"));
    }

    @Test
    void un_renouvellement_se_voit_aussitot() throws Exception {
        String demande = demande("agent", "Inès MODÈLE");
        assertEquals(demande, press("agent", demande + "/renouveler"));
        assertTrue(page("agent", demande).contains("21/02/2018"), "the next one is a year later");
    }

    @Test
    void un_consultant_voit_et_ne_change_rien() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        String page = page("consultant", demande);
        assertTrue(page.contains("disabled"));
        assertEquals(demande, press("consultant", demande + "/modifier"), "no draft is opened");
    }
}
