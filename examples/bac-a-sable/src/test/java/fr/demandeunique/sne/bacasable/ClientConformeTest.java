package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.DemandeVersionnee;
import fr.demandeunique.sne.client.DepotPiece;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.SneException;
import fr.demandeunique.sne.client.registre.Mouvement;
import fr.demandeunique.sne.client.reglage.Oauth2;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The typed client against the sandbox: each of its calls, and each answer to them, is what the OpenAPI document says. */
class ClientConformeTest {
    private final BacASable sne = demarrer();
    private final HttpTemoin temoin = new HttpTemoin();
    private final SneClient client = client("guichet");

    private static BacASable demarrer() {
        BacASable sne = BacASable.demarrer();
        sne.regler(LocalDate.of(2017, 3, 1));
        return sne;
    }

    private SneClient client(String profil) {
        return SneClient.builder()
                .url(sne.url())
                .guichet(CodeGuichet.parse("10691"))
                .profil(profil)
                .oauth2(Oauth2.de(sne.urlJetons(), "bac-a-sable", "bac-a-sable"))
                .httpClient(temoin)
                .build();
    }

    @AfterEach
    void every_call_was_in_contract() {
        sne.close();
        assertEquals(List.of(), temoin.fautes());
    }

    @Test
    void the_life_of_a_demande() {
        DemandeVersionnee demande = client.demandes().enregistrer(Appels.couple());
        var numero = demande.numero();
        assertEquals(demande.demande(), client.demandes().lire(numero).demande());
        // Each of the two persons is found.
        assertEquals(2, client.demandes().doublons(Appels.couple()).size());
        demande = client.demandes()
                .modifier(demande.avec(
                        demande.demande().toBuilder().precisions("Calme").build()));
        demande = client.demandes().renouveler(demande);
        assertEquals(
                numero,
                client.attestations()
                        .lire(numero, TypeAttestation.RENOUVELLEMENT)
                        .numero());
        assertTrue(new String(
                        client.attestations()
                                .pdf(numero, TypeAttestation.RENOUVELLEMENT)
                                .octets(),
                        StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-"));
        client.demandes()
                .separer(
                        demande,
                        1,
                        Appels.couple().toBuilder().coTitulaires(List.of()).build());
        demande = client.demandes().radier(demande, "RADCON", null);
        demande = client.demandes().reactiver(demande);
        Attribution attribution = Attribution.builder()
                .siren("123456782")
                .dateBail(LocalDate.of(2017, 2, 20))
                .dejaLocataire(false)
                .rpls("5700000001")
                .contingent("COLACT")
                .accordCollectif("AUCUN")
                .dalo("NON")
                .build();
        assertEquals(
                "RADIEE",
                client.demandes().attribuer(demande, attribution).demande().etat());
        DemandeVersionnee error = client.demandes().enregistrer(Appels.couple());
        client("gestionnaire_territorial").demandes().supprimer(error);
        assertThrows(SneException.Introuvable.class, () -> client.demandes().lire(error.numero()));
        List<String> types = client.mouvements().depuisLeDebut().par(2).stream()
                .map(Mouvement::type)
                .toList();
        assertEquals(List.of("CRE", "MOD", "REN", "CRS", "RAD", "RAD", "RAD", "CRE", "SUP"), types);
        assertEquals(2, client.demandes().lister(null).par(1).stream().count());
    }

    @Test
    void pièces() {
        byte[] pdf = "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII);
        DemandeVersionnee demande = client.demandes().enregistrer(Appels.couple());
        var added = client.pieces()
                .deposer(demande, DepotPiece.de("RFR", "application/pdf", pdf).personne("demandeur"));
        assertArrayEquals(
                pdf,
                client.pieces().contenu(demande.numero(), added.piece().id()).octets());
        client.pieces()
                .marquer(client.demandes().lire(demande.numero()), added.piece().id(), "OBSOLETE");
        assertEquals(2, client.pieces().lister(demande.numero()).stream().count());
    }

    @Test
    void references_quality_and_statistics() {
        client.demandes().enregistrer(Appels.couple());
        assertEquals(
                "MOSELIS",
                client.referentiels().guichet(CodeGuichet.parse("10691")).nom());
        assertTrue(client.referentiels().guichets("057").stream().count() >= 1);
        assertEquals("Moselle", client.referentiels().territoire("057").libelle());
        assertTrue(client.referentiels().territoires().par(40).stream().count() > 90);
        assertTrue(client.referentiels().nomenclatures().contains("situationFamiliale"));
        assertEquals(
                "Marié(e)",
                client.referentiels()
                        .nomenclature("situationFamiliale", null)
                        .libelles()
                        .get("M"));
        assertThrows(SneException.Introuvable.class, () -> client.logements().lire("5700000001"));
        String alert = client.qualite().alertes(null).stream()
                .findFirst()
                .orElseThrow()
                .id();
        assertTrue(client.qualite()
                        .extraireEtAttendre(alert, Duration.ofSeconds(30))
                        .size()
                >= 1);
        client.statistiques()
                .tableaux()
                .keySet()
                .forEach(one -> assertEquals(
                        one, client.statistiques().tableau(one, "057").tableau()));
    }
}
