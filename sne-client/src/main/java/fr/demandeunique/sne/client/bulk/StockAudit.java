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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    private final HashMap<Office, Count> offices = new HashMap<>();

    /** The same, by rank. */
    private final ArrayList<Count> counts = new ArrayList<>();

    private final Prints prints = new Prints();
    private @Nullable SuiviCotation cotations;
    private String grille = "";
    private final TreeMap<NumeroUnique, Integer> decided = new TreeMap<>();
    private long illisibles;
    private long partielles;

    /** A guichet (null if a demande names none) at work in the territory of a number ({@code ""} without a number). */
    private record Office(String territoire, @Nullable CodeGuichet guichet) implements Serializable {}

    /** Counts of one guichet in one territory. */
    private static final class Count implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int rank;
        private final String territoire;
        private final @Nullable CodeGuichet guichet;
        private long demandes;
        private long actives;
        private long enFaute;
        private final long[] nombres = new long[INDICATEURS];

        private Count(int rank, String territoire, @Nullable CodeGuichet guichet) {
            this.rank = rank;
            this.territoire = territoire;
            this.guichet = guichet;
        }

        private void add(long found, boolean active) {
            demandes++;
            actives += active ? 1 : 0;
            enFaute += found == 0 ? 0 : 1;
            for (long left = found; left != 0; left &= left - 1) {
                nombres[Long.numberOfTrailingZeros(left)]++;
            }
        }

        private void add(Count other) {
            demandes += other.demandes;
            actives += other.actives;
            enFaute += other.enFaute;
            for (int i = 0; i < INDICATEURS; i++) {
                nombres[i] += other.nombres[i];
            }
        }

        /** With the duplicates, which only the whole stock tells. */
        private void add(Count other, long duplicates) {
            add(other);
            nombres[DOUBLON] += duplicates;
        }

        private AuditSummary.Line line() {
            return new AuditSummary.Line(
                    guichet == null ? "" : guichet.code(),
                    territoire,
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

        private void add(long print, int owner) {
            if (size == prints.length) {
                int longer = size + size / 2;
                prints = Arrays.copyOf(prints, longer);
                owners = Arrays.copyOf(owners, longer);
            }
            prints[size] = print;
            owners[size++] = owner;
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
        Objects.requireNonNull(jour, "jour");
        Objects.requireNonNull(decisions, "decisions");
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
        Count count = count(territoire(demande), travaille(demande));
        count.add(found, demande.radiation() == null);
        if (doublons().decidee(demande)) {
            decided.put(Objects.requireNonNull(demande.numeroUnique()), count.rank);
            return;
        }
        long print = SuiviDoublons.empreinte(demande);
        if (print != 0) {
            prints.add(print, count.rank);
        }
    }

    /** The guichet that works on it: the last one that modified it, else the one that created it; {@code ""} if it names none. */
    static String guichet(Demande demande) {
        CodeGuichet code = travaille(demande);
        return code == null ? "" : code.code();
    }

    private static @Nullable CodeGuichet travaille(Demande demande) {
        return demande.guichetDerniereModification() != null
                ? demande.guichetDerniereModification()
                : demande.guichetCreation();
    }

    private static String territoire(Demande demande) {
        NumeroUnique numero = demande.numeroUnique();
        return numero == null ? "" : numero.codeTerritoire();
    }

    private Count count(String territoire, @Nullable CodeGuichet guichet) {
        return offices.computeIfAbsent(new Office(territoire, guichet), absent -> {
            var one = new Count(counts.size(), territoire, guichet);
            counts.add(one);
            return one;
        });
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
        int[] ranks = new int[other.counts.size()];
        for (Count one : other.counts) {
            Count mine = count(one.territoire, one.guichet);
            mine.add(one);
            ranks[one.rank] = mine.rank;
        }
        for (int i = 0; i < other.prints.size; i++) {
            prints.add(other.prints.prints[i], ranks[other.prints.owners[i]]);
        }
        if (other.cotations != null) {
            cotations = cotations == null ? new SuiviCotation(jour) : cotations;
            cotations.fusionner(other.cotations);
            grille = other.grille;
        }
        other.decided.forEach((numero, rank) -> decided.put(numero, ranks[rank]));
    }

    /** {@return the persons counted, for a second pass that extracts their demandes} */
    public SuiviDoublons doublons() {
        return suivi.doublons();
    }

    /** {@return the figures so far} */
    public AuditSummary summary() {
        long[] duplicates = new long[counts.size()];
        for (int i = 0; i < prints.size; i++) {
            duplicates[prints.owners[i]] += doublons().nombre(prints.prints[i]) > 1 ? 1 : 0;
        }
        decided.forEach((numero, rank) -> duplicates[rank] += doublons().concernee(numero) ? 1 : 0);
        TreeMap<String, Count> guichets = new TreeMap<>();
        TreeMap<String, Count> territoires = new TreeMap<>();
        for (Count one : counts) {
            guichets.computeIfAbsent(
                            (one.guichet == null ? "" : one.guichet.code()) + "/" + one.territoire,
                            absent -> new Count(0, one.territoire, one.guichet))
                    .add(one, duplicates[one.rank]);
            territoires
                    .computeIfAbsent(one.territoire, absent -> new Count(0, one.territoire, null))
                    .add(one, duplicates[one.rank]);
        }
        return new AuditSummary(
                suivi.bilan(),
                statistiques.resultat(),
                tension.lignes(),
                cotations == null ? null : CotationSummary.of(grille, cotations),
                null,
                illisibles,
                partielles,
                guichets.values().stream().map(Count::line).toList(),
                territoires.values().stream().map(Count::line).toList());
    }

    /** Day and counts. */
    @Override
    public String toString() {
        return "StockAudit[" + suivi + "]";
    }
}
