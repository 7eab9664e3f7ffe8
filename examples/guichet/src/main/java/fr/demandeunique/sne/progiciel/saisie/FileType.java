package fr.demandeunique.sne.progiciel.saisie;

import java.util.Optional;

/** What a file is, told by its first bytes; its name and what the browser says of it play no part. */
public final class FileType {
    private FileType() {}

    /** {@code application/pdf}, {@code image/jpeg} or {@code image/png}; empty for anything else. */
    public static Optional<String> of(byte[] bytes) {
        return starts(bytes, '%', 'P', 'D', 'F', '-')
                ? Optional.of("application/pdf")
                : starts(bytes, 0xff, 0xd8, 0xff)
                        ? Optional.of("image/jpeg")
                        : starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n') ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
