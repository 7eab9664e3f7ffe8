package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.json.ConventionJson;
import fr.demandeunique.sne.controle.Anomalie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Savoir où en est une convention de réservation, et ce qui lui manque")
class FluxTest {
    @Test
    @DisplayName("Le flux dû au réservataire, et le bilan qui n’est pas parti")
    void suivre() {
        var json = """
                {"format":"sne-convention-reservation/1","bailleur":"552100554","nature":"EPCI","reservataire":"200039865","departement":"57",
                 "signeeLe":"2024-01-01","stock":2000,"part":20,"annees":[{"annee":2024,"liberes":130,"soustractions":[{"motif":"MUTATION","nombre":20}]}]}""";
        var convention =
                ConventionJson.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        var situation = convention.situation(LocalDate.of(2025, 2, 28));

        assertEquals(22, convention.flux(2024).orElseThrow().objectif());
        assertEquals(
                List.of("FLUX_BILAN_ABSENT"),
                situation.manques().stream().map(Anomalie::code).toList());
    }
}
