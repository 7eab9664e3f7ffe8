package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.cotation.Cotation;
import fr.demandeunique.sne.cotation.SuiviCotation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.Statistiques;
import fr.demandeunique.sne.qualite.SuiviDoublons;
import fr.demandeunique.sne.qualite.SuiviQualite;
import fr.demandeunique.sne.qualite.Tension;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is counted over a stock in one pass: every {@link Indicateur} for all, for each guichet and for each territory, the duplicates of the whole stock, the statistics and the tension of the
 * twelve months that end on the day.
 *
 * <pre>{@code
 * AuditSummary summary = StockReader.of(files)
 *         .collect(() -> new StockAudit(jour), StockAudit::add, StockAudit::merge)
 *         .summary();
 * }</pre>
 *
 * <p>It keeps no name: a person is a 64-bit print. About 30 bytes a demande, 90 MB for three million. Merging is associative and commutative. Not thread-safe.
 */
public final class StockAudit implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int INDICATEURS = Indicateur.values().length;
    private static final int DOUBLON = Indicateur.DOUBLON_SUSPECT.ordinal();

    private final LocalDate jour;
    private final SuiviQualite suivi;
    private final Statistiques statistiques;
    private final Tension tension;
    private final TreeMap<String, Count> guichets = new TreeMap<>();
    private final TreeMap<String, Count> territoires = new TreeMap<>();
    private final Prints prints = new Prints();
    private @Nullable SuiviCotation cotations;
    private String grille = "";
    private final TreeMap<NumeroUnique, String> decided = new TreeMap<>();
    private long illisibles;
    private long partielles;

    /** Counts of one guichet or territory. */
    static final class Count implements Serializable {
        private static final long serialVersionUID = 1L;
        private long demandes;
        private long actives;
        private long enFaute;
        private final long[] nombres = new long[INDICATEURS];

        private void add(Count other) {
            demandes += other.demandes;
            actives += other.actives;
            enFaute += other.enFaute;
            for (int i = 0; i < INDICATEURS; i++) {
                nombres[i] += other.nombres[i];
            }
        }

        private AuditSummary.Line line(String key) {
            int slash = key.indexOf('/');
            return new AuditSummary.Line(
                    key.substring(0, Math.max(0, slash)),
                    key.substring(slash + 1),
                    demandes,
                    actives,
                    enFaute,
                    Arrays.stream(nombres).boxed().toList());
        }
    }

    /** The print of the person of each demande that may be a duplicate, and whose demande it is. */
    private static final class Prints implements Serializable {
        private static final long serialVersionUID = 1L;
        private long[] prints = new long[1024];
        private int[] owners = new int[1024];
        private int size;
        private final TreeMap<String, Integer> names = new TreeMap<>();

        private void add(long print, String guichet) {
            int owner = names.computeIfAbsent(guichet, absent -> names.size());
            if (size == prints.length) {
                int longer = size + size / 2;
                prints = Arrays.copyOf(prints, longer);
                owners = Arrays.copyOf(owners, longer);
            }
            prints[size] = print;
            owners[size++] = owner;
        }

        private String[] byRank() {
            String[] all = new String[names.size()];
            names.forEach((name, rank) -> all[rank] = name);
            return all;
        }

        private void add(Prints other) {
            String[] owner = other.byRank();
            for (int i = 0; i < other.size; i++) {
                add(other.prints[i], owner[other.owners[i]]);
            }
        }
    }

    /**
     * A count that starts from nothing, for a stock as it stands on that day.
     *
     * @param jour the day whose rules find the faults
     */
    public StockAudit(LocalDate jour) {
        this(jour, List.of());
    }

    /**
     * The same with what agents have decided about duplicates, who are not asked again.
     *
     * @param jour the day of the stock
     * @param decisions in order, as {@link DuplicateDecisions} reads them
     */
    public StockAudit(LocalDate jour, Collection<DecisionDoublon> decisions) {
        this.jour = jour;
        this.suivi = new SuiviQualite(jour, decisions);
        this.statistiques = new Statistiques(jour.minusYears(1).plusDays(1), jour, null);
        this.tension = new Tension(jour.minusYears(1).plusDays(1), jour);
    }

    /** {@return the day on which the stock is looked at} */
    public LocalDate jour() {
        return jour;
    }

    /**
     * Counts what was read; never throws for bad data.
     *
     * @param record of the stock
     */
    public void add(StockRecord record) {
        add(new DemandeReading(record.demande(), record.rapport()));
    }

    /**
     * Counts what something else than a {@link StockReader} has read; never throws for bad data.
     *
     * @param lecture of one document of the stock
     */
    public void add(DemandeReading lecture) {
        int partial = lecture.rapport().conforme() ? 0 : 1;
        Demande demande = lecture.demande();
        if (demande == null) {
            illisibles += partial;
        } else {
            partielles += partial;
            add(demande);
        }
    }

    /**
     * The same, with its score by a grid.
     *
     * @param record of the stock
     * @param cotateur gives the score
     */
    public void add(StockRecord record, Cotateur cotateur) {
        add(record);
        Demande demande = record.demande();
        if (demande != null) {
            cotations = cotations == null ? new SuiviCotation(jour) : cotations;
            Cotation score = cotateur.coter(demande);
            cotations.ajouter(demande, score);
            grille = score.grille() == null ? "" : score.grille();
        }
    }

    /**
     * Counts a demande; never throws for bad data.
     *
     * @param demande of the stock
     */
    public void add(Demande demande) {
        long found = suivi.ajouter(demande);
        statistiques.ajouter(demande);
        tension.ajouter(demande);
        String guichet = guichet(demande);
        String territoire = territoire(demande);
        boolean active = demande.radiation() == null;
        count(guichets, guichet + "/" + territoire, found, active);
        count(territoires, territoire, found, active);
        if (doublons().decidee(demande)) {
            decided.put(Objects.requireNonNull(demande.numeroUnique()), guichet + "/" + territoire);
            return;
        }
        long print = SuiviDoublons.empreinte(demande);
        if (print != 0) {
            prints.add(print, guichet + "/" + territoire);
        }
    }

    /** The guichet that works on it: the last one that modified it, else the one that created it; {@code ""} if it names none. */
    static String guichet(Demande demande) {
        CodeGuichet code = demande.guichetDerniereModification() != null
                ? demande.guichetDerniereModification()
                : demande.guichetCreation();
        return code == null ? "" : code.code();
    }

    private static String territoire(Demande demande) {
        NumeroUnique numero = demande.numeroUnique();
        return numero == null ? "" : numero.codeTerritoire();
    }

    private static void count(Map<String, Count> counts, String key, long found, boolean active) {
        Count one = counts.computeIfAbsent(key, absent -> new Count());
        one.demandes++;
        one.actives += active ? 1 : 0;
        one.enFaute += found == 0 ? 0 : 1;
        long left = found;
        while (left != 0) {
            one.nombres[Long.numberOfTrailingZeros(left)]++;
            left &= left - 1;
        }
    }

    /**
     * Adds what another counted, which stays as it is.
     *
     * @param other a count of the same day
     * @throws IllegalArgumentException if it looked at another day
     */
    public void merge(StockAudit other) {
        suivi.fusionner(other.suivi);
        statistiques.fusionner(other.statistiques);
        tension.fusionner(other.tension);
        illisibles += other.illisibles;
        partielles += other.partielles;
        other.guichets.forEach((key, count) ->
                guichets.computeIfAbsent(key, absent -> new Count()).add(count));
        other.territoires.forEach((key, count) ->
                territoires.computeIfAbsent(key, absent -> new Count()).add(count));
        prints.add(other.prints);
        if (other.cotations != null) {
            cotations = cotations == null ? new SuiviCotation(jour) : cotations;
            cotations.fusionner(other.cotations);
            grille = other.grille;
        }
        decided.putAll(other.decided);
    }

    /** {@return the persons counted, for a second pass that extracts their demandes} */
    public SuiviDoublons doublons() {
        return suivi.doublons();
    }

    /** {@return the figures so far} */
    public AuditSummary summary() {
        TreeMap<String, long[]> doublons = new TreeMap<>();
        String[] owner = prints.byRank();
        for (int i = 0; i < prints.size; i++) {
            if (suivi.doublons().nombre(prints.prints[i]) > 1) {
                count(doublons, owner[prints.owners[i]]);
            }
        }
        decided.forEach((numero, key) -> {
            if (suivi.doublons().concernee(numero)) {
                count(doublons, key);
            }
        });
        return new AuditSummary(
                suivi.bilan(),
                statistiques.resultat(),
                tension.lignes(),
                cotations == null ? null : CotationSummary.of(grille, cotations),
                illisibles,
                partielles,
                lines(guichets, doublons),
                lines(territoires, doublons));
    }

    private static void count(Map<String, long[]> doublons, String key) {
        doublons.computeIfAbsent(key, absent -> new long[1])[0]++;
        doublons.computeIfAbsent(key.substring(key.indexOf('/') + 1), absent -> new long[1])[0]++;
    }

    private static List<AuditSummary.Line> lines(Map<String, Count> counts, Map<String, long[]> doublons) {
        return counts.entrySet().stream()
                .map(one -> {
                    long[] twice = doublons.get(one.getKey());
                    var copy = new Count();
                    copy.add(one.getValue());
                    copy.nombres[DOUBLON] = twice == null ? 0 : twice[0];
                    return copy.line(one.getKey());
                })
                .toList();
    }

    /** Day and counts. */
    @Override
    public String toString() {
        return "StockAudit[" + suivi + "]";
    }
}
