package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Éditer une attestation et l’envoyer au navigateur")
class AttestationNavigateurTest {
    @RestController
    record Attestations(SneClient sne) {
        @GetMapping("/dossiers/{numero}/attestation.pdf")
        ResponseEntity<byte[]> editer(@PathVariable("numero") NumeroUnique numero) {
            var contenu =
                    sne.attestation(numero, TypeAttestation.ENREGISTREMENT).valeur();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header("Content-Disposition", "inline; filename=attestation.pdf") // no number in a file name
                    .header("Cache-Control", "no-store")
                    .body(AttestationRenderer.standard().render(contenu).octets());
        }
    }

    @Test
    @DisplayName("Un PDF accessible, à l’écran, que rien ne garde en chemin")
    void editer(SneClient sne, BacASable bac) throws Exception {
        var numero = sne.enregistrer(Exemple.nouvelle(bac.jour())).numero();
        bac.regler(LocalDate.of(2015, 12, 18)); // an attestation leaves the day after

        var reponse = MockMvcBuilders.standaloneSetup(new Attestations(sne))
                .build()
                .perform(get("/dossiers/" + numero.compact() + "/attestation.pdf"))
                .andReturn()
                .getResponse();

        assertEquals("application/pdf", reponse.getContentType());
        assertEquals("no-store", reponse.getHeader("Cache-Control"));
        assertTrue(reponse.getContentAsString().startsWith("%PDF-1.7"));
    }
}
