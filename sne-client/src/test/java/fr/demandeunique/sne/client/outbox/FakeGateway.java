package fr.demandeunique.sne.client.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The part of the gateway that the queue needs, with its keys, and faults on demand. */
final class FakeGateway implements AutoCloseable {
    enum Panne {
        AUCUNE,
        COUPURE_AVANT,
        COUPURE_APRES,
        INDISPONIBLE,
        REFUS,
        INTERDIT,
        AILLEURS
    }

    private record Rendu(int statut, String etag, String corps) {}

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer serveur;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Rendu> cles = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final AtomicInteger appels = new AtomicInteger();
    /** What took effect, by number, in order. */
    final Map<String, List<String>> effets = new HashMap<>();
    /** What goes wrong with the n-th call, from 1. */
    volatile Function<Integer, Panne> pannes = rank -> Panne.AUCUNE;

    FakeGateway() throws IOException {
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.setExecutor(threads);
        serveur.createContext("/", this::servir);
        serveur.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + serveur.getAddress().getPort() + "/sne/v1");
    }

    int appels() {
        return appels.get();
    }

    private void servir(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Panne panne = pannes.apply(appels.incrementAndGet());
            switch (panne) {
                case COUPURE_AVANT -> {
                    return;
                }
                case INDISPONIBLE -> repondre(exchange, new Rendu(503, "", ""));
                case INTERDIT -> repondre(exchange, new Rendu(403, "", ""));
                case AILLEURS ->
                    repondre(
                            exchange,
                            new Rendu(
                                    404,
                                    "",
                                    "{\"status\":404,\"anomalies\":[{\"code\":\"GW_ADRESSE\",\"gravite\":\"ERREUR\",\"chemin\":\"\",\"message\":\"x\"}]}"));
                case REFUS ->
                    repondre(
                            exchange,
                            new Rendu(
                                    422,
                                    "",
                                    "{\"type\":\"urn:sne:probleme:regles\",\"title\":\"non\",\"status\":422,\"anomalies\":[{\"code\":"
                                            + "\"PIECE_IDENTITE_ABSENTE\",\"gravite\":\"ERREUR\",\"chemin\":\"/pieces\",\"message\":\"EXEMPLE\"}]}"));
                default -> {
                    Rendu answer = agir(exchange, body);
                    if (panne == Panne.AUCUNE) {
                        repondre(exchange, answer);
                    }
                }
            }
        }
    }

    private static void repondre(HttpExchange exchange, Rendu answer) throws IOException {
        exchange.getResponseHeaders().set("ETag", answer.etag);
        byte[] bytes = answer.corps.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.statut, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Rendu agir(HttpExchange exchange, byte[] body) {
        String key = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key"), "key");
        Rendu known = cles.get(key);
        if (known != null) {
            return known;
        }
        Rendu answer = neuf(exchange, body);
        cles.put(key, answer);
        return answer;
    }

    private Rendu neuf(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/");
        String method = exchange.getRequestMethod();
        String end = parts[parts.length - 1];
        boolean creates = end.equals("demandes") || end.equals("separations");
        String numero = creates ? String.format("0571215%06d10691", versions.size() + 1) : parts[4];
        String condition = exchange.getRequestHeaders().getFirst("If-Match");
        if (!creates && !"*".equals(condition) && !("\"" + versions.get(numero) + "\"").equals(condition)) {
            return new Rendu(412, "", "");
        }
        int version = creates ? 1 : versions.get(numero) + 1;
        versions.put(numero, version);
        String what = method.equals("PUT")
                ? "PUT "
                        + Objects.requireNonNull(DemandeJson.read(body).demande())
                                .precisions()
                : end;
        effets.computeIfAbsent(numero, any -> new ArrayList<>()).add(what);
        String etag = "\"" + version + "\"";
        if (end.equals("pieces")) {
            return new Rendu(201, etag, "{\"piece\":{\"id\":\"P1\"},\"avertissements\":[]}");
        }
        Demande demande = Demande.builder()
                .numeroUnique(NumeroUnique.parse(numero))
                .etat("ACTIVE")
                .build();
        String json = new String(DemandeJson.write(demande), StandardCharsets.UTF_8);
        return new Rendu(creates ? 201 : 200, etag, "{\"demande\":" + json + ",\"avertissements\":[],\"aFaire\":[]}");
    }

    /** Somebody else changes a demande. */
    synchronized void changer(String numero) {
        versions.merge(numero, 1, Integer::sum);
    }

    @Override
    public void close() {
        serveur.stop(0);
        threads.shutdownNow();
    }
}
