package fr.demandeunique.sne.client.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** “Unicode text” of a spreadsheet, told by its mark, as UTF-8. */
final class Utf16 extends InputStream {
    private final Reader reader;
    private byte[] bytes = new byte[0];
    private int at;

    private Utf16(Reader reader) {
        this.reader = reader;
    }

    static InputStream asUtf8(InputStream in) throws IOException {
        var buffered = in instanceof BufferedInputStream already ? already : new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean marked = first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
        return marked ? new Utf16(new InputStreamReader(buffered, StandardCharsets.UTF_16)) : buffered;
    }

    private boolean fill() throws IOException {
        var chars = new char[8192];
        int read = reader.read(chars, 0, chars.length - 1);
        if (read > 0 && Character.isHighSurrogate(chars[read - 1])) {
            int low = reader.read();
            if (low >= 0) {
                chars[read++] = (char) low;
            }
        }
        bytes = read < 0 ? new byte[0] : new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return read >= 0;
    }

    @Override
    public int read() throws IOException {
        while (at == bytes.length) {
            if (!fill()) {
                return -1;
            }
        }
        return bytes[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == bytes.length) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
