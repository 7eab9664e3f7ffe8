package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.micrometer.MicrometerListener;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.numero.NumeroUnique;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.LocalDate;

/** The SNE inside this virtual machine, over the gateway, over NUU and over TLS. */
final class Sandbox {
    private Sandbox() {}

    static void run(Said said) throws IOException, InterruptedException {
        try (BacASable sne = BacASable.demarrer();
                SneClient gateway = SneClient.builder()
                        .url(sne.url())
                        .guichet(Household.GUICHET.code())
                        .listener(new MicrometerListener(ObservationRegistry.create()))
                        .build()) {
            Calls.gateway(gateway, (name, value) -> said.that("gateway " + name, value));
            said.that("calls", sne.appels().dernier().statut());
            sne.regler(LocalDate.of(2016, 12, 5));
            said.that(
                    "page",
                    HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(sne.page()).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        }
        try (BacASable sne = BacASable.demarrer();
                SneClient nuu = SneClient.builder()
                        .url(sne.urlNuu())
                        .guichet(Household.GUICHET.code())
                        .nuu(NuuSettings.defaults().withGuesses())
                        .build()) {
            NumeroUnique numero = Calls.demande(nuu, (name, value) -> said.that("NUU " + name, value));
            sne.regler(LocalDate.of(2016, 12, 5));
            said.that("NUU renouveler", nuu.renouveler(numero).numero());
        }
    }

    static void overTls(Said said) throws IOException, GeneralSecurityException {
        char[] secret = "secret".toCharArray();
        try (BacASable sne = BacASable.builder().certificatClient().demarrer();
                SneClient client = SneClient.builder()
                        .url(sne.url())
                        .guichet(Household.GUICHET.code())
                        .tls(Tls.defaults()
                                .authorities(sne.tls().confiance())
                                .certificate(sne.tls().client("progiciel", secret), secret))
                        .build()) {
            said.that("enregistrer", client.enregistrer(Household.couple()).numero());
        }
    }
}
