package fr.demandeunique.sne.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a command may touch of the world.
 *
 * @param in standard input
 * @param out takes the JSON of the result, and nothing else
 * @param brut standard output as it is, for a file that {@code -o -} sends there
 * @param messages standard error, for people
 * @param textes the sentences, in the language asked for
 * @param horloge says what today is
 * @param mise writes for people what {@code out} is given; null where JSON is wanted
 */
record Contexte(
        InputStream in,
        PrintStream out,
        PrintStream brut,
        PrintWriter messages,
        Textes textes,
        Clock horloge,
        @Nullable MiseEnTexte mise) {
    Locale langue() {
        return textes.langue();
    }

    /** The day that was given, else today. */
    LocalDate jour(@Nullable LocalDate donne) {
        return donne != null ? donne : LocalDate.now(horloge);
    }
}
