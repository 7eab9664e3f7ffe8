package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.FaitsAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationJsonTest {
    private static final Attestation ATTESTATION = attestation("QR");

    private static Attestation attestation(String codeQr) {
        return new Attestation(
                TypeAttestation.RENOUVELLEMENT,
                LocalDate.of(2017, 2, 21),
                NumeroUnique.parse("057121507390310691"),
                "Attestation",
                List.of("Mairie", "1 rue de l’Œuvre"),
                List.of("Jean EXEMPLE"),
                List.of(new Attestation.Mention("", List.of("Un", "Deux"))),
                List.of(
                        new Attestation.Rubrique("Demandeur", List.of(new Attestation.Ligne("Nom", "EXEMPLE"))),
                        new Attestation.Rubrique("Dalo", List.of())),
                codeQr);
    }

    @Test
    void comes_back_equal() {
        assertEquals(Resultat.accepte(ATTESTATION), AttestationJson.read(AttestationJson.write(ATTESTATION)));
        assertEquals(
                Resultat.accepte(attestation(null)), AttestationJson.read(AttestationJson.write(attestation(null))));
    }

    @Test
    void annexes_come_back_too() {
        Attestation with = new Attestation(
                ATTESTATION.type(),
                ATTESTATION.date(),
                ATTESTATION.numero(),
                ATTESTATION.titre(),
                ATTESTATION.expediteur(),
                ATTESTATION.destinataire(),
                ATTESTATION.mentions(),
                ATTESTATION.recapitulatif(),
                null,
                List.of(new Attestation.Mention("Pièces justificatives à fournir", List.of("Avis d’imposition"))),
                List.of(new Attestation.Ligne("Date de dépôt", "17/12/2015")));
        byte[] json = AttestationJson.write(with);
        assertEquals(
                true,
                new String(json, StandardCharsets.UTF_8)
                        .endsWith("\"annexes\":[{\"titre\":\"Pièces justificatives à fournir\","
                                + "\"paragraphes\":[\"Avis d’imposition\"]}]}"));
        assertTrue(new String(json, StandardCharsets.UTF_8)
                .contains("\"reperes\":[{\"libelle\":\"Date de dépôt\",\"valeur\":\"17/12/2015\"}],"));
        assertEquals(Resultat.accepte(with), AttestationJson.read(json));
    }

    @Test
    void the_facts_of_a_seal_come_back_too() {
        for (CodeGuichet guichet : new CodeGuichet[] {CodeGuichet.parse("10691"), null}) {
            Attestation with = new Attestation(
                    ATTESTATION.type(),
                    ATTESTATION.date(),
                    ATTESTATION.numero(),
                    ATTESTATION.titre(),
                    ATTESTATION.expediteur(),
                    ATTESTATION.destinataire(),
                    ATTESTATION.mentions(),
                    ATTESTATION.recapitulatif(),
                    null,
                    List.of(),
                    List.of(),
                    new FaitsAttestation(
                            LocalDate.of(2015, 12, 17), LocalDate.of(2017, 12, 17), guichet, List.of("Zoé EXEMPLE")),
                    null);
            assertEquals(Resultat.accepte(with), AttestationJson.read(AttestationJson.write(with)));
        }
        String json = new String(AttestationJson.write(ATTESTATION), StandardCharsets.UTF_8);
        String wrong = json.substring(0, json.length() - 1) + ",\"faits\":[]}";
        assertEquals(
                "/faits",
                AttestationJson.read(wrong.getBytes(StandardCharsets.UTF_8))
                        .anomalies()
                        .get(0)
                        .chemin());
    }

    @Test
    void has_the_members_of_the_contract() {
        assertEquals(
                "{\"format\":\"sne-attestation/1\",\"type\":\"RENOUVELLEMENT\",\"date\":\"2017-02-21\","
                        + "\"numeroUnique\":\"057121507390310691\",\"titre\":\"Attestation\","
                        + "\"expediteur\":[\"Mairie\",\"1 rue de l’Œuvre\"],\"destinataire\":[\"Jean EXEMPLE\"],"
                        + "\"mentions\":[{\"titre\":\"\",\"paragraphes\":[\"Un\",\"Deux\"]}],"
                        + "\"recapitulatif\":[{\"titre\":\"Demandeur\",\"lignes\":[{\"libelle\":\"Nom\",\"valeur\":\"EXEMPLE\"}]},"
                        + "{\"titre\":\"Dalo\",\"lignes\":[]}],\"codeQr\":\"QR\"}",
                new String(AttestationJson.write(ATTESTATION), StandardCharsets.UTF_8));
        assertArrayEquals(AttestationJson.write(ATTESTATION), AttestationJson.write(attestation("QR")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'sne-attestation/1'   | 'sne-demande/1'   | JSON_FORMAT /format",
                "'RENOUVELLEMENT'      | 'AUTRE'           | ATTESTATION_TYPE_INCONNU /type",
                "'RENOUVELLEMENT'      | 3                 | JSON_TYPE /type",
                "'2017-02-21'          | '2017-02-30'      | JSON_DATE /date",
                "'057121507390310691'  | '0571'            | NUMERO_TROP_COURT /numeroUnique",
                "'Attestation'         | null              | JSON_TYPE /titre",
                "'Mairie'              | false             | JSON_TYPE /expediteur/0",
                "['Jean EXEMPLE']      | {}                | JSON_TYPE /destinataire",
                "'Un'                  | []                | JSON_TYPE /mentions/0/paragraphes/0",
                "'EXEMPLE'             | 1                 | JSON_TYPE /recapitulatif/0/lignes/0/valeur",
                "{'titre':'Dalo'       | 1,{'titre':'Dalo' | JSON_TYPE /recapitulatif/1",
                "'QR'                  | 7                 | JSON_TYPE /codeQr",
            })
    void eachFaultRefusesWithItsPlace(String before, String after, String expected) {
        String json = new String(AttestationJson.write(ATTESTATION), StandardCharsets.UTF_8);
        String changed = json.replace(before.replace('\'', '"'), after.replace('\'', '"'));
        var read = AttestationJson.read(Exemples.octets(changed));
        assertInstanceOf(Resultat.Refuse.class, read);
        assertEquals(
                List.of("ERREUR " + expected),
                read.anomalies().stream().map(Anomalie::toString).toList());
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertEquals(
                "JSON_VIDE",
                AttestationJson.read(new byte[0]).anomalies().get(0).code());
        assertEquals(
                "JSON_TYPE",
                AttestationJson.read(Exemples.octets("[]")).anomalies().get(0).code());
        assertEquals(9, AttestationJson.read(Exemples.octets("{}")).anomalies().size());
    }
}
