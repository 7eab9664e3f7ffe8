package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class XmlBufferProperties {

    @Property
    void the_bytes_are_those_of_the_text_with_its_references(@ForAll("textes") List<String> texts) {
        var out = new XmlBuffer(1);
        var expected = new StringBuilder();
        for (String text : texts) {
            out.markup(text);
            out.markup('|');
            out.text(text);
            out.markup('|');
            out.attributeValue(text);
            out.markup('|');
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
            expected.append(text).append('|').append(escaped.replace(">", "&gt;"));
            String value = escaped.replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;");
            expected.append('|').append(value).append('|');
        }
        byte[] bytes = expected.toString().getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(bytes, out.bytes());
        assertEquals(new String(bytes, StandardCharsets.UTF_8), out.asText());
        out.repeat(0, bytes.length / 2);
        assertEquals(bytes.length + bytes.length / 2, out.size());
        assertEquals(bytes[0], out.bytes()[bytes.length]);
    }

    /** Half characters are among them. */
    @Provide
    Arbitrary<List<String>> textes() {
        return Arbitraries.strings()
                .withChars("ab&<>\"\r\n\t é\u07ff\u0800’\ud83c\udfe0\ud800")
                .ofMaxLength(30)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
