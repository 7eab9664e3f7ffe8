package fr.demandeunique.sne.doublons;

import fr.demandeunique.sne.internal.Empreintes;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as far as civil status tells: birth name, first names and date of birth, written so that what does not count does not
 * show. Case, spaces, hyphens, apostrophes, accents and ligatures do not count, nor whether birth name and first names were typed in the
 * place of each other, nor the usage name; a change of birth name or of first names does (practice of the SNE assistance, 2024).
 *
 * <pre>{@code CleEtatCivil.de(demandeur).equals(CleEtatCivil.de(coTitulaire))}</pre>
 *
 * <p>The default locale plays no part. {@link #toString} shows nothing of the person.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CleEtatCivil {
    private static final String SEPARATION = " ";

    private final String nom;
    private final String prenoms;

    /** Birth name and first names, the lesser first: the same text when one was typed in the place of the other. */
    private final String noms;

    /** The words of all names, in alphabetical order. */
    private final List<String> mots;

    /** A bit for each word: who lacks a bit of another lacks a word. */
    private final long bits;

    private final @Nullable DateNaissance naissance;

    /** Not part of the key, but what tells twins apart; null if unknown. */
    private final @Nullable Sexe sexe;

    private CleEtatCivil(
            @Nullable String nom, List<String> prenoms, @Nullable DateNaissance naissance, @Nullable Sexe sexe) {
        List<String> words = new ArrayList<>(mots(nom));
        this.nom = String.join("", words);
        List<String> first = mots(String.join(" ", prenoms));
        this.prenoms = String.join("", first);
        this.noms =
                this.nom.compareTo(this.prenoms) <= 0 ? this.nom + ' ' + this.prenoms : this.prenoms + ' ' + this.nom;
        words.addAll(first);
        Collections.sort(words);
        this.mots = List.copyOf(words);
        long some = 0;
        for (int i = 0; i < words.size(); i++) {
            some |= 1L << words.get(i).hashCode();
        }
        this.bits = some;
        this.naissance = naissance;
        this.sexe = sexe;
    }

    /**
     * {@return the key of a person}
     *
     * @param nomNaissance birth name; the usage name only where there is none
     * @param prenoms first names
     * @param naissance date of birth
     */
    public static CleEtatCivil de(
            @Nullable String nomNaissance, List<String> prenoms, @Nullable DateNaissance naissance) {
        return new CleEtatCivil(nomNaissance, prenoms, naissance, null);
    }

    /**
     * {@return the same with the sex, which tells twins apart where first names look alike}
     *
     * @param nomNaissance birth name; the usage name only where there is none
     * @param prenoms first names
     * @param naissance date of birth
     * @param sexe null if unknown
     */
    public static CleEtatCivil de(
            @Nullable String nomNaissance,
            List<String> prenoms,
            @Nullable DateNaissance naissance,
            @Nullable Sexe sexe) {
        return new CleEtatCivil(nomNaissance, prenoms, naissance, sexe);
    }

    /**
     * {@return the key of a demandeur, a co-titulaire or anybody else}
     *
     * @param personne with names and date of birth
     */
    public static CleEtatCivil de(Personne personne) {
        Identite one = personne.identite();
        return new CleEtatCivil(one.nomEtatCivil(), one.prenoms(), one.dateNaissance(), one.sexeConnu());
    }

    /**
     * {@return a name as it counts: upper-case letters and digits without a mark} Ligatures and letters that no decomposition takes apart are
     * written as France's civil registers do in plain letters ({@code Œ} OE, {@code ß} SS, {@code Ø} O).
     *
     * @param texte a name as typed, null for none
     */
    public static String normaliser(@Nullable String texte) {
        return String.join("", mots(texte));
    }

    /**
     * {@return a print of birth name and first names, whichever of the two stands first: two of whom {@link #memesNoms} is true have the same} Two others share one
     * once in billions; it tells no name, and is the same in every run.
     *
     * @param nomNaissance birth name; the usage name only where there is none
     * @param prenoms first names
     */
    public static long empreinteNoms(@Nullable String nomNaissance, List<String> prenoms) {
        long first = Empreintes.DEPART;
        for (int i = 0; i < prenoms.size(); i++) {
            first = empreinte(prenoms.get(i), first);
        }
        // A sum, so that name and first names may stand in the place of each other.
        return Empreintes.melange(empreinte(nomNaissance == null ? "" : nomNaissance, Empreintes.DEPART))
                + Empreintes.melange(first);
    }

    /** Of what {@link #normaliser} keeps; Latin letters, by far the most frequent, cost no new text. */
    private static long empreinte(String texte, long before) {
        long print = before;
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c >= Latin.LETTRES.length) {
                return suite(normaliser(texte), before);
            }
            print = suite(Latin.LETTRES[c], print);
        }
        return print;
    }

    private static long suite(String letters, long before) {
        long print = before;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            print = c == ' ' ? print : Empreintes.suite(print, c);
        }
        return print;
    }

    /** The words of a name, normalised: a hyphen or an apostrophe parts as a space does. */
    private static List<String> mots(@Nullable String texte) {
        if (texte == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>(4);
        var word = new StringBuilder(texte.length() + 4);
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c >= Latin.LETTRES.length) {
                return mots(lettres(texte));
            }
            ajouter(Latin.LETTRES[c], word, words);
        }
        ajouter(SEPARATION, word, words);
        return words;
    }

    private static List<String> mots(StringBuilder lettres) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        ajouter(lettres.append(SEPARATION).toString(), word, words);
        return words;
    }

    private static void ajouter(String letters, StringBuilder word, List<String> words) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c != ' ') {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
    }

    /** What counts of a text, a space for each character that parts words. */
    private static StringBuilder lettres(String texte) {
        String decomposed = Normalizer.normalize(texte, Normalizer.Form.NFKD);
        var letters = new StringBuilder();
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                lettre(c, letters);
            } else if (!accent(c)) {
                letters.append(SEPARATION);
            }
        }
        return letters;
    }

    /** What each Latin letter counts as, written beforehand: they are by far the most frequent, and no decomposition is needed for them. */
    private static final class Latin {
        static final String[] LETTRES = new String[0x180];

        static {
            for (int c = 0; c < LETTRES.length; c++) {
                LETTRES[c] = lettres(String.valueOf((char) c)).toString();
            }
        }
    }

    private static boolean accent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    /** One letter in upper case; {@link Character#toUpperCase(int)} knows no locale, unlike that of a text. */
    private static void lettre(int c, StringBuilder out) {
        switch (c) {
            case 'Œ', 'œ' -> out.append("OE");
            case 'Æ', 'æ' -> out.append("AE");
            case 'ß', 'ẞ' -> out.append("SS");
            case 'Ø', 'ø' -> out.append('O');
            case 'Ł', 'ł' -> out.append('L');
            case 'Đ', 'đ', 'Ð', 'ð' -> out.append('D');
            case 'Þ', 'þ' -> out.append("TH");
            case 'ı' -> out.append('I');
            default -> out.appendCodePoint(Character.toUpperCase(c));
        }
    }

    /** {@return whether there is enough to say that somebody is the same person: a name, a first name and a day of birth} */
    public boolean complete() {
        return !nom.isEmpty() && !prenoms.isEmpty() && naissance != null && naissance.complete();
    }

    /**
     * {@return whether birth name and first names are the same, or were typed in the place of each other; no if none is known}
     *
     * @param other key of another person
     */
    public boolean memesNoms(CleEtatCivil other) {
        return !mots.isEmpty() && noms.equals(other.noms);
    }

    /**
     * {@return whether both were born on the same day, which is known}
     *
     * @param other key of another person
     */
    public boolean memeNaissance(CleEtatCivil other) {
        return naissance != null && naissance.complete() && naissance.equals(other.naissance);
    }

    /**
     * Tells whether the names may be the same: first names in another order, one that has names which the other left out, another spelling or one slip of the
     * keyboard ({@link Graphies}).
     */
    boolean nomsVoisins(CleEtatCivil other) {
        if (memesNoms(other)) {
            return true;
        }
        boolean named = mots.size() > 1 && other.mots.size() > 1;
        return named && (contient(other) || other.contient(this) || graphiesVoisines(other));
    }

    /** Whether each word of the other is here; both are in order. */
    private boolean contient(CleEtatCivil other) {
        if ((other.bits & ~bits) != 0) {
            return false;
        }
        List<String> all = mots;
        List<String> some = other.mots;
        int at = 0;
        for (int i = 0; i < some.size(); i++) {
            int sign = -1;
            while (at < all.size() && (sign = all.get(at).compareTo(some.get(i))) < 0) {
                at++;
            }
            if (sign != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean graphiesVoisines(CleEtatCivil other) {
        if (prenoms.equals(other.prenoms)) {
            return Graphies.memeGraphie(nom, other.nom) || Graphies.fauteNom(nom, other.nom);
        }
        if (Graphies.memeInitiale(nom, other.prenoms) && Graphies.memeInitiale(prenoms, other.nom)) {
            boolean crossed = Graphies.memeGraphie(nom, other.prenoms) && Graphies.memeGraphie(prenoms, other.nom);
            if (crossed) {
                return true;
            }
        }
        if (!Graphies.memeInitiale(prenoms, other.prenoms)
                || sexe != null && other.sexe != null && sexe != other.sexe) {
            return false;
        }
        return Graphies.memeGraphie(nom, other.nom)
                ? Graphies.memeGraphie(prenoms, other.prenoms) || Graphies.fautePrenom(prenoms, other.prenoms)
                : Graphies.memeGraphie(prenoms, other.prenoms) && Graphies.fauteNom(nom, other.nom);
    }

    /**
     * Tells whether the dates of birth may be the same: one unknown or known in part, day and month swapped, one of the three typed wrong, or the first of January
     * of the same year, which is typed where the day is not known.
     */
    boolean naissanceVoisine(CleEtatCivil other) {
        if (naissance == null || other.naissance == null || naissance.compatible(other.naissance)) {
            return true;
        }
        LocalDate mine = naissance.jour().orElse(null);
        LocalDate theirs = other.naissance.jour().orElse(null);
        if (mine == null || theirs == null) {
            return false;
        }
        boolean year = mine.getYear() == theirs.getYear();
        boolean month = mine.getMonthValue() == theirs.getMonthValue();
        boolean day = mine.getDayOfMonth() == theirs.getDayOfMonth();
        boolean swapped =
                mine.getMonthValue() == theirs.getDayOfMonth() && mine.getDayOfMonth() == theirs.getMonthValue();
        return year && (month || day || swapped || jourDeLAn(mine) || jourDeLAn(theirs)) || month && day;
    }

    /** Tells whether the day of birth is one that is typed where it is not known: two of the same name may well have it. */
    boolean naissanceConvenue() {
        return naissance != null
                && naissance.jour().filter(CleEtatCivil::jourDeLAn).isPresent();
    }

    private static boolean jourDeLAn(LocalDate day) {
        return day.getDayOfYear() == 1;
    }

    /** Where to look for this person by name. */
    String noms() {
        return noms;
    }

    /** Where to look for this person by day of birth; null if it is not known. */
    @Nullable
    DateNaissance naissance() {
        return naissance == null || !naissance.complete() ? null : naissance;
    }

    /** The same birth name and first names, typed in whatever place, and the same day of birth or none on both. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CleEtatCivil that
                && Objects.equals(naissance, that.naissance)
                && noms.equals(that.noms);
    }

    @Override
    public int hashCode() {
        return 31 * noms.hashCode() + Objects.hashCode(naissance);
    }

    /** Whether the key is complete; nothing of the person. */
    @Override
    public String toString() {
        return complete() ? "CleEtatCivil[…]" : "CleEtatCivil[incomplète]";
    }
}
