package fr.demandeunique.sne.client.nuu.metro;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes as an attachment. */
public record Octets(byte[] octets) implements DataSource {
    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(octets);
    }

    @Override
    public OutputStream getOutputStream() {
        throw new IllegalStateException("read only");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return "document";
    }
}
