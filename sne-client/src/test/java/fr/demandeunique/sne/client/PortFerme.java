package fr.demandeunique.sne.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of this machine that nobody listens on, held as long as this is open: nobody else can take it meanwhile. */
record PortFerme(Socket socket) implements AutoCloseable {
    static PortFerme tenir() throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        return new PortFerme(socket);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
