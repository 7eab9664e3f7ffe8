package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.MentionsJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a guichet says of the place is held by the gateway, told with the guichet, and written in its attestations. */
class MentionsTest {
    private static final CodeGuichet MOSELIS = CodeGuichet.parse("10691");
    private static final MentionsLocales LIEU = MentionsLocales.builder()
            .bailleurs(List.of("Office d’Exemple"))
            .dateSaisine("Vous pouvez la saisir à partir du 17 juin 2018.")
            .adresseCommission("1 place d’Essai, 57000 METZ")
            .build();

    private static List<String> avertissements(Resultat.Accepte<Attestation> read) {
        return read.avertissements().stream()
                .map(Anomalie::code)
                .filter(one -> one.equals("ATTESTATION_MENTION_ABSENTE"))
                .toList();
    }

    private static boolean dit(Resultat.Accepte<Attestation> read, String text) {
        return read.valeur().mentions().stream()
                .flatMap(one -> one.paragraphes().stream())
                .anyMatch(one -> one.contains(text));
    }

    @Test
    void mentions_set_at_the_start_are_told_and_written() throws IOException {
        var moselis = new IdentiteGuichet(MOSELIS, "MOSELIS", List.of("1 place", "57000 METZ"), "03 87 00 00 00");
        try (BacASable sne = BacASable.builder()
                .guichet(moselis, "057")
                .mentions("10691", LIEU)
                .demarrer()) {
            SneClient client = sne.client("10691");
            var fiche = client.referentiels().guichet(MOSELIS).execute();
            assertEquals(LIEU, fiche.mentions());
            assertEquals(moselis, fiche.identite());
            assertNull(client.referentiels()
                    .guichet(CodeGuichet.parse("57M01"))
                    .execute()
                    .mentions());
            var numero = client.enregistrer(Appels.couple()).numero();
            var read = client.attestations()
                    .lire(numero, TypeAttestation.ENREGISTREMENT)
                    .execute();
            assertEquals(List.of(), avertissements(read));
            assertTrue(dit(read, "Office d’Exemple") && dit(read, "1 place d’Essai") && dit(read, "17 juin 2018"));
        }
        assertThrows(IllegalArgumentException.class, () -> BacASable.builder().mentions("99999", LIEU));
    }

    @Test
    void mentions_can_be_set_while_it_runs() throws Exception {
        try (BacASable sne = BacASable.demarrer()) {
            var appels = new Appels(sne);
            SneClient client = sne.client("10691");
            var numero = client.enregistrer(Appels.couple()).numero();
            var before = client.attestations()
                    .lire(numero, TypeAttestation.ENREGISTREMENT)
                    .execute();
            assertEquals(3, avertissements(before).size());
            String url = sne.page() + "_bac/mentions/";
            String body = new String(MentionsJson.write(LIEU), StandardCharsets.UTF_8);
            assertEquals(404, appels.brut("PUT", url + "99999", body).statusCode());
            assertEquals(
                    422, appels.brut("PUT", url + "10691", "{\"bailleurs\":1}").statusCode());
            assertEquals(200, appels.brut("PUT", url + "10691", body).statusCode());
            var after = client.attestations()
                    .lire(numero, TypeAttestation.ENREGISTREMENT)
                    .execute();
            assertEquals(List.of(), avertissements(after));
            assertTrue(dit(after, "Office d’Exemple"));
        }
    }
}
