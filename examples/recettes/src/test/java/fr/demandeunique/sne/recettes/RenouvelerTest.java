package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Renouveler à temps, et savoir jusqu’à quand")
class RenouvelerTest {
    @Test
    @DisplayName("Les échéances avant, puis après le renouvellement")
    void renouveler(SneClient sne, BacASable bac) {
        var enregistree = sne.enregistrer(Exemple.nouvelle(bac.jour()));
        var calendrier = Calendrier.de(enregistree.demande(), null).orElseThrow();
        assertEquals(LocalDate.of(2016, 11, 17), calendrier.preavisAuPlusTard());
        assertEquals(LocalDate.of(2016, 12, 17), calendrier.expiration());

        bac.regler(LocalDate.of(2016, 12, 5));
        var renouvelee = sne.renouveler(enregistree.numero());

        assertEquals(
                LocalDate.of(2017, 12, 5),
                Calendrier.de(renouvelee.demande(), null).orElseThrow().expiration());
    }

    @Test
    @DisplayName("Une demande oubliée est radiée ; elle se réactive dans les délais")
    void reactiver(SneClient sne, BacASable bac) {
        var numero = sne.enregistrer(Exemple.nouvelle(bac.jour())).numero();
        bac.nuitsJusquau(LocalDate.of(2017, 1, 18)); // what the SNE does by itself, night after night
        assertEquals(EtatDemande.RADIEE, sne.lire(numero).demande().etat());

        assertEquals(EtatDemande.ACTIVE, sne.reactiver(numero).demande().etat());
    }
}
