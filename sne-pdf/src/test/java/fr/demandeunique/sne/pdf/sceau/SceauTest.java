package fr.demandeunique.sne.pdf.sceau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.attestation.ContenuScelle;
import fr.demandeunique.sne.attestation.FaitsAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seal of an attestation. */
class SceauTest {
    private static final Attestation ATTESTATION = new Attestation(
            TypeAttestation.ENREGISTREMENT,
            LocalDate.of(2017, 2, 21),
            NumeroUnique.parse("057121507390310691"),
            "Attestation d’enregistrement",
            List.of("Guichet d’essai"),
            List.of("Mme Zoé Exemple", "57000 METZ"),
            List.of(new Attestation.Mention("", List.of("Votre demande est enregistrée."))),
            List.of(),
            "",
            List.of(),
            List.of(),
            new FaitsAttestation(
                    LocalDate.of(2015, 12, 17),
                    LocalDate.of(2017, 12, 17),
                    CodeGuichet.parse("10691"),
                    List.of("Zoé EXEMPLE", "Paul EXEMPLE")),
            null);

    static KeyPair paire(String kind) {
        try {
            var generator = KeyPairGenerator.getInstance(kind.startsWith("Ed") ? kind : "EC");
            if (!kind.startsWith("Ed")) {
                generator.initialize(new ECGenParameterSpec(kind));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + label
                + "-----\n";
    }

    private static Sceau sceau(KeyPair paire) {
        return Sceau.of(paire.getPrivate(), paire.getPublic()).orElseThrow();
    }

    private static Verdict verdict(Sceau sceau, String text) {
        return Verificateur.of(List.of(sceau.cle())).texte(text).verdict();
    }

    private static Verification authentic(Sceau sceau, PorteeVerdict portee) {
        return new Verification(
                Verdict.AUTHENTIQUE,
                portee,
                ContenuQr.de(ATTESTATION),
                ContenuScelle.de(ATTESTATION),
                sceau.cle().nom(),
                null,
                null);
    }

    private static String code(Resultat<?> refused) {
        return refused.anomalies().get(0).code();
    }

    private static String type(Resultat<?> refused) {
        return String.valueOf(refused.anomalies().get(0).parametres().get("type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "secp256r1"})
    void is_known_as_genuine_in_the_QR_code_and_any_letter_changed_is_noticed(String kind) {
        Sceau sceau = sceau(paire(kind));
        String text = ATTESTATION.avecSceau(sceau).sceau();
        assertNotNull(text);
        assertTrue(
                text.startsWith("SNE3:E:057121507390310691:20170221:")
                        && text.contains(":20151217:20171217:10691:ZOE EXEMPLE/PAUL EXEMPLE:"),
                "facts in clear");
        assertEquals(213, text.length());
        assertTrue(text.matches("[0-9A-Z $%*+./:-]+"), "cheap letters only");
        Verification found = Verificateur.of(List.of(sceau.cle())).texte(" " + text + "\r\n");
        assertEquals(authentic(sceau, PorteeVerdict.CODE), found);
        int name = text.indexOf(sceau.cle().nom());
        for (int i = 0; i < text.length(); i++) {
            for (char other : "A7:".toCharArray()) {
                if (text.charAt(i) != other) {
                    String changed = text.substring(0, i) + other + text.substring(i + 1);
                    boolean inVersion = i < 5;
                    boolean inName = i >= name && i < name + 8 && other != ':';
                    assertEquals(
                            inVersion ? Verdict.NON_SCELLEE : inName ? Verdict.CLE_INCONNUE : Verdict.ALTEREE,
                            verdict(sceau, changed),
                            "place " + i);
                }
            }
        }
        for (int length = 6; length < text.length(); length++) {
            Verdict cut = verdict(sceau, text.substring(0, length));
            assertEquals(Verdict.ALTEREE, cut, "length " + length);
        }
    }

    @Test
    void of_another_key_is_unknown_of_none_unsealed() {
        Sceau one = sceau(paire("Ed25519"));
        Sceau other = sceau(paire("secp256r1"));
        String text = one.texte(ATTESTATION);
        assertEquals(Verdict.CLE_INCONNUE, verdict(other, text));
        assertEquals(
                one.cle().nom(),
                Verificateur.of(List.of(other.cle())).texte(text).cle());
        assertEquals(
                Verdict.AUTHENTIQUE,
                Verificateur.of(List.of(other.cle(), one.cle())).texte(text).verdict());
        Verification plain = Verificateur.of(List.of(one.cle()))
                .texte(ContenuQr.de(ATTESTATION).texte());
        assertEquals(Verification.nonScellee(ContenuQr.de(ATTESTATION)), plain);
        assertEquals(Verdict.NON_SCELLEE, verdict(one, "https://exemple.fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "secp256r1"})
    void holds_the_whole_file_any_byte_changed_added_or_left_out_is_noticed(String kind) {
        Sceau sceau = sceau(paire(kind));
        var verificateur = Verificateur.of(List.of(sceau.cle()));
        PdfDocument plain = AttestationRenderer.standard().render(ATTESTATION);
        assertEquals(Verdict.NON_SCELLEE, verificateur.pdf(plain.octets()).verdict());
        PdfDocument sealed = sceau.sceller(plain, ATTESTATION);
        byte[] pdf = sealed.octets();
        assertEquals(authentic(sceau, PorteeVerdict.FICHIER), verificateur.pdf(pdf));
        assertEquals(plain.pages(), sealed.pages());
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] changed = pdf.clone();
            changed[random.nextInt(pdf.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotEquals(Verdict.AUTHENTIQUE, verificateur.pdf(changed).verdict());
        }
        byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 1);
        assertEquals(Verdict.ALTEREE, verificateur.pdf(longer).verdict());
        assertEquals(
                Verdict.ALTEREE,
                verificateur.pdf(java.util.Arrays.copyOf(pdf, pdf.length - 1)).verdict());
        int line = Octets.premier(pdf, LigneSceau.DEBUT, 0);
        byte[] twice = Octets.inserer(pdf, line, "\n%SNE-SCEAU:X".getBytes(StandardCharsets.US_ASCII));
        assertEquals(Verdict.ALTEREE, verificateur.pdf(twice).verdict());
        assertThrows(IllegalArgumentException.class, () -> sceau.sceller(sealed, ATTESTATION));
    }

    @Test
    void of_one_file_does_not_pass_for_the_seal_of_another_nor_in_a_QR_code() {
        Sceau sceau = sceau(paire("Ed25519"));
        var verificateur = Verificateur.of(List.of(sceau.cle()));
        byte[] one = sceau.sceller(AttestationRenderer.standard().render(ATTESTATION), ATTESTATION)
                .octets();
        var line = LigneSceau.a(one, Octets.premier(one, LigneSceau.DEBUT, 0));
        Attestation later = new Attestation(
                TypeAttestation.ENREGISTREMENT,
                LocalDate.of(2018, 2, 21),
                ATTESTATION.numero(),
                ATTESTATION.titre(),
                ATTESTATION.expediteur(),
                ATTESTATION.destinataire(),
                ATTESTATION.mentions(),
                List.of(),
                "");
        byte[] other = AttestationRenderer.standard().render(later).octets();
        byte[] forged = Octets.inserer(
                other,
                Octets.dernier(other, "startxref".getBytes(StandardCharsets.US_ASCII)),
                (line.text() + "\n").getBytes(StandardCharsets.US_ASCII));
        assertEquals(Verdict.ALTEREE, verificateur.pdf(forged).verdict());
        assertEquals(
                Verdict.ALTEREE,
                verificateur.texte(line.text().substring(Sceau.LIGNE.length())).verdict());
    }

    @Test
    void with_Ed25519_is_the_same_for_the_same_document() {
        Sceau sceau = sceau(paire("Ed25519"));
        assertEquals(sceau.texte(ATTESTATION), sceau.texte(ATTESTATION));
    }

    @Test
    void is_made_with_a_lone_Ed25519_key_of_a_PEM_file_whose_public_half_the_JDK_tells() {
        for (int i = 0; i < 5; i++) {
            KeyPair paire = paire("Ed25519");
            assertServes(pem("PRIVATE KEY", paire.getPrivate().getEncoded()), paire);
        }
    }

    @Test
    void is_made_with_an_elliptic_key_whose_public_half_stands_beside_it_not_with_a_lone_one() {
        KeyPair paire = paire("secp256r1");
        String one = pem("PRIVATE KEY", paire.getPrivate().getEncoded());
        String other = pem("PUBLIC KEY", paire.getPublic().getEncoded());
        assertServes(one + other, paire);
        assertServes(other + one, paire);
        assertEquals("SCEAU_CLE_PUBLIQUE", code(Sceau.parse(one)));
    }

    private static void assertServes(String pem, KeyPair paire) {
        Sceau sceau = Sceau.parse(pem).orElseThrow();
        CleSceau cle = CleSceau.parse(
                        "some text\n" + pem("PUBLIC KEY", paire.getPublic().getEncoded()))
                .orElseThrow()
                .get(0);
        assertEquals(cle, sceau.cle());
        assertEquals(cle.hashCode(), sceau.cle().hashCode());
        assertEquals(
                Verdict.AUTHENTIQUE,
                Verificateur.of(List.of(cle)).texte(sceau.texte(ATTESTATION)).verdict());
        assertEquals("Sceau[" + cle.nom() + "]", sceau.toString());
    }

    @Test
    void refuses_keys_that_do_not_serve_with_the_reason() throws GeneralSecurityException {
        KeyPair one = paire("Ed25519");
        KeyPair other = paire("Ed25519");
        KeyPair elliptic = paire("secp384r1");
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertEquals("SCEAU_CLE_PAIRE", code(Sceau.of(one.getPrivate(), other.getPublic())));
        assertEquals(
                "SCEAU_CLE_PAIRE",
                code(Sceau.of(one.getPrivate(), paire("secp256r1").getPublic())));
        assertEquals("SCEAU_CLE_TYPE", code(Sceau.of(rsa.getPrivate(), rsa.getPublic())));
        assertEquals("SCEAU_CLE_TYPE", code(CleSceau.of(elliptic.getPublic())));
        assertEquals(
                "SCEAU_CLE_TYPE",
                code(Sceau.parse(pem("PRIVATE KEY", elliptic.getPrivate().getEncoded()))));
        assertEquals(
                "SCEAU_CLE_TYPE",
                code(Sceau.parse(pem("PRIVATE KEY", rsa.getPrivate().getEncoded()))));
        assertEquals(
                "SCEAU_CLE_TYPE",
                code(CleSceau.parse(pem("PUBLIC KEY", rsa.getPublic().getEncoded()))));
        assertEquals("SCEAU_CLE_CHIFFREE", code(Sceau.parse(pem("ENCRYPTED PRIVATE KEY", new byte[20]))));
        assertEquals(
                "SCEAU_CLE_PAIRE",
                code(Sceau.parse(pem("PRIVATE KEY", one.getPrivate().getEncoded())
                        + pem("PUBLIC KEY", other.getPublic().getEncoded()))));
        assertEquals(
                "Une clé secp384r1 ne sert pas ici\u00a0: prenez une clé Ed25519, ou ECDSA sur la courbe P-256 (secp256r1).",
                CleSceau.of(elliptic.getPublic()).anomalies().get(0).message(Locale.FRENCH));
        assertEquals("RSA", type(CleSceau.of(rsa.getPublic())));
        assertEquals("Ed448", type(CleSceau.of(paire("Ed448").getPublic())));
        // A private key is not what verifies.
        assertEquals(
                "SCEAU_CLE_ILLISIBLE",
                code(CleSceau.parse(pem("PRIVATE KEY", one.getPrivate().getEncoded()))));
    }

    @Test
    void never_throws_whatever_text_bytes_or_key_it_is_given() {
        var random = new Random(20170221);
        Sceau sceau = sceau(paire("Ed25519"));
        var verificateur = Verificateur.of(List.of(sceau.cle()));
        String sealed = sceau.texte(ATTESTATION);
        byte[] pdf = sceau.sceller(AttestationRenderer.standard().render(ATTESTATION), ATTESTATION)
                .octets();
        byte[] key = paire("secp256r1").getPrivate().getEncoded();
        for (int i = 0; i < 3000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String text = new String(bytes, i % 2 == 0 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
            assertNotEquals(Verdict.AUTHENTIQUE, verificateur.texte(text).verdict());
            assertNotEquals(
                    Verdict.AUTHENTIQUE, verificateur.texte("SNE2:" + text).verdict());
            String head = sealed.substring(0, random.nextInt(sealed.length()));
            assertNotEquals(Verdict.AUTHENTIQUE, verificateur.texte(head + text).verdict());
            byte[] marked = ("%PDF-1.7\n%SNE-SCEAU:" + text).getBytes(StandardCharsets.UTF_8);
            assertEquals(Verdict.ALTEREE, verificateur.pdf(marked).verdict());
            assertNotEquals(Verdict.AUTHENTIQUE, verificateur.pdf(bytes).verdict());
            assertFalse(CleSceau.parse(text).estAccepte());
            assertFalse(CleSceau.parse(pem("PUBLIC KEY", bytes)).estAccepte());
            assertFalse(Sceau.parse(pem("EC PRIVATE KEY", bytes)).estAccepte());
            byte[] broken = key.clone();
            broken[random.nextInt(30)] ^= (byte) (1 + random.nextInt(255));
            Sceau.parse(pem("PRIVATE KEY", broken));
        }
        assertEquals(
                Verdict.NON_SCELLEE,
                verificateur.texte("SNE2:" + "A".repeat(1_000_000)).verdict());
        assertFalse(CleSceau.parse("-----BEGIN PUBLIC KEY-----".repeat(3000)).estAccepte());
        assertNotEquals(
                Verdict.AUTHENTIQUE,
                verificateur.pdf(java.util.Arrays.copyOf(pdf, 100)).verdict());
        assertEquals(Verdict.NON_SCELLEE, verificateur.pdf(new byte[0]).verdict());
    }
}
