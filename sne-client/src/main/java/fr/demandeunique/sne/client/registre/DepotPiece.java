package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.nomenclature.CodePiece;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file to be deposited: what it is, whose it is, and its bytes.
 *
 * <pre>{@code
 * DepotPiece.of(CodePiece.of("ID-FR"), "application/pdf", bytes).personne("demandeur")
 * }</pre>
 *
 * <p>This class is immutable and thread-safe as long as nobody changes its bytes. Its {@code toString} shows neither wording nor content.
 */
public final class DepotPiece {
    /** Largest file, in bytes. */
    public static final int BYTES_MAX = 10 << 20;

    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final CodePiece code;
    private final String mediaType;
    private final byte[] bytes;
    private final @Nullable String personne;
    private final @Nullable String libelle;

    private DepotPiece(
            CodePiece code, String mediaType, byte[] bytes, @Nullable String personne, @Nullable String libelle) {
        this.code = code;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.personne = personne;
        this.libelle = libelle;
    }

    /**
     * {@return a file, not copied}
     *
     * @param code code of the list of pièces
     * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}
     * @param bytes the file, 1 byte to 10 MiB; {@link IllegalArgumentException} otherwise
     */
    public static DepotPiece of(CodePiece code, String mediaType, byte[] bytes) {
        if (!TYPES.contains(mediaType)) {
            throw new IllegalArgumentException("type: application/pdf, image/jpeg or image/png expected");
        }
        if (bytes.length == 0 || bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("file: 1 byte to 10 MiB expected");
        }
        return new DepotPiece(code, mediaType, bytes, null, null);
    }

    /**
     * Says whose it is.
     *
     * @param personne {@code demandeur}, {@code coTitulaires/0}…
     * @return the same deposit, of this person
     */
    public DepotPiece personne(String personne) {
        return new DepotPiece(code, mediaType, bytes, personne, libelle);
    }

    /**
     * {@return a wording without personal data}
     *
     * @param libelle shown to agents
     */
    public DepotPiece libelle(String libelle) {
        return new DepotPiece(code, mediaType, bytes, personne, libelle);
    }

    /** {@return code of the list of pièces} */
    public CodePiece code() {
        return code;
    }

    /**
     * Media type.
     *
     * @return such as {@code application/pdf}
     */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the file, not copied} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return whose it is, null if not said} */
    public @Nullable String personne() {
        return personne;
    }

    /**
     * Wording, null if none.
     *
     * @return the wording
     */
    public @Nullable String libelle() {
        return libelle;
    }

    @Override
    public String toString() {
        return "DepotPiece[" + code + " " + mediaType + " " + bytes.length + "]";
    }
}
