package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
                .avecParametres("le")
                .rendant(Route.JSON, PDF));
    }

    private static Reponse lire(Contexte c) {
        Optional<TypeAttestation> type = Arrays.stream(TypeAttestation.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(c.variable("type")))
                .findFirst();
        if (type.isEmpty()) {
            return Reponse.introuvable("GW_ADRESSE");
        }
        Optional<LocalDate> le = jour(c);
        if (le.isEmpty()) {
            return Reponse.parametre();
        }
        Resultat<Attestation> resultat = RedactionAttestation.rediger(
                c.fiche().demande(),
                type.get(),
                le.get(),
                c.guichet().identite(),
                c.guichet().mentions());
        if (!(resultat instanceof Resultat.Accepte<Attestation> accepte)) {
            return Reponse.refus(resultat.anomalies());
        }
        if (!pdf(c)) {
            return Reponse.json(Json.objet(AttestationJson.write(accepte.valeur()))
                    .orElseThrow()
                    .putPOJO("avertissements", accepte.avertissements()));
        }
        PdfDocument letter = AttestationRenderer.standard().render(accepte.valeur());
        List<Anomalie> told = Stream.concat(accepte.avertissements().stream(), letter.avertissements().stream())
                .toList();
        return Reponse.octets(PDF, letter.octets())
                .avec("Avertissements", ":" + Base64.getEncoder().encodeToString(Json.ecrire(told)) + ":");
    }

    /** Today, or an earlier day of which a copy is wanted; empty if it is no such day. */
    private static Optional<LocalDate> jour(Contexte c) {
        try {
            LocalDate le = c.parametre("le").map(LocalDate::parse).orElse(c.jour());
            return le.isAfter(c.jour()) ? Optional.empty() : Optional.of(le);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
