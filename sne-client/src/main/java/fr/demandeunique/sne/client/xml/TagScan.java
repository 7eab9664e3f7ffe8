package fr.demandeunique.sne.client.xml;

/**
 * Looks for tags that no demande has, before the parser: it takes a time that grows with the square of the attributes and declarations of a tag, half a minute for
 * 50,000.
 */
final class TagScan {
    /** What is smaller than this cannot cost the parser much, and is not looked at. */
    private static final int SMALL = 1 << 16;

    private TagScan() {}

    /** Tells whether a tag has more than so many equals signs outside of its quotes. Zeros are passed over, so that UTF-16 is seen too. */
    static boolean overloaded(byte[] bytes, int max) {
        if (bytes.length < SMALL) {
            return false;
        }
        boolean tag = false;
        byte quote = 0;
        int count = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte one = bytes[i];
            if (!tag) {
                tag = one == '<';
                count = 0;
            } else if (quote != 0) {
                quote = one == quote ? 0 : quote;
            } else if (one == '"' || one == '\'') {
                // A comment may hold a single one; no attribute stands before its equals sign.
                quote = count > 0 ? one : 0;
            } else if (one == '>') {
                tag = false;
            } else if (one == '=' && ++count > max) {
                return true;
            }
        }
        return false;
    }
}
