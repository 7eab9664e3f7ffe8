package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NewlinesTest {
    @Property(tries = 300)
    void they_are_where_a_look_at_each_byte_finds_them(
            @ForAll @Size(max = 70) @ByteRange(min = 8, max = 12) byte[] text,
            @ForAll @Size(max = 70) byte[] any,
            @ForAll @IntRange(max = 70) int from) {
        for (byte[] bytes : new byte[][] {text, any}) {
            int count = 0;
            for (byte one : bytes) {
                count += one == '\n' ? 1 : 0;
            }
            assertEquals(count, Newlines.count(bytes, bytes.length));
            int start = Math.min(from, bytes.length);
            int at = start;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            assertEquals(at, Newlines.next(bytes, start, bytes.length));
        }
    }
}
