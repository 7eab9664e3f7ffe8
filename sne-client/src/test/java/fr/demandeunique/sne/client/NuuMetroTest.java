package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.nuu.metro.SneDeMetro;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client of NUU against a server made with another SOAP stack, MTOM on. */
class NuuMetroTest {
    private static final SneDeMetro SNE = new SneDeMetro();
    private static HttpServer serveur;
    private static SneClient client;

    @BeforeAll
    static void demarrer() throws IOException {
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Endpoint.create(SNE).publish(serveur.createContext(NuuSettings.PATH));
        serveur.start();
        client = SneClient.builder()
                .url(URI.create("http://localhost:" + serveur.getAddress().getPort()))
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withLoss())
                .build();
    }

    @AfterAll
    static void arreter() {
        client.close();
        serveur.stop(0);
    }

    private static Demande exemple() throws IOException {
        try (InputStream in = NuuMetroTest.class.getResourceAsStream("/exemple-demande.json")) {
            return DemandeJson.read(in).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .build();
        }
    }

    private static Demande nomme(String nom) throws IOException {
        Demande one = exemple();
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder().identite(i -> i.nom(nom)).build())
                .build();
    }

    @Test
    void a_demande_is_registered_read_changed_and_renewed() throws IOException {
        DemandeVersionnee registered = client.enregistrer(exemple());
        assertEquals("10691", registered.numero().guichet().code());
        assertEquals(
                exemple().coTitulaires().size(),
                registered.demande().coTitulaires().size());
        DemandeVersionnee read = client.demandes().lire(registered.numero()).execute();
        assertEquals(registered.demande().demandeur(), read.demande().demandeur());
        Demande moved = read.demande().toBuilder()
                .demandeur(read.demande().demandeur().toBuilder()
                        .courriel("ailleurs@exemple.fr")
                        .build())
                .build();
        assertEquals(
                "ailleurs@exemple.fr",
                client.modifier(read.with(moved)).demande().demandeur().courriel());
        client.renouveler(registered.numero());
        assertTrue(SNE.fichiers().stream().allMatch(one -> one.matches("DEM10691-\\d{12}-\\d{6}\\.xml")));
        assertEquals(SNE.fichiers().size(), SNE.fichiers().stream().distinct().count());
    }

    @Test
    void the_anomalies_of_the_SNE_are_a_refusal_with_its_own_codes() throws IOException {
        Demande refused = nomme("REFUS");
        SneException.Refus refus = assertThrows(SneException.Refus.class, () -> client.enregistrer(refused));
        // A number beside the anomalies would be a creation: this SNE gives none.
        assertEquals(
                List.of("CTRL_DEM_0034"),
                refus.anomalies().stream().map(one -> one.code()).toList());
        assertEquals("Refus inventé.", refus.anomalies().get(0).message(Locale.FRENCH));
        assertFalse(refus.getMessage().contains("inventé"), "the words of another system are not for logs");
    }

    @Test
    void a_technical_error_has_its_own_exception() throws IOException {
        Demande broken = nomme("PANNE");
        SneException.ErreurTechnique error =
                assertThrows(SneException.ErreurTechnique.class, () -> client.enregistrer(broken));
        assertTrue(error.anomalies().get(0).message(Locale.FRENCH).contains("erreur inattendue"));
        assertTrue(error.outcomeUnknown());
    }

    @Test
    void what_NUU_does_not_offer_says_so_and_sends_nothing() throws IOException {
        int before = SNE.fichiers().size();
        for (var call : List.<org.junit.jupiter.api.function.Executable>of(
                () -> client.attestation(numero(), fr.demandeunique.sne.attestation.TypeAttestation.ENREGISTREMENT),
                () -> client.demandes().lister(null).stream().count())) {
            SneException.HorsTransport absent = assertThrows(SneException.HorsTransport.class, call);
            assertFalse(absent.retryable());
            assertTrue(absent.message(Locale.FRENCH).startsWith("Cette opération n’existe pas sur ce transport"));
        }
        DemandeVersionnee lue = new DemandeVersionnee(exemple(), "", List.of(), List.of());
        for (var call : List.<org.junit.jupiter.api.function.Executable>of(
                () -> client.radier(lue, MotifRadiation.RENONCIATION, null), () -> client.reactiver(lue))) {
            SneException.HorsTransport unknown = assertThrows(SneException.HorsTransport.class, call);
            assertTrue(unknown.message(Locale.FRENCH).contains("withGuesses"), "the way out");
        }
        assertEquals(before, SNE.fichiers().size());
    }

    private static fr.demandeunique.sne.numero.NumeroUnique numero() {
        return fr.demandeunique.sne.numero.NumeroUnique.parse("057021700000010691");
    }
}
