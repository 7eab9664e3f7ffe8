package fr.demandeunique.sne.client.journal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger of everything, down to TRACE, while a test listens; of nothing otherwise. */
public final class JournalDeTest extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    /** Lines of the library's loggers; each holds the level, the sentence, and the stack trace with all its causes. */
    private static volatile @Nullable List<String> lignes;

    JournalDeTest(String nom) {
        this.name = nom;
    }

    /** From now on; every test that listens has the process for itself. */
    public static List<String> ecouter() {
        List<String> all = new CopyOnWriteArrayList<>();
        lignes = all;
        return all;
    }

    public static void seTaire() {
        lignes = null;
    }

    private boolean ecoute() {
        return lignes != null && getName().startsWith("fr.demandeunique");
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        List<String> all = lignes;
        if (all != null && ecoute()) {
            var text = new StringWriter();
            text.append(level + " " + getName() + " " + MessageFormatter.basicArrayFormat(message, arguments));
            if (thrown != null) {
                thrown.printStackTrace(new PrintWriter(text, true));
            }
            all.add(text.toString());
        }
    }

    /** All that an exception says, with its causes and its stack. */
    public static String toutDe(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        List<String> more = new ArrayList<>();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            more.add(one.toString());
            more.add(String.valueOf(one.getLocalizedMessage()));
        }
        return text + String.join("\n", more);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return ecoute();
    }

    @Override
    public boolean isDebugEnabled() {
        return ecoute();
    }

    @Override
    public boolean isInfoEnabled() {
        return ecoute();
    }

    @Override
    public boolean isWarnEnabled() {
        return ecoute();
    }

    @Override
    public boolean isErrorEnabled() {
        return ecoute();
    }
}
