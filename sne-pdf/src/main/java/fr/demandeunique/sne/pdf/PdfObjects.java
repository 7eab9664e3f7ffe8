package fr.demandeunique.sne.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Writes the objects of a PDF 1.7 file one after the other; the same objects give the same bytes. Not thread-safe. */
final class PdfObjects {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final List<Integer> places = new ArrayList<>();

    PdfObjects() {
        // Four bytes above 127 tell transfer programs that the file is not text.
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Keeps a number for an object that others refer to before it is written. */
    int reserve() {
        places.add(0);
        return places.size();
    }

    /** Writes an object and gives its number. */
    int add(String content) {
        int number = reserve();
        put(number, content);
        return number;
    }

    /** Writes an object under a reserved number. */
    void put(int number, String content) {
        open(number);
        write(content + "\nendobj\n");
    }

    /** Writes a compressed stream and gives its number. */
    int addStream(String entries, byte[] data) {
        return addData(entries + "/Filter/FlateDecode", deflate(data));
    }

    /** Writes a stream in clear, for tools that look for metadata without unpacking. */
    int addClearStream(String entries, byte[] data) {
        return addData(entries, data);
    }

    private int addData(String entries, byte[] data) {
        int number = reserve();
        open(number);
        write("<<" + entries + "/Length " + data.length + ">>\nstream\n");
        out.writeBytes(data);
        write("\nendstream\nendobj\n");
        return number;
    }

    private void open(int number) {
        places.set(number - 1, out.size());
        write(number + " 0 obj\n");
    }

    /** Ends the file. Its identifier comes from its content: two files that differ have two identifiers. */
    byte[] finish(int catalog, int info) {
        String id = "<" + PdfSyntax.hex(Arrays.copyOf(digest(out.toByteArray()), 16)) + ">";
        int start = out.size();
        int size = places.size() + 1;
        var table = new StringBuilder("xref\n0 " + size + "\n0000000000 65535 f \n");
        for (int place : places) {
            table.append(Long.toString(10_000_000_000L + place), 1, 11).append(" 00000 n \n");
        }
        write(table + "trailer\n<</Size " + size + "/Root " + PdfSyntax.reference(catalog) + "/Info "
                + PdfSyntax.reference(info) + "/ID[" + id + id + "]>>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] deflate(byte[] data) {
        var deflater = new Deflater();
        try {
            deflater.setInput(data);
            deflater.finish();
            var packed = new ByteArrayOutputStream(data.length / 2 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
