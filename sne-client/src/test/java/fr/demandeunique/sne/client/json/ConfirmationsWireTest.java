package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Confirmation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.Confirmations;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A confirmation survives JSON and the document of the SNE, which has no place for it. */
class ConfirmationsWireTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 2, 1);

    private static Demande demande(String confirmations) {
        String json =
                "{'format':'sne-demande/1','dateDepot':'2015-12-17','demandeur':{'nom':'EXEMPLE','prenoms':['Jean'],'dateNaissance':'1890-01-01',"
                        + "'revenusFiscaux':[{'annee':2014,'montant':400000}],'courriel':'jean,dupont@exemple,fr'},'confirmations':"
                        + confirmations + "}";
        var read = DemandeJson.read(Exemples.octets(json.replace('\'', '"')));
        assertEquals(List.of(), read.rapport().anomalies());
        return read.demande();
    }

    private static String texte(Demande demande) {
        return new String(DemandeJson.write(demande), StandardCharsets.UTF_8);
    }

    private static final String TROIS =
            "[{'code':'AGE_INVRAISEMBLABLE','chemin':'/demandeur/dateNaissance','valeur':'1890-01-01','le':'2016-01-04','agent':'x'},"
                    + "{'code':'REVENU_INVRAISEMBLABLE','chemin':'/demandeur/revenusFiscaux/0/montant','valeur':400000,'le':'2016-01-04'},"
                    + "{'code':'COURRIEL_DOUTEUX','chemin':'/demandeur/courriel','valeur':'jean,dupont@exemple,fr'}]";

    @Test
    void text_and_numbers_come_back_as_they_were_written_and_silence_their_doubts() {
        Demande demande = demande(TROIS);
        assertEquals("1890-01-01", demande.confirmations().get(0).valeur());
        assertEquals(new BigDecimal("400000"), demande.confirmations().get(1).valeur());
        assertTrue(texte(demande).contains("\"confirmations\":" + TROIS.replace('\'', '"')));
        var rapport = ControleDemande.controler(demande, JOUR);
        assertEquals(3, rapport.confirmees().size());
        assertFalse(rapport.anomalies().stream().anyMatch(Confirmations::confirmable));
        String text = TROIS.replace("400000", "'400000.00'");
        assertEquals(
                3, ControleDemande.controler(demande(text), JOUR).confirmees().size());
    }

    @Test
    void the_document_of_the_SNE_brings_them_back() {
        Demande demande = demande(TROIS);
        Demande back = DemandeXml.read(DemandeXml.write(demande)).demande();
        assertEquals(demande.confirmations(), back.confirmations());
        assertEquals(texte(demande), texte(back));
    }

    @Test
    void one_that_cannot_be_read_is_told_kept_and_silences_nothing() {
        String json =
                "{\"format\":\"sne-demande/1\",\"confirmations\":[{\"code\":\"AGE_INVRAISEMBLABLE\",\"valeur\":true,\"le\":\"hier\"}]}";
        var read = DemandeJson.read(Exemples.octets(json));
        assertEquals(
                List.of("/confirmations/0/valeur", "/confirmations/0/le"),
                read.rapport().anomalies().stream().map(Anomalie::chemin).toList());
        assertEquals(json, texte(read.demande()));
        Confirmation one = read.demande().confirmations().get(0);
        assertFalse(one.porteSur("true"));
    }
}
