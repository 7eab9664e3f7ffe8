package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Anomalie;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numéro unique of a demande: 18 characters, {@code 057 1215 073903 10691}.
 *
 * <p>Territory (3: a département, {@code 111} for Île-de-France, {@code 02A} and {@code 02B} for Corsica), month and year of
 * registration (MMYY), sequence (6 digits), code of the guichet that created it (5 digits or letters). There is no check digit.
 * The date de dépôt of the demande is the authority, never this month.
 *
 * <p>Reading is lenient about spaces of every kind, wherever they stand, and about letter case; strict about everything else. One
 * scanner serves three doors: {@link #isValid} answers, {@link #tryParse} explains, {@link #parse} throws. Two-digit years 00 to 79
 * are 20YY, 80 to 99 are 19YY.
 *
 * <pre>{@code NumeroUnique.parse("057121507390310691").affichage() // 057 1215 073903 10691}</pre>
 *
 * <p>Source: bulletin SNE of 21/02/2017, 4.2 and 6.1. {@link #toString} masks the sequence; {@link #compact} and
 * {@link #affichage} are in clear. Ordered as the compact text is.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NumeroUnique implements Comparable<NumeroUnique> {
    /** Number of characters without spaces. */
    public static final int LONGUEUR = 18;

    /** Where the five characters of the guichet start. */
    private static final int GUICHET = 13;

    private static final int BASE_GUICHET = 36;

    /**
     * Territory, month, year and sequence as one number: the third character of the territory counts in base 12 ({@code A} and
     * {@code B} after 9), then ten decimal digits. The order of these numbers is the order of the texts.
     */
    private final long tete;

    /** The guichet in base 36; the order is that of the text, too. */
    private final int guichet;

    private NumeroUnique(long tete, int guichet) {
        this.tete = tete;
        this.guichet = guichet;
    }

    /** Tells whether the text is a numéro unique; never throws, allocates nothing; null is not one. */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && scan(text) >= 0;
    }

    /** Reads the text; tells the reason and the place if it is not a numéro unique. Never throws. */
    public static LectureNumero tryParse(@Nullable CharSequence text) {
        CharSequence read = text == null ? "" : text;
        long scanned = scan(read);
        return scanned >= 0
                ? new LectureNumero(new NumeroUnique(scanned, guichet(read)), null, -1)
                : new LectureNumero(null, raison(scanned), position(scanned));
    }

    /** Reads the text; throws {@link NumeroUniqueException}, which has reason and place, if it is not a numéro unique. */
    public static NumeroUnique parse(CharSequence text) {
        long scanned = scan(text);
        if (scanned < 0) {
            throw new NumeroUniqueException(raison(scanned), position(scanned));
        }
        return new NumeroUnique(scanned, guichet(text));
    }

    /**
     * Puts a number together.
     *
     * @param territoire three characters, {@code 057}
     * @param mois month of registration, 1980 to 2079
     * @param sequence 0 to 999999
     * @param guichet the guichet that creates it
     */
    public static NumeroUnique of(String territoire, YearMonth mois, int sequence, CodeGuichet guichet) {
        if (sequence < 0 || sequence > 999_999 || mois.getYear() < 1980 || mois.getYear() > 2079) {
            throw new IllegalArgumentException("sequence or year out of range");
        }
        var text = new StringBuilder(LONGUEUR).append(territoire);
        digits(text, mois.getMonthValue(), 2);
        digits(text, mois.getYear() % 100, 2);
        digits(text, sequence, 6);
        return parse(text.append(guichet.code()));
    }

    /**
     * One pass over the text: the head of the number, or a negative value that holds reason and position. Both in a {@code long},
     * so that a refusal costs no more than a success.
     */
    private static long scan(CharSequence text) {
        int length = text.length();
        int rank = 0;
        long head = 0;
        int month = 0;
        int monthAt = 0;
        for (int i = 0; i < length; i++) {
            int value = Caracteres.valeur(text.charAt(i));
            if (value < 0) {
                if (value == Caracteres.ESPACE) {
                    continue;
                }
                return fault(autre(text.charAt(i), rank), i);
            }
            switch (rank) {
                case 0, 1 -> {
                    if (value > 9) {
                        return fault(RaisonNumero.NUMERO_TERRITOIRE, i);
                    }
                    head = head * 10 + value;
                }
                case 2 -> {
                    if (value > 9 && (value > 11 || head != 2)) {
                        return fault(RaisonNumero.NUMERO_TERRITOIRE, i);
                    }
                    head = head * 12 + value;
                }
                case 3 -> {
                    if (value > 9) {
                        return fault(RaisonNumero.NUMERO_MOIS_CHIFFRE, i);
                    }
                    month = value * 10;
                    monthAt = i;
                }
                case 4 -> {
                    if (value > 9) {
                        return fault(RaisonNumero.NUMERO_MOIS_CHIFFRE, i);
                    }
                    month += value;
                    if (month < 1 || month > 12) {
                        return fault(RaisonNumero.NUMERO_MOIS, monthAt);
                    }
                    head = head * 100 + month;
                }
                case 5, 6 -> {
                    if (value > 9) {
                        return fault(RaisonNumero.NUMERO_ANNEE, i);
                    }
                    head = head * 10 + value;
                }
                case 7, 8, 9, 10, 11, 12 -> {
                    if (value > 9) {
                        return fault(RaisonNumero.NUMERO_SEQUENCE, i);
                    }
                    head = head * 10 + value;
                }
                case 13, 14, 15, 16, 17 -> {
                    // Any digit or letter will do; the guichet is read by another pass, from the end.
                }
                default -> {
                    return fault(RaisonNumero.NUMERO_TROP_LONG, i);
                }
            }
            rank++;
        }
        if (rank < LONGUEUR) {
            return fault(rank == 0 ? RaisonNumero.NUMERO_VIDE : RaisonNumero.NUMERO_TROP_COURT, length);
        }
        return head;
    }

    /** Names the place in the number of a character that can stand nowhere in it. */
    private static RaisonNumero autre(char c, int rank) {
        if (rank >= LONGUEUR) {
            return RaisonNumero.NUMERO_TROP_LONG;
        }
        if (c < 0x80 || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2014' || c == '·') {
            return RaisonNumero.NUMERO_SEPARATEUR;
        }
        return rank < 3
                ? RaisonNumero.NUMERO_TERRITOIRE
                : rank < 5
                        ? RaisonNumero.NUMERO_MOIS_CHIFFRE
                        : rank < 7
                                ? RaisonNumero.NUMERO_ANNEE
                                : rank < GUICHET ? RaisonNumero.NUMERO_SEQUENCE : RaisonNumero.NUMERO_GUICHET;
    }

    /** The last five characters of a text that the scanner accepted. */
    private static int guichet(CharSequence text) {
        int code = 0;
        int scale = 1;
        int found = 0;
        for (int i = text.length() - 1; found < LONGUEUR - GUICHET; i--) {
            int value = Caracteres.valeur(text.charAt(i));
            if (value >= 0) {
                code += value * scale;
                scale *= BASE_GUICHET;
                found++;
            }
        }
        return code;
    }

    private static long fault(RaisonNumero raison, int position) {
        return Long.MIN_VALUE | (long) raison.ordinal() << 32 | position;
    }

    private static RaisonNumero raison(long fault) {
        return RAISONS[(int) (fault >>> 32) & 0xff];
    }

    private static int position(long fault) {
        return (int) fault;
    }

    private static final RaisonNumero[] RAISONS = RaisonNumero.values();

    /** The 18 characters without a space: the raw value, as stored and as on the wire. */
    public String compact() {
        return new String(ecrire(new byte[LONGUEUR], 0), StandardCharsets.ISO_8859_1);
    }

    /** In clear and grouped 3-4-6-5, as on screens and letters: {@code 057 1215 073903 10691}. */
    public String affichage() {
        return new String(ecrire(new byte[LONGUEUR + 3], 1), StandardCharsets.ISO_8859_1);
    }

    /** Writes from the last character to the first, with {@code gap} spaces between the groups. */
    private byte[] ecrire(byte[] out, int gap) {
        int code = guichet;
        int at = out.length;
        for (int i = 0; i < 5; i++) {
            out[--at] = (byte) Caracteres.lettre(code % BASE_GUICHET);
            code /= BASE_GUICHET;
        }
        at = space(out, at, gap);
        int sequence = (int) (tete % 1_000_000);
        for (int i = 0; i < 6; i++) {
            out[--at] = (byte) ('0' + sequence % 10);
            sequence /= 10;
        }
        at = space(out, at, gap);
        int rest = (int) (tete / 1_000_000);
        for (int i = 0; i < 4; i++) {
            out[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at = space(out, at, gap);
        out[--at] = (byte) Caracteres.lettre(rest % 12);
        rest /= 12;
        out[--at] = (byte) ('0' + rest % 10);
        out[--at] = (byte) ('0' + rest / 10);
        return out;
    }

    private static int space(byte[] out, int at, int gap) {
        if (gap == 1) {
            out[at - 1] = ' ';
        }
        return at - gap;
    }

    /** The three characters of the territory. */
    public String codeTerritoire() {
        return compact().substring(0, 3);
    }

    /** The territory, if it is one of those known. */
    public Optional<Territoire> territoire() {
        return Territoire.de(codeTerritoire());
    }

    /** Month of registration, as the number tells it. */
    public YearMonth moisEnregistrement() {
        int mmyy = (int) (tete / 1_000_000 % 10_000);
        int year = mmyy % 100;
        return YearMonth.of(year < 80 ? 2000 + year : 1900 + year, mmyy / 100);
    }

    /** The six digits of the sequence; they mean nothing. */
    public String sequence() {
        return compact().substring(7, GUICHET);
    }

    /** The guichet that created the number; it never changes, whoever modifies the demande afterwards. */
    public CodeGuichet guichet() {
        return CodeGuichet.of(guichet);
    }

    /** Whether the number is départemental or régional (Île-de-France). */
    public Portee portee() {
        return territoire().map(Territoire::portee).orElse(Portee.INCONNUE);
    }

    /** What deserves a look without being a fault: a territory that is not in the table. */
    public List<Anomalie> avertissements(String chemin) {
        return territoire().isPresent()
                ? List.of()
                : List.of(Anomalie.avertissement("TERRITOIRE_INCONNU", chemin).avec("territoire", codeTerritoire()));
    }

    @Override
    public int compareTo(NumeroUnique other) {
        int heads = Long.compare(tete, other.tete);
        return heads != 0 ? heads : Integer.compare(guichet, other.guichet);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumeroUnique that && tete == that.tete && guichet == that.guichet;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(tete) * 31 + guichet;
    }

    /** Masked: {@code 057 1215 ****** 10691}. */
    @Override
    public String toString() {
        String clear = affichage();
        return clear.substring(0, 9) + "******" + clear.substring(15);
    }

    private static void digits(StringBuilder text, int value, int width) {
        String plain = Integer.toString(value);
        text.append("0".repeat(width - plain.length())).append(plain);
    }
}
