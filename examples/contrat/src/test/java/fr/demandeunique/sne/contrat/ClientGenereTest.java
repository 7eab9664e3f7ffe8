package fr.demandeunique.sne.contrat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.contrat.genere.ApiClient;
import fr.demandeunique.sne.contrat.genere.ApiException;
import fr.demandeunique.sne.contrat.genere.ApiResponse;
import fr.demandeunique.sne.contrat.genere.DemandesApi;
import fr.demandeunique.sne.contrat.genere.modele.Demande;
import fr.demandeunique.sne.contrat.genere.modele.Ecriture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An editor who writes no line of HTTP, and has never seen this library: only what a generator makes of its contract. */
class ClientGenereTest {
    private static final String GUICHET = "10691";

    @Test
    void a_member_that_is_set_is_stored() throws Exception {
        try (BacASable sne = BacASable.demarrer()) {
            var client = new ApiClient();
            client.updateBaseUri(sne.url().toString());
            var demandes = new DemandesApi(client);
            Demande couple = client.getObjectMapper()
                    .readValue(
                            Files.readAllBytes(Path.of("../bac-a-sable/src/test/resources/exemple-demande.json")),
                            Demande.class);
            couple.setNumeroUnique(null);
            couple.setEtat(null);
            Ecriture made = demandes.enregistrerDemande(UUID.randomUUID().toString(), GUICHET, couple, null, null);
            String numero = made.getDemande().getNumeroUnique();
            assertEquals("057121507390310691", numero);

            ApiResponse<Demande> read = demandes.lireDemandeWithHttpInfo(numero, GUICHET, null, null, null);
            String etag = read.getHeaders().get("etag").get(0);
            Demande demande = read.getData();
            demande.setPrecisions("Un rez-de-chaussée");
            demande.getDemandeur().setCourriel("essai@exemple.invalid");
            demande.getPersonnesACharge().get(0).setPrenoms(java.util.List.of("Zoé", "Ève"));
            demande.putAdditionalProperty("editeur", "gardé");
            demandes.modifierDemande(etag, numero, GUICHET, demande, null, null, null);

            Demande stored = demandes.lireDemande(numero, GUICHET, null, null, null);
            assertEquals("Un rez-de-chaussée", stored.getPrecisions());
            assertEquals("essai@exemple.invalid", stored.getDemandeur().getCourriel());
            assertEquals(
                    java.util.List.of("Zoé", "Ève"),
                    stored.getPersonnesACharge().get(0).getPrenoms());
            assertEquals("gardé", stored.getAdditionalProperty("editeur"));
            // All of it went through the classes of the generator, and nothing got lost on the way.
            var here = DemandeJson.read(client.getObjectMapper().writeValueAsBytes(stored)).resultat().orElseThrow();
            assertEquals(here, sne.client(GUICHET).lire(here.numeroUnique()).demande());

            var stale = assertThrows(
                    ApiException.class,
                    () -> demandes.modifierDemande(etag, numero, GUICHET, stored, null, null, null));
            assertEquals(412, stale.getCode());
        }
    }
}
