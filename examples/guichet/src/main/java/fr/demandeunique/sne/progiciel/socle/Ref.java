package fr.demandeunique.sne.progiciel.socle;

import java.security.SecureRandom;
import java.util.Base64;

/** References that stand in addresses and logs in the place of numbers and names; nobody guesses one. */
public final class Ref {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ref() {}

    /** Sixteen characters, 96 bits. */
    public static String fresh() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
