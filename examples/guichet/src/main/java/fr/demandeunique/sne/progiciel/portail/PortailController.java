package fr.demandeunique.sne.progiciel.portail;

import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Bar;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import fr.demandeunique.sne.progiciel.socle.Reglages;
import fr.demandeunique.sne.qualite.Axe;
import fr.demandeunique.sne.qualite.Statistiques;
import fr.demandeunique.sne.qualite.Tension;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What anybody may see: the figures, and the contact form. */
@Controller
class PortailController {
    private static final int LENGTH = 4_000;

    private final Dossiers dossiers;
    private final Courriels courriels;
    private final RateLimit limit;
    private final Reglages reglages;
    private final Clock clock;

    PortailController(Dossiers dossiers, Courriels courriels, RateLimit limit, Reglages reglages, Clock clock) {
        this.dossiers = dossiers;
        this.courriels = courriels;
        this.limit = limit;
        this.reglages = reglages;
        this.clock = clock;
    }

    @GetMapping("/portail/statistiques")
    String figures(Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusYears(1).plusDays(1);
        var statistics = new Statistiques(first, today, null);
        var tension = new Tension(first, today);
        dossiers.all().forEach(one -> {
            statistics.ajouter(one.demande());
            tension.ajouter(one.demande());
        });
        var result = statistics.resultat().secret(reglages.seuilPublic());
        model.addAttribute("resultat", result);
        model.addAttribute("communes", Bar.of(result.repartition(Axe.COMMUNE)));
        model.addAttribute("tension", Attente.of(tension, reglages.seuilPublic()));
        model.addAttribute("anciennete", Bar.of(result.repartition(Axe.ANCIENNETE)));
        return "portail/statistiques";
    }

    @GetMapping("/portail")
    String home(HttpServletRequest request, Model model) {
        model.addAttribute("question", Captcha.ask(request.getSession()));
        return "portail/accueil";
    }

    @PostMapping("/portail/contact")
    String contact(
            @RequestParam String courriel,
            @RequestParam String texte,
            @RequestParam String reponse,
            @RequestParam(defaultValue = "") String site,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (!limit.allows("contact", request.getRemoteAddr())) {
            flash.addFlashAttribute("avis", "Trop de messages en peu de temps : réessayez dans un quart d’heure.");
        } else if (!Captcha.passes(request.getSession(), reponse, site)) {
            flash.addFlashAttribute(
                    "avis",
                    "La réponse à la question n’est pas la bonne, ou elle est venue trop vite : en voici une autre.");
            flash.addFlashAttribute("courriel", courriel);
            flash.addFlashAttribute("texte", texte);
        } else if (texte.isBlank() || texte.length() > LENGTH || courriel.length() > 200) {
            flash.addFlashAttribute("avis", "Écrivez un message, de 4 000 caractères au plus.");
        } else {
            courriels.send(null, "guichet", "Message du portail", courriel + "\n\n" + texte);
            flash.addFlashAttribute("message", "Votre message est parti.");
        }
        return "redirect:/portail";
    }
}
