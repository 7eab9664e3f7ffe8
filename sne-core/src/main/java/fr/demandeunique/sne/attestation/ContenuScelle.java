package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a seal signs: the facts of an attestation in clear, so that whoever reads the code can compare them with what is printed.
 *
 * <p>Written {@code SNE3:E:057121507390310691:20170221:3KQ7M2XJ5H4TWZ6A:20151217:20171217:10691:ZOE EXEMPLE/PAUL EXEMPLE}: version,
 * type, numéro unique, day, document (as {@link ContenuQr} has them), date de dépôt, end of validity, guichet, holders. The four last
 * are empty where they are not known. Names are written as on a passport's machine readable lines, in capitals without accents, which
 * a QR code packs best; what has no such form is escaped ({@code %C8%98}). A name longer than {@value #NOM_MAX} letters is cut, and
 * after {@value #NOMS_MAX} names {@code +2} says how many more there are.
 *
 * <p>This class is immutable and thread-safe. It holds names: its {@code toString} shows none.
 *
 * @param contenu type, number, day and document
 * @param depot date de dépôt; null if unknown
 * @param valableJusquau last day of validity; null if unknown
 * @param guichet who signed; null if unknown
 * @param titulaires names in capitals without accents
 * @param autres how many more holders there are
 */
public record ContenuScelle(
        ContenuQr contenu,
        @Nullable LocalDate depot,
        @Nullable LocalDate valableJusquau,
        @Nullable CodeGuichet guichet,
        List<String> titulaires,
        int autres) {
    /** What a text of this form begins with. */
    public static final String VERSION = "SNE3";

    /** How many fields a text of this form has, with {@code :} between them. */
    public static final int CHAMPS = 9;

    private static final int NOMS_MAX = 3;
    private static final int NOM_MAX = 38;
    private static final String PLAIN = " -.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Writes names in their form. */
    public ContenuScelle {
        Arguments.required(contenu, "contenu");
        Arguments.required(titulaires, "titulaires");
        titulaires = titulaires.stream()
                .map(ContenuScelle::capitales)
                .filter(name -> !name.isEmpty())
                .toList();
        if (titulaires.size() > NOMS_MAX) {
            autres += titulaires.size() - NOMS_MAX;
            titulaires = titulaires.subList(0, NOMS_MAX);
        }
        if (autres < 0) {
            throw new IllegalArgumentException("fewer than no holders");
        }
    }

    /**
     * {@return what the seal of an attestation says}
     *
     * @param attestation with its facts, or without
     */
    public static ContenuScelle de(Attestation attestation) {
        FaitsAttestation faits = attestation.faits();
        ContenuQr contenu = ContenuQr.de(attestation);
        return faits == null
                ? new ContenuScelle(contenu, null, null, null, List.of(), 0)
                : new ContenuScelle(
                        contenu, faits.depot(), faits.valableJusquau(), faits.guichet(), faits.titulaires(), 0);
    }

    /** {@return the text, of letters that a QR code packs best} */
    public String texte() {
        String names = titulaires.stream().map(ContenuScelle::escape).collect(Collectors.joining("/"));
        String plain = contenu.texte();
        return VERSION + plain.substring(ContenuQr.VERSION.length(), plain.lastIndexOf(':') + 1) + day(depot) + ":"
                + day(valableJusquau) + ":" + (guichet == null ? "" : guichet) + ":" + names
                + (autres == 0 ? "" : "/+" + autres);
    }

    /**
     * {@return what a text of this form says; empty if it is not one} Never throws.
     *
     * @param texte the text without signature
     */
    public static Optional<ContenuScelle> lire(String texte) {
        String[] fields = texte.split(":", -1);
        if (fields.length != CHAMPS || !fields[0].equals(VERSION)) {
            return Optional.empty();
        }
        String[] names = fields[8].isEmpty() ? new String[0] : fields[8].split("/", -1);
        boolean more = names.length > 1 && names[names.length - 1].matches("\\+[1-9][0-9]{0,3}");
        int named = more ? names.length - 1 : names.length;
        try {
            var read = new ContenuScelle(
                    new ContenuQr(
                            fields[1].length() == 1 ? fields[1].charAt(0) : ' ',
                            NumeroUnique.parse(fields[2]),
                            LocalDate.parse(fields[3], DateTimeFormatter.BASIC_ISO_DATE),
                            fields[4]),
                    date(fields[5]),
                    date(fields[6]),
                    fields[7].isEmpty() ? null : CodeGuichet.parse(fields[7]),
                    Arrays.stream(names)
                            .limit(named)
                            .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                            .toList(),
                    more ? Integer.parseInt(names[named].substring(1)) : 0);
            return read.texte().equals(texte) ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** In capitals, letters without their accents, single spaces; half characters are question marks. */
    private static String capitales(String name) {
        String whole = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String letters = Normalizer.normalize(whole, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .replace('’', '\'')
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                .strip();
        int end = Math.min(NOM_MAX, letters.length());
        boolean half = end < letters.length() && Character.isHighSurrogate(letters.charAt(end - 1));
        String kept = letters.substring(0, half ? end - 1 : end).strip();
        // Capitals of some letters have accents of their own.
        return kept.equals(name) ? kept : capitales(kept);
    }

    private static String escape(String name) {
        var text = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                text.append((char) one);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return text.toString();
    }

    /** Type, day and masked number. */
    @Override
    public String toString() {
        return "ContenuScelle[" + contenu + "]";
    }
}
