package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.internal.Scan;

/** Reads the numbers of the répertoire Sirene: digits, spaces anywhere, the last digit a key by Luhn's formula. */
final class Luhn {
    private Luhn() {}

    /** The number, or a fault; allocates nothing. */
    static long scan(CharSequence text, int longueur, RaisonIdentifiant forme) {
        long value = 0;
        int rank = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Caracteres.espace(c)) {
                continue;
            }
            if (c < '0' || c > '9' || rank == longueur) {
                return Scan.fault(forme, i);
            }
            value = value * 10 + (c - '0');
            rank++;
        }
        return rank == longueur ? value : Scan.fault(forme, text.length());
    }

    static boolean vaut(long number) {
        int sum = 0;
        boolean twice = false;
        for (long rest = number; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10) * (twice ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    static int sum(long number) {
        int sum = 0;
        for (long rest = number; rest > 0; rest /= 10) {
            sum += (int) (rest % 10);
        }
        return sum;
    }

    /** The digits, zeros in front, with a space before each of these ranks. */
    static String texte(long number, int longueur, int... spaces) {
        return separated(' ', number, longueur, spaces);
    }

    /** The same with another separator. */
    static String separated(char separator, long number, int longueur, int... places) {
        char[] out = new char[longueur + places.length];
        int place = places.length - 1;
        int left = longueur;
        long rest = number;
        for (int i = out.length - 1; i >= 0; i--) {
            if (place >= 0 && places[place] == left) {
                out[i] = separator;
                place--;
            } else {
                out[i] = (char) ('0' + rest % 10);
                rest /= 10;
                left--;
            }
        }
        return new String(out);
    }
}
