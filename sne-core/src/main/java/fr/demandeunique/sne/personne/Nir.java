package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.internal.Scan;
import fr.demandeunique.sne.nomenclature.Sexe;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A NIR (numéro d'inscription au répertoire): sex, year and month of birth, département and commune, rank, 13 characters, then a key of
 * two digits. The key is 97 less the remainder of the first 13 by 97, Corsica's {@code 2A} counting as {@code 19} and {@code 2B} as
 * {@code 18}.
 *
 * <p>Reading is lenient about spaces and the case of Corsica's letter; where the key is left out, it is computed.
 *
 * <pre>{@code Nir.parse("1 80 02 57 463 123").numero() // 180025746312307}</pre>
 *
 * <p>This class is immutable and thread-safe. The number is personal data: {@code toString} shows none of it.
 */
public final class Nir implements Comparable<Nir>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SANS_CLE = 13;
    private static final int AVEC_CLE = 15;
    private static final int CLE = 97;

    /** Two bits above the 13 digits tell Corsica's letter: they count as 19 and 18, which are départements too. */
    private static final int LETTRE = 44;

    private static final long CHIFFRES = (1L << LETTRE) - 1;

    /** What a NIR says of a person. */
    public enum Membre {
        /** The sex. */
        SEXE,
        /** The year of birth, two digits. */
        ANNEE,
        /** The month of birth. */
        MOIS
    }

    private final long valeur;

    private Nir(long valeur) {
        this.valeur = valeur;
    }

    /**
     * {@return whether the text is a NIR, with its key or without; never throws, allocates nothing; null is not one}
     *
     * @param text 13 or 15 characters, spaces anywhere, {@code 2A} and {@code 2B} in either case
     */
    public static boolean isValid(@Nullable CharSequence text) {
        return text != null && scan(text) >= 0;
    }

    /**
     * Reads the text; tells the reason and the place if it is not a NIR. Never throws.
     *
     * @param text 13 or 15 characters, spaces anywhere, {@code 2A} and {@code 2B} in either case
     * @return the NIR with its key, or reason and place of the fault
     */
    public static Lecture<Nir> tryParse(@Nullable CharSequence text) {
        return RaisonIdentifiant.lecture(scan(text == null ? "" : text), Nir::new);
    }

    /**
     * {@return the NIR that the text is}
     *
     * @param text 13 or 15 characters, spaces anywhere, {@code 2A} and {@code 2B} in either case
     * @throws LectureException with reason and place, if the text is not a NIR
     */
    public static Nir parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * {@return the same as {@link #parse}, for frameworks that look for this name}
     *
     * @param text 13 or 15 characters, spaces anywhere, {@code 2A} and {@code 2B} in either case
     * @throws LectureException if the text is not a NIR
     */
    public static Nir valueOf(String text) {
        return parse(text);
    }

    private static long scan(CharSequence text) {
        long value = 0;
        long letter = 0;
        int key = 0;
        int keyAt = 0;
        int rank = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Caracteres.espace(c)) {
                continue;
            }
            if (rank == AVEC_CLE) {
                return Scan.fault(RaisonIdentifiant.NIR_LONGUEUR, i);
            }
            int low = c | 0x20;
            if (rank == 6 && value % 10 == 2 && (low == 'a' || low == 'b')) {
                letter = low - 'a' + 1L;
                value = (value - 1) * 10 + (low == 'a' ? 9 : 8);
            } else if (c < '0' || c > '9') {
                return Scan.fault(RaisonIdentifiant.NIR_CARACTERE, i);
            } else if (rank < SANS_CLE) {
                value = value * 10 + (c - '0');
            } else {
                keyAt = rank == SANS_CLE ? i : keyAt;
                key = key * 10 + (c - '0');
            }
            rank++;
        }
        if (rank != SANS_CLE && rank != AVEC_CLE) {
            return Scan.fault(RaisonIdentifiant.NIR_LONGUEUR, text.length());
        }
        return rank == SANS_CLE || key == cle(value)
                ? letter << LETTRE | value
                : Scan.fault(RaisonIdentifiant.NIR_CLE, keyAt);
    }

    private static int cle(long value) {
        return (int) (CLE - value % CLE);
    }

    private int chiffres(long unit, int modulo) {
        return (int) ((valeur & CHIFFRES) / unit % modulo);
    }

    /**
     * {@return the first thing that the NIR says otherwise than an identity; null if nothing is known to differ} Allocates nothing.
     *
     * @param identite of the person whose NIR it is said to be
     */
    public @Nullable Membre desaccord(Identite identite) {
        if (autreSexe(identite)) {
            return Membre.SEXE;
        }
        DateNaissance naissance = identite.dateNaissance();
        if (naissance == null) {
            return null;
        }
        if (naissance.annee() % 100 != chiffres(10_000_000_000L, 100)) {
            return Membre.ANNEE;
        }
        int month = chiffres(100_000_000, 100);
        // Other numbers than 1 to 12 stand for a month that the register did not know.
        boolean known = month >= 1 && month <= 12 && naissance.mois() != 0;
        return known && month != naissance.mois() ? Membre.MOIS : null;
    }

    /** 1, 3 and 7 are men, 2, 4 and 8 women: 3, 4, 7 and 8 are numbers given while the register looks for papers. */
    private boolean autreSexe(Identite identite) {
        Sexe sex = identite.sexeConnu();
        return switch (chiffres(1_000_000_000_000L, 10)) {
            case 1, 3, 7 -> sex == Sexe.FEMININ;
            case 2, 4, 8 -> sex == Sexe.MASCULIN;
            default -> false;
        };
    }

    /** {@return the 15 characters, without spaces} */
    public String numero() {
        long value = valeur & CHIFFRES;
        var out = new StringBuilder(Luhn.texte(value, SANS_CLE));
        if (valeur >> LETTRE != 0) {
            out.replace(5, 7, valeur >> LETTRE == 1 ? "2A" : "2B");
        }
        return out.append(Luhn.texte(cle(value), AVEC_CLE - SANS_CLE)).toString();
    }

    /** {@return the characters in groups, as a carte Vitale prints them: {@code 1 80 02 57 463 123 07}} */
    public String affichage() {
        String all = numero();
        return String.join(
                " ",
                all.substring(0, 1),
                all.substring(1, 3),
                all.substring(3, 5),
                all.substring(5, 7),
                all.substring(7, 10),
                all.substring(10, SANS_CLE),
                all.substring(SANS_CLE));
    }

    /** In the order of the characters: {@code 2A} and {@code 2B} after {@code 29}. */
    @Override
    public int compareTo(Nir other) {
        return numero().compareTo(other.numero());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Nir that && valeur == that.valeur;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(valeur);
    }

    /** Nothing of the number. */
    @Override
    public String toString() {
        return "Nir[…]";
    }
}
