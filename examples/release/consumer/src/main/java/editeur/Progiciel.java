package editeur;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.AttestationRenderer;

/** What was typed becomes a number, and the number a letter: one thing of each module. */
public final class Progiciel {
    private final SneClient sne;

    public Progiciel(SneClient sne) {
        this.sne = sne;
    }

    public NumeroUnique enregistrer(byte[] json) {
        return sne.enregistrer(DemandeJson.read(json).resultat().orElseThrow()).numero();
    }

    public byte[] attestation(NumeroUnique numero) {
        var contenu = sne.attestation(numero, TypeAttestation.ENREGISTREMENT).valeur();
        return AttestationRenderer.standard().render(contenu).octets();
    }
}
