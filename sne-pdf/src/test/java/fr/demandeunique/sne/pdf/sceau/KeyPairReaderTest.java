package fr.demandeunique.sne.pdf.sceau;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files were made with {@code openssl} 3.0 for these tests; they are of no other use. */
@DisplayName("The file of a private key")
class KeyPairReaderTest {
    private static final char[] PASSWORD = "essai".toCharArray();

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(KeyPairReaderTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static String pem(String name) throws IOException {
        return new String(file(name), StandardCharsets.US_ASCII);
    }

    /** The name of the key, or the reason why it was refused and what kind it is. */
    private static String found(Resultat<Sceau> read) {
        if (read instanceof Resultat.Accepte<Sceau> accepte) {
            return accepte.valeur().cle().nom();
        }
        Anomalie reason = read.anomalies().get(0);
        return (reason.code() + " " + reason.parametres().getOrDefault("type", "")).strip();
    }

    @ParameterizedTest
    @CsvSource({
        "ed25519.pem, OS2CC6BR",
        "p256-sec1.pem, 7PXUOOIF",
        "p256-pkcs8.pem, 6TYGHNJH",
        "p256-certificat.pem, 6TYGHNJH",
        "p256-sans-publique.pem, SCEAU_CLE_PUBLIQUE",
        "p256-sec1-chiffree.pem, SCEAU_CLE_CHIFFREE",
        "p256-explicite.pem, SCEAU_CLE_ILLISIBLE",
        "p256-explicite-pkcs8.pem, SCEAU_CLE_ILLISIBLE",
        "secp256k1-sec1.pem, SCEAU_CLE_TYPE secp256k1",
        "secp256k1-sec1-seule.pem, SCEAU_CLE_TYPE secp256k1",
        "secp256k1-pkcs8.pem, SCEAU_CLE_TYPE secp256k1",
        "brainpoolP256r1-sec1.pem, SCEAU_CLE_TYPE brainpoolP256r1",
        "brainpoolP256r1-pkcs8.pem, SCEAU_CLE_TYPE brainpoolP256r1",
        "p521-sec1.pem, SCEAU_CLE_TYPE secp521r1",
    })
    @DisplayName("as openssl writes it serves, or is refused with the name of its curve")
    void openssl(String name, String expected) throws IOException {
        assertEquals(expected, found(Sceau.parse(pem(name))));
    }

    @Test
    @DisplayName("that holds a certificate gives it to those who check")
    void certificate() throws IOException {
        assertEquals(
                "6TYGHNJH",
                CleSceau.parse(pem("p256-certificat.pem")).orElseThrow().get(0).nom());
    }

    @Test
    @DisplayName("is an elliptic one whose public half, kept in it, is not believed when it is another's")
    void otherHalf() throws IOException {
        byte[] one = Pem.blocks(pem("p256-sec1.pem")).get(1).bytes();
        byte[] other = Pem.blocks(pem("p256-pkcs8.pem")).get(0).bytes();
        System.arraycopy(other, other.length - 64, one, one.length - 64, 64);
        assertEquals("SCEAU_CLE_PAIRE", found(Sceau.parse(SceauTest.pem("EC PRIVATE KEY", one))));
        one[one.length - 1]++;
        assertEquals("SCEAU_CLE_PAIRE", found(Sceau.parse(SceauTest.pem("EC PRIVATE KEY", one))));
    }

    @Test
    @DisplayName("is a PKCS#12 one too, with its password")
    void pkcs12() throws IOException {
        byte[] file = file("p256.p12");
        assertEquals("6TYGHNJH", found(Sceau.ofPkcs12(file, PASSWORD)));
        assertEquals("SCEAU_CLE_MOT_DE_PASSE", found(Sceau.ofPkcs12(file, new char[] {'x'})));
        assertEquals("SCEAU_CLE_MOT_DE_PASSE", found(Sceau.ofPkcs12(Arrays.copyOf(file, 500), PASSWORD)));
        assertEquals("SCEAU_CLE_MOT_DE_PASSE", found(Sceau.ofPkcs12(new byte[0], PASSWORD)));
        assertEquals("SCEAU_CLE_ILLISIBLE", found(Sceau.ofPkcs12(file("certificat-seul.p12"), PASSWORD)));
    }
}
