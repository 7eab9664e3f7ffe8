package fr.demandeunique.sne.bacasable.pannes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a sandbox, drawn with a seed for each call.
 *
 * <p>A specification is a list of {@code [METHODE:]nom[=valeur][@pourcent%][*fois][/chemin]}, separated by commas:
 *
 * <table>
 * <caption>Faults</caption>
 * <tr><th>nom</th><th>what happens</th></tr>
 * <tr><td>{@code latence=200}, {@code latence=50-300}</td><td>waits so many milliseconds first</td></tr>
 * <tr><td>{@code 401 403 409 412 423 429 500 502 503 504}</td><td>this status, and nothing is done; the value is a {@code Retry-After} in seconds</td></tr>
 * <tr><td>{@code 500-apres 502-apres 503-apres 504-apres}</td><td>this status, but the work is done</td></tr>
 * <tr><td>{@code coupure-avant}, {@code coupure-apres}</td><td>the connection is cut, before or after the work</td></tr>
 * <tr><td>{@code demi-corps}</td><td>half of the answer's body, then the connection is cut</td></tr>
 * <tr><td>{@code doublon}</td><td>the network delivers the request twice</td></tr>
 * <tr><td>{@code horloge=-3600}</td><td>the server's clock is so many seconds off for this call: its day, its tokens</td></tr>
 * <tr><td>{@code obsolete=30}</td><td>the answer says that the operation goes away in so many days ({@code Deprecation}, {@code Sunset})</td></tr>
 * <tr><td>{@code certificat-expire}, {@code certificat-autre-hote}, {@code certificat-inconnu}</td><td>the certificate that new
 * connections see, in TLS mode</td></tr>
 * </table>
 *
 * <pre>{@code sne.pannes().regler("503=1@5%,POST:coupure-apres@2%/demandes,latence=20-80");}</pre>
 *
 * <p>Thread-safe.
 */
public final class Pannes {
    private final List<Panne> actives = new ArrayList<>();
    private final List<Integer> restent = new ArrayList<>();
    private final Random random;

    /**
     * No fault, until one is set.
     *
     * @param graine the same seed and the same calls give the same faults
     */
    public Pannes(long graine) {
        random = new Random(graine);
    }

    /**
     * Checks a specification.
     *
     * @param specification in the words above
     * @throws IllegalArgumentException whose message is the element that cannot be read
     */
    public static void verifier(String specification) {
        Panne.lire(specification);
    }

    /**
     * Sets the faults, instead of those before.
     *
     * @param specification in the words above; empty for none
     * @throws IllegalArgumentException as {@link #verifier} does
     */
    public synchronized void regler(String specification) {
        List<Panne> read = Panne.lire(specification);
        actives.clear();
        restent.clear();
        ajouter(read);
    }

    /**
     * Adds faults to those before.
     *
     * @param specification in the words above
     * @throws IllegalArgumentException as {@link #verifier} does
     */
    public synchronized void ajouter(String specification) {
        ajouter(Panne.lire(specification));
    }

    private void ajouter(List<Panne> read) {
        for (Panne one : read) {
            actives.add(one);
            restent.add(one.fois());
        }
    }

    /** From now on nothing goes wrong. */
    public void aucune() {
        regler("");
    }

    /** {@return the faults that may still fall, in the words of a specification} */
    public synchronized String specification() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < actives.size(); i++) {
            if (restent.get(i) > 0) {
                texts.add(texte(actives.get(i), restent.get(i)));
            }
        }
        return texts.stream().collect(Collectors.joining(","));
    }

    private static String texte(Panne one, int fois) {
        String percent = String.valueOf(one.chance() * 100);
        return (one.methode().isEmpty() ? "" : one.methode() + ":")
                + one.nom()
                + (one.valeur().isEmpty() ? "" : "=" + one.valeur())
                + (one.chance() < 1 ? "@" + percent.replaceFirst("\\.0$", "") + "%" : "")
                + (fois == Integer.MAX_VALUE ? "" : "*" + fois)
                + one.chemin();
    }

    /**
     * Draws what falls on a call.
     *
     * @param methode HTTP method
     * @param chemin path without its query
     * @param pourCetAppel a specification for this call alone, null if it has none
     * @return what falls on it, which may be nothing
     */
    public synchronized Tirage tirer(String methode, String chemin, @Nullable String pourCetAppel) {
        List<Panne> fallen = new ArrayList<>();
        for (int i = 0; i < actives.size(); i++) {
            Panne one = actives.get(i);
            if (one.type() != TypePanne.CERTIFICAT && one.concerne(methode, chemin) && tombe(i)) {
                fallen.add(one);
            }
        }
        if (pourCetAppel != null) {
            for (Panne one : Panne.lire(pourCetAppel)) {
                if (one.concerne(methode, chemin) && random.nextDouble() < one.chance()) {
                    fallen.add(one);
                }
            }
        }
        return fallen.isEmpty() ? Tirage.AUCUN : tirage(fallen);
    }

    /**
     * Draws the certificate that a new connection sees instead of the good one; no other fault falls, or is used up, before there is a call.
     *
     * @return its name, empty for the good one
     */
    public synchronized Optional<String> tirerCertificat() {
        for (int i = 0; i < actives.size(); i++) {
            if (actives.get(i).type() == TypePanne.CERTIFICAT && tombe(i)) {
                return Optional.of(actives.get(i).nom());
            }
        }
        return Optional.empty();
    }

    private boolean tombe(int i) {
        int left = restent.get(i);
        boolean falls = left > 0 && random.nextDouble() < actives.get(i).chance();
        if (falls && left != Integer.MAX_VALUE) {
            restent.set(i, left - 1);
        }
        return falls;
    }

    private Tirage tirage(List<Panne> fallen) {
        long latence = 0;
        long attente = -1;
        long decalage = 0;
        OptionalInt statut = OptionalInt.empty();
        boolean apres = false;
        for (Panne one : fallen) {
            switch (one.type()) {
                case LATENCE -> latence += duree(one.valeur());
                case HORLOGE -> decalage += Long.parseLong(one.valeur());
                case STATUT, STATUT_APRES -> {
                    statut = OptionalInt.of(Integer.parseInt(one.nom().substring(0, 3)));
                    apres = one.type() == TypePanne.STATUT_APRES;
                    attente = one.nombre(statut.getAsInt() == 429 ? 1 : -1);
                }
                case OBSOLETE -> attente = one.nombre(30);
                default -> {}
            }
        }
        return new Tirage(fallen.stream().map(Panne::nom).toList(), latence, statut, apres, attente, decalage);
    }

    private long duree(String valeur) {
        int dash = valeur.indexOf('-');
        if (dash < 0) {
            return Long.parseLong(valeur);
        }
        long least = Long.parseLong(valeur.substring(0, dash));
        long most = Long.parseLong(valeur.substring(dash + 1));
        return most <= least ? least : least + random.nextInt((int) (most - least + 1));
    }
}
