package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Enregistrer une demande, ou montrer à l’agent pourquoi elle est refusée")
class EnregistrerTest {
    private static final LocalDate JOUR = LocalDate.of(2015, 12, 17);

    @Test
    @DisplayName("Chercher la personne, contrôler, enregistrer : le numéro est là")
    void enregistrer(SneClient sne) {
        var demande = Exemple.nouvelle(JOUR);
        assertTrue(sne.demandes().doublons(demande).execute().isEmpty());
        assertTrue(ControleDemande.controler(demande, JOUR).conforme()); // what can be told without the SNE

        var enregistree = sne.enregistrer(demande);

        assertEquals("057 1215 073903 10691", enregistree.numero().affichage());
        assertFalse(sne.demandes().doublons(demande).execute().isEmpty()); // nobody registers them twice
    }

    @Test
    @DisplayName("Un refus dit où, pourquoi, que faire, et d’où vient la règle")
    void montrer_un_refus(SneClient sne) {
        var sansPiece = Exemple.nouvelle(JOUR).toBuilder().pieces(List.of()).build();

        var refus = assertThrows(SneException.Refus.class, () -> sne.enregistrer(sansPiece));

        Anomalie anomalie = refus.anomalies().get(0);
        assertEquals("/pieces", anomalie.chemin());
        assertTrue(anomalie.message(Locale.FRENCH).contains("joignez-la"), anomalie::message);
        assertEquals(
                "CCH, art. R441-2-3 (version du 14/05/2015)", anomalie.source().citation());
    }
}
