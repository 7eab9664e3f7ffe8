package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.PreavisRenderer;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.socle.Guichets;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Writes and lays out the letters of a demande. */
@Service
public class Lettres {
    private final Guichets guichets;

    Lettres(Guichets guichets) {
        this.guichets = guichets;
    }

    public Resultat<Attestation> attestation(
            Dossier dossier, TypeAttestation type, CodeGuichet guichet, LocalDate jour) {
        return RedactionAttestation.rediger(dossier.demande(), type, jour, guichets.identite(guichet));
    }

    public Resultat<byte[]> attestationPdf(Dossier dossier, TypeAttestation type, CodeGuichet guichet, LocalDate jour) {
        return attestation(dossier, type, guichet, jour)
                .map(one -> AttestationRenderer.standard().render(one).octets());
    }

    public Resultat<LettrePreavis> preavis(
            Dossier dossier, LettrePreavis.Forme forme, CodeGuichet guichet, LocalDate jour) {
        return RedactionPreavis.rediger(dossier.demande(), forme, jour, guichets.identite(guichet), null);
    }

    public Resultat<byte[]> preavisPdf(
            Dossier dossier, LettrePreavis.Forme forme, CodeGuichet guichet, LocalDate jour) {
        return preavis(dossier, forme, guichet, jour)
                .map(one -> PreavisRenderer.standard().render(one).octets());
    }
}
