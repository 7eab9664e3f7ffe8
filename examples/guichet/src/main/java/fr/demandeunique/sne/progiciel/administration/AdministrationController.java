package fr.demandeunique.sne.progiciel.administration;

import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.attestations.Lettres;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Agents;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For administrators only ({@code SecurityConfiguration}). */
@Controller
class AdministrationController {
    private final Agents agents;
    private final Journal journal;
    private final Dossiers dossiers;
    private final Holdings holdings;
    private final Fusions fusions;
    private final Lettres lettres;
    private final PasswordEncoder encoder;
    private final Clock clock;

    AdministrationController(
            Agents agents,
            Journal journal,
            Dossiers dossiers,
            Holdings holdings,
            Fusions fusions,
            Lettres lettres,
            PasswordEncoder encoder,
            Clock clock) {
        this.agents = agents;
        this.journal = journal;
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.fusions = fusions;
        this.lettres = lettres;
        this.encoder = encoder;
        this.clock = clock;
    }

    @GetMapping("/administration")
    String home(@RequestParam(defaultValue = "") String qui, @AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("comptes", agents.all());
        model.addAttribute("profils", Profil.values());
        model.addAttribute("fusions", fusions.all());
        model.addAttribute("qui", qui);
        model.addAttribute("journal", qui.isBlank() ? journal.last(50) : journal.of(qui.strip(), 200));
        model.addAttribute("purgeables", holdings.purgeables(agent, LocalDate.now(clock)));
        return "administration/accueil";
    }

    @PostMapping("/administration/comptes")
    String add(
            @RequestParam String identifiant,
            @RequestParam String nom,
            @RequestParam String motDePasse,
            @RequestParam String guichet,
            @RequestParam List<Profil> profils,
            @RequestParam String territoires,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        var code = CodeGuichet.tryParse(guichet);
        boolean known = agents.all().stream().anyMatch(one -> one.login().equals(identifiant));
        if (code.valeur() == null) {
            flash.addFlashAttribute("anomalies", List.of(java.util.Objects.requireNonNull(code.anomalie(""))));
        } else if (known || !identifiant.matches("[a-z0-9._-]{2,50}") || motDePasse.length() < 12) {
            flash.addFlashAttribute(
                    "avis", "L’identifiant est pris ou mal formé, ou le mot de passe a moins de 12 caractères.");
        } else {
            agents.add(
                    identifiant,
                    encoder.encode(motDePasse),
                    nom,
                    code.valeur().code(),
                    String.join(" ", profils.stream().map(Profil::name).toList()),
                    String.join(" ", Set.of(territoires.strip().split("[\\s,]+"))));
            journal.note(agent, "COMPTE", null);
            flash.addFlashAttribute("message", "Compte créé.");
        }
        return "redirect:/administration";
    }

    /** A guichet goes into another; who is logged in for it logs in again. */
    @PostMapping("/administration/fusions")
    String merge(
            @RequestParam String ancien,
            @RequestParam String nouveau,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        var from = CodeGuichet.tryParse(ancien);
        var into = CodeGuichet.tryParse(nouveau);
        if (from.valeur() == null || into.valeur() == null) {
            flash.addFlashAttribute(
                    "anomalies",
                    Stream.of(from, into)
                            .flatMap(one -> Optional.ofNullable(one.anomalie("")).stream())
                            .toList());
        } else if (fusions.merge(from.valeur(), into.valeur(), LocalDate.now(clock), agent)) {
            journal.note(agent, "FUSION", null);
            flash.addFlashAttribute(
                    "message",
                    "Guichets fusionnés : les agents de " + from.valeur().code() + " se connectent de nouveau.");
        } else {
            flash.addFlashAttribute("avis", "Ces guichets sont le même, ou l’un des deux a déjà été fusionné.");
        }
        return "redirect:/administration";
    }

    /** All that this product holds about the people of a demande, for a request of access. */
    @GetMapping("/administration/demandes/{ref}/donnees.json")
    ResponseEntity<String> held(@PathVariable String ref, @AuthenticationPrincipal Agent agent) {
        var dossier = dossiers.find(ref, agent);
        journal.note(agent, "DROIT_D_ACCES", ref);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"donnees.json\"")
                .body(holdings.json(dossier));
    }

    /** The same as a letter to the applicant. */
    @GetMapping("/administration/demandes/{ref}/donnees.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String ref, @AuthenticationPrincipal Agent agent) {
        var dossier = dossiers.find(ref, agent);
        journal.note(agent, "DROIT_D_ACCES", ref);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"donnees.pdf\"")
                .body(lettres.releve(dossier, holdings.inWords(dossier), agent.guichet(), LocalDate.now(clock)));
    }

    @PostMapping("/administration/purge")
    String purge(@AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        int done = holdings.purge(agent, LocalDate.now(clock));
        journal.note(agent, "PURGE", null);
        flash.addFlashAttribute("message", done + (done > 1 ? " demandes effacées." : " demande effacée."));
        return "redirect:/administration";
    }
}
