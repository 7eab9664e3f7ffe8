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
 * @param out standard output: the result, and nothing else
 * @param messages standard error, for people
 * @param textes the sentences, in the language asked for
 * @param horloge says what today is
 */
record Contexte(InputStream in, PrintStream out, PrintWriter messages, Textes textes, Clock horloge) {
    Locale langue() {
        return textes.langue();
    }

    /** The day that was given, else today. */
    LocalDate jour(@Nullable LocalDate donne) {
        return donne != null ? donne : LocalDate.now(horloge);
    }
}
