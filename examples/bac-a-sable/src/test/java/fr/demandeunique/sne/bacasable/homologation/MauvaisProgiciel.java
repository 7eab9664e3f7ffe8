package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.nuu.MtomMessage;
import fr.demandeunique.sne.client.nuu.NuuMethod;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A product that calls by hand and gets every scenario wrong. */
final class MauvaisProgiciel {
    private static final String NOM = "MARQUEUR";

    private final BacASable sne;
    private final Canal canal;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    MauvaisProgiciel(BacASable sne, Canal canal) {
        this.sne = sne;
        this.canal = canal;
    }

    void jouer(Scenario scenario) throws InterruptedException {
        Demande couple = BonProgiciel.couple(NOM);
        switch (scenario) {
            case ENREGISTREMENT -> malForme();
            case REPONSE_PERDUE, DOUBLON -> {
                creer(couple);
                creer(couple);
            }
            case DEBIT -> {
                creer(couple);
                lire();
                lire();
            }
            case VERSION_PERIMEE -> {
                creer(couple);
                String version = lire();
                put(BonProgiciel.avecPrecisions(enregistree(), "Sans relire"), version);
                put(BonProgiciel.avecPrecisions(enregistree(), "Sans relire"), version);
            }
            case SEPARATION -> {
                creer(couple);
                sne.regler(LocalDate.of(2016, 2, 16));
                modifier(BonProgiciel.corrigee(enregistree()));
            }
            case REFUS -> {
                creer(BonProgiciel.sansCommune(couple));
                creer(BonProgiciel.sansCommune(couple));
            }
            case RENOUVELLEMENT -> {
                creer(couple);
                sne.regler(LocalDate.of(2016, 11, 30));
                renouveler();
                renouveler();
            }
            case MOUVEMENTS -> suivre();
            case MODE_ASYNCHRONE -> {
                sne.regler(LocalDate.of(2017, 12, 31));
                creer(couple);
                appeler("POST", URI.create(sne.page() + "asynchrone"), "<fichier/>".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void malForme() throws InterruptedException {
        if (canal == Canal.JSON) {
            appeler("POST", adresse("/demandes"), json(BonProgiciel.couple(NOM)), "X-Guichet", "10691");
        } else {
            creer(BonProgiciel.couple(NOM));
            Demande unknown = BonProgiciel.couple(NOM).toBuilder()
                    .guichetDerniereModification(CodeGuichet.parse("10691"))
                    .build();
            // A document cut in its middle.
            byte[] document = document("CRE", unknown);
            soap(
                    NuuMethod.NUM_UNIQUE,
                    Map.of("nomFichierDemande", "DEM.xml"),
                    java.util.Arrays.copyOf(document, document.length / 2));
        }
    }

    private void suivre() throws InterruptedException {
        creer(BonProgiciel.couple(NOM));
        if (canal == Canal.JSON) {
            appeler("GET", adresse("/mouvements"), new byte[0], "X-Guichet", "10691");
            appeler("GET", adresse("/mouvements?depuis=2015-12-18"), new byte[0], "X-Guichet", "10691");
        } else {
            depuis("2015-12-17T08:00:00.0+01:00");
            depuis("2015-12-18T08:00:00.0+01:00");
            depuis("2015-12-19T08:00:00.0+01:00");
        }
    }

    private void depuis(String since) throws InterruptedException {
        soap(NuuMethod.DEMANDES_RADIEES, Map.of("dateRadiationDepuisLe", since), null);
    }

    private void creer(Demande demande) throws InterruptedException {
        if (canal == Canal.JSON) {
            appeler(
                    "POST",
                    adresse("/demandes"),
                    json(demande),
                    "X-Guichet",
                    "10691",
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
        } else {
            ecrire("CRE", demande);
        }
    }

    private void modifier(Demande demande) throws InterruptedException {
        if (canal == Canal.JSON) {
            put(demande, lire());
        } else {
            ecrire("MOD", demande);
        }
    }

    private void renouveler() throws InterruptedException {
        if (canal == Canal.JSON) {
            appeler(
                    "POST",
                    adresse("/demandes/" + numero().compact() + "/renouvellements"),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "X-Guichet",
                    "10691",
                    "If-Match",
                    lire(),
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
        } else {
            ecrire("REN", enregistree());
        }
    }

    private void put(Demande demande, String version) throws InterruptedException {
        appeler(
                "PUT",
                adresse("/demandes/" + numero().compact()),
                json(demande),
                "X-Guichet",
                "10691",
                "If-Match",
                version);
    }

    /** Its version. */
    private String lire() throws InterruptedException {
        if (canal == Canal.SOAP) {
            soap(NuuMethod.DEMANDE_LOGEMENT, Map.of("numUnique", numero().compact()), null);
            return "";
        }
        return appeler("GET", adresse("/demandes/" + numero().compact()), new byte[0], "X-Guichet", "10691");
    }

    private static NumeroUnique numero() {
        return NumeroUnique.parse("057 1215 073903 10691");
    }

    private Demande enregistree() {
        return BonProgiciel.couple(NOM).toBuilder().numeroUnique(numero()).build();
    }

    private void ecrire(String type, Demande demande) throws InterruptedException {
        Demande signed = demande.toBuilder()
                .guichetDerniereModification(CodeGuichet.parse("10691"))
                .build();
        soap(NuuMethod.NUM_UNIQUE, Map.of("nomFichierDemande", "DEM10691.xml"), document(type, signed));
    }

    private static byte[] document(String type, Demande demande) {
        return DemandeXml.write(
                demande.toBuilder()
                        .autres(new AutresMembres(Map.of("interfaceNuu", Map.of("typeFichier", type))))
                        .build(),
                XmlOptions.forSne().withConjectures(true));
    }

    private void soap(NuuMethod method, Map<String, String> texts, byte[] document) throws InterruptedException {
        MtomMessage call = Soap.appel(method, texts, document, null);
        appeler(
                "POST",
                URI.create(sne.urlNuu() + "/services/DemandeLogementImplService/"),
                call.corps(method.action()),
                "Content-Type",
                call.type(method.action()));
    }

    private URI adresse(String path) {
        return URI.create(sne.url() + path);
    }

    private static byte[] json(Demande demande) {
        return DemandeJson.write(demande);
    }

    /** The version in the answer; a connection that is cut is of no interest to this product. */
    private String appeler(String method, URI url, byte[] body, String... headers) throws InterruptedException {
        var request = HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
