package fr.demandeunique.sne.progiciel.conventions;

import fr.demandeunique.sne.client.json.ConventionJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.flux.BilanReservations;
import fr.demandeunique.sne.flux.ConventionReservation;
import fr.demandeunique.sne.flux.SuiviReservations;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.progiciel.saisie.FormView;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The conventions, and where each stands on a day: today, or the day that is asked for. */
@Controller
class ConventionsController {
    private static final String NEW = "nouvelle";

    private final Conventions conventions;
    private final JsonMapper json;
    private final Clock clock;

    ConventionsController(Conventions conventions, JsonMapper json, Clock clock) {
        this.conventions = conventions;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/conventions")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("conventions", conventions.of(agent.guichet()));
        return "conventions/liste";
    }

    @GetMapping("/conventions/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate le,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        if (id.equals(NEW)) {
            return form(id, new Tree(Map.of()), List.of(), model);
        }
        ConventionReservation one = conventions.find(id, agent).convention();
        LocalDate day = Objects.requireNonNullElse(le, LocalDate.now(clock));
        var suivi = new SuiviReservations(day.getYear());
        suivi.ajouter(one);
        model.addAttribute("le", day);
        model.addAttribute("situation", one.situation(day));
        model.addAttribute("constats", one.controler(day).anomalies());
        model.addAttribute("bilan", suivi.bilan());
        model.addAttribute("echeance", BilanReservations.echeance(day.getYear()));
        return form(id, Tree.parse(new String(ConventionJson.write(one), StandardCharsets.UTF_8)), List.of(), model);
    }

    private static String form(String id, Tree tree, List<Anomalie> anomalies, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("champs", FormView.group("convention", tree, anomalies));
        model.addAttribute("annees", FormView.rows("annee", tree, anomalies));
        if (!anomalies.isEmpty()) {
            model.addAttribute("anomalies", anomalies);
        }
        return "conventions/convention";
    }

    @PostMapping("/conventions/{id}")
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes flash) {
        Tree tree = FormView.read(sent, "convention", "annee");
        if ("annee".equals(sent.getFirst("action"))) {
            tree.addRow("/annees");
            return form(id, tree, List.of(), model);
        }
        ConventionReservation known =
                id.equals(NEW) ? null : conventions.find(id, agent).convention();
        Map<String, Object> document =
                new java.util.LinkedHashMap<>(tree.filled().members());
        document.put("format", ConventionJson.FORMAT);
        var read = ConventionJson.read(json.writeValueAsBytes(document));
        List<Anomalie> found = new ArrayList<>(
                agent.autoriser(Droit.RADIER, LocalDate.now(clock)).anomalies());
        found.addAll(read.anomalies());
        if (!found.isEmpty() || !(read instanceof Resultat.Accepte<ConventionReservation> done)) {
            return form(id, tree, found, model);
        }
        // The dwellings counted here are on no field of the form.
        ConventionReservation next = known == null
                ? done.valeur()
                : done.valeur().toBuilder()
                        .logements(known.logements())
                        .exclusions(known.exclusions())
                        .build();
        String kept = id;
        if (known == null) {
            kept = conventions.add(next, agent);
        } else {
            conventions.replace(id, next);
        }
        flash.addFlashAttribute("message", "Convention enregistrée.");
        return "redirect:/conventions/" + kept;
    }
}
