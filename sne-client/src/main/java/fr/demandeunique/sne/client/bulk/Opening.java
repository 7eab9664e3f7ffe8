package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.octets.Utf8;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Tells what a file is, by what it begins with rather than by its name, and opens it. */
final class Opening {
    private static final int LOOK = 1 << 13;
    /** As much as the readers of single documents take, and one byte more, which they refuse. */
    private static final int DOCUMENT_MAX = (16 << 20) + 1;

    private enum Kind {
        NDJSON,
        JSON,
        XML,
        TABLE,
        ZIP,
        UNKNOWN
    }

    private final ColumnProfile profile;
    private final List<SourcePlace> damages = new ArrayList<>();
    private boolean damaged;

    /** Where something ended too early; what stands before was given. */
    List<SourcePlace> damages() {
        return damages;
    }

    void damaged() {
        damaged = true;
    }

    /** Looks at the end of what was read up to a place whether it ended too early. */
    void look(SourcePlace reached) {
        if (damaged) {
            damages.add(reached);
            damaged = false;
        }
    }

    Opening(ColumnProfile profile) {
        this.profile = profile;
    }

    /** Opens a file or a folder. */
    RecordSource open(Path path, InputStream in) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderSource(path, this);
        }
        String name = path.toString();
        BufferedInputStream content = content(in);
        if (kind(content, name) == Kind.ZIP && workbook(content)) {
            return new WorkbookSource(path.toFile(), null, new SourcePlace(name, null, 1), profile);
        }
        return open(content, name, new SourcePlace(name, null, 1));
    }

    /** Opens a stream, such as the standard input. */
    RecordSource open(InputStream in, String name) throws IOException {
        return open(content(in), name, new SourcePlace(name, null, 1));
    }

    /** Opens what a folder or a zip holds; a single document goes to the batch, and nothing is given. */
    @Nullable
    RecordSource open(InputStream in, SourcePlace place, DocumentBatch batch) throws IOException {
        String name = String.valueOf(place.partie());
        BufferedInputStream content = content(in);
        Kind kind = kind(content, name);
        if (kind == Kind.JSON || kind == Kind.XML) {
            batch.add(place, kind == Kind.XML, content.readNBytes(DOCUMENT_MAX));
            return null;
        }
        return open(content, name, place);
    }

    private RecordSource open(BufferedInputStream in, String name, SourcePlace place) throws IOException {
        Kind kind = kind(in, name);
        return switch (kind) {
            case NDJSON -> new NdjsonSource(in, place);
            case TABLE -> new CsvSource(in, place, profile);
            case ZIP -> workbook(in) ? copied(in, place) : new ZipSource(in, place, this);
            case UNKNOWN -> {
                in.close();
                yield single(
                        place,
                        to -> to.accept(StockRecord.unreadable(place, Anomalie.erreur("FICHIER_FORMAT_INCONNU", ""))));
            }
            default -> {
                var batch = new DocumentBatch();
                batch.add(place, kind == Kind.XML, in.readNBytes(DOCUMENT_MAX));
                in.close();
                yield single(place, batch);
            }
        };
    }

    private static RecordSource single(SourcePlace place, RecordSource.Batch batch) {
        return new RecordSource() {
            private RecordSource.@Nullable Batch left = batch;

            @Override
            public RecordSource.@Nullable Batch next() {
                RecordSource.Batch next = left;
                left = null;
                return next;
            }

            @Override
            public SourcePlace reached() {
                return place;
            }

            @Override
            public void close() {}
        };
    }

    /** A workbook is read from its end: one that comes as a stream goes to a file first. */
    private RecordSource copied(InputStream in, SourcePlace place) throws IOException {
        Path copy = Files.createTempFile("sne", ".xlsx");
        try (in) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new WorkbookSource(copy.toFile(), copy, place, profile);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Whether a stream holds an archive, a table, or JSON whose first line is whole and not the last. Nothing of it is used up. */
    static boolean many(InputStream in) throws IOException {
        in.mark(2 * DOCUMENT_MAX);
        try {
            byte[] start = in.readNBytes(4);
            if (gzip(start) || zip(start)) {
                return true;
            }
            in.reset();
            in.skipNBytes(Utf8.marque(start, 0, start.length));
            int first = in.read();
            int last = first;
            boolean cells = false;
            int one = in.read();
            for (int count = 0; one >= 0 && one != '\n' && count < DOCUMENT_MAX; count++) {
                cells |= one == ';' || one == '\t' || one == ',';
                last = one > ' ' ? one : last;
                one = in.read();
            }
            if (first != '{') {
                return (Character.isLetterOrDigit(first) || first == '"') && cells && one == '\n';
            }
            while (one >= 0 && one <= ' ') {
                one = in.read();
            }
            return last == '}' && one == '{';
        } finally {
            in.reset();
        }
    }

    private static boolean gzip(byte[] start) {
        return start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    }

    private static boolean zip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
    }

    private BufferedInputStream content(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean packed = gzip(buffered.readNBytes(2));
        buffered.reset();
        return packed
                ? new BufferedInputStream(new Cut(new GZIPInputStream(new ToTheEnd(buffered), 1 << 16), this), 1 << 16)
                : buffered;
    }

    /**
     * The JDK takes a gzip stream as ended where nothing is ready to be read: behind a pipe it would lose the members that follow. Something is ready here until the
     * end.
     */
    private static final class ToTheEnd extends FilterInputStream {
        ToTheEnd(BufferedInputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next < 0 ? 0 : Math.max(1, in.available());
        }
    }

    /** A stream that is cut off or broken ends there; all that was read of it is good. */
    private static final class Cut extends FilterInputStream {
        private final Opening opening;

        Cut(InputStream in, Opening opening) {
            super(in);
            this.opening = opening;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (ZipException | EOFException e) {
                opening.damaged();
                return -1;
            }
        }
    }

    private static byte[] look(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] start = in.readNBytes(LOOK);
        in.reset();
        return start;
    }

    private static boolean workbook(BufferedInputStream in) throws IOException {
        String start = new String(look(in), StandardCharsets.ISO_8859_1);
        return start.contains("[Content_Types].xml") || start.contains("xl/") || start.contains("_rels/");
    }

    private static Kind kind(BufferedInputStream in, String name) throws IOException {
        byte[] start = look(in);
        if (zip(start)) {
            return Kind.ZIP;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        int first = 0;
        while (first < start.length && (start[first] <= ' ')) {
            // White space, and the three bytes of a mark, which are negative.
            first++;
        }
        byte c = first < start.length ? start[first] : 0;
        if (plain.endsWith(".csv") || plain.endsWith(".tsv") || plain.endsWith(".txt")) {
            return Kind.TABLE;
        }
        if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
            return Kind.NDJSON;
        }
        if (c == '<') {
            return Kind.XML;
        }
        if (c == '{' || c == '[' || c == 0) {
            return plain.endsWith(".json") || !lines(start, first) ? Kind.JSON : Kind.NDJSON;
        }
        return text(start) ? Kind.TABLE : Kind.UNKNOWN;
    }

    /** Whether the first line is a whole object: its last character closes it, and its second opens nothing of a longer document. */
    private static boolean lines(byte[] start, int first) {
        int depth = 0;
        boolean quoted = false;
        for (int i = first; i < start.length; i++) {
            byte c = start[i];
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == '\n') {
                return depth == 0;
            }
        }
        // One line longer than the look, or one object without an end of line.
        return true;
    }

    private static boolean text(byte[] start) {
        boolean utf16 = start.length > 1 && (start[0] == -1 && start[1] == -2 || start[0] == -2 && start[1] == -1);
        for (byte one : start) {
            if (one >= 0 && one < 9 && !utf16) {
                return false;
            }
        }
        return true;
    }
}
