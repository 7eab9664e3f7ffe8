package fr.demandeunique.sne.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What a file says of itself, in the old form ({@code Info}) and the new one (XMP): some readers know only one of them.
 *
 * @param titre what a reader shows in the bar of its window
 * @param date the day of the document; no clock is read, so that the bytes depend on the content alone
 */
record DocumentMetadata(String titre, LocalDate date) {
    private static final String PRODUCER = "SDK SNE";

    String info() {
        return "<</Title " + PdfSyntax.text(titre()) + "/Producer(" + PRODUCER + ")/CreationDate(D:"
                + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z)>>";
    }

    byte[] xmp() {
        return ("""
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                   <dc:format>application/pdf</dc:format>
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                   <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
                   <pdf:Producer>%s</pdf:Producer>
                   <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""").formatted(escape(titre()), PRODUCER, date).getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
