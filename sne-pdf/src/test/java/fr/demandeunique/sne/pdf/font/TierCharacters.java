package fr.demandeunique.sne.pdf.font;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which characters each tier holds, and under which code; the wide ones come from {@code tiers.csv}. */
final class TierCharacters {
    /** What French text holds besides ASCII; the two no-break spaces among it. */
    private static final String FRENCH =
            "\u00a0\u202f«»’‘“”„–—…·•°§²³×±½¼¾€£µ©®ªº¨´" + "àâäæçéèêëîïôöœùûüÿñ" + "ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑ" + "−\u2011";

    /** Signs that Windows-1252 lacks, under the codes that it leaves unused. */
    static final Map<Character, Integer> EXTRA =
            Map.of('\u202f', 0x81, '−', 0x8d, '\u2011', 0x8f, '\u2009', 0x90, 'ʼ', 0x9d, '\ufffd', 0x7f, '‐', 0xad);

    /** What is drawn where the font lacks a sign that another draws as well. */
    private static final Map<Integer, Integer> LOOKALIKES = Map.of(
            0x2212, 0x2013, // minus: a dash of its width
            0x2011, (int) '-', // hyphens: they differ in where a line ends
            0x2010, (int) '-',
            0x02bc, 0x2019, // apostrophe as a letter
            0x202f, 0x2009); // narrow spaces

    private TierCharacters() {}

    /** The codes of each tier by character; those of the wide tiers are given later. */
    static Map<FontTier, SortedMap<Integer, Integer>> of(SourceFont font) {
        var tiers = new EnumMap<FontTier, SortedMap<Integer, Integer>>(FontTier.class);
        for (FontTier tier : FontTier.values()) {
            tiers.put(tier, new TreeMap<>());
        }
        SortedMap<Integer, Integer> french = get(tiers, FontTier.FRENCH);
        SortedMap<Integer, Integer> winAnsi = get(tiers, FontTier.WINANSI);
        Charset windows = Charset.forName("windows-1252");
        for (int code = FontProgram.FIRST_CODE; code < 0x100; code++) {
            int character = new String(new byte[] {(byte) code}, windows).charAt(0);
            // 0xAD is the soft hyphen, which is never drawn.
            if (code != 0x7f && code != 0xad && character != '\ufffd' && !Character.isISOControl(character)) {
                winAnsi.put(character, code);
            }
        }
        EXTRA.forEach((character, code) -> winAnsi.put((int) character, code));
        winAnsi.forEach((character, code) -> {
            if (character < 0x7f || FRENCH.indexOf(character) >= 0) {
                french.put(character, code);
            }
        });
        for (String line : lines()) {
            String[] cells = line.split("\\|");
            SortedMap<Integer, Integer> tier = get(tiers, FontTier.valueOf(cells[0]));
            for (int c = Integer.parseInt(cells[1], 16); c <= Integer.parseInt(cells[2], 16); c++) {
                int character = c;
                boolean taken = tiers.values().stream().anyMatch(one -> one.containsKey(character));
                if (!taken && font.glyph(character) != 0) {
                    tier.put(character, 0);
                }
            }
        }
        return tiers;
    }

    private static SortedMap<Integer, Integer> get(Map<FontTier, SortedMap<Integer, Integer>> tiers, FontTier tier) {
        return Objects.requireNonNull(tiers.get(tier));
    }

    /** The glyph of a character, or of the sign that looks the same; never none. */
    static int glyph(SourceFont font, int character) {
        int glyph = font.glyph(character);
        if (glyph == 0) {
            glyph = font.glyph(LOOKALIKES.getOrDefault(character, 0));
        }
        if (glyph == 0) {
            throw new IllegalStateException("the font lacks U+" + Integer.toHexString(character));
        }
        return glyph;
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(TierCharacters.class.getResourceAsStream("tiers.csv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
