package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandeJsonTest {

    @Test
    void theExampleComesBackWhole() {
        var read = DemandeJson.lire(Exemples.octets());
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(Exemples.arbre(Exemples.octets()), Exemples.arbre(DemandeJson.ecrire(read.demande())));
        assertEquals(
                Exemples.arbre(Exemples.octets()),
                Exemples.arbre(Exemples.octets(DemandeJson.ecrireLisible(read.demande()))));
    }

    @Test
    void everyComponentComesBack() {
        Demande full = Exemples.pleine();
        var read = DemandeJson.lire(DemandeJson.ecrire(full));
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(full, read.demande());
    }

    @Test
    void aDemandeBuiltByHandIsReadBackEqual() {
        Demande built = Demande.builder().dateDepot(LocalDate.of(2015, 12, 17)).build();
        assertEquals(
                "{\"format\":\"sne-demande/1\",\"dateDepot\":\"2015-12-17\"}",
                new String(DemandeJson.ecrire(built), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(built, DemandeJson.lire(DemandeJson.ecrire(built)).demande());
        assertEquals(
                "{\n  \"format\": \"sne-demande/1\",\n  \"dateDepot\": \"2015-12-17\"\n}",
                DemandeJson.ecrireLisible(built));
    }

    @Test
    void aNumberFromBeforeTheSneIsKeptAsItIs() {
        byte[] json = Exemples.octets("{\"format\":\"sne-demande/1\",\"ancienNumero\":\" 57/04-2009/000123\","
                + "\"dateDepot\":\"2009-04-02\"}");
        var read = DemandeJson.lire(json);
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(" 57/04-2009/000123", read.demande().ancienNumero().texte());
        assertArrayEquals(json, DemandeJson.ecrire(read.demande()));
        assertFalse(read.demande().toString().contains("000123"));
        var blank = DemandeJson.lire(Exemples.octets("{\"format\":\"sne-demande/1\",\"ancienNumero\":\" \"}"));
        assertEquals("NUMERO_VIDE", blank.rapport().anomalies().get(0).code());
        assertEquals("/ancienNumero", blank.rapport().anomalies().get(0).chemin());
    }

    @Test
    void theStreamGivesTheSame() throws IOException {
        assertEquals(
                DemandeJson.lire(Exemples.octets()), DemandeJson.lire(new ByteArrayInputStream(Exemples.octets())));
    }

    @Test
    void anEmptyListIsWrittenBackInItsPlaceUntilItIsFilled() {
        byte[] json = Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\",\"renouvellements\":[],"
                + "\"precisions\":\"x\",\"zzz\":[]}");
        Demande read = DemandeJson.lire(json).demande();
        assertArrayEquals(json, DemandeJson.ecrire(read));
        Demande renewed = read.toBuilder()
                .renouvellements(List.of(LocalDate.of(2016, 12, 1)))
                .build();
        assertEquals(
                Exemples.arbre(Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\","
                        + "\"renouvellements\":[\"2016-12-01\"],\"precisions\":\"x\",\"zzz\":[]}")),
                Exemples.arbre(DemandeJson.ecrire(renewed)));
    }

    @Test
    void numbersKeepTheirText() {
        byte[] json = Exemples.octets("{\"format\":\"sne-demande/1\",\"logementActuel\":{\"loyer\":520.50},"
                + "\"inconnu\":[1.10,12345678901234567890.10,{\"a\":0.00}]}");
        assertArrayEquals(json, DemandeJson.ecrire(DemandeJson.lire(json).demande()));
    }

    @Test
    void nullIsAbsentWhereKnownAndKeptWhereUnknown() {
        var read = DemandeJson.lire(Exemples.octets(
                "{\"format\":\"sne-demande/1\",\"etat\":null,\"pieces\":null,\"dalo\":null,\"inconnu\":null}"));
        assertEquals(List.of(), read.rapport().anomalies());
        assertArrayEquals(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"inconnu\":null}"), DemandeJson.ecrire(read.demande()));
    }

    @Test
    void anIntegerMayBeWrittenWithAPointOrAnExponent() {
        var read = DemandeJson.lire(Exemples.octets(
                "{\"format\":\"sne-demande/1\",\"logementActuel\":{\"nombreOccupants\":4.0,\"loyer\":5e2}}"));
        assertEquals(List.of(), read.rapport().anomalies());
        assertEquals(4, read.demande().logementActuel().nombreOccupants());
        assertEquals(new BigDecimal("5e2"), read.demande().logementActuel().loyer());
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        byte[] example = Exemples.octets();
        byte[] marked = new byte[example.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(example, 0, marked, 3, example.length);
        assertEquals(DemandeJson.lire(example), DemandeJson.lire(marked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "\uDC00",
                "a\uDC00\uD800b",
                "\uD83D\uDE00",
                "\u0000\u001F\u007F\u2028",
                "Œuvre’é",
                "\uD83D"
            })
    void anyStringSurvives(String text) {
        Demande built = Demande.builder()
                .precisions(text)
                .autres(new AutresMembres(Map.of("inconnu", text)))
                .build();
        assertEquals(built, DemandeJson.lire(DemandeJson.ecrire(built)).demande());
        assertEquals(
                built,
                DemandeJson.lire(Exemples.octets(DemandeJson.ecrireLisible(built)))
                        .demande());
        String longer = text.repeat(20_000);
        Demande big = Demande.builder().precisions(longer).build();
        assertEquals(big, DemandeJson.lire(DemandeJson.ecrire(big)).demande());
    }

    @Test
    void namesAreKeptTooButNotHalfACharacter() {
        String name = "a/\uD83D\uDE00 é~\u0000";
        Demande built =
                Demande.builder().autres(new AutresMembres(Map.of(name, "x"))).build();
        assertEquals(built, DemandeJson.lire(DemandeJson.ecrire(built)).demande());
        var read = DemandeJson.lire(Exemples.octets("{\"format\":\"sne-demande/1\",\"\\ud800\":1}"));
        assertEquals("JSON_ILLISIBLE", read.rapport().anomalies().get(0).code());
    }

    @Test
    void namesOfTheTableAreNeverWrittenTwice() {
        Demande built = Demande.builder()
                .etat("ACTIVE")
                .autres(new AutresMembres(Map.of("etat", "AUTRE", "format", "x", "pieces", "x")))
                .build();
        assertArrayEquals(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\"}"), DemandeJson.ecrire(built));
    }

    @Test
    void otherNumbersPutInByACallerAreWritten() {
        Demande built = Demande.builder()
                .autres(new AutresMembres(Map.of("a", Arrays.asList(1, 2L, 1.5, null))))
                .build();
        assertArrayEquals(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"a\":[1,2,1.5,null]}"), DemandeJson.ecrire(built));
    }

    @Test
    void theResultRefusesOnAnErrorAndTheRestIsThere() {
        var read = DemandeJson.lire(
                Exemples.octets("{\"format\":\"sne-demande/1\",\"dateDepot\":\"17/12/2015\",\"etat\":\"ACTIVE\"}"));
        assertInstanceOf(Resultat.Refuse.class, read.resultat());
        assertEquals("ACTIVE", read.demande().etat());
        assertTrue(DemandeJson.lire(Exemples.octets()).resultat().estAccepte());
        assertFalse(DemandeJson.lire(new byte[0]).resultat().estAccepte());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
    void theDefaultLocalePlaysNoPart(String tag) {
        Locale before = Locale.getDefault();
        try {
            byte[] expected =
                    DemandeJson.ecrire(DemandeJson.lire(Exemples.octets()).demande());
            Locale.setDefault(Locale.forLanguageTag(tag));
            Demande full = Exemples.pleine();
            assertArrayEquals(
                    expected,
                    DemandeJson.ecrire(DemandeJson.lire(Exemples.octets()).demande()));
            assertEquals(
                    full.logementActuel(),
                    DemandeJson.lire(DemandeJson.ecrire(full)).demande().logementActuel());
            assertEquals(LogementActuel.class, full.logementActuel().getClass());
        } finally {
            Locale.setDefault(before);
        }
    }
}
