package fr.demandeunique.sne.doublons;

/**
 * Two ways of writing one name: spellings that sound alike, and one slip of the keyboard. Names are given as {@link CleEtatCivil#normaliser} leaves them.
 *
 * <p>Twins have the same birth name and the same day of birth, and parents like first names that differ by a letter: Léa and Léo, Louis and Louise, Maëlle and
 * Gaëlle, Lola and Lila. So a first name is held to more than a birth name: the slip is inside, and the name is long enough.
 */
final class Graphies {
    private static final int NOM_MIN = 4;
    private static final int PRENOM_MIN = 5;

    private Graphies() {}

    /** The same but for doubled letters, an Umlaut written with an E, and letters that sound alike: Müller and Mueller, Sophie and Sofie. */
    static boolean memeGraphie(String one, String other) {
        // What sounds alike begins alike, which is told without a new text.
        return one.equals(other) || memeInitiale(one, other) && relache(one).equals(relache(other));
    }

    /** Whether a birth name differs from another by one letter, more or less or two that changed places. */
    static boolean fauteNom(String one, String other) {
        return faute(one, other, false) || faute(relache(one), relache(other), false);
    }

    /** The same for first names, where the first and the last letter tell twins apart. */
    static boolean fautePrenom(String one, String other) {
        return faute(one, other, true) || faute(relache(one), relache(other), true);
    }

    /** Whether two names may begin alike: what does not is no slip of the keyboard, and costs nothing to tell. */
    static boolean memeInitiale(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && initiale(one.charAt(0)) == initiale(other.charAt(0));
    }

    private static char initiale(char c) {
        return switch (c) {
            case 'K' -> 'C';
            case 'Y' -> 'I';
            case 'P' -> 'F';
            default -> c;
        };
    }

    private static boolean faute(String one, String other, boolean prenom) {
        String brief = one.length() <= other.length() ? one : other;
        String wide = brief == one ? other : one;
        int at = 0;
        while (at < brief.length() && brief.charAt(at) == wide.charAt(at)) {
            at++;
        }
        if (brief.length() < NOM_MIN || wide.length() - brief.length() > 1 || at == wide.length()) {
            return false;
        }
        if (brief.length() == wide.length() && swapped(brief, wide, at)) {
            return true;
        }
        int missing = wide.length() - brief.length();
        boolean single = brief.regionMatches(at + 1 - missing, wide, at + 1, wide.length() - at - 1);
        boolean inside = at > 0 && at < wide.length() - 1 && brief.length() >= PRENOM_MIN;
        return single && (!prenom || inside);
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.regionMatches(at + 2, other, at + 2, one.length() - at - 2);
    }

    /** The letters that count when a name is heard: no doubled ones, but for the last of Andrée, who is not André. */
    static String relache(String name) {
        var out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char before = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
            boolean last = i == name.length() - 1;
            char next = last ? ' ' : name.charAt(i + 1);
            if (c == 'E' && !last && (before == 'A' || before == 'O' || before == 'U')) {
                continue;
            }
            if (c == 'H' && before == 'T') {
                continue;
            }
            if (c == 'P' && next == 'H') {
                c = 'F';
                i++;
            } else if (c == 'K' || c == 'Y') {
                c = initiale(c);
            }
            if (c != before || c == 'E' && last) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
