package fr.demandeunique.sne.pdf.sceau;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM file, as {@code openssl} writes them. Reading never throws; what is not a block is passed over. */
final class Pem {
    static final String PUBLIC = "PUBLIC KEY";
    static final String PRIVE = "PRIVATE KEY";
    static final String PRIVE_EC = "EC PRIVATE KEY";
    static final String PRIVE_CHIFFRE = "ENCRYPTED PRIVATE KEY";

    /** Keys are short; more is not one. */
    private static final int LIMITE = 100_000;

    private static final Pattern BLOC =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]{1,20000})-----END \\1-----");

    /** Version 0, then the algorithm: an elliptic key on P-256. */
    private static final byte[] EN_TETE_P256 =
            HexFormat.of().parseHex("020100301306072a8648ce3d020106082a8648ce3d030107");

    private Pem() {}

    /** A block: its label and its bytes. */
    record Bloc(String label, byte[] bytes) {
        @Override
        public String toString() {
            return "Bloc[" + label + "]";
        }
    }

    static List<Bloc> lire(String text) {
        List<Bloc> blocks = new ArrayList<>();
        if (text.length() > LIMITE) {
            return blocks;
        }
        Matcher found = BLOC.matcher(text);
        while (found.find()) {
            try {
                String body = found.group(2).replaceAll("\\s", "");
                blocks.add(new Bloc(found.group(1), Base64.getDecoder().decode(body)));
            } catch (IllegalArgumentException notBase64) {
                // A damaged block is no block: the caller finds no key.
            }
        }
        return blocks;
    }

    /** An elliptic private key in its older form (SEC 1), put into the newer (PKCS 8) as one of P-256. */
    static byte[] pkcs8(byte[] sec1) {
        var inside = new ByteArrayOutputStream();
        inside.writeBytes(EN_TETE_P256);
        element(inside, 0x04, sec1);
        var all = new ByteArrayOutputStream();
        element(all, 0x30, inside.toByteArray());
        return all.toByteArray();
    }

    private static void element(ByteArrayOutputStream out, int tag, byte[] content) {
        out.write(tag);
        if (content.length >= 0x100) {
            out.write(0x82);
            out.write(content.length >> 8);
        } else if (content.length >= 0x80) {
            out.write(0x81);
        }
        out.write(content.length);
        out.writeBytes(content);
    }
}
