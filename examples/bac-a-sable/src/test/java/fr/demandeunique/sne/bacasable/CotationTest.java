package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.client.registre.CotationCommuniquee;
import fr.demandeunique.sne.client.registre.CotationCommuniquee.Ligne;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The score that an applicant may know, from the core through the gateway to the client, each answer held against the contract. */
class CotationTest {
    private final BacASable sne = BacASable.demarrer();
    private final Appels appels = new Appels(sne);

    @AfterEach
    void stop() {
        sne.close();
    }

    private NumeroUnique enregistrer(LocalDate jour) {
        sne.regler(jour);
        try (SneClient client = sne.client("10691")) {
            return client.demandes()
                    .enregistrer(Appels.couple().toBuilder()
                            .dateDepot(jour.minusYears(3))
                            .debutValidite(jour)
                            .renouvellements(List.of())
                            .preavis(null)
                            .formulaire(null)
                            .naissancesPrevues(null)
                            .build())
                    .execute()
                    .numero();
        }
    }

    @Test
    void the_score_comes_with_its_reasons_its_place_and_adds_up() throws Exception {
        NumeroUnique numero = enregistrer(LocalDate.of(2024, 1, 15));
        HttpResponse<String> answer = appels.appeler("GET", "/demandes/" + numero.compact() + "/cotation", "");
        assertEquals(200, answer.statusCode(), answer.body());
        try (SneClient client = sne.client("10691")) {
            CotationCommuniquee french =
                    client.demandes().cotation(numero, Locale.FRENCH).execute();
            CotationCommuniquee english =
                    client.demandes().cotation(numero, Locale.ENGLISH).execute();
            assertEquals(
                    0,
                    french.points()
                            .compareTo(french.detail().stream()
                                    .map(Ligne::points)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
            assertTrue(
                    french.detail().stream().anyMatch(one -> one.motif().equals("La demande a 36 mois d’ancienneté.")));
            assertTrue(english.detail().stream().anyMatch(one -> one.motif().equals("The demande is 36 months old.")));
            assertEquals(french.points(), english.points());
            assertEquals(1, french.place().rang());
            assertEquals(1, french.place().total());
            assertTrue(
                    french.avertissements().stream().map(Anomalie::code).anyMatch("COTATION_GRILLE_EXEMPLE"::equals));
        }
    }

    @Test
    void without_a_grid_in_force_the_call_is_refused_with_the_reason() throws Exception {
        NumeroUnique numero = enregistrer(LocalDate.of(2019, 12, 18));
        String path = "/demandes/" + numero.compact() + "/cotation";
        HttpResponse<String> answer = appels.appeler("GET", path, "");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("COTATION_HORS_VALIDITE"), answer.body());
        try (SneClient client = sne.client("10691")) {
            var call = client.demandes().cotation(numero, Locale.FRENCH);
            assertThrows(SneException.Refus.class, call::execute);
        }
        assertEquals(400, appels.appeler("GET", path + "?langue=de", "").statusCode());
        assertEquals(
                403,
                appels.appeler("GET", path, "", "X-Profil", "consultant_demande")
                        .statusCode());
    }

    @Test
    void a_product_scores_by_the_grid_of_its_territory() throws Exception {
        var own = GrilleJson.exemple().toBuilder()
                .nom("Grille d’essai")
                .exemple(null)
                .build();
        try (BacASable other = BacASable.builder()
                        .horloge(LocalDate.of(2024, 1, 15))
                        .grille(own)
                        .demarrer();
                SneClient client = other.client("10691")) {
            NumeroUnique numero = client.demandes()
                    .enregistrer(Appels.couple().toBuilder()
                            .dateDepot(LocalDate.of(2024, 1, 10))
                            .renouvellements(List.of())
                            .preavis(null)
                            .formulaire(null)
                            .naissancesPrevues(null)
                            .build())
                    .execute()
                    .numero();
            CotationCommuniquee score =
                    client.demandes().cotation(numero, Locale.FRENCH).execute();
            assertEquals("Grille d’essai", score.grille());
            assertEquals(List.of(), score.avertissements());
        }
    }
}
