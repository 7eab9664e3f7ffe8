package fr.demandeunique.sne.client.depart;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Hides what waits in the editor's database: the content of the demandes, and what the SNE found wrong with them. An implementation must be thread-safe.
 */
public interface Chiffrement {
    /** Hides. */
    byte[] chiffrer(byte[] clair);

    /** Gives back what {@link #chiffrer} hid; throws {@link IllegalStateException} if it was tampered with or hidden by another key. */
    byte[] dechiffrer(byte[] cache);

    /** Hides nothing: for a database that is encrypted as a whole. */
    static Chiffrement aucun() {
        return new Chiffrement() {
            @Override
            public byte[] chiffrer(byte[] clair) {
                return clair;
            }

            @Override
            public byte[] dechiffrer(byte[] cache) {
                return cache;
            }
        };
    }

    /** AES in GCM mode with a key of 128 or 256 bits, a fresh nonce each time. */
    static Chiffrement aes(SecretKey cle) {
        return new Aes(cle);
    }

    /** AES-GCM. */
    final class Aes implements Chiffrement {
        private static final int NONCE = 12;
        private static final int SCEAU = 128;

        private final SecretKey cle;
        private final SecureRandom hasard = new SecureRandom();

        private Aes(SecretKey cle) {
            this.cle = cle;
        }

        @Override
        public byte[] chiffrer(byte[] clair) {
            byte[] nonce = new byte[NONCE];
            hasard.nextBytes(nonce);
            byte[] hidden = executer(Cipher.ENCRYPT_MODE, nonce, clair, 0);
            return ByteBuffer.allocate(NONCE + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
        }

        @Override
        public byte[] dechiffrer(byte[] cache) {
            if (cache.length < NONCE) {
                throw new IllegalStateException("not encrypted by this library");
            }
            byte[] nonce = new byte[NONCE];
            System.arraycopy(cache, 0, nonce, 0, NONCE);
            return executer(Cipher.DECRYPT_MODE, nonce, cache, NONCE);
        }

        private byte[] executer(int mode, byte[] nonce, byte[] input, int from) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, cle, new GCMParameterSpec(SCEAU, nonce));
                return cipher.doFinal(input, from, input.length - from);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM: wrong key, or the data was tampered with");
            }
        }
    }
}
