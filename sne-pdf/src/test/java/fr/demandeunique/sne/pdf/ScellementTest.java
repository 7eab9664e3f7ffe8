package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sealed file")
class ScellementTest {
    @Test
    @DisplayName("is as valid as an unsealed one, and its code is read back")
    void valid() throws NoSuchAlgorithmException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Sceau sceau = Sceau.of(keys.getPrivate(), keys.getPublic()).orElseThrow();
        Attestation sealed = Exemple.courant().attestation().avecCodeQr(sceau);
        PdfDocument rendu = sceau.sceller(AttestationRenderer.standard().render(sealed), sealed);
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "2a"));
        try (var lecture = new PdfReader(rendu)) {
            assertEquals(Optional.ofNullable(sealed.codeQr()), lecture.codeQr(1, 300));
        }
    }
}
