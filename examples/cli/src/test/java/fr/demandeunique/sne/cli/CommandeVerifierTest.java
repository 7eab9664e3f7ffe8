package fr.demandeunique.sne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandeVerifierTest {
    @TempDir
    private Path dir;

    /** Writes a key pair and gives the names of its two files: private, public. */
    private List<String> cles(String nom, String kind) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        KeyPair pair = generator.generateKeyPair();
        String publique =
                pem(nom + "-publique.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
        String privee =
                pem(nom + "-privee.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        if (kind.equals("EC")) {
            Files.writeString(Path.of(privee), Files.readString(Path.of(publique)), StandardOpenOption.APPEND);
        }
        return List.of(privee, publique);
    }

    private String pem(String nom, String label, byte[] encoded) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
        return Files.writeString(dir.resolve(nom), text).toString();
    }

    private Path attestation(String nom, String... options) throws IOException {
        Path pdf = dir.resolve(nom);
        List<String> args = new ArrayList<>(
                List.of("attestation", "-", "-o", pdf.toString(), "--le=2017-02-21", "--type=enregistrement"));
        args.addAll(List.of(options));
        String renewed = Execution.exemple("\"renouvellements\": []", "\"renouvellements\": [\"2016-12-05\"]");
        Execution.avecEntree(renewed, args.toArray(String[]::new)).attendre(0);
        return pdf;
    }

    private static String verdict(Execution run, int code) {
        JsonNode json = run.attendre(code).json();
        assertFalse(json.get("message").asText().isBlank());
        return json.get("verdict").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "EC"})
    void the_four_verdicts_on_a_file(String kind) throws IOException, GeneralSecurityException {
        List<String> ours = cles("nous", kind);
        List<String> theirs = cles("eux", "Ed25519");
        Path pdf = attestation("a.pdf", "--sceau", ours.get(0));
        Execution run = Execution.de("verifier", pdf.toString(), "--cle", ours.get(1));
        assertEquals("AUTHENTIQUE", verdict(run, 0));
        assertEquals("enregistrement", run.json().get("type").asText());
        assertEquals("057121507390310691", run.json().get("numeroUnique").asText());
        assertEquals("2017-02-21", run.json().get("date").asText());
        assertEquals(16, run.json().get("document").asText().length());
        assertEquals(8, run.json().get("cle").asText().length());
        assertEquals("FICHIER", run.json().get("portee").asText());
        assertEquals("2015-12-17", run.json().get("depot").asText());
        assertEquals("2017-12-05", run.json().get("valableJusquau").asText());
        assertEquals("10691", run.json().get("guichet").asText());
        assertEquals("JEAN-NOEL EXEMPLE", run.json().get("titulaires").get(0).asText());
        assertEquals(2, run.json().get("titulaires").size());

        assertEquals("CLE_INCONNUE", verdict(Execution.de("verifier", pdf.toString(), "--cle", theirs.get(1)), 1));
        assertEquals(
                "AUTHENTIQUE",
                verdict(Execution.de("verifier", pdf.toString(), "--cle", theirs.get(1), "--cle", ours.get(1)), 0));
        byte[] bytes = Files.readAllBytes(pdf);
        Execution half = Execution.avecEntree(
                java.util.Arrays.copyOf(bytes, bytes.length / 2), "verifier", "-", "--cle", ours.get(1));
        assertEquals("NON_SCELLEE", verdict(half, 1));
        assertTrue(half.json().get("message").asText().contains("incomplet"), half.out());
        bytes[bytes.length / 2] ^= 1;
        assertEquals("ALTEREE", verdict(Execution.avecEntree(bytes, "verifier", "-", "--cle", ours.get(1)), 1));
        String plain = attestation("b.pdf").toString();
        assertEquals("NON_SCELLEE", verdict(Execution.de("verifier", plain, "--cle", ours.get(1)), 1));
    }

    @Test
    void a_text_as_a_scanner_gives_it() throws IOException, GeneralSecurityException {
        List<String> keys = cles("nous", "Ed25519");
        byte[] pdf = Files.readAllBytes(attestation("a.pdf", "--sceau", keys.get(0)));
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        String sealed = file.substring(file.indexOf("/Keywords(") + "/Keywords(".length())
                .split("\\)")[0];
        Execution genuine = Execution.de("verifier", sealed, "--cle", keys.get(1), "--langue=en");
        assertEquals("AUTHENTIQUE", verdict(genuine, 0));
        assertEquals("CODE", genuine.json().get("portee").asText());
        assertTrue(genuine.json().get("message").asText().contains("compare these facts"), genuine.out());
        Execution rewritten = Execution.avecEntree(
                file.replaceAll("%SNE-SCEAU:.*\n", "").getBytes(StandardCharsets.ISO_8859_1),
                "verifier",
                "-",
                "--cle",
                keys.get(1));
        // The code is genuine: what is not proven is said as a warning is.
        assertEquals("AUTHENTIQUE", verdict(rewritten, 0));
        assertEquals("CODE", rewritten.json().get("portee").asText());
        assertTrue(rewritten.json().get("message").asText().contains("n’est pas prouvé"), rewritten.out());
        Path code = Files.writeString(dir.resolve("code.txt"), sealed + "\r\n");
        assertEquals("AUTHENTIQUE", verdict(Execution.de("verifier", code.toString(), "--cle", keys.get(1)), 0));
        Path list = Files.writeString(
                dir.resolve("liste.txt"),
                "format: sne-confiance/1\nemetteur: Office d’Été\nau: 2017-02-20\n"
                        + Files.readString(Path.of(keys.get(1))));
        Execution late = Execution.de("verifier", sealed, "--cle", list.toString());
        assertEquals("CLE_INCONNUE", verdict(late, 1));
        assertEquals("HORS_PERIODE", late.json().get("raison").asText());
        assertEquals("Office d’Été", late.json().get("emetteur").asText());
        String facts = fr.demandeunique.sne.attestation.ContenuScelle.lire(
                        String.join(":", java.util.Arrays.copyOf(sealed.split(":", -1), 9)))
                .orElseThrow()
                .contenu()
                .texte();
        Execution unsealed = Execution.de("verifier", facts, "--cle", keys.get(1));
        assertEquals("NON_SCELLEE", verdict(unsealed, 1));
        assertEquals("2017-02-21", unsealed.json().get("date").asText());
        String other = facts.replace(":20170221:", ":20180221:");
        Execution altered = Execution.de("verifier", other, "--cle", keys.get(1), "--langue=en");
        assertEquals("ALTEREE", verdict(altered, 1));
        assertTrue(altered.json().get("message").asText().startsWith("The document"));
        assertFalse(altered.json().has("numeroUnique"), "what is altered is not repeated");
        Path scan = Files.writeString(dir.resolve("scan.txt"), facts + "\r\n");
        assertEquals("NON_SCELLEE", verdict(Execution.de("verifier", scan.toString(), "--cle", keys.get(1)), 1));
        assertEquals("NON_SCELLEE", verdict(Execution.de("verifier", "autre chose", "--cle", keys.get(1)), 1));
        assertEquals("NON_SCELLEE", verdict(Execution.de("verifier", "a\0b", "--cle", keys.get(1)), 1));
    }

    @Test
    void keys_that_do_not_serve() throws IOException, GeneralSecurityException {
        List<String> keys = cles("nous", "Ed25519");
        String rsa = pem(
                "rsa.pem",
                "PUBLIC KEY",
                KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        String pdf = attestation("a.pdf").toString();
        assertEquals(
                List.of("SCEAU_CLE_TYPE"),
                Execution.de("verifier", pdf, "--cle", rsa).attendre(1).codes("anomalies"));
        assertEquals(
                List.of("SCEAU_CLE_ILLISIBLE"),
                Execution.de("verifier", pdf, "--cle", keys.get(0)).attendre(1).codes("anomalies"));
        String never = dir.resolve("jamais.pdf").toString();
        assertEquals(
                List.of("SCEAU_CLE_ILLISIBLE"),
                Execution.avecEntree(
                                Execution.exemple(),
                                "attestation",
                                "-",
                                "-o",
                                never,
                                "--le=2016-02-01",
                                "--sceau",
                                keys.get(1))
                        .attendre(1)
                        .codes("anomalies"));
        assertFalse(Files.exists(Path.of(never)));
    }

    @Test
    void several_give_one_object_a_line_and_all_must_be_genuine() throws IOException, GeneralSecurityException {
        List<String> keys = cles("nous", "Ed25519");
        String sealed = attestation("a.pdf", "--sceau", keys.get(0)).toString();
        String plain = attestation("b.pdf").toString();
        Execution run = Execution.de("verifier", sealed, plain, sealed, "--cle", keys.get(1))
                .attendre(1);
        List<JsonNode> lines = run.out().lines().map(Execution::lire).toList();
        assertEquals(
                List.of("AUTHENTIQUE", "NON_SCELLEE", "AUTHENTIQUE"),
                lines.stream().map(one -> one.get("verdict").asText()).toList());
        assertEquals(
                List.of(sealed, plain, sealed),
                lines.stream().map(one -> one.get("objet").asText()).toList());
        Execution.de("verifier", sealed, sealed, "--cle", keys.get(1)).attendre(0);
        assertEquals(
                1,
                Execution.de("verifier", sealed, "--cle", keys.get(1))
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void wrong_usage() throws IOException, GeneralSecurityException {
        List<String> keys = cles("nous", "Ed25519");
        Execution.de("verifier", "SNE2:").attendre(2);
        Execution.de("verifier", dir.resolve("absent.pdf").toString(), "--cle", keys.get(1))
                .attendre(2);
        Execution.de("verifier", "SNE2:", "--cle", dir.resolve("absente.pem").toString())
                .attendre(2);
        Execution.de("verifier", dir.toString(), "--cle", keys.get(1)).attendre(2);
    }
}
