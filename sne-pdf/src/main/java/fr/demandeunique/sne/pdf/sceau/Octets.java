package fr.demandeunique.sne.pdf.sceau;

import java.util.Arrays;

/** Finding, putting in and taking out bytes. */
final class Octets {
    private Octets() {}

    /** Where {@code sought} begins, at {@code from} or after; -1 if nowhere. */
    static int premier(byte[] bytes, byte[] sought, int from) {
        for (int at = from; at <= bytes.length - sought.length; at++) {
            if (bytes[at] == sought[0] && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Where {@code sought} begins for the last time; -1 if nowhere. */
    static int dernier(byte[] bytes, byte[] sought) {
        for (int at = bytes.length - sought.length; at >= 0; at--) {
            if (bytes[at] == sought[0] && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }

    static byte[] inserer(byte[] bytes, int at, byte[] more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }

    static byte[] retirer(byte[] bytes, int from, int to) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }
}
