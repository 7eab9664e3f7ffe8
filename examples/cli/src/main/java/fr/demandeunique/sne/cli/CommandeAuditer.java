package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.bulk.AuditReport;
import fr.demandeunique.sne.client.bulk.AuditSummary;
import fr.demandeunique.sne.client.bulk.DuplicateDecisions;
import fr.demandeunique.sne.client.bulk.DuplicateSearch;
import fr.demandeunique.sne.client.bulk.DuplicateSummary;
import fr.demandeunique.sne.client.bulk.Extraction;
import fr.demandeunique.sne.client.bulk.SourcePlace;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.bulk.StockRecord;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.qualite.Indicateur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sne auditer}: the quality of a stock, its report and its extractions. */
@Command(name = "auditer")
final class CommandeAuditer extends Commande {
    private static final Comparator<SourcePlace> ORDRE = Comparator.comparing(SourcePlace::fichier)
            .thenComparing(SourcePlace::partie, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(SourcePlace::ligne);

    @Mixin
    private OptionsFlux flux = new OptionsFlux();

    @Option(names = "--au", paramLabel = "DATE", descriptionKey = "auditer.au")
    private @Nullable LocalDate au;

    @Option(names = "--html", paramLabel = "FICHIER", descriptionKey = "auditer.html")
    private @Nullable String html;

    @Option(names = "--csv", paramLabel = "DIR", descriptionKey = "auditer.csv")
    private @Nullable Path csv;

    @Option(names = "--tension", paramLabel = "FICHIER", descriptionKey = "auditer.tension")
    private @Nullable String tension;

    @Option(names = "--nominatif", descriptionKey = "auditer.nominatif")
    private boolean nominatif;

    @Option(names = "--precedent", paramLabel = "FICHIER", descriptionKey = "auditer.precedent")
    private @Nullable String precedent;

    @Option(names = "--grille", paramLabel = "GRILLE", descriptionKey = "auditer.grille")
    private @Nullable String grille;

    @Option(names = "--decisions", paramLabel = "FICHIER", descriptionKey = "auditer.decisions")
    private @Nullable String decisions;

    @Option(names = "--sans-rapprochements", descriptionKey = "auditer.sans-rapprochements")
    private boolean sansRapprochements;

    @Option(names = "--reprise", paramLabel = "FICHIER", descriptionKey = "auditer.reprise")
    private @Nullable Path reprise;

    private @Nullable SourcePlace premier;

    CommandeAuditer(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        if (csv != null) {
            flux.relire(contexte());
            preparer(csv);
        }
        Map<Indicateur, Long> before = precedent();
        LocalDate jour = contexte().jour(au);
        Cotateur cotateur = null;
        if (grille != null) {
            Resultat<Cotateur> read = CommandeCoter.cotateur(grille, jour, contexte());
            if (!(read instanceof Resultat.Accepte<Cotateur> accepte)) {
                return Sortie.refuser(contexte(), read.anomalies());
            }
            cotateur = accepte.valeur();
        }
        AuditSummary bilan;
        try {
            List<DecisionDoublon> decided = decisions();
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            try (DuplicateSearch search = sansRapprochements ? null : DuplicateSearch.in(temporary, decided)) {
                StockAudit audit = compter(jour, cotateur, decided, search);
                try (Extraction extraction =
                        csv == null ? null : Extraction.into(csv, jour, audit.doublons(), nominatif)) {
                    bilan = audit.summary();
                    if (search != null) {
                        bilan = bilan.withRapprochements(
                                DuplicateSummary.of(search, extraction == null ? pair -> {} : extraction::add));
                    }
                    if (extraction != null) {
                        flux.lecteur(contexte()).forEach(extraction::look, extraction::add);
                    }
                }
            }
        } catch (RefusException e) {
            return Sortie.refuser(contexte(), e.anomalies());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (html != null) {
            AuditReport report = AuditReport.of(bilan);
            try (FichierSorti fichier = FichierSorti.ouvrir(html, contexte())) {
                (before == null ? report : report.withPrevious(before)).write(fichier.flux());
                fichier.terminer();
            }
        }
        if (tension != null) {
            try (FichierSorti fichier = FichierSorti.ouvrir(tension, contexte())) {
                bilan.writeTension(fichier.flux());
                fichier.terminer();
            }
        }
        contexte().out().write(bilan.json(before == null ? Map.of() : before));
        contexte().out().flush();
        OptionsFlux.illisibles(bilan.illisibles(), premier, contexte());
        return bilan.illisibles() == 0 ? BIEN : Echec.REFUS;
    }

    private @Nullable Map<Indicateur, Long> precedent() throws Echec, IOException {
        if (precedent == null) {
            return null;
        }
        Map<Indicateur, Long> before = AuditSummary.nombres(Fichiers.octets(precedent, contexte()));
        if (before == null) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("auditer.precedent.faux", precedent));
        }
        return before;
    }

    private List<DecisionDoublon> decisions() throws Echec, IOException {
        return decisions == null ? List.of() : DuplicateDecisions.read(Fichiers.octets(decisions, contexte()));
    }

    private StockAudit compter(
            LocalDate jour,
            @Nullable Cotateur cotateur,
            List<DecisionDoublon> decided,
            @Nullable DuplicateSearch search)
            throws Echec, IOException {
        StockReader reader = flux.lecteur(contexte()).withWitness(one -> {
            if (search != null) {
                search.add(one);
            }
            noter(one);
        });
        BiConsumer<StockAudit, StockRecord> add =
                cotateur == null ? StockAudit::add : (audit, one) -> audit.add(one, cotateur);
        return reprise == null
                ? reader.collect(() -> new StockAudit(jour, decided), add, StockAudit::merge)
                : reader.collect(
                        () -> new StockAudit(jour, decided),
                        add,
                        StockAudit::merge,
                        reprise,
                        "audit " + jour + " " + grille
                                + (decided.isEmpty() ? "" : " " + Arrays.hashCode(DuplicateDecisions.write(decided))));
    }

    /** Keeps the first place that could not be read; many threads come in no order. */
    private void noter(StockRecord record) {
        if (record.demande() != null || record.rapport().conforme()) {
            return;
        }
        synchronized (this) {
            if (premier == null || ORDRE.compare(record.place(), premier) < 0) {
                premier = record.place();
            }
        }
    }

    /** The folder of the extractions, refused before the count rather than after it. */
    private void preparer(Path folder) throws Echec {
        try (Stream<Path> inside = Files.list(Files.createDirectories(folder))) {
            if (inside.findAny().isPresent()) {
                throw new Echec(Echec.USAGE, contexte().textes().texte("auditer.csv.plein", folder.toString()));
            }
        } catch (IOException e) {
            throw new Echec(Echec.MONDE, contexte().textes().texte("sortie.impossible", folder.toString()));
        }
    }
}
