package fr.demandeunique.sne.client.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
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
    enum Fault {
        NONE,
        CUT_BEFORE,
        CUT_AFTER,
        UNAVAILABLE,
        REFUSAL,
        FORBIDDEN,
        ELSEWHERE
    }

    private record Answer(int status, String etag, String body) {}

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Answer> keys = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    /** What took effect, by number, in order. */
    final Map<String, List<String>> effects = new HashMap<>();
    /** The bodies of what took effect, in order. */
    final List<String> bodies = new ArrayList<>();
    /** What goes wrong with the n-th call, from 1. */
    volatile Function<Integer, Fault> faults = rank -> Fault.NONE;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sne/v1");
    }

    int calls() {
        return calls.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Fault fault = faults.apply(calls.incrementAndGet());
            switch (fault) {
                case CUT_BEFORE -> {
                    return;
                }
                case UNAVAILABLE -> reply(exchange, new Answer(503, "", ""));
                case FORBIDDEN -> reply(exchange, new Answer(403, "", ""));
                case ELSEWHERE ->
                    reply(
                            exchange,
                            new Answer(
                                    404,
                                    "",
                                    "{\"status\":404,\"anomalies\":[{\"code\":\"GW_ADRESSE\",\"gravite\":\"ERREUR\",\"chemin\":\"\",\"message\":\"x\"}]}"));
                case REFUSAL ->
                    reply(
                            exchange,
                            new Answer(
                                    422,
                                    "",
                                    "{\"type\":\"urn:sne:probleme:regles\",\"title\":\"non\",\"status\":422,\"anomalies\":[{\"code\":"
                                            + "\"PIECE_IDENTITE_ABSENTE\",\"gravite\":\"ERREUR\",\"chemin\":\"/pieces\",\"message\":\"EXEMPLE\"}]}"));
                default -> {
                    Answer answer = act(exchange, body);
                    if (fault == Fault.NONE) {
                        reply(exchange, answer);
                    }
                }
            }
        }
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("ETag", answer.etag);
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer act(HttpExchange exchange, byte[] body) {
        String key = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key"), "key");
        Answer known = keys.get(key);
        if (known != null) {
            return known;
        }
        Answer answer = fresh(exchange, body);
        keys.put(key, answer);
        return answer;
    }

    private Answer fresh(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/");
        String method = exchange.getRequestMethod();
        String end = parts[parts.length - 1];
        boolean creates = end.equals("demandes") || end.equals("separations");
        String numero = creates ? String.format("0571215%06d10691", versions.size() + 1) : parts[4];
        String condition = exchange.getRequestHeaders().getFirst("If-Match");
        if (!creates && !"*".equals(condition) && !("\"" + versions.get(numero) + "\"").equals(condition)) {
            return new Answer(412, "", "");
        }
        int version = creates ? 1 : versions.get(numero) + 1;
        versions.put(numero, version);
        String what = method.equals("PUT")
                ? "PUT "
                        + Objects.requireNonNull(DemandeJson.read(body).demande())
                                .precisions()
                : end;
        bodies.add(new String(body, StandardCharsets.UTF_8));
        effects.computeIfAbsent(numero, any -> new ArrayList<>()).add(what);
        String etag = "\"" + version + "\"";
        if (end.equals("pieces")) {
            return new Answer(201, etag, "{\"piece\":{\"id\":\"P1\"},\"avertissements\":[]}");
        }
        Demande demande = Demande.builder()
                .numeroUnique(NumeroUnique.parse(numero))
                .etat(EtatDemande.ACTIVE)
                .build();
        String json = new String(DemandeJson.write(demande), StandardCharsets.UTF_8);
        return new Answer(creates ? 201 : 200, etag, "{\"demande\":" + json + ",\"avertissements\":[],\"aFaire\":[]}");
    }

    /** A demande that was there before. */
    synchronized void existing(NumeroUnique numero) {
        versions.put(numero.compact(), 1);
    }

    /** Somebody else changes a demande. */
    synchronized void touch(String numero) {
        versions.merge(numero, 1, Integer::sum);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
