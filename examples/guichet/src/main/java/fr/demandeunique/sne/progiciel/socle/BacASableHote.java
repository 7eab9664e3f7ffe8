package fr.demandeunique.sne.progiciel.socle;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.json.NdjsonReader;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The sandbox, where there is one: an SNE that runs in this process. It can be cut off, so that calls fail, and killed and started again on its port, so that
 * people see that nothing is lost.
 */
public final class BacASableHote implements DisposableBean {
    private static final String CUT = "coupure-avant";

    private final @Nullable Path donnees;
    private final LocalDate jour;
    private @Nullable BacASable running;
    private int port;
    private boolean cut;

    private BacASableHote(@Nullable Path donnees, LocalDate jour) {
        this.donnees = donnees;
        this.jour = jour;
    }

    static BacASableHote none() {
        return new BacASableHote(null, LocalDate.EPOCH);
    }

    static BacASableHote start(Reglages reglages) throws IOException {
        Path folder = reglages.donnees().resolve("sne").toAbsolutePath();
        boolean fresh = Files.notExists(folder);
        Files.createDirectories(folder);
        var one = new BacASableHote(folder, reglages.sne().jour());
        one.restart();
        if (fresh) {
            one.fill();
        }
        return one;
    }

    /** True where there is a sandbox, running or killed. */
    public boolean present() {
        return donnees != null;
    }

    public synchronized boolean alive() {
        return running != null;
    }

    public synchronized boolean isCut() {
        return cut;
    }

    /** Every call fails from now on, or none. */
    public synchronized void cut(boolean now) {
        cut = now;
        if (running != null) {
            running.pannes().regler(now ? CUT : "");
        }
    }

    public synchronized void kill() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Starts it on the port that it had: clients know no other. */
    public synchronized void restart() throws IOException {
        if (running == null && donnees != null) {
            running = BacASable.builder()
                    .donnees(donnees)
                    .horloge(jour)
                    .port(port)
                    .demarrer();
            port = running.port();
            cut(cut);
        }
    }

    /** Goes on to the next morning, with what the SNE does at night. */
    public synchronized Map<String, Integer> night() {
        return running == null ? Map.of() : running.nuit();
    }

    /** The sandbox itself, for who watches its calls or sets its clock; it must be running. */
    public synchronized BacASable running() {
        return Objects.requireNonNull(running);
    }

    URI url(boolean nuu) {
        BacASable one = running();
        return nuu ? one.urlNuu() : one.url();
    }

    Optional<Clock> clock() {
        return present() ? Optional.of(new SandboxClock(this, running().horloge())) : Optional.empty();
    }

    synchronized @Nullable Clock runningClock() {
        return running == null ? null : running.horloge();
    }

    /** The made-up demandes, each filed and renewed on its day, in the order of the days. */
    private void fill() throws IOException {
        BacASable sne = running();
        TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();
        for (Demande one : read()) {
            SneClient client =
                    sne.client(Objects.requireNonNull(one.guichetCreation()).code());
            List<NumeroUnique> filed = new ArrayList<>();
            Demande typed = one.toBuilder()
                    .guichetCreation(null)
                    .renouvellements(List.of())
                    .build();
            on(
                    days,
                    Objects.requireNonNull(one.dateDepot()),
                    () -> filed.add(client.enregistrer(typed).numero()));
            one.renouvellements().forEach(day -> on(days, day, () -> client.renouveler(filed.get(0))));
        }
        days.forEach((day, acts) -> {
            sne.regler(day);
            acts.forEach(Runnable::run);
        });
        sne.regler(jour);
    }

    private static void on(TreeMap<LocalDate, List<Runnable>> days, LocalDate day, Runnable act) {
        days.computeIfAbsent(day, first -> new ArrayList<>()).add(act);
    }

    private static List<Demande> read() throws IOException {
        List<Demande> all = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(BacASableHote.class.getResourceAsStream("/essai/demandes.ndjson"))) {
            var lines = new NdjsonReader(in);
            for (var line = lines.next(); line != null; line = lines.next()) {
                all.add(line.reading().resultat().orElseThrow());
            }
        }
        return all;
    }

    @Override
    public void destroy() {
        kill();
    }
}
