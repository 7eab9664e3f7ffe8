package fr.demandeunique.sne.recettes;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.homologation.Scenario;
import fr.demandeunique.sne.bacasable.junit.Epreuve;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import org.junit.jupiter.api.DisplayName;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Homologuer son progiciel : le bac à sable joue la panne, et juge les appels")
class HomologationTest {
    @Epreuve(Scenario.DEBIT)
    @DisplayName("Attendre aussi longtemps que le SNE le demande")
    void attendre(SneClient sne, BacASable bac) {
        sne.lire(sne.enregistrer(Exemple.nouvelle(bac.jour())).numero());
    }

    @Epreuve(Scenario.VERSION_PERIMEE)
    @DisplayName("Relire ce qu’un autre guichet a changé")
    void relire(SneClient sne, BacASable bac) {
        modifier(sne, sne.enregistrer(Exemple.nouvelle(bac.jour())));
    }

    private static void modifier(SneClient sne, DemandeVersionnee lue) {
        try {
            sne.modifier(lue.with(lue.demande().toBuilder().precisions("Balcon").build()));
        } catch (SneException.Perimee e) {
            modifier(sne, sne.lire(lue.numero())); // the agent sees both, in a product
        }
    }
}
