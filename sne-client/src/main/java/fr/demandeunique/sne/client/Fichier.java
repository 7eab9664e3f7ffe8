package fr.demandeunique.sne.client;

import java.io.IOException;
import java.net.http.HttpResponse;

/**
 * A file that the register gave.
 *
 * <p>This class is immutable and thread-safe as long as nobody changes its bytes.
 */
public final class Fichier {
    private final String typeContenu;
    private final byte[] octets;

    private Fichier(String typeContenu, byte[] octets) {
        this.typeContenu = typeContenu;
        this.octets = octets;
    }

    static Fichier lire(HttpResponse<byte[]> response) throws IOException {
        String digest = response.headers().firstValue("Content-Digest").orElse("");
        if (digest.startsWith("sha-256=") && !digest.equals(DepotPiece.empreinte(response.body()))) {
            throw new IOException("the file is not the one of its digest");
        }
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        return new Fichier(type.split(";", 2)[0].strip(), response.body());
    }

    /** Media type. */
    public String typeContenu() {
        return typeContenu;
    }

    /** The bytes, not copied. */
    public byte[] octets() {
        return octets;
    }

    @Override
    public String toString() {
        return "Fichier[" + typeContenu + " " + octets.length + "]";
    }
}
