package fr.demandeunique.sne.pdf.sceau;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files were made with {@code openssl} 3.0 for these tests; they are of no other use. */
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
    void as_openssl_writes_it_serves_or_is_refused_with_the_name_of_its_curve(String name, String expected)
            throws IOException {
        assertEquals(expected, found(Sceau.parse(pem(name))));
    }

    @Test
    void that_holds_a_certificate_gives_it_to_those_who_check() throws IOException {
        assertEquals(
                "6TYGHNJH",
                CleSceau.parse(pem("p256-certificat.pem")).orElseThrow().get(0).nom());
    }

    @Test
    void is_an_elliptic_one_whose_public_half_kept_in_it_is_not_believed_when_it_is_another_s() throws IOException {
        byte[] one = Pem.blocks(pem("p256-sec1.pem")).get(1).bytes();
        byte[] other = Pem.blocks(pem("p256-pkcs8.pem")).get(0).bytes();
        System.arraycopy(other, other.length - 64, one, one.length - 64, 64);
        assertEquals("SCEAU_CLE_PAIRE", found(Sceau.parse(SceauTest.pem("EC PRIVATE KEY", one))));
        one[one.length - 1]++;
        assertEquals("SCEAU_CLE_PAIRE", found(Sceau.parse(SceauTest.pem("EC PRIVATE KEY", one))));
    }

    @Test
    void is_a_PKCS_12_one_too_with_its_password() throws IOException {
        byte[] file = file("p256.p12");
        assertEquals("6TYGHNJH", found(Sceau.ofPkcs12(file, PASSWORD)));
        assertEquals("SCEAU_CLE_MOT_DE_PASSE", found(Sceau.ofPkcs12(file, new char[] {'x'})));
        assertEquals("SCEAU_CLE_MOT_DE_PASSE", found(Sceau.ofPkcs12(Arrays.copyOf(file, 500), PASSWORD)));
        assertEquals("SCEAU_CLE_MOT_DE_PASSE", found(Sceau.ofPkcs12(new byte[0], PASSWORD)));
        assertEquals("SCEAU_CLE_ILLISIBLE", found(Sceau.ofPkcs12(file("certificat-seul.p12"), PASSWORD)));
    }
}
