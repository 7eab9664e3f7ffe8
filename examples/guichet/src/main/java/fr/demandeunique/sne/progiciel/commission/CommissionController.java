package fr.demandeunique.sne.progiciel.commission;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.cotation.Cotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.progiciel.commission.Seance.Candidat;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.saisie.FormView;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sittings: who is examined, with the score of each and its reasons, and what is decided. */
@Controller
class CommissionController {
    private final Seances seances;
    private final GrilleCotation grille;
    private final Dossiers dossiers;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CommissionController(
            Seances seances,
            GrilleCotation grille,
            Dossiers dossiers,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.seances = seances;
        this.grille = grille;
        this.dossiers = dossiers;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A candidate as the page shows them.
     *
     * @param cotation null where the grid cannot be used on that day
     */
    record Ligne(
            Dossier dossier, Candidat candidat, @Nullable Cotation cotation, List<Anomalie> anomalies) {
        private BigDecimal points() {
            return cotation == null ? BigDecimal.ZERO : cotation.points();
        }
    }

    @GetMapping("/commissions")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        return list(agent, new Tree(Map.of()), model);
    }

    private String list(Agent agent, Tree typed, Model model) {
        model.addAttribute("seances", seances.of(agent.guichet()));
        model.addAttribute("nom", Commission.nom(jour()));
        model.addAttribute("lot", FormView.group("lot", typed, List.of()));
        model.addAttribute("logement", FormView.group("logement", typed, List.of()));
        model.addAttribute("refus", agent.autoriser(Droit.RADIER, jour()).anomalies());
        return "commission/liste";
    }

    @PostMapping("/commissions")
    String open(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes flash) {
        Tree typed = FormView.read(sent, "lot", "logement");
        Rapport rights = agent.autoriser(Droit.RADIER, jour());
        if (!rights.conforme()) {
            model.addAttribute("anomalies", rights.anomalies());
            return list(agent, typed, model);
        }
        String id = seances.open(
                agent,
                jour(),
                typed,
                sent.containsKey("insuffisants"),
                sent.containsKey("prefet"),
                sent.containsKey("r331251"));
        flash.addFlashAttribute("message", "Séance ouverte : ajoutez les candidats.");
        return "redirect:/commissions/" + id;
    }

    @GetMapping("/commissions/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal Agent agent, Model model) {
        return show(seances.find(id, agent), agent, List.of(), model);
    }

    private String show(Seance seance, Agent agent, List<Anomalie> refused, Model model) {
        Resultat<Cotateur> grid = Cotateur.de(grille, seance.jour());
        List<Ligne> lines = new ArrayList<>();
        for (int i = 0; i < seance.candidats().size(); i++) {
            String at = "/" + i;
            Candidat one = seance.candidats().get(i);
            Dossier dossier = dossiers.find(one.ref()).orElseThrow(NotFoundException::new);
            lines.add(new Ligne(
                    dossier,
                    one,
                    grid instanceof Resultat.Accepte<Cotateur> sound
                            ? sound.valeur().coter(dossier.demande())
                            : null,
                    refused.stream().filter(it -> it.chemin().equals(at)).toList()));
        }
        lines.sort(Comparator.comparing(Ligne::points).reversed());
        model.addAttribute("seance", seance);
        model.addAttribute("nom", Commission.nom(seance.jour()));
        model.addAttribute("lot", FormView.group("lot", seance.logement(), List.of()));
        model.addAttribute("logement", FormView.group("logement", seance.logement(), List.of()));
        model.addAttribute("candidats", lines);
        model.addAttribute("decisions", Decision.values());
        model.addAttribute(
                "grille", grid instanceof Resultat.Accepte<?> sound ? sound.avertissements() : grid.anomalies());
        List<Anomalie> all =
                refused.stream().filter(one -> one.chemin().isEmpty()).toList();
        if (!all.isEmpty()) {
            model.addAttribute("anomalies", all);
        }
        return "commission/seance";
    }

    /** Adds a candidate by the number, if a commission may examine the demande that day. */
    @PostMapping("/commissions/{id}/candidats")
    String add(
            @PathVariable String id,
            @RequestParam String texte,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        Seance seance = running(id, agent);
        Dossiers.Found found = dossiers.search(texte.strip(), agent);
        String back = "redirect:/commissions/" + id;
        if (found.dossiers().size() != 1) {
            flash.addFlashAttribute(
                    found.anomalies().isEmpty() ? "avis" : "anomalies",
                    found.anomalies().isEmpty()
                            ? "Une demande attendue, trouvées : "
                                    + found.dossiers().size() + ". Donnez le numéro entier."
                            : found.anomalies());
            return back;
        }
        Dossier dossier = found.dossiers().get(0);
        Rapport rapport = Commission.recevoir(dossier.demande(), seance.jour());
        if (!rapport.anomalies().isEmpty()) {
            flash.addFlashAttribute("anomalies", rapport.anomalies());
        }
        if (rapport.conforme() && seance.candidat(dossier.ref()).isEmpty()) {
            seances.add(id, dossier.ref());
            journal.note(agent, "CANDIDAT", dossier.ref());
        }
        return back;
    }

    /** Keeps what was decided so far; {@code clore} closes the sitting if the library finds nothing wrong. */
    @PostMapping("/commissions/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes flash) {
        Seance seance = running(id, agent);
        String action = Objects.requireNonNullElse(sent.getFirst("action"), "garder");
        transaction.executeWithoutResult(tx -> {
            for (Candidat one : seance.candidats()) {
                seances.decide(
                        id,
                        one.ref(),
                        decision(text(sent, "decision-" + one.ref())),
                        rang(text(sent, "rang-" + one.ref())),
                        text(sent, "motif-" + one.ref()));
            }
            if (action.startsWith("retirer:")) {
                seances.remove(id, action.substring("retirer:".length()));
            }
        });
        if (!action.equals("clore")) {
            return "redirect:/commissions/" + id;
        }
        Seance now = seances.find(id, agent);
        List<Anomalie> found =
                new ArrayList<>(Commission.controler(now.nombre(), now.jour()).anomalies());
        List<Commission.Avis> all =
                now.candidats().stream().flatMap(one -> one.avis().stream()).toList();
        if (all.size() < now.candidats().size()) {
            model.addAttribute("avis", "Une décision manque.");
            return show(now, agent, found, model);
        }
        found.addAll(Commission.controler(all, now.jour()).anomalies());
        if (!new Rapport(found).conforme()) {
            return show(now, agent, found, model);
        }
        seances.close(id);
        journal.note(agent, "COMMISSION", null);
        flash.addFlashAttribute("message", "Séance close. La radiation suivra le bail, avec l’attribution.");
        return "redirect:/commissions/" + id;
    }

    /** One whose decisions are not taken; what is decided is not written over. */
    private Seance running(String id, Agent agent) {
        Seance seance = seances.find(id, agent);
        if (seance.close() || !agent.peut(Droit.RADIER, jour())) {
            throw new NotFoundException();
        }
        return seance;
    }

    private static @Nullable String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Decision decision(@Nullable String name) {
        for (Decision one : Decision.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    private static @Nullable Integer rang(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
