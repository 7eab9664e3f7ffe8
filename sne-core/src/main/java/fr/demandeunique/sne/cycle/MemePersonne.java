package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an identity that was changed is still that of the same person: the correction of a spelling, a name after a marriage, a day of birth
 * typed wrong leave most of it in place.
 *
 * @param nom another name at birth
 * @param prenoms no first name in common
 * @param naissance another date of birth, not the same one mistyped
 * @param autres what else speaks of somebody else: another NIR, another sex with other first names
 */
record MemePersonne(boolean nom, boolean prenoms, boolean naissance, int autres) {
    private static final int MOT_COURT = 4;

    /** What of an identity became another. */
    static MemePersonne comparer(Identite avant, Identite apres) {
        boolean swapped = memes(avant.nomEtatCivil(), String.join(" ", apres.prenoms()))
                && memes(apres.nomEtatCivil(), String.join(" ", avant.prenoms()));
        boolean prenoms = !swapped && autresPrenoms(mots(avant.prenoms()), mots(apres.prenoms()));
        int autres = (prenoms && autreSexe(avant.civilite(), apres.civilite()) ? 1 : 0)
                + (avant.nir() != null && apres.nir() != null && !avant.nir().equals(apres.nir()) ? 1 : 0);
        return new MemePersonne(
                !swapped && autreNom(avant, apres),
                prenoms,
                autreNaissance(avant.dateNaissance(), apres.dateNaissance()),
                autres);
    }

    /** How much became another. */
    private int ecarts() {
        return (nom ? 1 : 0) + (prenoms ? 1 : 0) + (naissance ? 1 : 0);
    }

    /** Surely another person; a paper proves a change of names, not of everything. */
    boolean autre(boolean prouve) {
        return prouve ? ecarts() == 3 : ecarts() > 0 && ecarts() + autres >= 2;
    }

    /** The same person, with something that only a paper proves. */
    boolean aProuver() {
        return ecarts() > 0;
    }

    /** Between two birth names if both are known, else between whatever names are. */
    private static boolean autreNom(Identite avant, Identite apres) {
        List<String> before = noms(avant);
        List<String> after = noms(apres);
        boolean births = connu(avant.nomNaissance()) && connu(apres.nomNaissance());
        return births
                ? !proches(normal(avant.nomNaissance()), normal(apres.nomNaissance()))
                : !before.isEmpty() && !after.isEmpty() && autresPrenoms(before, after);
    }

    private static List<String> noms(Identite one) {
        return Stream.of(one.nomNaissance(), one.nom())
                .filter(MemePersonne::connu)
                .map(MemePersonne::normal)
                .toList();
    }

    private static boolean connu(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static List<String> mots(List<String> prenoms) {
        return prenoms.stream()
                .flatMap(one -> Arrays.stream(one.split("[\\s-]+")))
                .map(MemePersonne::normal)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Whether two lists have nothing in common, not even but for a letter or two; what was not known before is no change. */
    private static boolean autresPrenoms(List<String> before, List<String> after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && before.stream().noneMatch(one -> after.stream().anyMatch(other -> proches(one, other)));
    }

    private static boolean autreSexe(@Nullable Civilite avant, @Nullable Civilite apres) {
        return avant != null
                && apres != null
                && avant.connu()
                && apres.connu()
                && (avant == Civilite.MONSIEUR) != (apres == Civilite.MONSIEUR);
    }

    /** Two of year, month and day the same, or day and month typed in the place of each other, are one date mistyped. */
    private static boolean autreNaissance(@Nullable DateNaissance avant, @Nullable DateNaissance apres) {
        if (avant == null || apres == null || avant.compatible(apres)) {
            return false;
        }
        int dayBefore = jour(avant);
        int dayAfter = jour(apres);
        boolean year = avant.annee() == apres.annee();
        boolean month = avant.mois() == apres.mois();
        boolean day = dayBefore == dayAfter;
        boolean crossed = year && dayBefore == apres.mois() && dayAfter == avant.mois();
        return !crossed && (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) < 2;
    }

    private static int jour(DateNaissance one) {
        return one.jour().map(day -> day.getDayOfMonth()).orElse(0);
    }

    private static boolean memes(@Nullable String one, @Nullable String other) {
        return connu(one) && connu(other) && normal(one).equals(normal(other));
    }

    private static String normal(@Nullable String text) {
        return CleEtatCivil.normaliser(text);
    }

    /** The same but for one letter in a short word, two in a longer one, or one within the other. */
    private static boolean proches(String one, String other) {
        boolean within =
                Math.min(one.length(), other.length()) > MOT_COURT && (one.contains(other) || other.contains(one));
        int allowed = Math.max(one.length(), other.length()) <= MOT_COURT ? 1 : 2;
        return Objects.equals(one, other) || within || ecart(one, other) <= allowed;
    }

    /** Letters to change, add or take away. */
    private static int ecart(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
