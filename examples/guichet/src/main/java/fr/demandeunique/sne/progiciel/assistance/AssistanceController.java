package fr.demandeunique.sne.progiciel.assistance;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.guichet.MessageAssistance;
import fr.demandeunique.sne.guichet.MessageAssistance.Sujet;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A message to the assistance, with the guichet's code as it wants it. */
@Controller
class AssistanceController {
    private final Courriels courriels;
    private final Clock clock;

    AssistanceController(Courriels courriels, Clock clock) {
        this.courriels = courriels;
        this.clock = clock;
    }

    @GetMapping("/assistance")
    String form(Model model) {
        model.addAttribute("sujets", Sujet.values());
        return "assistance/message";
    }

    @PostMapping("/assistance")
    String send(
            @RequestParam String guichet,
            @RequestParam Sujet sujet,
            @RequestParam String titre,
            @RequestParam String texte,
            RedirectAttributes flash) {
        var written = MessageAssistance.rediger(guichet, sujet, titre, texte, LocalDate.now(clock));
        if (!written.anomalies().isEmpty()) {
            flash.addFlashAttribute("anomalies", written.anomalies());
        }
        if (written instanceof Resultat.Accepte<MessageAssistance> done) {
            courriels.send(
                    null, "assistance", done.valeur().objet(), done.valeur().corps());
            flash.addFlashAttribute(
                    "message", "Dans la boîte de départ : « " + done.valeur().objet() + " ».");
        } else {
            flash.addFlashAttribute("titre", titre);
            flash.addFlashAttribute("texte", texte);
        }
        return "redirect:/assistance";
    }
}
