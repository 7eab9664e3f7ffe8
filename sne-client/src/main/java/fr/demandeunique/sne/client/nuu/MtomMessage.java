package fr.demandeunique.sne.client.nuu;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A SOAP envelope and its attachments as {@code multipart/related} (MTOM). The boundary is derived from the content: the same
 * message has the same bytes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param enveloppe the envelope, XML
 * @param pieces the attachments, in the order in which the envelope names them
 */
public record MtomMessage(byte[] enveloppe, List<Piece> pieces) {
    private static final String ENVELOPPE = "<rootpart@sne.demandeunique.fr>";
    private static final byte[] CRLF = {'\r', '\n'};

    /** Copies the list, which may hold no null. */
    public MtomMessage {
        pieces = List.copyOf(pieces);
    }

    /**
     * An attachment.
     *
     * @param id its content id, without angle brackets
     * @param type media type
     * @param octets the bytes as they are
     */
    public record Piece(String id, String type, byte[] octets) {
        @Override
        public String toString() {
            return "Piece[" + type + ", " + octets.length + "]";
        }
    }

    /** {@return the value of {@code Content-Type}; {@code action} is the SOAP action} */
    public String type(String action) {
        return "multipart/related; type=\"application/xop+xml\"; start=\"" + ENVELOPPE
                + "\"; start-info=\"application/soap+xml\"; action=\"" + action + "\"; boundary=\"" + separateur()
                + "\"";
    }

    /** {@return the body: CRLF line ends in the headers, bytes as they are in the parts} */
    public byte[] corps(String action) {
        var out = new ByteArrayOutputStream(enveloppe.length + 4096);
        partie(
                out,
                ENVELOPPE,
                "application/xop+xml; charset=UTF-8; type=\"application/soap+xml\"; action=\"" + action + "\"",
                "8bit",
                enveloppe);
        for (Piece piece : pieces) {
            partie(out, "<" + piece.id + ">", piece.type, "binary", piece.octets);
        }
        ecrire(out, "--" + separateur() + "--\r\n");
        return out.toByteArray();
    }

    private void partie(ByteArrayOutputStream out, String id, String type, String encoding, byte[] content) {
        ecrire(out, "--" + separateur() + "\r\n");
        ecrire(
                out,
                "Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\nContent-ID: " + id
                        + "\r\n\r\n");
        out.writeBytes(content);
        out.writeBytes(CRLF);
    }

    private static void ecrire(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A digest of the content cannot stand inside it but by a chance that nobody will see. */
    private String separateur() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(enveloppe);
            pieces.forEach(piece -> digest.update(piece.octets));
            return "sne-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Reads a message in any of its legal forms: {@code multipart/related} with the parts in any order, any transfer encoding, a
     * quoted boundary or not, {@code start} or not, LF or CRLF; or a bare envelope without attachments.
     *
     * @param type value of {@code Content-Type}, null if the answer had none
     */
    public static MtomMessage lire(@Nullable String type, byte[] corps) throws Multipart.Unreadable {
        Multipart.Header header = Multipart.Header.of(type == null ? "" : type);
        if (!header.value().startsWith("multipart/")) {
            return new MtomMessage(corps, List.of());
        }
        String boundary = header.parameter("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new Multipart.Unreadable("multipart without a boundary");
        }
        List<Multipart.Part> parts = new Multipart(corps, boundary).parts();
        if (parts.isEmpty()) {
            throw new Multipart.Unreadable("multipart without a part");
        }
        Multipart.Part root = racine(parts, header.parameter("start"));
        List<Piece> pieces = new ArrayList<>();
        for (Multipart.Part part : parts) {
            if (part != root) {
                pieces.add(new Piece(part.id(), part.type(), part.bytes()));
            }
        }
        return new MtomMessage(root.bytes(), pieces);
    }

    /** The part that {@code start} names, else the first that says it is an envelope, else the first. */
    private static Multipart.Part racine(List<Multipart.Part> parts, @Nullable String start) {
        String id = start == null ? null : Multipart.withoutBrackets(start);
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> part.type().startsWith("application/xop+xml")
                                || part.type().startsWith("application/soap+xml"))
                        .findFirst())
                .orElse(parts.get(0));
    }

    /** {@return the attachment that {@code cid:} names, null if it is not there} */
    public @Nullable Piece piece(String href) {
        if (!href.regionMatches(true, 0, "cid:", 0, 4)) {
            return null;
        }
        String written = href.substring(4);
        String id = withoutEscapes(written);
        return pieces.stream()
                .filter(one -> one.id.equals(id) || one.id.equals(written))
                .findFirst()
                .orElse(null);
    }

    /** RFC 2392 escapes what a URL cannot hold; who wrote a bare {@code %} meant the character. */
    private static String withoutEscapes(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return written;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MtomMessage that
                && java.util.Arrays.equals(enveloppe, that.enveloppe)
                && pieces.equals(that.pieces);
    }

    @Override
    public int hashCode() {
        return Objects.hash(java.util.Arrays.hashCode(enveloppe), pieces);
    }

    /** The sizes only: the content is personal. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MtomMessage[%d, %d]", enveloppe.length, pieces.size());
    }
}
