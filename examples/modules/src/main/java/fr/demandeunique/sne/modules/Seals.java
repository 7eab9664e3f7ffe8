package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.pdf.sceau.CleSceau;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import fr.demandeunique.sne.pdf.sceau.Verificateur;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;

/** A sealed attestation, on paper and in the file, for each kind of key. */
final class Seals {
    private Seals() {}

    static void run(Said said) throws GeneralSecurityException {
        for (String kind : List.of("Ed25519", "EC")) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(256);
            }
            KeyPair keys = generator.generateKeyPair();
            Sceau sceau = Sceau.of(keys.getPrivate(), keys.getPublic()).orElseThrow();
            Attestation marked = Papers.attestation().avecSceau(sceau);
            PdfDocument sealed = sceau.sceller(AttestationRenderer.standard().render(marked), marked);
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
            Verificateur verificateur = Verificateur.of(CleSceau.parse(pem).orElseThrow());
            said.that(
                    kind,
                    verificateur.texte(sceau.texte(Papers.attestation())).verdict() + " "
                            + verificateur.pdf(sealed.octets()).verdict());
        }
    }
}
