package fr.demandeunique.sne.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** Writes the objects of a PDF 1.7 file one after the other; the same objects give the same bytes. Not thread-safe. */
final class EcrivainPdf {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final List<Integer> places = new ArrayList<>();

    EcrivainPdf() {
        texte("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Keeps a number for an object that is written later. */
    int reserver() {
        places.add(0);
        return places.size();
    }

    /** Writes an object and gives its number. */
    int objet(String content) {
        int number = reserver();
        objet(number, content);
        return number;
    }

    /** Writes an object under a number kept before. */
    void objet(int number, String content) {
        places.set(number - 1, out.size());
        texte(number + " 0 obj\n" + content + "\nendobj\n");
    }

    /** Writes compressed data and gives the number of its object. */
    int flux(String entries, byte[] data) {
        byte[] packed = deflate(data);
        int number = reserver();
        places.set(number - 1, out.size());
        texte(number + " 0 obj\n<<" + entries + "/Filter/FlateDecode/Length " + packed.length + "/Length1 "
                + data.length + ">>\nstream\n");
        out.writeBytes(packed);
        texte("\nendstream\nendobj\n");
        return number;
    }

    /** Writes data as it is: metadata that tools read without unpacking. */
    int fluxClair(String entries, byte[] data) {
        int number = reserver();
        places.set(number - 1, out.size());
        texte(number + " 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n");
        out.writeBytes(data);
        texte("\nendstream\nendobj\n");
        return number;
    }

    /** Ends the file. Its identifier is drawn from its content. */
    byte[] terminer(int catalogue, int info) {
        String id = digest();
        int start = out.size();
        var table = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (int place : places) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", place));
        }
        texte(table + "trailer\n<</Size " + (places.size() + 1) + "/Root " + catalogue + " 0 R/Info " + info
                + " 0 R/ID[<" + id + "><" + id + ">]>>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** A text string of the document's own data, in UTF-16 so that every letter passes. */
    static String chaine(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** A number as PDF wants it: no exponent, no locale. */
    static String nombre(double value) {
        long thousandths = Math.round(value * 1000);
        String sign = thousandths < 0 ? "-" : "";
        long left = Math.abs(thousandths);
        String decimals =
                left % 1000 == 0 ? "" : "." + String.valueOf(1000 + left % 1000).substring(1);
        return sign + left / 1000 + decimals;
    }

    private void texte(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
            return HexFormat.of().withUpperCase().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] deflate(byte[] data) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
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
