package fr.demandeunique.sne.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that does exactly as told, good or bad: it reads one request a connection and hands the socket to a script. */
final class ServeurFactice implements AutoCloseable {
    /** What the client sent. */
    record Appel(String ligne, Map<String, String> entetes, String corps) {
        String entete(String name) {
            return entetes.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    interface Script {
        void jouer(OutputStream out) throws Exception;
    }

    private final ServerSocket porte;
    private final Function<Appel, Script> script;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    final BlockingQueue<Appel> appels = new LinkedBlockingQueue<>();
    /** Counted down when the client gives a connection back before its end. */
    final CountDownLatch abandon = new CountDownLatch(1);

    ServeurFactice(Script script) {
        this(call -> script, null);
    }

    private ServeurFactice(Function<Appel, Script> script, @Nullable Void routed) {
        this.script = script;
        try {
            porte = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        lancer(this::accepter);
    }

    /** A server that always gives this answer. */
    static ServeurFactice repondant(int statut, String entetes, String corps) {
        return new ServeurFactice(out -> out.write(reponse(statut, entetes, corps)));
    }

    /** A server whose answer depends on the call. */
    static ServeurFactice routant(Function<Appel, byte[]> answer) {
        return new ServeurFactice(call -> out -> out.write(answer.apply(call)), null);
    }

    /** A server that gives these answers one after the other, the last one for ever; an empty one cuts the connection. */
    static ServeurFactice enchainant(byte[]... answers) {
        var rank = new AtomicInteger();
        return new ServeurFactice(out -> out.write(answers[Math.min(rank.getAndIncrement(), answers.length - 1)]));
    }

    static byte[] reponse(int statut, String entetes, String corps) {
        int length = corps.getBytes(StandardCharsets.UTF_8).length;
        return ("HTTP/1.1 " + statut + " X\r\n" + entetes + "Content-Length: " + length
                        + "\r\nConnection: close\r\n\r\n" + corps)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Says no more, and keeps the connection: the thread ends with the tests. */
    static void seTaire(OutputStream out) throws InterruptedException {
        new CountDownLatch(1).await();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + porte.getLocalPort() + "/sne/v1");
    }

    Appel appel() throws InterruptedException {
        Appel call = appels.poll(60, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came");
        }
        return call;
    }

    private static void lancer(Runnable task) {
        var thread = new Thread(task, "serveur-factice");
        thread.setDaemon(true);
        thread.start();
    }

    private void accepter() {
        try {
            while (true) {
                Socket socket = porte.accept();
                sockets.add(socket);
                lancer(() -> servir(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void servir(Socket socket) {
        try (socket) {
            Appel call = lire(socket.getInputStream());
            appels.add(call);
            OutputStream out = socket.getOutputStream();
            lancer(() -> surveiller(socket));
            script.apply(call).jouer(out);
            out.flush();
        } catch (Exception e) {
            // The client left, or the test did.
        }
    }

    private void surveiller(Socket socket) {
        try {
            if (socket.getInputStream().read() < 0) {
                abandon.countDown();
            }
        } catch (IOException e) {
            abandon.countDown();
        }
    }

    private static Appel lire(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("cut");
            }
            head.write(one);
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(":", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Appel(lines[0], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        porte.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
