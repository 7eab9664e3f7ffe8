package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.nuu.MessageMtom.Illisible;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** One part of a multipart message: its headers, names in lower case, and its bytes decoded. */
record Partie(Map<String, String> entetes, byte[] octets) {
    /** Content id without its angle brackets, empty if there is none. */
    String id() {
        return MessageMtom.sansChevrons(entetes.getOrDefault("content-id", ""));
    }

    String type() {
        return entetes.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    }

    /** The part with its transfer encoding undone. */
    static Partie decodee(Map<String, String> entetes, byte[] brut) throws Illisible {
        String encoding = EnTete.de(entetes.getOrDefault("content-transfer-encoding", "binary"))
                .valeur();
        return switch (encoding) {
            case "", "7bit", "8bit", "binary" -> new Partie(entetes, brut);
            case "base64" -> new Partie(entetes, base64(brut));
            case "quoted-printable" -> new Partie(entetes, imprimable(brut));
            default -> throw new Illisible("unknown transfer encoding");
        };
    }

    private static byte[] base64(byte[] brut) throws Illisible {
        try {
            return Base64.getMimeDecoder().decode(brut);
        } catch (IllegalArgumentException e) {
            throw new Illisible("bad base64");
        }
    }

    private static byte[] imprimable(byte[] brut) throws Illisible {
        var out = new ByteArrayOutputStream(brut.length);
        for (int i = 0; i < brut.length; i++) {
            if (brut[i] != '=') {
                out.write(brut[i]);
            } else if (i + 1 < brut.length && (brut[i + 1] == '\n' || brut[i + 1] == '\r')) {
                // A soft line end: nothing.
                i += brut[i + 1] == '\r' && i + 2 < brut.length && brut[i + 2] == '\n' ? 2 : 1;
            } else if (i + 2 < brut.length
                    && Character.digit(brut[i + 1], 16) >= 0
                    && Character.digit(brut[i + 2], 16) >= 0) {
                out.write(Character.digit(brut[i + 1], 16) << 4 | Character.digit(brut[i + 2], 16));
                i += 2;
            } else {
                throw new Illisible("bad quoted-printable");
            }
        }
        return out.toByteArray();
    }

    /** The size only: the content is personal. */
    @Override
    public String toString() {
        return "Partie[" + octets.length + "]";
    }
}
