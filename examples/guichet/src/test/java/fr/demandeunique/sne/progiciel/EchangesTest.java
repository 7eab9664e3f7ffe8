package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Échanges, lettres")
class EchangesTest extends Desk {
    @AfterEach
    void mend() throws Exception {
        press("agent", "/echanges/bac/retablir");
        press("agent", "/echanges/bac/relancer");
    }

    @Test
    void ce_qui_est_saisi_pendant_une_coupure_part_apres() throws Exception {
        String demande = demande("agent", "Léa FICTIF");
        press("agent", "/echanges/bac/couper");
        press("agent", demande + "/renouveler");
        assertTrue(page("agent", demande).contains("suivre cet envoi"), "it waits");
        assertTrue(page("agent", "/echanges").contains("coupé du réseau"));

        press("agent", "/echanges/bac/retablir");
        // Whatever its state, "to be sent" or "on its way", as long as it has not arrived.
        until("it has arrived", () -> !page("agent", demande).contains("suivre cet envoi"));
        synchronisation.run();
        String page = page("agent", demande);
        assertTrue(page.contains("21/02/2018"), "renewed");
        assertEquals(1, page.split("<span>Renouvellement</span>", -1).length - 1, "once");
    }

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    /** The movement came before this desk knew that the number was that of what it had sent. */
    @Test
    void un_mouvement_plus_rapide_que_le_numero_n_est_pas_perdu() {
        NumeroUnique numero = NumeroUnique.parse("057021799999910691");
        Demande sent = Demande.builder().dateDepot(LocalDate.of(2017, 2, 21)).build();
        dossiers.add("plus-rapide", sent, numero.guichet());
        try {
            String stranger = dossiers.put(
                    sent.toBuilder()
                            .numeroUnique(numero)
                            .etat(EtatDemande.ACTIVE)
                            .build(),
                    "\"1\"");
            dossiers.number("plus-rapide", numero);
            Dossier one = dossiers.find(numero).orElseThrow();
            assertEquals("plus-rapide", one.ref());
            assertEquals(EtatDemande.ACTIVE, one.demande().etat());
            assertEquals("\"1\"", one.etag());
            assertTrue(dossiers.find(stranger).isEmpty());
        } finally {
            jdbc.sql("delete from dossier where ref = 'plus-rapide' or numero = ?")
                    .param(numero.compact())
                    .update();
        }
    }

    @Test
    void un_sne_arrete_puis_relance_retrouve_tout() throws Exception {
        press("agent", "/echanges/bac/tuer");
        assertTrue(page("agent", "/echanges").contains("Il est arrêté."));
        assertTrue(page("agent", "/").contains("Jean-Noël EXEMPLE"), "the desk goes on");
        press("agent", "/echanges/bac/relancer");
        assertTrue(page("agent", "/echanges").contains("Il répond."));
    }

    @Test
    void une_attestation_se_voit_et_sa_remise_se_note() throws Exception {
        String demande = demande("agent", "Jean-Noël EXEMPLE");
        var pdf = open("agent", demande + "/attestations/renouvellement.pdf").getResponse();
        assertEquals("application/pdf", pdf.getContentType());
        assertTrue(pdf.getContentAsString().startsWith("%PDF-1.7"));
        assertEquals("inline; filename=\"renouvellement.pdf\"", pdf.getHeader("Content-Disposition"));

        String list = page("agent", demande + "/attestations?apercu=renouvellement.pdf");
        assertTrue(list.contains("<iframe"));
        assertTrue(list.contains("17/03/2017"), "a fortnight before the national sending");
        press("agent", demande + "/attestations/renouvellement/remise");
        assertTrue(page("agent", demande + "/attestations").contains("remise par le guichet"));
    }

    @Test
    void une_demande_sans_renouvellement_n_a_pas_l_attestation() throws Exception {
        String demande = demande("agent", "Lea FICTIF");
        assertEquals(
                404,
                open("agent", demande + "/attestations/renouvellement.pdf")
                        .getResponse()
                        .getStatus());
        String why = Messages.texte("ATTESTATION_SANS_RENOUVELLEMENT", Map.of(), Locale.FRENCH);
        assertTrue(page("agent", demande + "/attestations").contains(why));
    }
}
