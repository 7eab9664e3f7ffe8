package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an attestation of today says, or the letter itself. */
final class Attestations {
    private static final String PDF = "application/pdf";

    private Attestations() {}

    static List<Route> routes() {
        return List.of(Route.de(
                        "GET",
                        "/demandes/{numero}/attestations/{type}",
                        Nature.LECTURE,
                        Profils.CONSULTATION,
                        Attestations::lire)
                .selon(Droit.CONSULTER)
                .rendant(Route.JSON, PDF));
    }

    private static Reponse lire(Contexte c) {
        Optional<TypeAttestation> type = Arrays.stream(TypeAttestation.values())
                .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(c.variable("type")))
                .findFirst();
        if (type.isEmpty()) {
            return Reponse.introuvable("GW_ADRESSE");
        }
        Resultat<Attestation> resultat = RedactionAttestation.rediger(
                c.fiche().demande(), type.get(), c.jour(), c.guichet().identite());
        if (!(resultat instanceof Resultat.Accepte<Attestation> accepte)) {
            return Reponse.refus(resultat.anomalies());
        }
        return pdf(c)
                ? Reponse.octets(
                        PDF,
                        AttestationRenderer.standard().render(accepte.valeur()).octets())
                : Reponse.json(AttestationJson.write(accepte.valeur()));
    }

    /** The PDF for who asks for it by name and not for JSON too; JSON otherwise. */
    private static boolean pdf(Contexte c) {
        List<String> wanted = Arrays.stream(
                        c.requete().entete("Accept").orElse("*/*").split(",", -1))
                .map(Passerelle::type)
                .toList();
        return wanted.contains(PDF) && !wanted.contains(Route.JSON);
    }
}
