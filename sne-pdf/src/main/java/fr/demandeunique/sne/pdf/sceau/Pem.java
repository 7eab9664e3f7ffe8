package fr.demandeunique.sne.pdf.sceau;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM text; what stands around them is passed over. */
final class Pem {
    /** Keys are short; more is not one. */
    private static final int LIMIT = 100_000;

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private Pem() {}

    /** A block: its label and its bytes. */
    record Block(String label, byte[] bytes) {
        @Override
        public String toString() {
            return "Block[" + label + "]";
        }
    }

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(text.length() > LIMIT ? "" : text);
        while (found.find()) {
            try {
                blocks.add(new Block(found.group(1), Base64.getMimeDecoder().decode(found.group(2))));
            } catch (IllegalArgumentException notBase64) {
                // A damaged block is no block: the caller finds no key.
            }
        }
        return blocks;
    }
}
