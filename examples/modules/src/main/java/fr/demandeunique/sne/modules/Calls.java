package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;

/** The calls of an editor, over any transport. */
final class Calls {
    private Calls() {}

    /** Against the SNE whose address is the property {@code sne.url}; nothing but the client is needed. */
    static void run(Said said) {
        try (SneClient client = SneClient.builder()
                .url(URI.create(System.getProperty("sne.url")))
                .guichet(Household.GUICHET.code())
                .build()) {
            gateway(client, said);
        }
    }

    /** What the gateway alone has, besides. */
    static void gateway(SneClient client, Said said) {
        NumeroUnique numero = demande(client, said);
        said.that("async", client.demandes().lire(numero).executeAsync().join().etag());
        said.that(
                "attestation",
                client.attestation(numero, TypeAttestation.ENREGISTREMENT)
                        .valeur()
                        .date());
        said.that(
                "mouvements",
                client.mouvements().depuisLeDebut().stream()
                        .map(LigneMouvement::type)
                        .toList());
    }

    static NumeroUnique demande(SneClient client, Said said) {
        DemandeVersionnee made = client.enregistrer(Household.couple());
        said.that("enregistrer", made.numero());
        DemandeVersionnee read = client.lire(made.numero());
        client.modifier(read.with(
                read.demande().toBuilder().precisions("Rez-de-chaussée").build()));
        said.that("modifier", client.lire(made.numero()).demande().precisions());
        try {
            client.lire(NumeroUnique.parse("057121500000110691"));
        } catch (SneException unknown) {
            said.that("unknown", unknown.code());
        }
        try {
            client.enregistrer(
                    Household.couple().toBuilder().logementRecherche(null).build());
        } catch (SneException.Refus refused) {
            said.that("refus", refused.anomalies().get(0).code());
        }
        return made.numero();
    }
}
