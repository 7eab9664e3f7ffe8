package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.Jetons.Jeton;
import fr.demandeunique.sne.client.reglage.Essai;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.client.reglage.Temps;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** One call over all its tries: what stays the same, what was spent, and whether another try is worth it. One thread at a time. */
final class Suivi {
    private final Operation<?> operation;
    private final OptionsAppel options;
    private final Temps temps;
    private final DoubleSupplier hasard;
    private final String id;
    private final @Nullable String cle;
    private final Duration delai;
    private final Relances relances;
    private final long debut;
    private long debutEssai;
    private int rang;
    private int comptes;
    private boolean jetonRefait;
    private @Nullable Jeton jeton;
    private volatile @Nullable CompletableFuture<?> encours;
    private volatile boolean abandonne;

    Suivi(Operation<?> operation, OptionsAppel options, Execution.Liaison liaison) {
        this.operation = operation;
        this.options = options;
        this.temps = liaison.temps();
        this.hasard = liaison.hasard();
        // Known on this side before any answer, so that a call that got none can still be searched for in the server's
        // logs.
        this.id = options.requete() == null ? identifiant() : options.requete();
        this.cle = operation.lecture || !liaison.cles()
                ? null
                : options.cle() == null ? UUID.randomUUID().toString() : options.cle();
        this.delai = options.delai() == null ? Duration.ofSeconds(30) : options.delai();
        this.relances = options.relances() == null ? Relances.DEFAUT : options.relances();
        this.debut = temps.nanos();
        this.debutEssai = debut;
    }

    /** To find a call again, not to guard anything: no need of a secure draw. The key is another matter. */
    private static String identifiant() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The first, with what the second says otherwise. */
    static OptionsAppel ensemble(OptionsAppel defaut, OptionsAppel autres) {
        if (autres == OptionsAppel.AUCUNE) {
            return defaut;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(defaut.entetes());
        headers.putAll(autres.entetes());
        return new OptionsAppel(
                autres.delai() == null ? defaut.delai() : autres.delai(),
                autres.relances() == null ? defaut.relances() : autres.relances(),
                autres.cle(),
                autres.requete(),
                autres.profil() == null ? defaut.profil() : autres.profil(),
                headers);
    }

    String id() {
        return id;
    }

    @Nullable
    String cle() {
        return cle;
    }

    OptionsAppel options() {
        return options;
    }

    /** Another try begins. */
    Essai essai() {
        rang++;
        comptes++;
        abandonne = false;
        encours = null;
        debutEssai = temps.nanos();
        return new Essai(operation.nom, operation.methode, operation.modele, id, rang);
    }

    Duration duree() {
        return Duration.ofNanos(temps.nanos() - debutEssai);
    }

    /** How long this try may take. */
    Duration delai() {
        Duration rest = relances.dureeTotale().minusNanos(temps.nanos() - debut);
        Duration least = Duration.ofMillis(1);
        Duration most = rest.compareTo(delai) < 0 ? rest : delai;
        return most.compareTo(least) < 0 ? least : most;
    }

    void parti(@Nullable Jeton jeton) {
        this.jeton = jeton;
    }

    void encours(CompletableFuture<?> call) {
        encours = call;
        if (abandonne) {
            call.cancel(true);
        }
    }

    /** Gives the connection back. */
    void abandonner() {
        abandonne = true;
        CompletableFuture<?> call = encours;
        if (call != null) {
            call.cancel(true);
        }
    }

    /** A token that the server refuses is asked for again, once a call. */
    void oublier(@Nullable Jetons jetons, @Nullable SneException echec) {
        if (jetons != null && jeton != null && echec != null && echec.statut() == 401) {
            jetons.oublier(jeton);
        }
    }

    /** How long to wait before the next try; null if there is to be none. */
    @Nullable
    Duration attente(SneException echec) {
        if (echec.statut() == 401 && jeton != null && !jetonRefait) {
            jetonRefait = true;
            comptes--;
            return Duration.ZERO;
        }
        boolean running = echec instanceof SneException.CleEnCours;
        boolean pointless = !echec.reessayable()
                || echec instanceof SneException.Interrompu
                || echec instanceof SneException.CircuitOuvert;
        // Without a key, only what certainly did nothing is done again.
        boolean twice = echec.effetInconnu() && !operation.lecture && cle == null;
        if (pointless || twice || !running && comptes >= relances.essaisMax() || relances.essaisMax() == 1) {
            return null;
        }
        Duration wait = tirer(relances.plafondApres(comptes));
        Duration asked =
                echec instanceof SneException.Attendue known ? known.attente().orElse(null) : null;
        if (asked != null) {
            if (asked.compareTo(relances.retryAfterMax()) > 0) {
                return null;
            }
            wait = asked.plus(tirer(relances.base()));
        } else if (running && wait.compareTo(relances.base()) < 0) {
            wait = relances.base();
        }
        if (running) {
            comptes--;
        }
        Duration spent = Duration.ofNanos(temps.nanos() - debut);
        return spent.plus(wait).compareTo(relances.dureeTotale()) >= 0 ? null : wait;
    }

    private Duration tirer(Duration most) {
        return Duration.ofNanos((long) (most.toNanos() * hasard.getAsDouble()));
    }
}
