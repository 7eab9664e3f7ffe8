package fr.demandeunique.sne.client.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys out of PEM files, and what is told of a file that holds none. */
class PemTest {
    @TempDir
    private Path dir;

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("cle.pem"), text);
    }

    private static String block(String type, byte[] bytes) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + type
                + "-----\n";
    }

    private static PrivateKey key(String algorithm) throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("RSA")) {
            maker.initialize(1024);
        }
        return maker.generateKeyPair().getPrivate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void a_key_of_each_kind_stands_beside_other_things(String algorithm) throws Exception {
        PrivateKey key = key(algorithm);
        Path file = file(block("EC PARAMETERS", new byte[3]) + block("PRIVATE KEY", key.getEncoded()));
        assertArrayEquals(key.getEncoded(), Pem.cle(file, null).getEncoded());
    }

    private void refused(String text, String words) throws IOException {
        Path file = file(text);
        String message = assertThrows(GeneralSecurityException.class, () -> Pem.cle(file, null))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void what_is_no_key_says_what_it_is() throws Exception {
        refused("", "no private key in cle.pem");
        refused(block("CERTIFICATE", new byte[9]), "no private key in cle.pem");
        refused(block("PRIVATE KEY", new byte[9]), "a private key of an unknown algorithm");
        refused(block("ENCRYPTED PRIVATE KEY", new byte[9]), "the private key is encrypted: give its password");
        for (String old : new String[] {"RSA PRIVATE KEY", "EC PRIVATE KEY"}) {
            refused(block(old, new byte[9]), "cle.pem is not PKCS#8: convert it with openssl pkcs8");
        }
        Path file = file(block("PRIVATE KEY", key("EC").getEncoded()));
        assertEquals(
                "no certificate in cle.pem",
                assertThrows(GeneralSecurityException.class, () -> Pem.certificats(file))
                        .getMessage());
    }
}
