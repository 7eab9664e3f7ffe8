package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The file. */
class PdfFileTest {
    @Test
    void has_the_same_bytes_whatever_the_locale_and_the_time_zone() {
        byte[] first = Exemple.courant().rendu().octets();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "fr-FR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertArrayEquals(first, Exemple.courant().rendu().octets(), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void has_the_same_bytes_when_many_threads_share_the_renderer() {
        var all = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> Arrays.hashCode(Exemple.courant().rendu().octets()))
                .toList();
        assertEquals(1, new HashSet<>(all).size());
    }

    @Test
    void has_another_identifier_when_its_content_differs() {
        assertFalse(id(Exemple.courant()).equals(id(Exemple.courant().codeQr("AUTRE"))));
    }

    private static String id(Exemple exemple) {
        try (var lecture = new PdfReader(exemple.rendu())) {
            return lecture.document.getDocument().getDocumentID().toString();
        }
    }

    @Test
    void says_its_title_its_language_and_no_clock_time() {
        PdfDocument rendu = Exemple.courant().rendu();
        try (var lecture = new PdfReader(rendu)) {
            var catalog = lecture.document.getDocumentCatalog();
            assertEquals("fr-FR", catalog.getLanguage());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertNotNull(catalog.getMetadata());
            String title = lecture.document.getDocumentInformation().getTitle();
            assertTrue(title.startsWith("Attestation d’enregistrement"));
            assertEquals(
                    2017,
                    lecture.document.getDocumentInformation().getCreationDate().get(java.util.Calendar.YEAR));
        }
        assertTrue(new String(rendu.octets(), StandardCharsets.UTF_8).contains("<pdf:Producer>SDK SNE</pdf:Producer>"));
    }

    @Test
    void embeds_small_parts_of_fonts_only_those_it_needs() {
        PdfDocument rendu = Exemple.courant().rendu();
        try (var lecture = new PdfReader(rendu)) {
            // The name « Ștefania » needs a third.
            assertEquals(3, lecture.polices(1).size());
            lecture.polices(1)
                    .forEach(name -> assertTrue(name.matches("[A-Z]{6}\\+NotoSans-(Regular|Bold) embedded"), name));
        }
        PdfDocument plain = Exemple.courant().recapitulatif(List.of()).rendu();
        assertTrue(plain.octets().length < 33_000, "bytes: " + plain.octets().length);
    }

    @Test
    void tells_nothing_of_its_content_in_a_log() {
        PdfDocument rendu = Exemple.courant().rendu();
        assertEquals("PdfDocument[2 pages, " + rendu.octets().length + " octets]", rendu.toString());
    }
}
