package fr.demandeunique.sne.pdf.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The buffers that one document after the other is written with. Not thread-safe. */
final class Workspace {
    final Packer packer = new Packer(Packer.FAST);
    final Bytes out = new Bytes(1 << 16);
    final Bytes plain = new Bytes(1 << 14);
    final Bytes packed = new Bytes(1 << 13);
    final ObjectStream objects = new ObjectStream();
    final StructureTree tree = new StructureTree();
    final CrossReferences references = new CrossReferences();
    final MessageDigest digest = sha256();

    /**
     * Appends the content stream of a page as an object.
     *
     * @param whole puts the squares of a code into it; else they are for {@link #writeSquares}
     */
    void writeContent(PageContent page, int self, boolean whole, Bytes into) {
        plain.clear();
        packed.clear();
        page.collect(plain);
        if (whole) {
            plain.put(page.squares);
        }
        packer.pack(plain, packed);
        into.number(self).put(" 0 obj\n<</Filter/FlateDecode").stream(packed);
    }

    /** Appends the squares as a stream that is not compressed: it would be half as long for a tenth of the time of a document. */
    static void writeSquares(PageContent page, int self, Bytes into) {
        into.number(self).put(" 0 obj\n<<").stream(page.squares);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
