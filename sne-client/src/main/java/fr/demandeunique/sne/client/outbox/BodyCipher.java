package fr.demandeunique.sne.client.outbox;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Hides what waits in the editor's database: the content of the demandes, and what the SNE found wrong with them. An implementation must be thread-safe.
 */
public interface BodyCipher {
    /**
     * Hides.
     *
     * @param plain a body as it would be stored otherwise
     * @return what is stored
     */
    byte[] encrypt(byte[] plain);

    /**
     * Gives back what {@link #encrypt} hid; throws {@link IllegalStateException} if it was tampered with or hidden by another key.
     *
     * @param encrypted as {@link #encrypt} gave it
     * @return the content
     * @throws IllegalStateException if it was tampered with, or hidden by another key
     */
    byte[] decrypt(byte[] encrypted);

    /**
     * Hides nothing: for a database that is encrypted as a whole.
     *
     * @return a cipher that changes nothing
     */
    static BodyCipher none() {
        return new BodyCipher() {
            @Override
            public byte[] encrypt(byte[] plain) {
                return plain;
            }

            @Override
            public byte[] decrypt(byte[] encrypted) {
                return encrypted;
            }
        };
    }

    /**
     * AES in GCM mode with a key of 128 or 256 bits, a fresh nonce each time.
     *
     * @param key 16 or 32 bytes
     * @return the cipher
     * @throws IllegalArgumentException if it is no such key: told here, not in the transaction of the first message
     */
    static BodyCipher aes(SecretKey key) {
        return new Aes(Objects.requireNonNull(key, "key"));
    }

    /** AES-GCM. */
    final class Aes implements BodyCipher {
        private static final String TRANSFORMATION = "AES/GCM/NoPadding";
        private static final int NONCE_BYTES = 12;
        private static final int TAG_BITS = 128;

        private final SecretKey key;
        private final SecureRandom random = new SecureRandom();

        private Aes(SecretKey key) {
            this.key = key;
            try {
                Cipher.getInstance(TRANSFORMATION)
                        .init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("key: AES of 16 or 32 bytes expected");
            }
        }

        @Override
        public byte[] encrypt(byte[] plain) {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, plain, 0);
            return ByteBuffer.allocate(NONCE_BYTES + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
        }

        @Override
        public byte[] decrypt(byte[] encrypted) {
            if (encrypted.length < NONCE_BYTES + TAG_BITS / 8) {
                throw new IllegalStateException("not encrypted by this library");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(encrypted, 0, nonce, 0, NONCE_BYTES);
            return run(Cipher.DECRYPT_MODE, nonce, encrypted, NONCE_BYTES);
        }

        private byte[] run(int mode, byte[] nonce, byte[] input, int from) {
            try {
                Cipher cipher = Cipher.getInstance(TRANSFORMATION);
                cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
                return cipher.doFinal(input, from, input.length - from);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM: wrong key, or the data was tampered with");
            }
        }
    }
}
