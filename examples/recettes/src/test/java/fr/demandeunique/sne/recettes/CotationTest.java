package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.cotation.Analogue;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.cotation.SuiviCotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Coter une demande, et dire au demandeur pourquoi et où il se situe")
class CotationTest {
    @Test
    @DisplayName("La cotation, ses raisons, et son rang parmi les demandes analogues")
    void coter() {
        var jour = LocalDate.of(2024, 1, 15);
        // An editor reads the grid of the territory: GrilleJson.read(bytes).orElseThrow()
        var cotateur = Cotateur.de(GrilleJson.exemple(), jour).orElseThrow();
        var demande = DemandeJson.read(Exemple.json().getBytes(StandardCharsets.UTF_8))
                .resultat()
                .orElseThrow();
        var cotation = cotateur.coter(demande);

        var stock = new SuiviCotation(jour);
        stock.ajouter(demande, cotation); // and every other one of the stock
        var analogues = stock.distribution(Analogue.de(demande));

        assertEquals(1, analogues.rang(cotation.points()));
        assertTrue(cotation.detail().stream().anyMatch(one -> one.motif().contains("mois d’ancienneté")));
    }
}
