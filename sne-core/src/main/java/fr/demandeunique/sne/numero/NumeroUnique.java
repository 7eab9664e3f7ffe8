package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.internal.Scan;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
 * <p>Reading is lenient about spaces and dashes of every kind, wherever they stand, and about letter case; strict about everything else. Three
 * doors: {@link #isValid} answers, {@link #tryParse} explains, {@link #parse} throws. Two-digit years 00 to 79
 * are 20YY, 80 to 99 are 19YY.
 *
 * <pre>{@code NumeroUnique.parse("057121507390310691").affichage() // 057 1215 073903 10691}</pre>
 *
 * <p>Source: bulletin SNE of 21/02/2017, 4.2 and 6.1. {@link #toString} masks the sequence; {@link #compact} and
 * {@link #affichage} are in clear. Ordered as the compact text is.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NumeroUnique implements Numero, Comparable<NumeroUnique>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Number of characters without spaces. */
    public static final int LONGUEUR = 18;

    /** Where the five characters of the guichet start. */
    private static final int GUICHET = 13;

    /** Territory, month, year and sequence, four bits a figure; the order of these numbers is the order of the texts. */
    private final long tete;

    /** The guichet, six bits a character; the order is that of the text, too. */
    private final int guichet;

    private NumeroUnique(long tete, int guichet) {
        this.tete = tete;
        this.guichet = guichet;
    }

    /**
     * {@return whether the text is a numéro unique; never throws, allocates nothing; null is not one}
     *
     * @param text 18 characters, spaces or dashes between its groups, letters in either case
     */
    public static boolean isValid(@Nullable CharSequence text) {
        if (text == null) {
            return false;
        }
        long head = Lecteur.tete(text);
        return head >= 0 && Lecteur.guichet(text, head) >= 0;
    }

    /**
     * Reads the text; tells the reason and the place if it is not a numéro unique. Never throws.
     *
     * @param text 18 characters, spaces or dashes between its groups, letters in either case
     * @return the number, or reason and place of the fault
     */
    public static Lecture<NumeroUnique> tryParse(@Nullable CharSequence text) {
        CharSequence read = text == null ? "" : text;
        long head = Lecteur.tete(read);
        int guichet = head < 0 ? Lecteur.REFUS : Lecteur.guichet(read, head);
        if (guichet >= 0) {
            return Lecture.lue(new NumeroUnique(Lecteur.chiffres(head), guichet));
        }
        long fault = faute(read);
        return Lecture.refusee(Scan.reason(fault, RAISONS), Scan.position(fault));
    }

    /**
     * {@return the number that the text is}
     *
     * @param text 18 characters, spaces or dashes between its groups, letters in either case
     * @throws LectureException with reason and place, if the text is not a numéro unique
     */
    public static NumeroUnique parse(CharSequence text) {
        long head = Lecteur.tete(text);
        int guichet = head < 0 ? Lecteur.REFUS : Lecteur.guichet(text, head);
        if (guichet < 0) {
            long fault = faute(text);
            throw new LectureException(Scan.reason(fault, RAISONS), Scan.position(fault));
        }
        return new NumeroUnique(Lecteur.chiffres(head), guichet);
    }

    /**
     * {@return the same as {@link #parse}, under the name that frameworks look for: a path variable or a parameter of Spring or Jakarta REST becomes one}
     *
     * @param text 18 characters, spaces or dashes between its groups, letters in either case
     * @throws IllegalArgumentException if the text is not a numéro unique
     */
    public static NumeroUnique valueOf(String text) {
        return parse(text);
    }

    /**
     * Puts a number together.
     *
     * @param territoire three characters, {@code 057}
     * @param mois month of registration, 1980 to 2079
     * @param sequence 0 to 999999
     * @param guichet the guichet that creates it
     * @return the number
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

    /** Reads a refused text again, to find what is wrong and where: both in a {@code long}, so that explaining stays cheap. */
    private static long faute(CharSequence text) {
        int length = text.length();
        long tableur = tableur(text);
        if (tableur != 0) {
            return tableur;
        }
        int rank = 0;
        boolean corsica = true;
        int month = 0;
        int monthAt = 0;
        for (int i = 0; i < length; i++) {
            int value = Caracteres.valeur(text.charAt(i));
            if (value == Caracteres.ESPACE || Caracteres.tiret(text.charAt(i))) {
                continue;
            }
            if (value == Caracteres.AUTRE) {
                return Scan.fault(autre(text.charAt(i), rank), i);
            }
            if (rank >= LONGUEUR) {
                return Scan.fault(RaisonNumero.NUMERO_TROP_LONG, i);
            }
            // "02" is the only beginning that a letter may follow.
            corsica &= rank > 1 || value == 2 * rank;
            if (rank < GUICHET && value > 9 && !(rank == 2 && corsica && value < 12)) {
                return Scan.fault(rubrique(rank), i);
            }
            if (rank == 3) {
                month = value * 10;
                monthAt = i;
            } else if (rank == 4 && (month + value < 1 || month + value > 12)) {
                return Scan.fault(RaisonNumero.NUMERO_MOIS, monthAt);
            }
            rank++;
        }
        return Scan.fault(rank == 0 ? RaisonNumero.NUMERO_VIDE : RaisonNumero.NUMERO_TROP_COURT, length);
    }

    /** What a spreadsheet does to a number, 0 if it did not: it takes off the first 0, or rounds ({@code 5,71E+16}). */
    private static long tableur(CharSequence text) {
        long head = Lecteur.tete(text, 1);
        if (head >= 0 && Lecteur.guichet(text, head) >= 0) {
            return Scan.fault(RaisonNumero.NUMERO_ZERO_PERDU, 0);
        }
        boolean figures = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c | 0x20) == 'e') {
                boolean rounded = figures && i + 2 < text.length() && text.charAt(i + 1) == '+';
                return rounded && Caracteres.valeur(text.charAt(i + 2)) >= 0
                        ? Scan.fault(RaisonNumero.NUMERO_SCIENTIFIQUE, i)
                        : 0;
            }
            figures |= c >= '0' && c <= '9';
            if (c != ',' && c != '.' && (c < '0' || c > '9') && !Caracteres.espace(c)) {
                return 0;
            }
        }
        return 0;
    }

    /** Names the place in the number of a character that can stand nowhere in it. */
    private static RaisonNumero autre(char c, int rank) {
        if (rank >= LONGUEUR) {
            return RaisonNumero.NUMERO_TROP_LONG;
        }
        if (c < 0x80 || c == '·') {
            return RaisonNumero.NUMERO_SEPARATEUR;
        }
        return rubrique(rank);
    }

    /** What the character of this rank belongs to. */
    private static RaisonNumero rubrique(int rank) {
        if (rank < 3) {
            return RaisonNumero.NUMERO_TERRITOIRE;
        }
        if (rank < 5) {
            return RaisonNumero.NUMERO_MOIS_CHIFFRE;
        }
        if (rank < 7) {
            return RaisonNumero.NUMERO_ANNEE;
        }
        return rank < GUICHET ? RaisonNumero.NUMERO_SEQUENCE : RaisonNumero.NUMERO_GUICHET;
    }

    private static final RaisonNumero[] RAISONS = RaisonNumero.values();

    /** {@return the 18 characters without a space: the raw value, as stored and as on the wire} */
    public String compact() {
        byte[] out = new byte[LONGUEUR];
        chiffres(out, 0, 0, GUICHET);
        guichet(out, GUICHET);
        return new String(out, StandardCharsets.ISO_8859_1);
    }

    /** In clear and grouped 3-4-6-5, as on screens and letters: {@code 057 1215 073903 10691}. */
    @Override
    public String affichage() {
        byte[] out = new byte[LONGUEUR + 3];
        chiffres(out, 0, 0, 3);
        out[3] = ' ';
        chiffres(out, 4, 3, 7);
        out[8] = ' ';
        chiffres(out, 9, 7, GUICHET);
        out[15] = ' ';
        guichet(out, 16);
        return new String(out, StandardCharsets.ISO_8859_1);
    }

    /** Writes figures {@code from} to {@code to}. */
    private void chiffres(byte[] out, int at, int from, int to) {
        for (int i = from; i < to; i++) {
            out[at + i - from] = (byte) Caracteres.lettre(chiffre(i));
        }
    }

    private void guichet(byte[] out, int at) {
        for (int i = 0; i < LONGUEUR - GUICHET; i++) {
            out[at + i] = (byte) Caracteres.lettre(guichet >>> 6 * (4 - i) & 63);
        }
    }

    private int chiffre(int rank) {
        return (int) (tete >>> 4 * (GUICHET - 1 - rank)) & 0xF;
    }

    /** {@return the three characters of the territory} */
    public String codeTerritoire() {
        Territoire known = Territoire.deChiffres((int) (tete >>> 4 * (GUICHET - 3)));
        if (known != null) {
            return known.code();
        }
        byte[] out = new byte[3];
        chiffres(out, 0, 0, 3);
        return new String(out, StandardCharsets.ISO_8859_1);
    }

    /** {@return the territory, if it is one of those known} */
    public Optional<Territoire> territoire() {
        return Territoire.de(codeTerritoire());
    }

    /**
     * {@return whether a commune, by its INSEE code, is in the territory of the number; yes if that is not in the table} Allocates nothing.
     *
     * @param commune five characters, {@code 57463}
     */
    public boolean estDuTerritoire(String commune) {
        Territoire territoire = Territoire.deChiffres((int) (tete >>> 4 * (GUICHET - 3)));
        return territoire == null || territoire.contient(commune);
    }

    /** {@return month of registration, as the number tells it} */
    public YearMonth moisEnregistrement() {
        int year = chiffre(5) * 10 + chiffre(6);
        return YearMonth.of(year < 80 ? 2000 + year : 1900 + year, chiffre(3) * 10 + chiffre(4));
    }

    /**
     * {@return whether the month of registration is the month of that day; allocates nothing}
     *
     * @param jour such as the date de dépôt
     */
    public boolean estDuMois(LocalDate jour) {
        int year = chiffre(5) * 10 + chiffre(6);
        return jour.getYear() == (year < 80 ? 2000 + year : 1900 + year)
                && jour.getMonthValue() == chiffre(3) * 10 + chiffre(4);
    }

    /**
     * {@return whether this guichet created the number; allocates nothing}
     *
     * @param createur five characters
     */
    public boolean estDuGuichet(CodeGuichet createur) {
        return createur.valeur() == guichet;
    }

    /** {@return the six digits of the sequence; they mean nothing} */
    public String sequence() {
        return compact().substring(7, GUICHET);
    }

    /** {@return the guichet that created the number; it never changes, whoever modifies the demande afterwards} */
    public CodeGuichet guichet() {
        return CodeGuichet.of(guichet);
    }

    /**
     * {@return whether the number is départemental or régional (Île-de-France); unknown if its territory is not in the table}
     *
     * <p>The law speaks of a national number since 2017, but none is delivered (planned for 2027): never {@link Portee#NATIONALE}.
     */
    public Portee portee() {
        return territoire().map(Territoire::portee).orElse(Portee.INCONNUE);
    }

    /**
     * {@return what deserves a look without being a fault: a territory that is not in the table, or that no document knows}
     *
     * @param chemin JSON Pointer of the number in its document
     */
    public List<Anomalie> avertissements(String chemin) {
        Territoire known = territoire().orElse(null);
        if (known != null && known.documente()) {
            return List.of();
        }
        return List.of(Anomalie.avertissement(known == null ? "TERRITOIRE_INCONNU" : "TERRITOIRE_NON_DOCUMENTE", chemin)
                .avec("territoire", known == null ? codeTerritoire() : known.libelle()));
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
