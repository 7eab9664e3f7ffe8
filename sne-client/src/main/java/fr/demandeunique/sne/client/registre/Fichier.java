package fr.demandeunique.sne.client.registre;

import java.util.Objects;

/**
 * A file that the register gave.
 *
 * <p>This class is immutable and thread-safe as long as nobody changes its bytes.
 */
public final class Fichier {
    private final String mediaType;
    private final byte[] bytes;

    private Fichier(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /**
     * {@return a file of this media type, its bytes not copied}
     *
     * @param mediaType such as {@code application/pdf}
     * @param bytes its content, which is not copied
     */
    public static Fichier of(String mediaType, byte[] bytes) {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(bytes, "bytes");
        return new Fichier(mediaType, bytes);
    }

    /**
     * Media type.
     *
     * @return such as {@code application/pdf}
     */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the bytes, not copied} */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "Fichier[" + mediaType + " " + bytes.length + "]";
    }
}
