package fr.demandeunique.sne.pdf.sceau;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a seal is looked for, to the letter. */
class LimitesSceauTest {
    private static final KeyPair KEYS = SceauTest.paire("Ed25519");
    private static final Sceau SCEAU =
            Sceau.of(KEYS.getPrivate(), KEYS.getPublic()).orElseThrow();
    private static final Verificateur VERIFICATEUR = Verificateur.of(List.of(SCEAU.cle()));
    private static final Attestation ATTESTATION = new Attestation(
            TypeAttestation.ENREGISTREMENT,
            LocalDate.of(2017, 2, 21),
            NumeroUnique.parse("057121507390310691"),
            "Attestation",
            List.of("Guichet"),
            List.of("Zoé EXEMPLE"),
            List.of(),
            List.of(),
            null);
    private static final String TEXT = SCEAU.texte(ATTESTATION);

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 1019, true", "500, 1019, true", "500, 1020, false", "0, 1020, false", "3000, 0, true"
    })
    void a_file_is_whole_if_its_end_is_in_its_last_1024_bytes(int before, int after, boolean whole) {
        byte[] file = latin("x".repeat(before) + "%%EOF" + "\n".repeat(after));
        assertEquals(whole, Verificateur.complet(file));
        assertFalse(Verificateur.complet(latin("%%EO")));
    }

    @Test
    void a_scanned_text_has_1000_characters_at_most() {
        String padded = " ".repeat(1000 - TEXT.length()) + TEXT;
        assertEquals(Verdict.AUTHENTIQUE, VERIFICATEUR.texte(padded).verdict());
        assertEquals(Verdict.NON_SCELLEE, VERIFICATEUR.texte(" " + padded).verdict());
    }

    @Test
    void bytes_are_found_put_in_and_taken_out_where_they_stand() {
        byte[] all = latin("abcabc");
        assertEquals(0, Octets.premier(all, latin("abc"), 0));
        assertEquals(3, Octets.premier(all, latin("abc"), 1));
        assertEquals(3, Octets.premier(all, latin("abc"), 3));
        assertEquals(-1, Octets.premier(all, latin("abc"), 4));
        assertEquals(-1, Octets.premier(all, latin("abd"), 0));
        assertEquals(3, Octets.dernier(all, latin("abc")));
        assertEquals(0, Octets.dernier(latin("abcab"), latin("abc")));
        assertEquals(-1, Octets.dernier(all, latin("abd")));
        assertEquals(-1, Octets.dernier(latin("ab"), latin("abc")));
        for (int at = 0; at <= all.length; at++) {
            byte[] longer = Octets.inserer(all, at, latin("XY"));
            assertArrayEquals(latin("abcabc".substring(0, at) + "XY" + "abcabc".substring(at)), longer);
            assertArrayEquals(all, Octets.retirer(longer, at, at + 2));
        }
    }

    private static PdfDocument file(String text) {
        return new PdfDocument(latin(text), 1, List.of());
    }

    /** Also where what is looked for begins the file. */
    @Test
    void a_file_is_sealed_once_and_if_it_is_one() {
        for (String no : List.of("abc", "", "startxre", "\n%SNE-SCEAU:\nstartxref", "a\n%SNE-SCEAU:\nstartxref")) {
            assertThrows(IllegalArgumentException.class, () -> SCEAU.sceller(file(no), ATTESTATION), no);
        }
        byte[] sealed = SCEAU.sceller(file("startxref"), ATTESTATION).octets();
        assertEquals(
                Verdict.ALTEREE, VERIFICATEUR.pdf(latin("\n%SNE-SCEAU:X\n")).verdict());
        assertTrue(new String(sealed, StandardCharsets.ISO_8859_1).endsWith("\nstartxref"));
        assertEquals(
                Verdict.AUTHENTIQUE,
                VERIFICATEUR
                        .pdf(SCEAU.sceller(file("\nstartxref"), ATTESTATION).octets())
                        .verdict());
    }

    @Test
    void the_line_of_a_seal_ends_within_1200_characters() {
        String longest = Sceau.LIGNE + "A".repeat(1200 - Sceau.LIGNE.length());
        assertEquals(longest, LigneSceau.a(latin("\n" + longest + "\n"), 0).text());
        assertEquals(1202, LigneSceau.a(latin("\n" + longest + "\n"), 0).to());
        assertEquals("", LigneSceau.a(latin("\n" + longest + "A\n"), 0).text());
        assertEquals("", LigneSceau.a(latin("\n" + longest), 0).text(), "the file ends first");
        assertEquals(1, LigneSceau.a(latin("\n" + longest), 0).from());
    }

    private static String stream(String between, String content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(latin(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "<<>>\nstream" + between + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream\n";
    }

    private static String hex(String text, String before) {
        var figures = new StringBuilder();
        text.chars().forEach(c -> figures.append(before).append(Integer.toHexString(c)));
        return figures.toString();
    }

    @Test
    void a_sealed_text_is_found_in_clear_in_figures_and_in_what_is_packed() {
        for (String file : List.of(
                "(" + TEXT + ")",
                "(" + TEXT.substring(0, 30) + "\\\n" + TEXT.substring(30, 60) + "\\\r\n" + TEXT.substring(60) + ")",
                "<" + hex(TEXT, "") + ">",
                "< " + hex(TEXT.substring(0, 4), "") + hex(TEXT.substring(4), "\n") + " >",
                "<feff" + hex(TEXT, "00") + ">",
                stream("\n", "(" + TEXT + ")"),
                stream("\r\n", "(" + TEXT + ")"),
                stream("\n", "nothing here") + stream("\n", TEXT),
                stream("\n", TEXT).substring(5),
                "stream\nno packing at all\n" + stream("\r\n", "<" + hex(TEXT, "") + ">"))) {
            assertEquals(TEXT, TexteScelle.chercher(latin("%PDF-1.7\n" + file)), file);
        }
    }

    @Test
    void nothing_is_found_where_there_is_none_or_too_far_in_what_is_packed() {
        for (String file : List.of(
                "",
                "stream",
                "stream\n",
                "SNE3:" + "A".repeat(59),
                "<" + hex(TEXT, "") + "5>",
                "<" + hex("SNE3" + "A".repeat(2000), "") + ">",
                stream("\n", " ".repeat(1 << 21) + TEXT),
                stream("\n\n\n", TEXT))) {
            assertNull(TexteScelle.chercher(latin(file)), file);
        }
        assertEquals("SNE3:" + "A".repeat(60), TexteScelle.chercher(latin("SNE3:" + "A".repeat(60) + "a")));
        String longest = "SNE3" + "A".repeat(1996);
        assertEquals(longest, TexteScelle.chercher(latin("<" + hex(longest, "") + ">")));
    }

    @Test
    void the_blocks_of_a_PEM_file_are_looked_for_in_its_first_100000_characters() {
        String block = SceauTest.pem("PUBLIC KEY", KEYS.getPublic().getEncoded());
        String full = block + " ".repeat(100_000 - block.length());
        assertEquals(1, Pem.blocks(full).size());
        assertEquals(0, Pem.blocks(full + " ").size());
        assertEquals("Block[PUBLIC KEY]", Pem.blocks(block).get(0).toString());
        assertArrayEquals(
                KEYS.getPublic().getEncoded(), Pem.blocks(block).get(0).bytes());
        assertEquals(0, Pem.blocks(block.replace("END PUBLIC", "END PRIVATE")).size());
        assertEquals(
                1, Pem.blocks("-----BEGIN A-----=A-----END A-----\n" + block).size(), "a damaged one is none");
    }

    @Test
    void a_key_says_its_name_and_no_more_and_is_known_again() {
        CleSceau cle = SCEAU.cle();
        assertEquals("CleSceau[" + cle.nom() + "]", cle.toString());
        assertEquals(
                cle, cle.withEmetteur("Office").withPeriode(null, LocalDate.MAX).revoquee());
        assertEquals(cle.hashCode(), cle.revoquee().hashCode());
        KeyPair other = SceauTest.paire("Ed25519");
        assertFalse(cle.equals(CleSceau.of(other.getPublic()).orElseThrow()));
        assertNull(cle.refus(LocalDate.MIN));
        assertFalse(cle.aSigne("a", new byte[0]), "no signature");
    }
}
