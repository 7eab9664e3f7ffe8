package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** A program that prints attestations, run by {@link ModulePathIT} in a virtual machine of its own. */
final class Rendering {
    /** One green point. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQrrcGAAGOANb7Wc5YAAAAAElFTkSuQmCC";

    private static final Attestation ATTESTATION = new Attestation(
            TypeAttestation.ENREGISTREMENT,
            LocalDate.of(2017, 2, 21),
            NumeroUnique.parse("057121507390310691"),
            "Attestation d’enregistrement",
            List.of("Guichet d’essai"),
            List.of("Mme Zoé Exemple", "57000 METZ"),
            List.of(new Attestation.Mention("", List.of("Votre demande est enregistrée."))),
            List.of(),
            "");

    private Rendering() {}

    public static void main(String[] arguments) {
        print("modules", AttestationRenderer.class.getModule() + ", " + Attestation.class.getModule());
        print("no logo", pages(Theme.standard()));
        var square = new Logo.Path("M0 0H24V24H0Z", Colour.of("#0f2e6b"));
        print("traced logo", pages(with(new Logo.Trace(24, 24, List.of(square)))));
        print("PNG logo", pages(with(new Logo.Image(Base64.getDecoder().decode(PNG)))));
    }

    private static Theme with(Logo logo) {
        return Theme.builder().logo(logo).build();
    }

    private static String pages(Theme theme) {
        try {
            Attestation coded = ATTESTATION.avecCodeQr(
                    attestation -> ContenuQr.de(attestation).texte());
            return AttestationRenderer.standard().withTheme(theme).render(coded).pages() + " page";
        } catch (RefusException refused) {
            return refused.anomalies().get(0).code();
        }
    }

    private static void print(String name, String value) {
        System.out.println(name + ": " + value);
    }
}
