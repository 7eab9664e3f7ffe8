package fr.demandeunique.sne.client.nuu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.nuu.Multipart.Header;
import fr.demandeunique.sne.client.nuu.Multipart.Part;
import fr.demandeunique.sne.client.nuu.Multipart.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a multipart body is cut, to the byte. In the rows ¤ is CRLF and ¬ is LF. */
class MultipartTest {
    private static String lines(String row) {
        return row.replace("¤", "\r\n").replace("¬", "\n").replace('·', '\t');
    }

    private static String cut(String body, String boundary) throws Unreadable {
        return new Multipart(lines(body).getBytes(StandardCharsets.ISO_8859_1), boundary)
                .parts().stream()
                        .map(part -> part.headers() + "="
                                + new String(part.bytes(), StandardCharsets.ISO_8859_1)
                                        .replace("\r\n", "¤")
                                        .replace("\n", "¬"))
                        .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "--b¤¤x¤--b--!{}=x",
                "--b¬¬x¬--b--!{}=x",
                "--b¤¤x¤--b--¤epilogue!{}=x",
                "preamble¤--b¤¤x¤--b--!{}=x",
                "--b¤¤¤--b--!{}=",
                "--b¤¤--b--!{}=",
                "--b¤A: 1¤--b--!{a=1}=",
                "--b¤A: 1¤¤¤x¤¤--b--!{a=1}=¤x¤",
                "--b¤A: 1¤B:2¤¤x¤--b¤C:3¤¤y¤--b--!{a=1, b=2}=x|{c=3}=y",
                "--b¤A: 1;¤ x=2¤··y¤¤z¤--b--!{a=1; x=2 y}=z",
                "--b¤A:¤¤x¤--b--!{a=}=x",
                "--b  ·¤¤x¤--b-- ·¤!{}=x",
                "--b¤¤--bc¤--b x¤x--b¤--b--!{}=--bc¤--b x¤x--b",
                "--b¤¤x¤--b-¤--b--!{}=x¤--b-",
                "--b¤¤a¬--b--!{}=a",
                "--b--!``",
                "x¤--b--!``"
            })
    void a_body_is_cut_at_its_boundary_lines(String body, String parts) throws Unreadable {
        assertEquals(parts, cut(body, "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--b",
                "--b¤¤x",
                "--b¤¤x¤--b",
                "--b¤¤x¤--b-",
                "--b¤¤x--b--",
                "--b¤no header¤¤x¤--b--",
                "--b¤ A: 1¤¤x¤--b--x"
            })
    void a_body_that_does_not_end_or_has_no_headers_is_unreadable(String body) {
        assertThrows(Unreadable.class, () -> cut(body, "b"));
    }

    @Test
    void a_hundred_parts_are_read() throws Unreadable {
        assertEquals(100, cut("--b¤¤x¤".repeat(100) + "--b--", "b").split("\\|").length);
        assertThrows(Unreadable.class, () -> cut("--b¤¤x¤".repeat(101) + "--b--", "b"));
    }

    private static String decoded(String encoding, String raw) throws Unreadable {
        return new String(
                Part.decoded(
                                Map.of("content-transfer-encoding", encoding),
                                lines(raw).getBytes(StandardCharsets.ISO_8859_1))
                        .bytes(),
                StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "binary!a=b!a=b",
                "``!a!a",
                "7bit; x=1!a!a",
                "BASE64!YW¤Jj!abc",
                "quoted-printable!a=3Db!a=b",
                "quoted-printable!=e9=E9!éé",
                "quoted-printable!a=¤b!ab",
                "quoted-printable!a=¬b!ab",
                "quoted-printable!a=¬!a"
            })
    void each_encoding_is_undone(String encoding, String raw, String text) throws Unreadable {
        assertEquals(text, decoded(encoding, raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "x-uuencode!a",
                "base64!a",
                "quoted-printable!a=",
                "quoted-printable!a=4",
                "quoted-printable!a=4G",
                "quoted-printable!a=G4"
            })
    void a_content_that_is_not_so_encoded_is_unreadable(String encoding, String raw) {
        assertThrows(Unreadable.class, () -> decoded(encoding, raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "Text/XML!text/xml!{}",
                " text/xml ; Charset = utf-8 !text/xml!{charset=utf-8}",
                "a/b; x=\"1;2\"; y=3!a/b!{x=1;2, y=3}",
                "a/b; x=\"q\\\"q\\\\\" ; y= 3!a/b!{x=q\"q\\, y=3}",
                "a/b; x=1; X=2!a/b!{x=1}",
                "a/b; x!a/b!{}",
                "a/b; x=!a/b!{x=}",
                "a/b; x=\"open!a/b!{x=open}",
                "a/b; x=\"open\\!a/b!{x=open\\}",
                "``!``!{}"
            })
    void a_header_is_its_value_and_its_parameters(String text, String value, String parameters) {
        Header header = Header.of(text);
        assertEquals(value, header.value());
        assertEquals(parameters, header.parameters().toString());
        assertNull(header.parameter("absent"));
    }

    @Test
    void a_part_is_known_by_its_id_and_its_type_and_printed_by_its_size() {
        var part = new Part(Map.of("content-id", " <a@b> ", "content-type", "Text/XML"), new byte[3]);
        assertEquals("a@b", part.id());
        assertEquals("text/xml", part.type());
        assertEquals("Part[3]", part.toString());
        assertEquals("", new Part(Map.of(), new byte[0]).id() + new Part(Map.of(), new byte[0]).type());
        assertEquals("a", Multipart.withoutBrackets("<a>"));
        assertEquals("<a", Multipart.withoutBrackets("<a"));
        assertEquals("a>", Multipart.withoutBrackets("a>"));
    }

    private static String root(String type, String body) throws Unreadable {
        MtomMessage read = MtomMessage.lire(type, lines(body).getBytes(StandardCharsets.ISO_8859_1));
        return new String(read.enveloppe(), StandardCharsets.ISO_8859_1) + " + "
                + read.pieces().stream().map(one -> one.id() + ":" + one.type()).toList();
    }

    @Test
    void the_envelope_is_the_part_that_start_names_or_that_says_so_or_the_first() throws Unreadable {
        String plain = "--b¤Content-Id: <1>¤¤one¤--b¤Content-Id: <2>¤Content-Type: T/x¤¤two¤";
        String types = plain + "--b¤Content-Id: <3>¤Content-Type: %s¤¤three¤--b--";
        assertEquals("two + [1:]", root("multipart/related; boundary=b; start=\"<2>\"", plain + "--b--"));
        assertEquals("one + [2:t/x]", root("multipart/related; boundary=b; start=9", plain + "--b--"));
        for (String type : List.of("application/xop+xml; a=1", "Application/SOAP+xml")) {
            assertEquals("three + [1:, 2:t/x]", root("multipart/mixed; boundary=b", types.formatted(type)), type);
        }
        assertEquals("one + [2:t/x, 3:text/xml]", root("multipart/related; boundary=b", types.formatted("text/xml")));
        assertEquals("<a/> + []", root("text/xml", "<a/>"));
        assertThrows(Unreadable.class, () -> root("multipart/related; boundary=\"\"", plain + "--b--"));
        assertThrows(Unreadable.class, () -> root("multipart/related; boundary=b", "--b--"));
    }

    @Test
    void an_attachment_is_named_by_its_id_as_it_is_or_encoded() {
        var message = new MtomMessage(
                new byte[2],
                List.of(
                        new MtomMessage.Piece("a+b@c", "t", new byte[1]),
                        new MtomMessage.Piece("d%40e", "t", new byte[2]),
                        new MtomMessage.Piece("100%.d", "t", new byte[3])));
        assertEquals("a+b@c", message.piece("cid:a+b%40c").id());
        assertEquals("a+b@c", message.piece("CID:a%2Bb@c").id());
        assertEquals("d%40e", message.piece("cid:d%40e").id());
        assertEquals("100%.d", message.piece("cid:100%.d").id(), "no escape");
        assertNull(message.piece("cid:%.d"));
        assertNull(message.piece("cid:x"));
        assertNull(message.piece("a+b@c"));
        assertEquals("MtomMessage[2, 3]", message.toString());
        assertEquals("Piece[t, 1]", message.pieces().get(0).toString());
        var same = new MtomMessage(new byte[2], message.pieces());
        assertEquals(message, same);
        assertEquals(message.hashCode(), same.hashCode());
        assertEquals(false, message.equals(new MtomMessage(new byte[3], message.pieces())));
        assertEquals(false, message.equals(new MtomMessage(new byte[2], List.of())));
    }
}
