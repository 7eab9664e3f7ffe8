package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody meets on the first day with the library: each mistake is told for what it is. */
class PremiersPasTest {
    private final BacASable sne = BacASable.demarrer();

    @AfterEach
    void arreter() {
        sne.close();
    }

    @Test
    void a_wrong_path_and_the_address_of_the_other_service_are_told_as_such() {
        String base = sne.url().toString();
        for (String wrong : List.of(base.replace("/sne/v1", "/sne/v2"), base.replace("/sne/v1", ""))) {
            try (SneClient client = SneClient.builder()
                    .url(URI.create(wrong))
                    .guichet(CodeGuichet.parse("10691"))
                    .build()) {
                var thrown = assertThrows(SneException.AdresseErronee.class, () -> client.enregistrer(Appels.couple()));
                assertTrue(thrown.getMessage().contains("url(…)"), thrown.getMessage());
            }
        }
        try (SneClient client = SneClient.builder()
                .url(sne.url())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withLoss())
                .build()) {
            var thrown = assertThrows(SneException.AdresseErronee.class, () -> client.enregistrer(Appels.couple()));
            assertTrue(thrown.getMessage().contains("nuu(…)"), thrown.getMessage());
        }
    }

    @Test
    void what_is_missing_is_called_a_demande_only_if_it_is_one() {
        SneClient client = sne.client("10691");
        var demande = assertThrows(
                SneException.Introuvable.class, () -> client.lire(NumeroUnique.parse("057121500000110691")));
        assertTrue(demande.getMessage().startsWith("Demande introuvable"), demande.getMessage());
        var dwelling = assertThrows(
                SneException.Introuvable.class,
                () -> client.logements().lire(NumeroRpls.parse("5700000001")).execute());
        assertTrue(dwelling.getMessage().startsWith("Le SNE n’a pas"), dwelling.getMessage());
        assertTrue(dwelling.getMessage().contains("RPLS"), dwelling.getMessage());
    }

    @Test
    void a_piece_before_the_shared_dossier_is_refused_with_its_reason() {
        SneClient client = sne.client("10691");
        sne.regler(LocalDate.of(2015, 12, 30));
        DemandeVersionnee demande = client.enregistrer(Appels.couple());
        var pdf = DepotPiece.of(
                CodePiece.AVIS_IMPOSITION, "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        var thrown = assertThrows(
                SneException.AccesRefuse.class,
                () -> client.pieces().deposer(demande, pdf).execute());
        assertTrue(thrown.getMessage().contains("(déposer des pièces) à cette date"), thrown.getMessage());
        assertTrue(thrown.message(Locale.ENGLISH).contains("(deposit pièces)"), thrown.message(Locale.ENGLISH));
    }

    @Test
    void a_demande_typed_after_its_year_is_registered_with_a_warning() {
        sne.regler(LocalDate.of(2017, 2, 16));
        DemandeVersionnee demande = sne.client("10691").enregistrer(Appels.couple());
        assertEquals(EtatDemande.ACTIVE, demande.demande().etat());
        assertTrue(
                demande.avertissements().stream().map(Anomalie::code).anyMatch("ENREGISTREMENT_VALIDITE_ECHUE"::equals),
                demande.avertissements().toString());
    }
}
