package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.demandeunique.sne.client.jackson.SneModule;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest
@AutoConfigureMockMvc
@DisplayName("Un contrôleur Spring Boot 3 reçoit et rend des demandes")
class SpringBoot3Test {
    @SpringBootApplication
    @Import(Dossiers.class) // found by itself outside of a test
    static class Application {
        /** All there is to set up. */
        @Bean
        SneModule sneModule() {
            return new SneModule();
        }
    }

    @RestController
    static class Dossiers {
        private final Map<NumeroUnique, Demande> dossiers = new ConcurrentHashMap<>();

        @PutMapping("/dossiers/{numero}")
        Demande ranger(@PathVariable NumeroUnique numero, @RequestBody Demande demande) {
            dossiers.put(numero, demande);
            return demande;
        }

        @GetMapping("/dossiers")
        Demande chercher(@RequestParam NumeroUnique numero) {
            return dossiers.get(numero);
        }

        @PostMapping("/controles")
        Rapport controler(@RequestBody Demande demande, @RequestParam LocalDate le) {
            return ControleDemande.controler(demande, le);
        }

        @GetMapping("/numeros/{saisie}")
        NumeroUnique normaliser(@PathVariable("saisie") NumeroUnique numero) {
            return numero;
        }

        /** A document that cannot be read is a 400 already; this gives its anomalies to the caller, in the form of any report. */
        @ExceptionHandler
        @ResponseStatus(HttpStatus.BAD_REQUEST)
        Rapport refuser(HttpMessageNotReadableException illisible) {
            if (illisible.getMostSpecificCause() instanceof RefusException refus) {
                return new Rapport(refus.anomalies());
            }
            throw illisible;
        }
    }

    @Autowired
    private MockMvc http;

    private String call(MockHttpServletRequestBuilder request, ResultMatcher expected) throws Exception {
        return http.perform(request.contentType(MediaType.APPLICATION_JSON))
                .andExpect(expected)
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("La demande revient entière, avec ce que le progiciel y ajoute")
    void une_demande_va_et_revient() throws Exception {
        String rangee = call(put("/dossiers/057121507390310691").content(Exemple.json()), status().isOk());
        assertTrue(rangee.contains(Exemple.MEMBRE_MAISON));
        // As typed by the agent: spaces do not matter.
        String trouvee = call(get("/dossiers").param("numero", "057 1215 073903 10691"), status().isOk());
        assertEquals(rangee, trouvee);
    }

    @Test
    @DisplayName("Un numéro est un texte, en clair")
    void un_numero_va_et_revient() throws Exception {
        assertEquals("\"057121507390310691\"", call(get("/numeros/057 1215 073903 10691"), status().isOk()));
        call(get("/numeros/057"), status().isBadRequest());
    }

    @Test
    @DisplayName("Le rapport dit tout ce qui ne va pas")
    void un_rapport_est_rendu() throws Exception {
        String vide = "{\"format\":\"sne-demande/1\"}";
        String rapport = call(post("/controles?le=2017-02-21").content(vide), status().isOk());
        assertTrue(rapport.startsWith("{\"conforme\":false,\"anomalies\":[{\"code\":"), rapport);
    }

    @Test
    @DisplayName("Un document refusé donne une erreur 400 et ses anomalies")
    void un_document_refuse_dit_pourquoi() throws Exception {
        String rapport = call(post("/controles?le=2017-02-21").content(Exemple.jsonFautif()), status().isBadRequest());
        assertTrue(rapport.contains("\"code\":\"JSON_DATE\"") && rapport.contains("\"/dateDepot\""), rapport);
        call(post("/controles?le=2017-02-21").content("{"), status().isBadRequest());
    }
}
