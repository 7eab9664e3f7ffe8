package fr.demandeunique.sne.pdf.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself, in the old form ({@code Info}) and the new one (XMP): some readers know only one of them.
 *
 * @param title what a reader shows in the bar of its window
 * @param date the day of the document; no clock is read, so that the bytes depend on the content alone
 * @param part 2 for PDF/A-2, 3 for PDF/A-3; level a and PDF/UA-1 in both
 * @param language in which a voice reads it, {@code fr-FR}
 * @param keywords what programs that look for documents read, and programs that write a file again keep; null for none
 */
public record Metadata(
        String title,
        LocalDate date,
        int part,
        String language,
        @Nullable String keywords) {
    private static final String PRODUCER = "SDK SNE";
    private static final String[] XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>SDK SNE</pdf:Producer>%s
            <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
            <pdfaid:part>%s</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>""".split("%s");

    private static final byte[][] PIECES = pieces();

    private static byte[][] pieces() {
        var pieces = new byte[XMP.length][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = XMP[i].getBytes(StandardCharsets.UTF_8);
        }
        return pieces;
    }

    void info(Bytes out) {
        out.put("<</Title ").text(title).put("/Producer(").put(PRODUCER).put(")/CreationDate(D:");
        out.put(date.format(DateTimeFormatter.BASIC_ISO_DATE)).put("000000Z)");
        if (keywords != null) {
            out.put("/Keywords").text(keywords);
        }
        out.put(">>");
    }

    /** Writes the stream object, in clear: tools look for it without unpacking. */
    void write(int self, Bytes out) {
        byte[] escaped = escape(title).getBytes(StandardCharsets.UTF_8);
        byte[] spoken = language.getBytes(StandardCharsets.US_ASCII);
        byte[] day = date.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] words = keywords == null
                ? new byte[0]
                : ("<pdf:Keywords>" + escape(keywords) + "</pdf:Keywords>").getBytes(StandardCharsets.UTF_8);
        int length = escaped.length + spoken.length + words.length + day.length + 1;
        for (byte[] piece : PIECES) {
            length += piece.length;
        }
        out.number(self)
                .put(" 0 obj\n<</Type/Metadata/Subtype/XML/Length ")
                .number(length)
                .put(">>\nstream\n");
        out.put(PIECES[0])
                .put(escaped)
                .put(PIECES[1])
                .put(spoken)
                .put(PIECES[2])
                .put(words)
                .put(PIECES[3])
                .put(day)
                .put(PIECES[4])
                .put('0' + part)
                .put(PIECES[5]);
        out.put("\nendstream\nendobj\n");
    }

    /** XML has no place for controls, and a title has no use for them. */
    private static String escape(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c != '&' && c != '<' && c != '>' && c < 0xd800);
        if (plain) {
            return text;
        }
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> clean.append("&amp;");
                case '<' -> clean.append("&lt;");
                case '>' -> clean.append("&gt;");
                default -> {
                    boolean unfit = c < ' ' || c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff;
                    clean.appendCodePoint(unfit ? ' ' : c);
                }
            }
        });
        return clean.toString();
    }
}
