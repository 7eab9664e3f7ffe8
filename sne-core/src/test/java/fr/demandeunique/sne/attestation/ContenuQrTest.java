package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContenuQrTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");

    private static Attestation attestation(String paragraphe, String valeur, @Nullable String codeQr) {
        return new Attestation(
                TypeAttestation.RENOUVELLEMENT,
                JOUR,
                NUMERO,
                "Attestation",
                List.of("Guichet"),
                List.of("Mme Zoé Exemple"),
                List.of(new Mention("Durée", List.of(paragraphe))),
                List.of(new Rubrique("Demandeur", List.of(new Ligne("Nom", valeur)))),
                codeQr);
    }

    @Test
    void all_the_facts_and_no_name() {
        ContenuQr contenu = ContenuQr.de(attestation("Un an.", "EXEMPLE", null));
        assertTrue(
                contenu.texte().matches("SNE2:R:057121507390310691:20170221:[A-Z2-7]{16}:[0-9A-F]{4}"),
                contenu.texte());
        assertEquals(56, contenu.texte().length());
        assertEquals(Optional.of(contenu), ContenuQr.lire(contenu.texte()));
        assertEquals("ContenuQr[R, 2017-02-21, " + NUMERO + "]", contenu.toString());
        assertFalse(contenu.toString().contains("073903"));
    }

    @Test
    void the_check_value_is_the_one_of_the_known_algorithm() {
        // CRC-16/CCITT-FALSE of "123456789" is 29B1; here of a whole text, computed apart.
        var contenu = new ContenuQr('E', NUMERO, JOUR, "AAAAAAAAAAAAAAAA");
        assertEquals(
                crc("SNE2:E:057121507390310691:20170221:AAAAAAAAAAAAAAAA:"),
                contenu.texte().substring(52));
        assertEquals("29B1", crc("123456789"));
    }

    /** Bit by bit, as a polynomial division of the message followed by sixteen zeros. */
    private static String crc(String text) {
        int rest = 0xffff;
        for (byte one : text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean out = (rest >> 15 & 1) != (one >> bit & 1);
                rest = rest << 1 & 0xffff;
                if (out) {
                    rest ^= 0x1021;
                }
            }
        }
        return String.format(java.util.Locale.ROOT, "%04X", rest);
    }

    @Test
    void another_word_makes_another_document() {
        String one = ContenuQr.de(attestation("Un an.", "EXEMPLE", null)).document();
        assertEquals(
                one, ContenuQr.de(attestation("Un an.", "EXEMPLE", "autre")).document());
        assertNotEquals(
                one, ContenuQr.de(attestation("Deux ans.", "EXEMPLE", null)).document());
        assertNotEquals(
                one, ContenuQr.de(attestation("Un an.", "EXEMPLES", null)).document());
    }

    @Test
    void any_character_changed_is_noticed() {
        String text = ContenuQr.de(attestation("Un an.", "EXEMPLE", null)).texte();
        for (int i = 0; i < text.length(); i++) {
            for (char other : "0A:7Zé".toCharArray()) {
                if (text.charAt(i) != other) {
                    assertEquals(
                            Optional.empty(),
                            ContenuQr.lire(text.substring(0, i) + other + text.substring(i + 1)),
                            "place " + i);
                }
            }
        }
        assertEquals(Optional.empty(), ContenuQr.lire(text + " "));
        assertEquals(Optional.empty(), ContenuQr.lire(text.replace("20170221", "20170231")));
    }

    @Property(tries = 300)
    void no_text_makes_it_throw(@ForAll String text) {
        assertEquals(Optional.empty(), ContenuQr.lire(text));
        assertEquals(Optional.empty(), ContenuQr.lire("SNE2:E:" + text));
    }

    @Test
    void another_format_takes_its_place_where_there_is_a_code() {
        Attestation with = attestation("Un an.", "EXEMPLE", "");
        assertEquals(
                "X/057121507390310691",
                with.avecCodeQr(a -> "X/" + a.numero().compact()).codeQr());
        assertEquals(
                ContenuQr.de(with).texte(), with.avecCodeQr(FormatQr.standard()).codeQr());
        Attestation without = attestation("Un an.", "EXEMPLE", null);
        assertEquals(without, without.avecCodeQr(FormatQr.standard()));
    }

    @Test
    void annexes_are_part_of_the_document() {
        Attestation bare = attestation("Un an.", "EXEMPLE", "");
        var annexed = new Attestation(
                bare.type(),
                bare.date(),
                bare.numero(),
                bare.titre(),
                bare.expediteur(),
                bare.destinataire(),
                bare.mentions(),
                bare.recapitulatif(),
                "",
                bare.mentions(),
                List.of(new Ligne("Date de dépôt", "17 décembre 2015")));
        assertNotEquals(ContenuQr.de(bare), ContenuQr.de(annexed));
        var undated = new Attestation(
                annexed.type(),
                annexed.date(),
                annexed.numero(),
                annexed.titre(),
                annexed.expediteur(),
                annexed.destinataire(),
                annexed.mentions(),
                annexed.recapitulatif(),
                "",
                annexed.annexes(),
                List.of());
        assertNotEquals(ContenuQr.de(undated), ContenuQr.de(annexed));
        assertEquals(annexed.reperes(), annexed.avecCodeQr(FormatQr.standard()).reperes());
        assertEquals(annexed.annexes(), annexed.avecCodeQr(FormatQr.standard()).annexes());
    }

    /** The 16 characters are the first 80 bits, in base 32, of the SHA-256 of all that is said, each text and list with its length. */
    @Test
    void the_document_is_drawn_from_every_word_with_counts_between_them() throws Exception {
        Attestation one = new Attestation(
                TypeAttestation.RENOUVELLEMENT,
                JOUR,
                NUMERO,
                "Attestation",
                List.of("Guichet", "1 place fictive"),
                List.of("Mme Zoé Exemple", "57000 METZ"),
                List.of(new Mention("", List.of("Madame,")), new Mention("Durée", List.of("Un an.", "Ou plus."))),
                List.of(
                        new Rubrique("Demandeur", List.of(new Ligne("Nom", "EXEMPLE"))),
                        new Rubrique("Motif", List.of())),
                null,
                List.of(new Mention("Pièces", List.of("Une", "x".repeat(300)))),
                List.of());
        var said = new java.io.ByteArrayOutputStream();
        var out = new java.io.DataOutputStream(said);
        for (List<String> texts :
                List.of(List.of("RENOUVELLEMENT", "Attestation"), one.expediteur(), one.destinataire())) {
            write(out, texts);
        }
        for (List<Mention> mentions : List.of(one.mentions(), one.annexes())) {
            out.writeInt(mentions.size());
            for (Mention each : mentions) {
                write(out, List.of(each.titre()));
                write(out, each.paragraphes());
            }
        }
        for (List<String> texts : List.of(List.of("Demandeur"), List.of("Nom", "EXEMPLE"), List.of("Motif"))) {
            write(out, texts);
        }
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(said.toByteArray());
        String base32 = new java.math.BigInteger(1, java.util.Arrays.copyOf(digest, 10)).toString(32);
        var expected = new StringBuilder();
        for (char figure : ("0".repeat(16 - base32.length()) + base32).toCharArray()) {
            expected.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Character.digit(figure, 32)));
        }
        assertEquals(expected.toString(), ContenuQr.de(one).document());
    }

    private static void write(java.io.DataOutputStream out, List<String> texts) throws java.io.IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    @Test
    void the_letter_and_the_year_have_bounds_and_the_document_an_alphabet() {
        for (char type : "AZ".toCharArray()) {
            assertEquals(type, new ContenuQr(type, NUMERO, JOUR, "Z7".repeat(8)).type());
        }
        for (char type : "@[".toCharArray()) {
            assertThrows(IllegalArgumentException.class, () -> new ContenuQr(type, NUMERO, JOUR, "Z7".repeat(8)));
        }
        for (int year : new int[] {0, 9999}) {
            assertEquals(
                    year,
                    new ContenuQr('E', NUMERO, JOUR.withYear(year), "A".repeat(16))
                            .date()
                            .getYear());
        }
        for (int year : new int[] {-1, 10_000}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ContenuQr('E', NUMERO, JOUR.withYear(year), "A".repeat(16)));
        }
        for (String document : List.of("A".repeat(15) + "1", "A".repeat(15) + "a", "A".repeat(17), "")) {
            assertThrows(IllegalArgumentException.class, () -> new ContenuQr('E', NUMERO, JOUR, document));
        }
    }

    @Test
    void what_is_not_a_content_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> new ContenuQr('e', NUMERO, JOUR, "A".repeat(16)));
        assertThrows(IllegalArgumentException.class, () -> new ContenuQr('E', NUMERO, JOUR, "A".repeat(15)));
        assertThrows(IllegalArgumentException.class, () -> new ContenuQr('E', NUMERO, LocalDate.MAX, "A".repeat(16)));
    }
}
