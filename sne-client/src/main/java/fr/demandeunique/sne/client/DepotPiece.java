package fr.demandeunique.sne.client;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file to be deposited: what it is, whose it is, and its bytes.
 *
 * <pre>{@code
 * DepotPiece.de("ID-FR", "application/pdf", octets).personne("demandeur")
 * }</pre>
 *
 * <p>This class is immutable and thread-safe as long as nobody changes its bytes. Its {@code toString} shows neither wording nor content.
 */
public final class DepotPiece {
    /** Largest file, in bytes. */
    public static final int OCTETS_MAX = 10 << 20;

    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final String code;
    private final String typeContenu;
    private final byte[] octets;
    private final @Nullable String personne;
    private final @Nullable String libelle;

    private DepotPiece(
            String code, String typeContenu, byte[] octets, @Nullable String personne, @Nullable String libelle) {
        this.code = code;
        this.typeContenu = typeContenu;
        this.octets = octets;
        this.personne = personne;
        this.libelle = libelle;
    }

    /**
     * A file, not copied.
     *
     * @param code code of the list of pièces
     * @param typeContenu {@code application/pdf}, {@code image/jpeg} or {@code image/png}
     * @param octets the file, 1 byte to 10 MiB; {@link IllegalArgumentException} otherwise
     */
    public static DepotPiece de(String code, String typeContenu, byte[] octets) {
        if (!TYPES.contains(typeContenu)) {
            throw new IllegalArgumentException("type: application/pdf, image/jpeg or image/png expected");
        }
        if (octets.length == 0 || octets.length > OCTETS_MAX) {
            throw new IllegalArgumentException("file: 1 byte to 10 MiB expected");
        }
        return new DepotPiece(code, typeContenu, octets, null, null);
    }

    /** Whose it is: {@code demandeur}, {@code coTitulaires/0}… */
    public DepotPiece personne(String personne) {
        return new DepotPiece(code, typeContenu, octets, personne, libelle);
    }

    /** A wording without personal data. */
    public DepotPiece libelle(String libelle) {
        return new DepotPiece(code, typeContenu, octets, personne, libelle);
    }

    /** Code of the list of pièces. */
    public String code() {
        return code;
    }

    /** Media type. */
    public String typeContenu() {
        return typeContenu;
    }

    /** The file, not copied. */
    public byte[] octets() {
        return octets;
    }

    /** Whose it is, null if not said. */
    public @Nullable String personne() {
        return personne;
    }

    /** Wording, null if none. */
    public @Nullable String libelle() {
        return libelle;
    }

    /** {@code Content-Digest} of the file (RFC 9530). */
    String empreinte() {
        return empreinte(octets);
    }

    static String empreinte(byte[] octets) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(octets);
            return "sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "DepotPiece[" + code + " " + typeContenu + " " + octets.length + "]";
    }
}
