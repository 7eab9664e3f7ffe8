package editeur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
class ProgicielTest {
    private static final String SAISIE =
            """
            {"format": "sne-demande/1", "dateDepot": "2015-12-17", "origine": "GUICHET",
             "demandeur": {"civilite": "1", "nom": "EXEMPLE", "prenoms": ["Jean"], "dateNaissance": "1980-02-29", "nationalite": "1", "situationFamiliale": "C",
               "adresse": {"numero": "12", "voie": "rue de l’Essai", "codePostal": "57000", "localite": "METZ", "commune": "57463"}},
             "logementActuel": {"modeles": ["LP"]},
             "motifs": [{"code": "13"}],
             "logementRecherche": {"types": ["T2"], "nombrePersonnes": 1, "communes": ["57463"], "elargie": true},
             "pieces": [{"code": "ID-FR", "deposeeLe": "2015-12-17"}]}
            """;

    @Test
    void a_number_and_its_letter(SneClient sne, BacASable bac) throws IOException {
        var progiciel = new Progiciel(sne);

        var numero = progiciel.enregistrer(SAISIE.getBytes(StandardCharsets.UTF_8));
        bac.regler(LocalDate.of(2015, 12, 18));
        byte[] lettre = progiciel.attestation(numero);

        assertEquals("057 1215 073903 10691", numero.affichage());
        // The other door, whose codec the sandbox shares with the client.
        var soap = SneClient.builder().url(bac.urlNuu()).guichet(CodeGuichet.parse("10691")).nuu(NuuSettings.defaults()).build();
        assertEquals(numero, soap.lire(numero).demande().numeroUnique());
        assertTrue(new String(lettre, StandardCharsets.ISO_8859_1).startsWith("%PDF-1.7"));
        Module mine = Progiciel.class.getModule();
        String path = mine.isNamed() ? "module path" : "class path";
        // Nothing of the library has slipped to the other path.
        assertEquals(mine.isNamed(), SneClient.class.getModule().isNamed());
        Files.writeString(
                Path.of("target", "said-" + path.replace(' ', '-')),
                path + ": " + numero.affichage() + ", a letter of " + lettre.length + " bytes\n");
    }
}
