package fr.demandeunique.sne.client;

import static fr.demandeunique.sne.client.ServeurFactice.reponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.nuu.NuuAnswers;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody's change is overwritten without being asked to, and no answer is taken for that of another demande. */
@Timeout(120)
class VersionsTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final NumeroUnique AUTRE = NumeroUnique.parse("057121507390410691");

    private static Demande demande(NumeroUnique numero) {
        return Demande.builder().numeroUnique(numero).etat(EtatDemande.ACTIVE).build();
    }

    private static String json(NumeroUnique numero) {
        return new String(DemandeJson.write(demande(numero)), StandardCharsets.UTF_8);
    }

    private static SneClient.Builder builder(ServeurFactice serveur) {
        return SneClient.builder()
                .url(serveur.url())
                .guichet(CodeGuichet.parse("10691"))
                .timeout(Duration.ofSeconds(60))
                .retryPolicy(RetryPolicy.NONE);
    }

    /** Each act on a version. */
    private static Map<String, Function<Version, Object>> acts(SneClient client) {
        Map<String, Function<Version, Object>> acts = new TreeMap<>();
        acts.put(
                "modifier",
                version -> client.modifier(DemandeVersionnee.of(demande(version.numero()), version.etag())));
        acts.put("renouveler", client::renouveler);
        acts.put("radier", version -> client.radier(version, MotifRadiation.ATTRIBUTION, null));
        acts.put("reactiver", client::reactiver);
        acts.put("separer", version -> client.separer(version, 1, demande(version.numero())));
        acts.put(
                "attribuer",
                version -> client.demandes()
                        .attribuer(version, Attribution.builder().build())
                        .execute());
        acts.put("supprimer", version -> client.demandes().supprimer(version).execute());
        return acts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | n’est pas connue",
                "'ETag: \r\n' | n’est pas connue",
                "'ETag: \"\"\r\n' | n’est pas connue",
                "'ETag: W/\"7\"\r\n' | marque faible"
            })
    void a_demande_read_without_a_mark_that_protects_is_not_written(String header, String words) throws Exception {
        try (var serveur = ServeurFactice.repondant(
                        200, header.replace("\r\n", "").isEmpty() ? "" : header, json(NUMERO));
                SneClient client = builder(serveur).build()) {
            DemandeVersionnee lue = client.lire(NUMERO);
            for (var act : acts(client).entrySet()) {
                var thrown = assertThrows(
                        SneException.Perimee.class, () -> act.getValue().apply(lue), act.getKey());
                assertTrue(thrown.getMessage().contains(words), thrown.getMessage());
                assertFalse(thrown.retryable() || thrown.outcomeUnknown());
            }
            assertEquals(1, serveur.appels.size(), "the reading");
        }
    }

    @Test
    void whatever_the_version_is_said_by_name_alone() throws Exception {
        try (var serveur = ServeurFactice.routant(call -> call.ligne().contains("/separations")
                        ? reponse(200, "", json(AUTRE))
                        : reponse(200, "", json(NUMERO)));
                SneClient client = builder(serveur).build()) {
            for (var act : acts(client).entrySet()) {
                act.getValue().apply(Version.last(NUMERO));
                assertEquals("*", serveur.appel().entete("If-Match"), act.getKey());
                assertThrows(
                        SneException.Perimee.class, () -> act.getValue().apply(Version.of(NUMERO, null)), act.getKey());
            }
        }
    }

    @Test
    void a_mark_that_no_header_can_hold_is_refused_at_once() {
        for (String etag : List.of("\"7\"\r\nX-Profil: admin", "\"é\"", "\u0000")) {
            assertThrows(IllegalArgumentException.class, () -> Version.of(NUMERO, etag));
            assertThrows(IllegalArgumentException.class, () -> DemandeVersionnee.of(demande(NUMERO), etag));
        }
    }

    @Test
    void an_answer_about_another_demande_is_an_error_over_a_gateway() throws Exception {
        try (var serveur = ServeurFactice.routant(call ->
                        reponse(200, "ETag: \"1\"\r\n", json(call.ligne().contains("/separations") ? NUMERO : AUTRE)));
                SneClient client = builder(serveur).build()) {
            Map<String, Function<Version, Object>> acts = acts(client);
            acts.remove("supprimer");
            acts.put("lire", version -> client.lire(version.numero()));
            for (var act : acts.entrySet()) {
                isOther(act.getKey(), () -> act.getValue().apply(Version.of(NUMERO, "\"1\"")));
            }
        }
        String attestation = "{\"type\":\"enregistrement\",\"numeroUnique\":\"" + AUTRE.compact() + "\"}";
        try (var serveur = ServeurFactice.repondant(200, "", attestation);
                SneClient client = builder(serveur).build()) {
            assertThrows(
                    SneException.ReponseIllisible.class,
                    () -> client.attestation(NUMERO, TypeAttestation.ENREGISTREMENT));
        }
    }

    @Test
    void an_answer_about_another_demande_is_an_error_over_the_service_of_the_SNE() throws Exception {
        try (var serveur = ServeurFactice.enchainant(NuuAnswers.demande(AUTRE));
                SneClient client = builder(serveur)
                        .nuu(NuuSettings.defaults().withGuesses())
                        .build()) {
            var lue = DemandeVersionnee.of(demande(NUMERO), null);
            Map<String, Function<Version, Object>> acts = acts(client);
            acts.remove("separer");
            acts.put("lire", version -> client.lire(version.numero()));
            for (var act : acts.entrySet()) {
                isOther(act.getKey(), () -> act.getValue().apply(lue));
            }
            isOther("separer", () -> client.separer(Version.last(AUTRE), 1, demande(AUTRE)));
            var writes = client.trackedWrites().orElseThrow();
            isOther("tracked", () -> {
                try {
                    writes.modifier(demande(NUMERO), null, CallOptions.NONE).join();
                } catch (java.util.concurrent.CompletionException e) {
                    throw (RuntimeException) e.getCause();
                }
            });
        }
    }

    private static void isOther(String act, org.junit.jupiter.api.function.Executable call) {
        var thrown = assertThrows(SneException.ReponseIllisible.class, call, act);
        assertTrue(thrown.getMessage().contains("autre demande"), act + ": " + thrown.getMessage());
        assertEquals(!act.equals("lire"), thrown.outcomeUnknown(), act);
        assertFalse(thrown.getMessage().contains("0739"), "no number");
    }
}
