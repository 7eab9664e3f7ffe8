package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.appels.AppelServi;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.appels.Temoin;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches a partner's product go through the script of scenarios, in any language, and judges it by its calls alone: what it shows on its screens is not seen.
 * Where a scenario needs one, a fault falls on a call of the product, once.
 *
 * <pre>{@code
 * var homologation = new Homologation();
 * sne.appels().observer(homologation);
 * … // the product works
 * homologation.verdicts();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Homologation implements Temoin {
    private final Map<Canal, Map<Scenario, Juge>> juges = new EnumMap<>(Canal.class);
    private final Set<Canal> vus = EnumSet.noneOf(Canal.class);
    private final Runnable changement;
    private final boolean seul;

    /** All scenarios. */
    public Homologation() {
        this(EnumSet.allOf(Scenario.class), () -> {});
    }

    /**
     * Watches for these scenarios.
     *
     * @param scenarios which; of one alone the fault falls on the first call that fits it
     */
    public Homologation(Set<Scenario> scenarios) {
        this(scenarios, () -> {});
    }

    /**
     * Watches for these scenarios, and tells.
     *
     * @param scenarios which; of one alone the fault falls on the first call that fits it
     * @param changement what to do when a verdict has changed, on the thread of the call that changed it
     */
    public Homologation(Set<Scenario> scenarios, Runnable changement) {
        this.changement = changement;
        this.seul = scenarios.size() == 1;
        for (Canal canal : Canal.values()) {
            Map<Scenario, Juge> all = new EnumMap<>(Scenario.class);
            scenarios.stream().filter(one -> one.applicable(canal)).forEach(one -> all.put(one, one.juge()));
            juges.put(canal, all);
        }
    }

    /**
     * The one that watches these calls.
     *
     * @param appels the calls of a sandbox
     * @return empty if none does
     */
    public static Optional<Homologation> de(JournalAppels appels) {
        return appels.temoin().map(one -> one instanceof Homologation homologation ? homologation : null);
    }

    /**
     * Judges calls that were recorded.
     *
     * @param appels in their order
     * @return a verdict for each scenario and each way that was used, in the order of the script
     */
    public static List<Verdict> juger(Iterable<AppelServi> appels) {
        var homologation = new Homologation();
        appels.forEach(homologation::voir);
        return homologation.verdicts();
    }

    @Override
    public Optional<String> pannes(String methode, String chemin, Map<String, String> entetes, byte[] corps) {
        return Lectures.envoi(methode, chemin, entetes, corps).flatMap(this::panne);
    }

    private synchronized Optional<String> panne(Envoi envoi) {
        for (Juge juge : juges(envoi.canal()).values()) {
            Optional<String> fault = juge.panne(envoi, seul);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    @Override
    public void voir(AppelServi servi) {
        if (Lectures.acte(servi).map(this::voir).orElse(false)) {
            changement.run();
        }
    }

    /** True if a verdict has changed. A file of the asynchronous mode belongs to whatever the product speaks besides. */
    private synchronized boolean voir(Acte acte) {
        List<Verdict> before = verdicts();
        boolean file = acte.envoi().est(Genre.DEPOSER);
        if (!file) {
            vus.add(acte.envoi().canal());
        }
        for (Canal canal :
                file ? EnumSet.allOf(Canal.class) : EnumSet.of(acte.envoi().canal())) {
            juges(canal).values().forEach(one -> one.voir(acte));
        }
        return !before.equals(verdicts());
    }

    private Map<Scenario, Juge> juges(Canal canal) {
        return juges.getOrDefault(canal, Map.of());
    }

    /** {@return the verdicts so far, in the order of the script, for each way that the product has spoken; for {@link Canal#JSON} if it has not} */
    public synchronized List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>();
        for (Canal canal : vus.isEmpty() ? EnumSet.of(Canal.JSON) : vus) {
            juges(canal).forEach((scenario, juge) -> all.add(juge.verdict(scenario, canal)));
        }
        return List.copyOf(all);
    }
}
