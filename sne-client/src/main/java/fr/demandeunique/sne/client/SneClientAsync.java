package fr.demandeunique.sne.client;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a guichet, without waiting: each returns a future that ends with the value or with an {@link SneException}.
 * Cancelling the future gives the connection back; the server may have done the work all the same. See {@link SneClient} for what
 * each operation does.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SneClientAsync {
    /** Every write to a demande says which version it means; this one means the last one, whichever it is (RFC 9110, 13.1.1). */
    private static final String TOUTE_VERSION = "*";

    private final Transport transport;

    SneClientAsync(Transport transport) {
        this.transport = transport;
    }

    /** @see SneClient#enregistrer */
    public CompletableFuture<DemandeVersionnee> enregistrer(Demande demande) {
        return post("/demandes", null, DemandeJson.ecrire(demande));
    }

    /** @see SneClient#lire */
    public CompletableFuture<DemandeVersionnee> lire(NumeroUnique numero) {
        return transport.envoyer(transport.requete(path(numero)).GET(), Reponses::demande);
    }

    /** @see SneClient#modifier(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        return modifier(demande.demande(), demande.etag());
    }

    /** @see SneClient#modifier(Demande, String) */
    public CompletableFuture<DemandeVersionnee> modifier(Demande demande, String etag) {
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("demande without numeroUnique: register it first"));
        }
        HttpRequest.Builder request = transport
                .requete(path(numero))
                .header("Content-Type", Transport.JSON)
                .PUT(BodyPublishers.ofByteArray(DemandeJson.ecrire(demande)));
        return transport.envoyer(version(request, etag), Reponses::demande);
    }

    /** @see SneClient#renouveler(NumeroUnique) */
    public CompletableFuture<DemandeVersionnee> renouveler(NumeroUnique numero) {
        return post(path(numero) + "/renouvellements", TOUTE_VERSION, bytes("{}"));
    }

    /** @see SneClient#renouveler(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> renouveler(DemandeVersionnee lue) {
        return post(path(lue.numero()) + "/renouvellements", lue.etag(), bytes("{}"));
    }

    /** @see SneClient#separer(NumeroUnique, int, Demande) */
    public CompletableFuture<DemandeVersionnee> separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        return post(path(initiale) + "/separations", TOUTE_VERSION, separation(coTitulaire, remplie));
    }

    /** @see SneClient#separer(DemandeVersionnee, int, Demande) */
    public CompletableFuture<DemandeVersionnee> separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return post(path(initiale.numero()) + "/separations", initiale.etag(), separation(coTitulaire, remplie));
    }

    /** @see SneClient#radier(NumeroUnique, String, String) */
    public CompletableFuture<DemandeVersionnee> radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        return post(path(numero) + "/radiations", TOUTE_VERSION, radiation(motif, sousMotif));
    }

    /** @see SneClient#radier(DemandeVersionnee, String, String) */
    public CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return post(path(lue.numero()) + "/radiations", lue.etag(), radiation(motif, sousMotif));
    }

    /** @see SneClient#reactiver(NumeroUnique) */
    public CompletableFuture<DemandeVersionnee> reactiver(NumeroUnique numero) {
        return post(path(numero) + "/deradiations", TOUTE_VERSION, bytes("{}"));
    }

    /** @see SneClient#reactiver(DemandeVersionnee) */
    public CompletableFuture<DemandeVersionnee> reactiver(DemandeVersionnee lue) {
        return post(path(lue.numero()) + "/deradiations", lue.etag(), bytes("{}"));
    }

    /** @see SneClient#attestation */
    public CompletableFuture<Attestation> attestation(NumeroUnique numero, TypeAttestation type) {
        String path = path(numero) + "/attestations/" + type.name().toLowerCase(Locale.ROOT);
        return transport.envoyer(transport.requete(path).GET(), Reponses::attestation);
    }

    private static String path(NumeroUnique numero) {
        return "/demandes/" + numero.compact();
    }

    /** A key made once for the call: a server that gets it twice does the work once. */
    private CompletableFuture<DemandeVersionnee> post(String path, @Nullable String etag, byte[] body) {
        HttpRequest.Builder request = transport
                .requete(path)
                .header("Content-Type", Transport.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body));
        return transport.envoyer(version(request, etag), Reponses::demande);
    }

    /** A server that marks no version gets no condition; one that asks for it says so itself. */
    private static HttpRequest.Builder version(HttpRequest.Builder request, @Nullable String etag) {
        return etag == null || etag.isEmpty() ? request : request.header("If-Match", etag);
    }

    private static byte[] separation(int coTitulaire, Demande remplie) {
        return bytes("{\"coTitulaire\":" + coTitulaire + ",\"demande\":"
                + new String(DemandeJson.ecrire(remplie), StandardCharsets.UTF_8) + "}");
    }

    private static byte[] radiation(String motif, @Nullable String sousMotif) {
        return bytes(
                "{\"motif\":" + quoted(motif) + (sousMotif == null ? "" : ",\"sousMotif\":" + quoted(sousMotif)) + "}");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
