package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.registre.Depot.Table;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.IndexDoublons;
import fr.demandeunique.sne.logement.CalendrierRpls;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that the sandbox knows. Reads see what was committed; {@link #ecrire} is the only way to change it, one change at a time, and a
 * change is kept before it is seen. Thread-safe.
 */
public final class Registre implements AutoCloseable {
    /** Seed with which the first number is the one on the screen of the bulletin. */
    public static final long GRAINE = Numeroteur.GRAINE;

    final Map<NumeroUnique, Fiche> fiches = new ConcurrentSkipListMap<>(Comparator.comparing(NumeroUnique::compact));
    final Map<NumeroUnique, Instant> effacees = new ConcurrentHashMap<>();
    final Map<String, Fichier> fichiers = new ConcurrentHashMap<>();
    final ConcurrentSkipListMap<Long, LigneMouvement> mouvements = new ConcurrentSkipListMap<>();
    final ConcurrentSkipListMap<Long, Lettre> lettres = new ConcurrentSkipListMap<>();
    final Map<String, Extraction> extractions = new ConcurrentHashMap<>();
    final Map<NumeroRpls, LogementRpls> logements =
            new ConcurrentSkipListMap<>(Comparator.comparing(NumeroRpls::numero));

    private final ReentrantLock verrou = new ReentrantLock();
    private final Depot depot;
    private final HorlogeReglable horloge;
    private final Numeroteur numeroteur;
    private final long graine;
    private volatile @Nullable IndexDoublons index;
    private volatile boolean panne;

    private Registre(Depot depot, @Nullable Instant heure, Instant parDefaut, long graine) {
        this.depot = depot;
        // A folder goes on with its own seed: its next numbers follow from those that it gave.
        Etat etat = depot.lire(Table.ETAT, "registre")
                .map(row -> Json.relire(row, Etat.class))
                .orElse(new Etat(parDefaut, graine, 0));
        horloge = new HorlogeReglable(heure == null ? etat.instant() : heure);
        this.graine = etat.graine();
        numeroteur = new Numeroteur(this.graine, etat.tirages());
        charger();
    }

    /** In memory, lost at the end. */
    public static Registre enMemoire(Instant heure, long graine) {
        return new Registre(new DepotMemoire(), null, heure, graine);
    }

    /**
     * In a folder; what it holds goes on.
     *
     * @param heure where to set the clock; null to go on where it stood
     * @param parDefaut where a new folder's clock starts
     */
    public static Registre dansDossier(Path dossier, @Nullable Instant heure, Instant parDefaut, long graine)
            throws IOException {
        return new Registre(DepotH2.ouvrir(dossier), heure, parDefaut, graine);
    }

    private void charger() {
        depot.lire(Table.DEMANDES, (cle, row) -> fiches.put(NumeroUnique.parse(cle), Fiche.relire(cle, row)));
        depot.lire(
                Table.EFFACEES,
                (cle, row) ->
                        effacees.put(NumeroUnique.parse(cle), Instant.parse(new String(row, StandardCharsets.UTF_8))));
        charger(Table.FICHIERS, Fichier.class, fichiers, cle -> cle);
        charger(Table.MOUVEMENTS, LigneMouvement.class, mouvements, Long::parseLong);
        charger(Table.LETTRES, Lettre.class, lettres, Long::parseLong);
        charger(Table.EXTRACTIONS, Extraction.class, extractions, cle -> cle);
        charger(Table.LOGEMENTS, LogementRpls.class, logements, NumeroRpls::parse);
    }

    private <K, V> void charger(Table table, Class<V> type, Map<K, V> into, Function<String, K> key) {
        depot.lire(table, (cle, row) -> into.put(key.apply(cle), Json.relire(row, type)));
    }

    /** Makes one change; nothing of it stays if the operation throws. */
    public <T> T ecrire(Function<Transaction, T> operation) {
        return ecrire(HorlogeReglable::instant, operation);
    }

    /** The same at another hour than the clock's. */
    public <T> T ecrire(Function<HorlogeReglable, Instant> heure, Function<Transaction, T> operation) {
        verrou.lock();
        try {
            var transaction = new Transaction(this, heure.apply(horloge));
            T result = operation.apply(transaction);
            transaction.valider(depot);
            reprendre();
            return result;
        } catch (StockageException e) {
            panne = true;
            throw e;
        } finally {
            verrou.unlock();
        }
    }

    /** After a fault: a commit that failed half-way may be on the file all the same. */
    private void reprendre() {
        if (panne) {
            panne = false;
            charger();
            effacees.keySet().forEach(fiches::remove);
            index = null;
        }
    }

    /** False while changes cannot be kept; after a fault this tries again, so that a disk with room is used at once. */
    public boolean ecrit() {
        if (panne) {
            try {
                ecrire(tx -> tx.regler(tx.instant()));
            } catch (StockageException e) {
                return false;
            }
        }
        return true;
    }

    public HorlogeReglable horloge() {
        return horloge;
    }

    Numeroteur numeroteur() {
        return numeroteur;
    }

    Supplier<byte[]> etat(Instant instant) {
        var etat = new Etat(instant, graine, numeroteur.tirages());
        return () -> Json.ecrire(etat);
    }

    /** Where the register stands. */
    private record Etat(Instant instant, long graine, long tirages) {}

    /** Keys sort as the numbers do. */
    static String cle(long rang) {
        return String.format(Locale.ROOT, "%012d", rang);
    }

    public Optional<Fiche> fiche(NumeroUnique numero) {
        return Optional.ofNullable(fiches.get(numero));
    }

    /** The search of persons over what is there; made at the first search, then kept up with each change. */
    public IndexDoublons doublons() {
        IndexDoublons known = index;
        if (known == null) {
            // No change in between: it would be missed.
            verrou.lock();
            try {
                known = index == null ? indexer() : index;
                index = known;
            } finally {
                verrou.unlock();
            }
        }
        return known;
    }

    private IndexDoublons indexer() {
        IndexDoublons all = IndexDoublons.vide();
        for (Fiche one : fiches.values()) {
            indexer(all, one, one::demande);
        }
        return all;
    }

    private static void indexer(IndexDoublons index, Fiche fiche, Supplier<Demande> demande) {
        if (fiche.sommaire().active()) {
            index.mettre(demande.get());
        } else {
            index.retirer(fiche.numero());
        }
    }

    void mettre(Fiche fiche, Supplier<Demande> demande) {
        fiches.put(fiche.numero(), fiche);
        IndexDoublons known = index;
        if (known != null) {
            indexer(known, fiche, demande);
        }
    }

    void retirer(NumeroUnique numero) {
        fiches.remove(numero);
        IndexDoublons known = index;
        if (known != null) {
            known.retirer(numero);
        }
    }

    /** True for a demande that was there, and is not any more. */
    public boolean effacee(NumeroUnique numero) {
        return effacees.containsKey(numero);
    }

    /** All demandes, by number. */
    public Collection<Fiche> fiches() {
        return fiches.values();
    }

    public Optional<Fichier> fichier(String id) {
        return Optional.ofNullable(fichiers.get(id));
    }

    /** What the scanning firm holds. */
    public List<Fichier> enAttente() {
        return fichiers.values().stream().filter(one -> one.attente() != null).toList();
    }

    /** The file of a pièce. */
    public Optional<byte[]> contenu(String id) {
        return depot.lire(Table.CONTENUS, id);
    }

    /** The movements after a rank, at most so many. */
    public List<LigneMouvement> mouvements(long apres, int limite) {
        List<LigneMouvement> page = new ArrayList<>();
        for (LigneMouvement one : mouvements.tailMap(apres, false).values()) {
            if (page.size() == limite) {
                break;
            }
            page.add(one);
        }
        return page;
    }

    /** The last movements, the latest first. */
    public List<LigneMouvement> derniersMouvements(int limite) {
        return mouvements.descendingMap().values().stream().limit(limite).toList();
    }

    /** The rank of the last movement before a day, 0 if there is none. */
    public long rangAvant(LocalDate jour) {
        Instant start = jour.atStartOfDay(HorlogeReglable.PARIS).toInstant();
        long rang = 0;
        for (LigneMouvement one : mouvements.values()) {
            if (!one.instant().isBefore(start)) {
                break;
            }
            rang = one.rang();
        }
        return rang;
    }

    public List<Lettre> lettres() {
        return List.copyOf(lettres.values());
    }

    public Optional<Extraction> extraction(String id) {
        return Optional.ofNullable(extractions.get(id));
    }

    /** Says when the RPLS load brings a dwelling into the SNE, null if no load is known that late, and keeps it for that day. */
    public @Nullable LocalDate charger(LogementRpls one, LocalDate livraison, LocalDate immatriculation) {
        LocalDate day = CalendrierRpls.parDefaut()
                .chargement(livraison, immatriculation)
                .orElse(null);
        var loaded = new LogementRpls(
                one.rpls(),
                one.adresse(),
                one.type(),
                one.surface(),
                one.loyer(),
                one.financement(),
                one.contingent(),
                day);
        ecrire(tx -> tx.logement(loaded));
        return day;
    }

    /** A dwelling that the SNE knows on a day. */
    public Optional<LogementRpls> logement(NumeroRpls rpls, LocalDate jour) {
        return Optional.ofNullable(logements.get(rpls))
                .filter(one -> one.chargeLe() != null && !one.chargeLe().isAfter(jour));
    }

    /** The answer that a key got, if it was kept. */
    public Optional<byte[]> rejeu(String cle) {
        return depot.lire(Table.CLES, cle);
    }

    long rangSuivant() {
        return mouvements.isEmpty() ? 1 : Objects.requireNonNull(mouvements.lastKey()) + 1;
    }

    /** The keys that were used before an instant. */
    List<String> clesAvant(Instant limite) {
        List<String> old = new ArrayList<>();
        depot.lireDebuts(Table.CLES, Long.BYTES, (cle, row) -> {
            if (Transaction.instantDe(row).isBefore(limite)) {
                old.add(cle);
            }
        });
        return old;
    }

    @Override
    public void close() throws IOException {
        verrou.lock();
        try {
            depot.close();
        } finally {
            verrou.unlock();
        }
    }
}
