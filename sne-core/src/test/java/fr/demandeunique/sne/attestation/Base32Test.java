package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {
    /** The vectors of RFC 4648, 10, without their padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void bytes_are_letters_and_letters_bytes(String plain, String letters) {
        byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertEquals(letters, Base32.encode(bytes));
        assertArrayEquals(bytes, Base32.decode(letters, bytes.length).orElseThrow());
    }

    /** One text for the same bytes: no other length, no small letter, nothing in the bits that are left over. */
    @ParameterizedTest
    @CsvSource({"MY, 2", "MYA, 1", "my, 1", "M1, 1", "MZ, 1", "MZXR, 2", "M=, 1"})
    void another_text_is_not_read(String text, int size) {
        assertEquals(Optional.empty(), Base32.decode(text, size));
    }
}
