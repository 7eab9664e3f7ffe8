package fr.demandeunique.sne.progiciel.qualite;

import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.qualite.Extractions.Genre;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Bar;
import fr.demandeunique.sne.progiciel.socle.Journal;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.qualite.Axe;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.Statistiques;
import fr.demandeunique.sne.qualite.SuiviParGuichet;
import fr.demandeunique.sne.qualite.SuiviQualite;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The indicators over what the agent may see, for each the demandes behind it and what the guichet answers, the figures, and the extractions. */
@Controller
class QualiteController {
    private static final int TEXT = 1000;

    private final Dossiers dossiers;
    private final Reponses reponses;
    private final Extractions extractions;
    private final Journal journal;
    private final Clock clock;

    QualiteController(Dossiers dossiers, Reponses reponses, Extractions extractions, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.reponses = reponses;
        this.extractions = extractions;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/qualite")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        LocalDate jour = jour();
        var all = new SuiviQualite(jour);
        var guichets = new SuiviParGuichet(jour);
        var figures = new Statistiques(jour.minusYears(1).plusDays(1), jour, null);
        dossiers.all(agent).forEach(one -> {
            all.ajouter(one.demande());
            guichets.ajouter(one.demande());
            figures.ajouter(one.demande());
        });
        var result = figures.resultat();
        Map<String, List<Bar>> charts = new LinkedHashMap<>();
        Stream.of(Axe.ANCIENNETE, Axe.PERSONNES, Axe.AGE, Axe.MOTIF)
                .forEach(axe -> charts.put(axe.libelle(), Bar.of(result.repartition(axe))));
        model.addAttribute("bilan", all.bilan());
        model.addAttribute(
                "alertes", guichets.bilan(agent.guichet()).orElse(all.bilan()).alertes());
        model.addAttribute("reponses", reponses.counts(jour, agent));
        model.addAttribute("chiffres", result.chiffres());
        model.addAttribute("graphiques", charts);
        model.addAttribute("genres", Genre.values());
        model.addAttribute("extractions", extractions.of(agent));
        return "qualite/liste";
    }

    @GetMapping("/qualite/{nom}")
    String drill(@PathVariable String nom, @AuthenticationPrincipal Agent agent, Model model) {
        Indicateur which = indicateur(nom);
        List<Dossier> all = dossiers.all(agent);
        model.addAttribute("indicateur", which);
        model.addAttribute("reponses", reponses.of(which, jour(), agent));
        model.addAttribute(
                "dossiers", all.stream().filter(one -> has(one, which)).toList());
        return "qualite/indicateur";
    }

    private static Indicateur indicateur(String nom) {
        return Arrays.stream(Indicateur.values())
                .filter(one -> one.name().equals(nom))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What the guichet answers to an alert: corrected, or right all the same and why. */
    @PostMapping("/qualite/{nom}/{ref}")
    String answer(
            @PathVariable String nom,
            @PathVariable String ref,
            @RequestParam String texte,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        Indicateur which = indicateur(nom);
        dossiers.find(ref, agent);
        if (texte.isBlank() || texte.length() > TEXT) {
            flash.addFlashAttribute("avis", "Écrivez une réponse, de 1 000 caractères au plus.");
        } else {
            reponses.add(which, ref, texte.strip(), jour(), agent);
            journal.note(agent, "REPONSE_ALERTE", ref);
            flash.addFlashAttribute("message", "Réponse enregistrée pour ce mois.");
        }
        return "redirect:/qualite/" + nom;
    }

    @PostMapping("/qualite/extractions")
    String ask(@RequestParam Genre genre, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        extractions.ask(genre, agent);
        flash.addFlashAttribute("message", "Extraction demandée : elle sera ici dès qu’elle sera prête.");
        return "redirect:/qualite#extractions";
    }

    @GetMapping("/qualite/extractions/{id}.zip")
    ResponseEntity<byte[]> archive(@PathVariable String id, @AuthenticationPrincipal Agent agent) {
        byte[] bytes = extractions.archive(id, agent);
        journal.note(agent, "EXTRACTION", null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"extraction.zip\"")
                .body(bytes);
    }

    private boolean has(Dossier dossier, Indicateur which) {
        var alone = new SuiviQualite(jour());
        alone.ajouter(dossier.demande());
        return alone.bilan().nombre(which) > 0;
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
