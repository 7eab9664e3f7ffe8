package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.Ressemblance;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.qualite.Detecteur;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.SuiviDoublons;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The demandes that the indicators point at, for their guichets: the extractions of the “suivi qualité” (bulletin SNE of 21/02/2017, 6.2). A folder for each guichet, and in it a CSV file
 * for each indicator, {@code RAPPROCHEMENTS.csv}, the pairs of persons who may be one, and {@code alerte.csv}, its monthly alert.
 *
 * <pre>{@code
 * try (Extraction extraction = Extraction.into(folder, jour, audit.doublons(), false)) {
 *     StockReader.of(files).forEach(extraction::look, extraction::add);
 * }
 * }</pre>
 *
 * <p>The extractions hold personal data: the numéro unique is always in clear, for the guichet must find the demande; names, phones and e-mails are there only if they are asked for, and masked otherwise. Memory is
 * bounded. Not thread-safe but for {@link #look}. Closing writes what is left, and the alerts.
 */
public final class Extraction implements Closeable {
    private static final int BUFFERED_MAX = 16 << 20;
    private static final String NO_GUICHET = "sans-guichet";
    private static final List<String> TITLES = List.of(
            "Numéro unique",
            "Guichet",
            "Date de dépôt",
            "Dernière modification",
            "Nom",
            "Prénoms",
            "Téléphone",
            "Courriel",
            "Fichier",
            "Ligne");

    private static final String PAIRS = "RAPPROCHEMENTS";
    private static final List<String> PAIR_TITLES = List.of(
            "Numéro unique",
            "Personne",
            "Guichet",
            "Autre numéro unique",
            "Autre personne",
            "Autre guichet",
            "Ressemblance");
    private static final List<String> ALERT_TITLES =
            List.of("Indicateur", "Demandes", "Ce qui ne va pas", "Que faire", "Extraction");

    private final Path folder;
    private final Detecteur detecteur;
    private final SuiviDoublons doublons;
    private final boolean nominative;
    private final Map<String, ByteArrayOutputStream> pending = new TreeMap<>();
    private final Map<String, Map<Indicateur, Long>> alerts = new TreeMap<>();
    private final Set<String> begun = new HashSet<>();
    private int buffered;

    /**
     * One demande that some indicator points at.
     *
     * @param record where it was read
     * @param demande what was read
     * @param indicateurs what is at fault with it
     */
    public record Found(StockRecord record, Demande demande, List<Indicateur> indicateurs) {}

    private Extraction(Path folder, LocalDate jour, SuiviDoublons doublons, boolean nominative) {
        this.folder = folder;
        this.detecteur = Detecteur.le(jour);
        this.doublons = doublons;
        this.nominative = nominative;
    }

    /**
     * Starts the extractions of a stock.
     *
     * @param dossier a folder that is empty or not there yet
     * @param jour the day whose rules find the faults
     * @param doublons those of the audit of the same stock
     * @param nominatives whether names, phones and e-mails are in clear
     * @return the extractions, empty so far
     * @throws IOException if the folder cannot be made, or holds something
     */
    public static Extraction into(Path dossier, LocalDate jour, SuiviDoublons doublons, boolean nominatives)
            throws IOException {
        Objects.requireNonNull(jour, "jour");
        Objects.requireNonNull(doublons, "doublons");
        Files.createDirectories(dossier);
        try (var inside = Files.list(dossier)) {
            if (inside.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(dossier.toString());
            }
        }
        return new Extraction(dossier, jour, doublons, nominatives);
    }

    /**
     * {@return what the indicators say of a demande} By any thread.
     *
     * @param record of the stock
     */
    public Found look(StockRecord record) {
        Demande demande = record.demande();
        if (demande == null) {
            return new Found(record, Demande.builder().build(), List.of());
        }
        List<Indicateur> found = new ArrayList<>(detecteur.indicateurs(demande));
        if (doublons.concernees().test(demande)) {
            found.add(Indicateur.DOUBLON_SUSPECT);
        }
        return new Found(record, demande, found);
    }

    /**
     * Writes it down for its guichet.
     *
     * @param found by {@link #look}
     * @throws IOException if a file cannot be written
     */
    public void add(Found found) throws IOException {
        if (found.indicateurs.isEmpty()) {
            return;
        }
        String guichet = StockAudit.guichet(found.demande);
        String name = guichet.isEmpty() ? NO_GUICHET : guichet;
        List<@Nullable Object> cells = cells(found);
        for (Indicateur one : found.indicateurs) {
            alerts.computeIfAbsent(name, absent -> new TreeMap<>()).merge(one, 1L, Long::sum);
            add(name + "/" + one, TITLES, cells);
        }
    }

    /**
     * Writes a pair of persons who may be one down for the guichets of both, each time that of the guichet first.
     *
     * @param pair that a {@link DuplicateSearch} found
     * @throws IOException if a file cannot be written
     */
    public void add(DuplicatePair pair) throws IOException {
        add(pair.un(), pair.autre(), pair.ressemblance());
        if (!Objects.equals(pair.un().guichet(), pair.autre().guichet())) {
            add(pair.autre(), pair.un(), pair.ressemblance());
        }
    }

    private void add(DuplicatePair.Side mine, DuplicatePair.Side other, Ressemblance alike) throws IOException {
        add(
                (mine.guichet() == null ? NO_GUICHET : mine.guichet().code()) + "/" + PAIRS,
                PAIR_TITLES,
                Arrays.asList(
                        mine.numero().affichage(),
                        mine.chemin(),
                        mine.guichet(),
                        other.numero().affichage(),
                        other.chemin(),
                        other.guichet(),
                        alike == Ressemblance.MEME_PERSONNE ? "même personne" : "à vérifier"));
    }

    private void add(String file, List<String> titles, List<? extends @Nullable Object> cells) throws IOException {
        ByteArrayOutputStream bytes = pending.computeIfAbsent(file, absent -> new ByteArrayOutputStream());
        int before = bytes.size();
        CsvWriter csv = begun.add(file) ? new CsvWriter(bytes, titles) : CsvWriter.continuing(bytes);
        csv.row(cells);
        buffered += bytes.size() - before;
        if (buffered > BUFFERED_MAX) {
            flush();
        }
    }

    private List<@Nullable Object> cells(Found found) {
        Demande demande = found.demande;
        Demandeur asker = demande.demandeur();
        NumeroUnique numero = demande.numeroUnique();
        SourcePlace place = found.record.place();
        return Arrays.asList(
                numero == null ? null : numero.affichage(),
                StockAudit.guichet(demande),
                demande.dateDepot(),
                demande.dateDerniereModification(),
                asker == null ? null : shown(asker.identite().nomCourant()),
                asker == null ? null : shown(String.join(" ", asker.prenoms())),
                asker == null || asker.telephones().isEmpty()
                        ? null
                        : shown(asker.telephones().get(0)),
                asker == null ? null : shown(asker.courriel()),
                place.partie() == null ? place.fichier() : place.fichier() + "!" + place.partie(),
                place.ligne());
    }

    private @Nullable String shown(@Nullable String text) {
        return nominative || text == null || text.isEmpty()
                ? text
                : text.charAt(0) + "*".repeat(Math.min(20, text.length() - 1));
    }

    private void flush() throws IOException {
        for (Map.Entry<String, ByteArrayOutputStream> one : pending.entrySet()) {
            Path file = folder.resolve(one.getKey() + ".csv");
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                one.getValue().writeTo(out);
            }
        }
        pending.clear();
        buffered = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
        for (Map.Entry<String, Map<Indicateur, Long>> one : alerts.entrySet()) {
            Path file = folder.resolve(one.getKey()).resolve("alerte.csv");
            try (OutputStream out = Files.newOutputStream(file);
                    CsvWriter csv = new CsvWriter(out, ALERT_TITLES)) {
                for (Map.Entry<Indicateur, Long> each : one.getValue().entrySet()) {
                    Indicateur indicator = each.getKey();
                    csv.row(List.of(
                            indicator.name(),
                            each.getValue(),
                            indicator.libelle(),
                            indicator.remede(),
                            indicator + ".csv"));
                }
            }
        }
    }
}
