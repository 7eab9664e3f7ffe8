package fr.demandeunique.sne.progiciel.numerisation;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.dossier.Prestataire;
import fr.demandeunique.sne.guichet.BilanTickets;
import fr.demandeunique.sne.guichet.TicketNumerisation;
import fr.demandeunique.sne.guichet.TicketNumerisation.Nature;
import fr.demandeunique.sne.progiciel.numerisation.Numerisation.Ouvert;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tickets for the help desk of the scanning firm, and the rejected documents of this guichet. */
@Controller
class NumerisationController {
    private final Numerisation numerisation;
    private final Courriels courriels;
    private final Journal journal;
    private final Clock clock;

    NumerisationController(Numerisation numerisation, Courriels courriels, Journal journal, Clock clock) {
        this.numerisation = numerisation;
        this.courriels = courriels;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/numerisation")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        List<Ouvert> tickets = numerisation.tickets(agent.guichet());
        model.addAttribute("tickets", tickets);
        model.addAttribute(
                "bilan", BilanTickets.de(tickets.stream().map(Ouvert::ticket).toList()));
        model.addAttribute("natures", Nature.values());
        model.addAttribute("rejets", numerisation.rejets(agent.guichet()));
        Prestataire.le(jour()).ifPresent(one -> model.addAttribute("prestataire", one));
        return "numerisation/liste";
    }

    @PostMapping("/numerisation/tickets")
    String open(
            @RequestParam Nature nature,
            @RequestParam String objet,
            @RequestParam String description,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        boolean account = nature == Nature.COMPTE;
        var ticket = new TicketNumerisation(
                nature, agent.guichet(), jour(), account ? objet : null, account ? null : objet, description);
        Rapport found = ticket.controler();
        if (!found.anomalies().isEmpty()) {
            flash.addFlashAttribute("anomalies", found.anomalies());
        }
        if (found.conforme()) {
            numerisation.open(ticket, agent);
            courriels.send(
                    null,
                    "assistance du prestataire",
                    "Guichet " + agent.guichet().code() + " – " + objet,
                    description);
            journal.note(agent, "TICKET", null);
            flash.addFlashAttribute("message", "Ticket ouvert, et mis dans la boîte de départ.");
        } else {
            flash.addFlashAttribute("objet", objet);
            flash.addFlashAttribute("description", description);
        }
        return "redirect:/numerisation";
    }

    @PostMapping("/numerisation/tickets/{id}/clore")
    String close(@PathVariable String id, @AuthenticationPrincipal Agent agent) {
        numerisation.close(id, jour(), agent);
        return "redirect:/numerisation";
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
