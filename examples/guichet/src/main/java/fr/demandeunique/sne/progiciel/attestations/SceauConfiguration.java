package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.pdf.sceau.Sceau;
import fr.demandeunique.sne.pdf.sceau.Verificateur;
import fr.demandeunique.sne.progiciel.socle.Reglages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that seals the attestations: drawn once, then kept beside the data. A product in use keeps it in its vault. */
@Configuration
class SceauConfiguration {
    @Bean
    Sceau sceau(Reglages reglages) throws IOException, NoSuchAlgorithmException {
        Path file = reglages.donnees().resolve("sceau.pem");
        if (Files.notExists(file)) {
            Files.createDirectories(reglages.donnees());
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            // By way of another name: a kill in between leaves no half of a key.
            Path draft = reglages.donnees().resolve("sceau.pem.neuf");
            Files.writeString(
                    draft,
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded())
                            + pem("PUBLIC KEY", keys.getPublic().getEncoded()),
                    StandardCharsets.US_ASCII);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Sceau.parse(Files.readString(file, StandardCharsets.US_ASCII)).orElseThrow();
    }

    @Bean
    Verificateur verificateur(Sceau sceau) {
        return Verificateur.of(List.of(sceau.cle()));
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + kind + "-----\n";
    }
}
