package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds several files: each demande once, in order, each file done once, and where the reading stands. */
class PartsSourceTest {
    private final List<String> done = new ArrayList<>();

    /** Files by name and content; one without content breaks what holds them. */
    private final class Parts extends PartsSource {
        private final Queue<String> left;

        Parts(String... files) {
            super(new Opening(ColumnProfile.standard()), new SourcePlace("lot", null, 1));
            left = new ArrayDeque<>(List.of(files));
        }

        @Override
        @Nullable
        Part part() throws IOException {
            String name = left.poll();
            if (name == null) {
                return null;
            }
            if (left.isEmpty()) {
                throw new IOException("broken");
            }
            return new Part(
                    new SourcePlace("lot", name, 1),
                    new ByteArrayInputStream(left.remove().getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        void done(Part part) {
            done.add(String.valueOf(part.place().partie()));
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static List<String> places(RecordSource.@Nullable Batch batch) {
        assertNotNull(batch);
        List<String> places = new ArrayList<>();
        batch.read(one -> places.add(one.place().toString()));
        return places;
    }

    @Test
    void documents_come_together_and_streams_one_after_the_other() throws IOException {
        String document = "{\n\"format\":\"sne-demande/1\"}";
        String lines = "{\"format\":\"sne-demande/1\"}\n{\"format\":\"sne-demande/1\"}";
        try (var parts = new Parts("a.json", document, "b.json", document, "c.ndjson", lines, "d.json", document)) {
            assertEquals("lot:1", parts.reached().toString());
            assertEquals(List.of("lot!a.json:1", "lot!b.json:1"), places(parts.next()));
            assertEquals(List.of("a.json", "b.json"), done);
            assertEquals(List.of("lot!c.ndjson:1", "lot!c.ndjson:2"), places(parts.next()));
            assertEquals(List.of("lot!d.json:1"), places(parts.next()));
            assertEquals("lot!d.json:1", parts.reached().toString());
            assertNull(parts.next());
            assertNull(parts.next());
            assertEquals(List.of("a.json", "b.json", "c.ndjson", "d.json"), done);
        }
    }

    @Test
    void what_breaks_after_a_stream_is_told_at_the_file_and_not_in_it() throws IOException {
        String lines = "{\"format\":\"sne-demande/1\"}\n{\"format\":\"sne-demande/1\"}\n";
        try (var parts = new Parts("a.ndjson", lines, "broken")) {
            assertEquals(2, places(parts.next()).size());
            assertEquals("lot!a.ndjson:3", parts.reached().toString());
            assertThrows(IOException.class, parts::next);
            assertEquals("lot!a.ndjson:1", parts.reached().toString());
            assertEquals(List.of("a.ndjson"), done);
        }
    }
}
