package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.doublons.Ressemblance;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.personne.Titulaire;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What {@link Doublons} finds, over a stock that does not fit in memory: each demandeur and co-titulaire of an active demande is set beside all of the same territory with the same names, the same day of
 * birth or the same NIR. The names wait on the disk, some 200 bytes a demande, in a temporary file of the user alone that is gone when this is closed or killed.
 *
 * <pre>{@code
 * try (DuplicateSearch search = DuplicateSearch.in(Path.of("/tmp"))) {
 *     StockReader.of(files).forEach(one -> { search.add(one); return one.demande(); }, done -> {});
 *     search.forEach(pair -> …);
 * }
 * }</pre>
 *
 * <p>Adding is thread-safe; the pairs come in an order that hangs on the stock alone.
 */
public final class DuplicateSearch implements Closeable {
    /** So many of a nation are a few megabytes each. */
    private static final int PARTS = 512;

    /** Beyond, a name or a day is no clue to anybody: what a form writes of itself, or a stock made for a test. */
    private static final int ALIKE_MAX = 5_000;

    private final Spill spill;
    private final Map<List<String>, DecisionDoublon> decisions = new HashMap<>();
    private final AtomicLong leftOut = new AtomicLong();
    private final ThreadLocal<KnownPerson.Writer> writers = ThreadLocal.withInitial(KnownPerson.Writer::new);

    private DuplicateSearch(Spill spill, Collection<DecisionDoublon> decisions) {
        this.spill = spill;
        decisions.forEach(one -> this.decisions.put(
                List.of(one.un().compact(), one.cheminUn(), one.autre().compact(), one.cheminAutre()), one));
    }

    /**
     * Starts a search.
     *
     * @param dossier where the temporary file goes
     * @return a search that knows nobody yet
     * @throws IOException if the file cannot be made
     */
    public static DuplicateSearch in(Path dossier) throws IOException {
        return in(dossier, List.of());
    }

    /**
     * Starts a search that does not ask again what agents have decided.
     *
     * @param dossier where the temporary file goes
     * @param decisions in order: a later one about the same two persons takes the place of an earlier one
     * @return a search that knows nobody yet
     * @throws IOException if the file cannot be made
     */
    public static DuplicateSearch in(Path dossier, Collection<DecisionDoublon> decisions) throws IOException {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(decisions, "decisions");
        return new DuplicateSearch(Spill.in(dossier, PARTS), decisions);
    }

    /**
     * Takes the persons of a demande; one that is struck off or has no number is left out.
     *
     * @param record of the stock
     * @throws UncheckedIOException if the disk fails
     */
    public void add(StockRecord record) {
        Demande demande = record.demande();
        if (demande != null) {
            add(demande);
        }
    }

    /**
     * Takes the persons of a demande; one that is struck off or has no number is left out.
     *
     * @param demande of the stock
     * @throws UncheckedIOException if the disk fails
     */
    public void add(Demande demande) {
        if (demande.numeroUnique() == null || demande.radiation() != null || demande.etat() == EtatDemande.RADIEE) {
            return;
        }
        KnownPerson.Writer writer = writers.get();
        writer.start(demande);
        if (demande.demandeur() != null) {
            add(writer, demande.demandeur(), 0);
        }
        for (int i = 0; i < demande.coTitulaires().size(); i++) {
            add(writer, demande.coTitulaires().get(i), i + 1);
        }
    }

    private void add(KnownPerson.Writer writer, Titulaire person, int place) {
        long[] prints = Doublons.empreintes(writer.territoire(), person.identite(), person.nir());
        writer.write(person, place);
        for (int kind = 0; kind < prints.length; kind++) {
            if (prints[kind] != 0) {
                writer.under(kind, prints[kind]);
                try {
                    spill.add((int) (prints[kind] >>> 32) & PARTS - 1, writer.bytes(), writer.length());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /**
     * Finds all pairs, on all cores.
     *
     * @param pairs called on the calling thread
     * @throws IOException if the disk fails
     */
    public void forEach(StockReader.Sink<DuplicatePair> pairs) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Workers.start(threads, "sne-doublons");
        try {
            Queue<Future<List<DuplicatePair>>> ahead = new ArrayDeque<>();
            for (int part = 0; part < PARTS; part++) {
                byte[] bytes = spill.read(part);
                ahead.add(workers.submit(() -> pairs(bytes)));
                if (ahead.size() > threads) {
                    take(ahead, pairs);
                }
            }
            while (!ahead.isEmpty()) {
                take(ahead, pairs);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void take(Queue<Future<List<DuplicatePair>>> ahead, StockReader.Sink<DuplicatePair> to)
            throws IOException {
        for (DuplicatePair one : Workers.result(ahead.remove())) {
            to.accept(one);
        }
    }

    /** {@return how many persons share a name or a day with so many others that they were not set beside them; known once {@link #forEach} is through} */
    public long leftOut() {
        return leftOut.get();
    }

    private List<DuplicatePair> pairs(byte[] bytes) {
        List<DuplicatePair> found = new ArrayList<>();
        KnownPerson.alike(bytes, block -> {
            if (block.length > ALIKE_MAX) {
                leftOut.addAndGet(block.length);
                return;
            }
            List<KnownPerson> persons = Arrays.stream(block)
                    .mapToObj(at -> KnownPerson.read(bytes, at))
                    .toList();
            for (int i = 0; i < persons.size(); i++) {
                for (int j = 0; j < i; j++) {
                    compare(persons.get(j), persons.get(i), found);
                }
            }
        });
        found.sort(Comparator.comparing((DuplicatePair one) -> one.un().numero())
                .thenComparing(one -> one.autre().numero())
                .thenComparing(one -> one.un().chemin())
                .thenComparing(one -> one.autre().chemin()));
        return found;
    }

    private void compare(KnownPerson one, KnownPerson other, List<DuplicatePair> found) {
        if (!one.together(other) || !one.firstShared(other)) {
            return;
        }
        Ressemblance alike = Doublons.comparer(one.key(), one.nir(), other.key(), other.nir());
        if (alike == Ressemblance.AUTRE || one.sameDemande(other)) {
            return;
        }
        DuplicatePair.Side mine = one.side();
        DuplicatePair.Side theirs = other.side();
        boolean ordered = mine.numero().compareTo(theirs.numero()) < 0;
        DuplicatePair.Side un = ordered ? mine : theirs;
        DuplicatePair.Side autre = ordered ? theirs : mine;
        boolean sameRole = un.chemin().charAt(1) == autre.chemin().charAt(1);
        Ressemblance left = alike == Ressemblance.MEME_PERSONNE && !sameRole ? Ressemblance.SOUPCON : alike;
        DecisionDoublon decision = decisions.isEmpty()
                ? null
                : decisions.get(List.of(
                        un.numero().compact(), un.chemin(), autre.numero().compact(), autre.chemin()));
        if (decision != null
                && decision.empreinte()
                        == DecisionDoublon.empreinte(one.key(), one.nir())
                                + DecisionDoublon.empreinte(other.key(), other.nir())) {
            if (decision.verdict() == DecisionDoublon.Verdict.PERSONNES_DIFFERENTES) {
                return;
            }
            left = Ressemblance.MEME_PERSONNE;
        }
        found.add(new DuplicatePair(un, autre, left));
    }

    /** Removes what waits on the disk. */
    @Override
    public void close() throws IOException {
        spill.close();
    }
}
