package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of a guichet say of the place, and what they look like: as it was typed.
 *
 * @param bailleurs landlords of the place, one a line
 * @param organismes other bodies that let dwellings, one a line
 * @param recours what can be done against a decision, in the words of the guichet
 * @param couleur {@code #0f2e6b}; empty for that of the library
 * @param entete lines of the letterhead
 * @param signature lines of the signature
 */
record Habillage(
        String bailleurs,
        String dateSaisine,
        String adresseCommission,
        String organismes,
        String portail,
        String recours,
        String couleur,
        String entete,
        String signature) {
    /** A field that a form did not send is empty. */
    Habillage {
        bailleurs = Objects.requireNonNullElse(bailleurs, "");
        dateSaisine = Objects.requireNonNullElse(dateSaisine, "");
        adresseCommission = Objects.requireNonNullElse(adresseCommission, "");
        organismes = Objects.requireNonNullElse(organismes, "");
        portail = Objects.requireNonNullElse(portail, "");
        recours = Objects.requireNonNullElse(recours, "");
        couleur = Objects.requireNonNullElse(couleur, "");
        entete = Objects.requireNonNullElse(entete, "");
        signature = Objects.requireNonNullElse(signature, "");
    }

    static Habillage of(Tree tree) {
        return new Habillage(
                text(tree, "bailleurs"),
                text(tree, "dateSaisine"),
                text(tree, "adresseCommission"),
                text(tree, "organismes"),
                text(tree, "portail"),
                text(tree, "recours"),
                text(tree, "couleur"),
                text(tree, "entete"),
                text(tree, "signature"));
    }

    private static String text(Tree tree, String name) {
        return Objects.toString(tree.get("/" + name), "");
    }

    MentionsLocales mentions() {
        return MentionsLocales.builder()
                .bailleurs(lines(bailleurs))
                .organismes(lines(organismes))
                .dateSaisine(orNull(dateSaisine))
                .adresseCommission(orNull(adresseCommission))
                .portail(orNull(portail))
                .recours(orNull(recours))
                .build();
    }

    /** Whether the colour is one, and stands out enough from the paper. */
    boolean readable() {
        return couleur.isEmpty()
                || couleur.matches("#[0-9a-fA-F]{6}") && Colour.of(couleur).contrast(Colour.WHITE) >= Theme.CONTRAST;
    }

    /** @throws IllegalArgumentException where the colour cannot be read on the tint of the library */
    Theme theme(boolean largePrint) {
        var theme = Theme.builder()
                .largePrint(largePrint)
                .letterhead(lines(entete).toArray(new String[0]))
                .signature(lines(signature).toArray(new String[0]));
        if (!couleur.isEmpty()) {
            theme.colour(Ink.ACCENT, Colour.of(couleur));
        }
        return theme.build();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
