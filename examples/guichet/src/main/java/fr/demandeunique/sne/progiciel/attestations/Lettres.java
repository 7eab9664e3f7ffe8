package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.OrdreCourrier;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.RedactionCourrier;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.CourrierRenderer;
import fr.demandeunique.sne.pdf.PreavisRenderer;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.socle.Guichets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writes and lays out the letters of a demande, as its guichet has set them; attestations are sealed. */
@Service
public class Lettres {
    private final Guichets guichets;
    private final Habillages habillages;
    private final Sceau sceau;

    Lettres(Guichets guichets, Habillages habillages, Sceau sceau) {
        this.guichets = guichets;
        this.habillages = habillages;
        this.sceau = sceau;
    }

    public Resultat<Attestation> attestation(
            Dossier dossier, TypeAttestation type, CodeGuichet guichet, LocalDate jour) {
        return attestation(dossier.demande(), type, guichet, jour, habillages.of(guichet));
    }

    private Resultat<Attestation> attestation(
            Demande demande, TypeAttestation type, CodeGuichet guichet, LocalDate jour, Habillage habillage) {
        return RedactionAttestation.rediger(demande, type, jour, guichets.identite(guichet), habillage.mentions());
    }

    public Resultat<byte[]> attestationPdf(
            Dossier dossier, TypeAttestation type, CodeGuichet guichet, LocalDate jour, boolean largePrint) {
        return pdf(dossier.demande(), type, guichet, jour, habillages.of(guichet), largePrint);
    }

    /** The sealed file of an attestation that looks like that. */
    Resultat<byte[]> pdf(
            Demande demande,
            TypeAttestation type,
            CodeGuichet guichet,
            LocalDate jour,
            Habillage habillage,
            boolean largePrint) {
        return attestation(demande, type, guichet, jour, habillage).map(one -> {
            Attestation sealed = one.avecSceau(sceau);
            var renderer = AttestationRenderer.standard().withTheme(habillage.theme(largePrint));
            return sceau.sceller(renderer.render(sealed), sealed).octets();
        });
    }

    public Resultat<LettrePreavis> preavis(
            Dossier dossier, LettrePreavis.Forme forme, CodeGuichet guichet, LocalDate jour) {
        return RedactionPreavis.rediger(
                dossier.demande(),
                forme,
                jour,
                guichets.identite(guichet),
                habillages.of(guichet).mentions().portail());
    }

    public Resultat<byte[]> preavisPdf(
            Dossier dossier, LettrePreavis.Forme forme, CodeGuichet guichet, LocalDate jour, boolean largePrint) {
        return preavis(dossier, forme, guichet, jour)
                .map(one -> PreavisRenderer.standard()
                        .withTheme(habillages.of(guichet).theme(largePrint))
                        .render(one)
                        .octets());
    }

    /** One of the other letters; what the guichet says of the place is added to the order. */
    public Resultat<Courrier> courrier(Dossier dossier, OrdreCourrier.Builder ordre, CodeGuichet guichet) {
        return RedactionCourrier.rediger(
                dossier.demande(), ordre.lieu(habillages.of(guichet).mentions()).build());
    }

    public OrdreCourrier.Builder ordre(TypeCourrier type, CodeGuichet guichet, LocalDate jour) {
        return OrdreCourrier.builder(type, jour, guichets.identite(guichet));
    }

    public byte[] pdf(Courrier courrier, CodeGuichet guichet, boolean largePrint) {
        return renderer(guichet, largePrint).render(courrier).octets();
    }

    /** What is held about the people of a demande, for them. */
    public byte[] releve(Dossier dossier, List<Rubrique> donnees, CodeGuichet guichet, LocalDate jour) {
        return renderer(guichet, false)
                .render(ReleveDonnees.de(dossier.demande(), jour, guichets.identite(guichet), donnees))
                .octets();
    }

    private CourrierRenderer renderer(CodeGuichet guichet, boolean largePrint) {
        return CourrierRenderer.standard().withTheme(habillages.of(guichet).theme(largePrint));
    }
}
