package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Parler au vrai SNE : SOAP, un certificat, et rien de perdu en silence")
class SneReelTest {
    @Test
    @DisplayName("Ce que le document du SNE n’a pas de place connue pour dire n’est pas envoyé sans accord")
    void dire_ce_qui_ne_passe_pas(BacASable bac) {
        var demande = Exemple.nouvelle(bac.jour());
        try (SneClient strict = client(bac, NuuSettings.defaults());
                SneClient avecPertes = client(bac, NuuSettings.defaults().withLoss())) {
            var refus = assertThrows(SneException.HorsTransport.class, () -> strict.enregistrer(demande));
            assertFalse(refus.anomalies().isEmpty()); // path by path, before anything leaves

            var enregistree = avecPertes.enregistrer(demande);

            assertEquals("057 1215 073903 10691", enregistree.numero().affichage());
            assertFalse(enregistree.avertissements().isEmpty()); // the same, accepted
        }
    }

    private static SneClient client(BacASable bac, NuuSettings reglages) {
        return SneClient.builder()
                .url(bac.urlNuu()) // the ministry's host, and .tls(…) with its certificate
                .guichet(CodeGuichet.parse("10691"))
                .nuu(reglages)
                .build();
    }
}
