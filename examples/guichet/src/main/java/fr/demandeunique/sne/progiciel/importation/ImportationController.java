package fr.demandeunique.sne.progiciel.importation;

import fr.demandeunique.sne.client.bulk.CheckedRecord;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.progiciel.importation.Depot.Ligne;
import fr.demandeunique.sne.progiciel.importation.Importation.Cell;
import fr.demandeunique.sne.progiciel.saisie.FileScanner;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The import page. What a row lacks is said by the library; nothing leaves before somebody presses the button. */
@Controller
class ImportationController {
    /** A longer list is worked through in the file. */
    private static final int SHOWN = 200;

    /** The longest correction that the table holds. */
    private static final int LENGTH = 2_000;

    private final Importations importations;
    private final Depot depot;
    private final Outbox outbox;
    private final FileScanner scanner;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportationController(
            Importations importations,
            Depot depot,
            Outbox outbox,
            FileScanner scanner,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.importations = importations;
        this.depot = depot;
        this.outbox = outbox;
        this.scanner = scanner;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A fault at its cell.
     *
     * @param champ name of the field that corrects it, null where no cell can be
     */
    record Faute(String lieu, String titre, @Nullable String champ, String cellule, Anomalie anomalie) {}

    /** A demande that has left, and where it stands. */
    record Partie(String lieu, String ref, @Nullable MessageStatus envoi) {}

    @GetMapping("/imports")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("imports", importations.of(agent.guichet()));
        model.addAttribute("refus", agent.autoriser(Droit.ENREGISTRER, jour()).anomalies());
        return "importation/liste";
    }

    @PostMapping("/imports")
    String upload(@RequestParam MultipartFile fichier, @AuthenticationPrincipal Agent agent, RedirectAttributes flash)
            throws IOException {
        byte[] bytes = fichier.getBytes();
        if (refused(bytes, agent, flash)) {
            return "redirect:/imports";
        }
        journal.note(agent, "IMPORT", null);
        return "redirect:/imports/" + importations.add(agent, name(fichier), bytes);
    }

    /** The same file, corrected in a spreadsheet. */
    @PostMapping("/imports/{id}/fichier")
    String replace(
            @PathVariable String id,
            @RequestParam MultipartFile fichier,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash)
            throws IOException {
        importations.find(id, agent);
        byte[] bytes = fichier.getBytes();
        if (!refused(bytes, agent, flash)) {
            transaction.executeWithoutResult(tx -> importations.replace(id, name(fichier), bytes));
        }
        return "redirect:/imports/" + id;
    }

    private boolean refused(byte[] bytes, Agent agent, RedirectAttributes flash) {
        Rapport rights = agent.autoriser(Droit.ENREGISTRER, jour());
        if (!rights.conforme()) {
            flash.addFlashAttribute("anomalies", rights.anomalies());
            return true;
        }
        if (bytes.length == 0 || !scanner.accepts(bytes)) {
            flash.addFlashAttribute("avis", "Choisissez un fichier CSV ou XLSX.");
            return true;
        }
        return false;
    }

    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return name.isBlank() ? "fichier" : name.substring(Math.max(0, name.length() - 100));
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal Agent agent, Model model) throws IOException {
        Importation file = importations.find(id, agent);
        List<Ligne> all = depot.check(file, jour());
        Map<String, String> gone = importations.gone(id);
        List<Faute> faults = new ArrayList<>();
        List<Partie> parties = new ArrayList<>();
        int waiting = 0;
        int refused = 0;
        for (Ligne one : all) {
            String ref = one.empreinte() == null ? null : gone.get(one.empreinte());
            String lieu = Importation.lieu(one.checked().record().place());
            if (ref != null) {
                parties.add(new Partie(
                        lieu, ref, outbox.messages(ref).stream().findFirst().orElse(null)));
                continue;
            }
            waiting += one.good() ? 1 : 0;
            refused += one.checked().conforme() ? 0 : 1;
            one.checked().rapport().anomalies().stream()
                    .sorted(Comparator.comparing(Anomalie::gravite))
                    .forEach(fault -> faults.add(fault(one.checked(), lieu, fault)));
        }
        model.addAttribute("fichier", file);
        model.addAttribute("fautes", faults.stream().limit(SHOWN).toList());
        model.addAttribute("reste", Math.max(0, faults.size() - SHOWN));
        model.addAttribute("bonnes", waiting);
        model.addAttribute("refusees", refused);
        model.addAttribute("parties", parties);
        return "importation/fichier";
    }

    private static Faute fault(CheckedRecord row, String lieu, Anomalie one) {
        String title = row.record().column(one);
        String cell = row.record().cell(one);
        return new Faute(
                lieu,
                Objects.requireNonNullElse(title, ""),
                title == null ? null : "c/" + lieu + "/" + title,
                Objects.requireNonNullElse(cell, ""),
                row.record().locate(one));
    }

    /** What was typed on the page for the cells at fault. */
    @PostMapping("/imports/{id}")
    String correct(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash)
            throws IOException {
        Importation file = importations.find(id, agent);
        Map<Cell, String> cells = new LinkedHashMap<>();
        for (Ligne one : depot.check(file, jour())) {
            for (Anomalie fault : one.checked().rapport().anomalies()) {
                Faute at = fault(
                        one.checked(), Importation.lieu(one.checked().record().place()), fault);
                String typed = at.champ() == null ? null : sent.getFirst(at.champ());
                if (typed != null && typed.length() > LENGTH) {
                    flash.addFlashAttribute(
                            "avis", "Une correction de plus de 2 000 caractères se fait dans le fichier.");
                } else if (typed != null && !typed.equals(at.cellule())) {
                    cells.put(new Cell(at.lieu(), at.titre()), typed.strip());
                }
            }
        }
        transaction.executeWithoutResult(tx -> cells.forEach((cell, text) -> importations.correct(id, cell, text)));
        return "redirect:/imports/" + id;
    }

    /** Sends the good rows; where others are refused, only if somebody says that it is meant so. */
    @PostMapping("/imports/{id}/deposer")
    String send(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String partiel,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash)
            throws IOException {
        Importation file = importations.find(id, agent);
        Rapport rights = agent.autoriser(Droit.ENREGISTRER, jour());
        boolean whole =
                depot.check(file, jour()).stream().allMatch(one -> one.checked().conforme());
        if (!rights.conforme()) {
            flash.addFlashAttribute("anomalies", rights.anomalies());
        } else if (!whole && partiel == null) {
            flash.addFlashAttribute("avis", "Des lignes sont refusées : corrigez-les, ou approuvez un import partiel.");
        } else {
            int sent = depot.send(file, agent, jour());
            journal.note(agent, "IMPORT_DEPOT", null);
            flash.addFlashAttribute("message", sent + (sent > 1 ? " demandes transmises." : " demande transmise."));
        }
        return "redirect:/imports/" + id;
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
