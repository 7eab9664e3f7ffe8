package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.Canal;
import fr.demandeunique.sne.dossier.Envoi;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.OrigineFiche;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.Batch;
import fr.demandeunique.sne.pdf.BatchDocument;
import fr.demandeunique.sne.pdf.DossierRenderer;
import fr.demandeunique.sne.pdf.PreavisRenderer;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** Every kind of paper. */
final class Papers {
    static final LocalDate DAY = LocalDate.of(2016, 11, 10);
    /** One green point. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQrrcGAAGOANb7Wc5YAAAAAElFTkSuQmCC";

    private Papers() {}

    static Attestation attestation() {
        return RedactionAttestation.rediger(
                        Household.registered(), TypeAttestation.ENREGISTREMENT, DAY, Household.GUICHET)
                .orElseThrow();
    }

    static void run(Said said) throws IOException {
        said.that(
                "attestation",
                AttestationRenderer.standard().render(attestation()).pages());
        LettrePreavis lettre = RedactionPreavis.rediger(
                        Household.registered(), LettrePreavis.Forme.SIMPLE, DAY, Household.GUICHET, null)
                .orElseThrow();
        said.that("préavis", PreavisRenderer.standard().render(lettre).pages());
        Demande demande = Household.registered();
        List<String> sender = Household.GUICHET.adresse();
        LocalDate day = LocalDate.of(2017, 2, 21);
        FicheRecapitulative fiche = FicheRecapitulative.de(
                        demande, Household.GUICHET.code(), sender, OrigineFiche.PROGICIEL, day)
                .orElseThrow();
        said.that("fiche", DossierRenderer.standard().fiche(fiche).pages());
        var bordereau = BordereauTransmission.de(Household.GUICHET.code(), sender, day, 1, List.of(fiche));
        var envoi = Envoi.preparer(bordereau, List.of(fiche), List.of(demande), Canal.PAPIER);
        said.that(
                "bordereau",
                DossierRenderer.standard()
                        .bordereau(bordereau, envoi)
                        .orElseThrow()
                        .pages());
        var bilan = Batch.standard()
                .print(
                        List.of(
                                Batch.Pli.de(BatchDocument.attestation(attestation())),
                                Batch.Pli.de(BatchDocument.preavis(lettre)),
                                Batch.Pli.de(BatchDocument.fiche(fiche))),
                        "Lot",
                        DAY,
                        new ByteArrayOutputStream(),
                        new StringBuilder(),
                        Batch.NO_PROGRESS);
        said.that("batch", bilan.documents());
    }

    static void logos(Said said) {
        said.that("none", pages(Theme.standard()));
        var square = new Logo.Path("M0 0H24V24H0Z", Colour.of("#0f2e6b"));
        said.that("traced", pages(with(new Logo.Trace(24, 24, List.of(square)))));
        said.that("PNG", pages(with(new Logo.Image(Base64.getDecoder().decode(PNG)))));
    }

    private static Theme with(Logo logo) {
        return Theme.builder().logo(logo).build();
    }

    /** How many pages, with a QR code on the first; or why there are none. */
    private static String pages(Theme theme) {
        try {
            Attestation coded =
                    attestation().avecCodeQr(one -> ContenuQr.de(one).texte());
            return AttestationRenderer.standard().withTheme(theme).render(coded).pages() + " pages";
        } catch (RefusException refused) {
            return refused.anomalies().get(0).code();
        }
    }
}
