package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Essayer son progiciel quand le SNE va mal")
class PannesTest {
    @Test
    @DisplayName("Une réponse perdue ne crée pas deux demandes")
    void reponse_perdue(SneClient sne, BacASable bac, Pannes pannes, JournalAppels appels) {
        pannes.regler("POST:coupure-apres*1/demandes");

        sne.enregistrer(Exemple.nouvelle(bac.jour()));

        assertEquals(2, appels.de("POST", "/demandes").size());
        assertTrue(appels.dernier().rejouee());
    }

    @Test
    @DisplayName("Un autre guichet a modifié la demande : relire, puis recommencer")
    void version_perimee(SneClient sne, BacASable bac) {
        var lue = sne.enregistrer(Exemple.nouvelle(bac.jour()));
        sne.modifier(
                lue.with(lue.demande().toBuilder().precisions("Rez-de-chaussée").build()));

        var tardive = lue.with(lue.demande().toBuilder().precisions("Balcon").build());

        assertThrows(SneException.Perimee.class, () -> sne.modifier(tardive));
    }
}
