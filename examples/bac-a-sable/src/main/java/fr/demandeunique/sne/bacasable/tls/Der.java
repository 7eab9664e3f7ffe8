package fr.demandeunique.sne.bacasable.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few forms of DER (X.690) that a certificate is made of. */
final class Der {
    private static final DateTimeFormatter HEURE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGUEUR_COURTE = 0x80;

    private Der() {}

    static byte[] valeur(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length < LONGUEUR_COURTE) {
            out.write(length);
        } else {
            byte[] bytes = BigInteger.valueOf(length).toByteArray();
            int skip = bytes[0] == 0 ? 1 : 0;
            out.write(LONGUEUR_COURTE | bytes.length - skip);
            out.write(bytes, skip, bytes.length - skip);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return valeur(0x30, parts);
    }

    static byte[] ensemble(byte[]... parts) {
        return valeur(0x31, parts);
    }

    static byte[] entier(BigInteger value) {
        return valeur(0x02, value.toByteArray());
    }

    static byte[] vrai() {
        return valeur(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] texte(String text) {
        return valeur(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] octets(byte[] bytes) {
        return valeur(0x04, bytes);
    }

    /** A string of bits whose last byte is used whole. */
    static byte[] bits(byte[] bytes) {
        return valeur(0x03, new byte[] {0}, bytes);
    }

    static byte[] heure(Instant instant) {
        return valeur(0x18, HEURE.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    /** An explicit context tag. */
    static byte[] contexte(int number, byte[] content) {
        return valeur(0xa0 | number, content);
    }

    static byte[] oid(String dotted) {
        String[] parts = dotted.split("\\.");
        var out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(parts[0]) * 40 + Integer.parseInt(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            int value = Integer.parseInt(parts[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (value >> shift != 0) {
                    out.write(0x80 | value >> shift & 0x7f);
                }
            }
            out.write(value & 0x7f);
        }
        return valeur(0x06, out.toByteArray());
    }
}
