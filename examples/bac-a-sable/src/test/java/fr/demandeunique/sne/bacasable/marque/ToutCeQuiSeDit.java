package fr.demandeunique.sne.bacasable.marque;

import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.controle.Anomalie;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps all that is said: logs of every level, exceptions with their causes, what values print of themselves, tags of metrics. */
final class ToutCeQuiSeDit implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger("fr.demandeunique");
    private static final int PROFONDEUR = 12;

    private final List<String> dits = new CopyOnWriteArrayList<>();
    private final List<String> journaux = new CopyOnWriteArrayList<>();
    private final List<Throwable> echecs = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord log) {
            journaux.add(formatter.format(log));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    ToutCeQuiSeDit() {
        handler.setLevel(Level.ALL);
        LOGGER.addHandler(handler);
        LOGGER.setLevel(Level.ALL);
        LOGGER.setUseParentHandlers(false);
    }

    @Override
    public void close() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
        LOGGER.setUseParentHandlers(true);
    }

    ObservationRegistry observations() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStop(Observation.Context context) {
                dits.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        return registry;
    }

    void dire(String text) {
        dits.add(text);
    }

    /** Does it, and keeps what it gives, or why it fails. */
    void essayer(Callable<?> work) {
        try {
            valeur(work.call(), 0);
        } catch (Exception e) {
            echec(e);
        }
    }

    private void echec(Throwable e) {
        echecs.add(e);
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        dits.add(trace.toString());
        if (e instanceof SneException sne) {
            dits.add(sne.message(Locale.FRENCH) + sne.message(Locale.ENGLISH) + sne.code());
        }
        if (e instanceof SneException.Refus refus) {
            refus.anomalies().forEach(this::anomalie);
        }
    }

    private void anomalie(Anomalie one) {
        dits.add(one + one.toString(Locale.ENGLISH) + one.message(Locale.FRENCH) + one.message(Locale.ENGLISH));
    }

    /** What a value of this project prints of itself, and each value in it. */
    private void valeur(Object one, int depth) {
        if (one == null || depth > PROFONDEUR) {
            return;
        }
        if (one instanceof Optional<?> some) {
            some.ifPresent(inside -> valeur(inside, depth + 1));
        } else if (one instanceof Map<?, ?> map) {
            map.values().forEach(inside -> valeur(inside, depth + 1));
        } else if (one instanceof Iterable<?> all) {
            all.forEach(inside -> valeur(inside, depth + 1));
        } else if (one.getClass().getName().startsWith("fr.demandeunique")) {
            dits.add(one.getClass().getSimpleName() + " " + one);
            if (one instanceof Record) {
                for (RecordComponent component : one.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        valeur(component.getAccessor().invoke(one), depth + 1);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }

    List<Throwable> echecs() {
        return echecs;
    }

    List<String> journaux() {
        return journaux;
    }

    int nombre() {
        return dits.size() + journaux.size();
    }

    /** Each of these words with the text that tells it. */
    List<String> trouves(List<String> words) {
        return java.util.stream.Stream.concat(dits.stream(), journaux.stream())
                .flatMap(text -> words.stream()
                        .filter(text::contains)
                        .map(word -> word + " in " + text.substring(0, Math.min(400, text.length()))))
                .distinct()
                .toList();
    }
}
