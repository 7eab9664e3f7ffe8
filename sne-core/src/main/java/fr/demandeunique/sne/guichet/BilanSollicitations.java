package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.guichet.MessageAssistance.Sujet;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many messages of each kind came from each guichet: what the gestionnaire wants the code of the guichet for (bulletin of
 * 21/02/2017, 6.1).
 *
 * <pre>{@code BilanSollicitations.de(messages).plus(moisPrecedent).volume(CodeGuichet.parse("10691"))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param volumes the counts, by guichet then by subject
 */
public record BilanSollicitations(Map<CodeGuichet, Map<Sujet, Long>> volumes) {
    /** Copies the counts, in the order of guichets and subjects. */
    public BilanSollicitations {
        Arguments.required(volumes, "volumes");
        Map<CodeGuichet, Map<Sujet, Long>> copy = new TreeMap<>();
        volumes.forEach((guichet, counts) -> {
            Map<Sujet, Long> bySubject = new EnumMap<>(Sujet.class);
            bySubject.putAll(counts);
            copy.put(guichet, Collections.unmodifiableMap(bySubject));
        });
        volumes = Collections.unmodifiableMap(copy);
    }

    /**
     * Counts messages.
     *
     * @param messages each counted once
     * @return the counts
     */
    public static BilanSollicitations de(Collection<MessageAssistance> messages) {
        Map<CodeGuichet, Map<Sujet, Long>> all = new TreeMap<>();
        for (MessageAssistance one : messages) {
            add(all, one.guichet(), one.sujet(), 1);
        }
        return new BilanSollicitations(all);
    }

    /**
     * Both counts together; the order does not matter.
     *
     * @param other of another period or team
     * @return the sum
     */
    public BilanSollicitations plus(BilanSollicitations other) {
        Map<CodeGuichet, Map<Sujet, Long>> all = new TreeMap<>();
        for (BilanSollicitations part : new BilanSollicitations[] {this, other}) {
            part.volumes.forEach((guichet, counts) -> counts.forEach((sujet, n) -> add(all, guichet, sujet, n)));
        }
        return new BilanSollicitations(all);
    }

    private static void add(Map<CodeGuichet, Map<Sujet, Long>> all, CodeGuichet guichet, Sujet sujet, long n) {
        all.computeIfAbsent(guichet, code -> new EnumMap<>(Sujet.class)).merge(sujet, n, Long::sum);
    }

    /**
     * Messages of one guichet.
     *
     * @param guichet who sent them
     * @return how many, 0 for none
     */
    public long volume(CodeGuichet guichet) {
        return volumes.getOrDefault(guichet, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Messages about one subject.
     *
     * @param sujet what they are about
     * @return how many, 0 for none
     */
    public long volume(Sujet sujet) {
        return volumes.values().stream()
                .mapToLong(counts -> counts.getOrDefault(sujet, 0L))
                .sum();
    }
}
