package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.jackson3.SneJacksonModule;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Un ObjectMapper de Jackson 3 lit et écrit des demandes")
class Jackson3Test {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new SneJacksonModule()).build();

    /** A record of the editor's product. */
    record Dossier(String agent, Demande demande) {}

    @Test
    @DisplayName("La demande revient entière, avec ce que le progiciel y ajoute")
    void une_demande_va_et_revient() {
        String json = "{\"agent\":\"A12\",\"demande\":" + Exemple.json() + "}";
        Dossier dossier = MAPPER.readValue(json, Dossier.class);
        String ecrit = MAPPER.writeValueAsString(dossier);
        assertTrue(ecrit.contains(Exemple.MEMBRE_MAISON));
        assertEquals(dossier, MAPPER.readValue(ecrit, Dossier.class));
    }

    @Test
    @DisplayName("Un numéro est un texte, aussi comme nom de membre")
    void un_numero_va_et_revient() {
        NumeroUnique numero = NumeroUnique.parse("057 1215 073903 10691");
        assertEquals("{\"057121507390310691\":3}", MAPPER.writeValueAsString(Map.of(numero, 3)));
        assertEquals(
                Map.of(numero, 3),
                MAPPER.readValue("{\"057121507390310691\":3}", new TypeReference<Map<NumeroUnique, Integer>>() {}));
    }

    @Test
    @DisplayName("Un rapport s’écrit avec ses anomalies")
    void un_rapport_est_ecrit() {
        Demande vide = MAPPER.readValue("{\"format\":\"sne-demande/1\"}", Demande.class);
        String rapport = MAPPER.writeValueAsString(ControleDemande.controler(vide, LocalDate.of(2017, 2, 21)));
        assertTrue(rapport.startsWith("{\"conforme\":false,\"anomalies\":[{\"code\":"), rapport);
    }

    @Test
    @DisplayName("Un document refusé est une exception qui porte ses anomalies")
    void un_document_refuse_dit_pourquoi() {
        var illisible = assertThrows(
                MismatchedInputException.class, () -> MAPPER.readValue(Exemple.jsonFautif(), Demande.class));
        var refus = assertInstanceOf(RefusException.class, illisible.getCause());
        assertEquals("/dateDepot", refus.anomalies().get(0).chemin());
    }
}
