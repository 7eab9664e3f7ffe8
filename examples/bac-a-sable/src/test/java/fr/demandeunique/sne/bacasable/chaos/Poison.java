package fr.demandeunique.sne.bacasable.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before the SNE, which fails on each call that speaks of a poisoned dossier. Everything else passes as it is, cuts too; one call a connection. */
final class Poison {
    /** In the name of the demandeur. */
    static final String NOM = "POISON";

    private static final Pattern LONGUEUR = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final Pattern CONNEXION = Pattern.compile("(?i)\r\n(connection|upgrade|http2-settings):[^\r]*");
    private static final String ECHEC =
            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final int sne;

    Poison(int sne) {
        this.sne = sne;
    }

    /** On this port, or on a free one for 0; tells which. */
    int ecouter(int port) throws IOException {
        var server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        fil(() -> {
            while (true) {
                Socket client = server.accept();
                fil(() -> servir(client));
            }
        });
        return server.getLocalPort();
    }

    private interface Travail {
        void faire() throws IOException;
    }

    /** A cut connection is what this is about. */
    private static void fil(Travail travail) {
        new Thread(() -> {
                    try {
                        travail.faire();
                    } catch (IOException e) {
                        return;
                    }
                })
                .start();
    }

    private void servir(Socket client) throws IOException {
        try (client) {
            InputStream in = client.getInputStream();
            String head = tete(in);
            Matcher length = LONGUEUR.matcher(head);
            byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            if (new String(body, StandardCharsets.ISO_8859_1).contains(NOM)) {
                client.getOutputStream().write(ECHEC.getBytes(StandardCharsets.ISO_8859_1));
                return;
            }
            try (var server = new Socket(InetAddress.getLoopbackAddress(), sne)) {
                String closing =
                        CONNEXION.matcher(head).replaceAll("").stripTrailing() + "\r\nConnection: close\r\n\r\n";
                var out = server.getOutputStream();
                out.write(closing.getBytes(StandardCharsets.ISO_8859_1));
                out.write(body);
                out.flush();
                server.getInputStream().transferTo(client.getOutputStream());
            }
        }
    }

    private static String tete(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("closed");
            }
            head.write(one);
            end = one == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : one == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }
}
