package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Hostile documents in a JVM of 64 MB: each gets its error, and none more memory. */
class MemoireTest {

    @Test
    void hostile_documents_are_refused_in_a_heap_of_64_MB() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java, "-Xmx64m", "-cp", System.getProperty("java.class.path"), Enfant.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(child.waitFor(120, TimeUnit.SECONDS));
        assertEquals(
                List.of(
                        // 200 MB: none is read further than the limit.
                        "XML_TROP_GRAND texte",
                        "XML_TROP_GRAND attribut",
                        "XML_TROP_GRAND elements",
                        "XML_TROP_GRAND profondeur",
                        "XML_TROP_GRAND commentaire",
                        "XML_TROP_GRAND entites",
                        // 3 MB: the parser meets them.
                        "XML_TROP_GRAND texte",
                        "XML_RACINE attribut",
                        "XML_TROP_GRAND elements",
                        "XML_TROP_PROFOND profondeur",
                        "XML_RACINE commentaire",
                        "XML_DTD entites"),
                said.lines().toList(),
                said);
        assertEquals(0, child.exitValue());
    }

    /** Runs in the small JVM. */
    static final class Enfant {
        public static void main(String[] args) throws IOException {
            for (int megabytes : new int[] {200, 3}) {
                dire("texte", flux("<a>", "x", "</a>", megabytes));
                dire("attribut", flux("<a b=\"", "x", "\"/>", megabytes));
                dire("elements", flux("<a>", "<b/>", "</a>", megabytes));
                dire("profondeur", flux("", "<a>", "", megabytes));
                dire("commentaire", flux("<a><!--", "x", "--></a>", megabytes));
                dire("entites", flux("<!DOCTYPE a [<!ENTITY b \"", "x", "\">]><a>&b;</a>", megabytes));
            }
        }

        private static void dire(String nom, InputStream in) throws IOException {
            System.out.println(DemandeXml.read(in).rapport().anomalies().get(0).code() + " " + nom);
        }

        /** Never held at once. */
        private static InputStream flux(String start, String middle, String end, int megabytes) {
            byte[] block = middle.repeat((1 << 20) / middle.length()).getBytes(StandardCharsets.UTF_8);
            var parts = new Vector<InputStream>();
            parts.add(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < megabytes; i++) {
                parts.add(new ByteArrayInputStream(block));
            }
            parts.add(new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8)));
            return new SequenceInputStream(parts.elements());
        }
    }
}
