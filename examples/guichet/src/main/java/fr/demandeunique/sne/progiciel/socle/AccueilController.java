package fr.demandeunique.sne.progiciel.socle;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. */
@Controller
class AccueilController {
    @GetMapping("/connexion")
    String connexion(Model model) {
        model.addAttribute("motDePasse", Agents.MOT_DE_PASSE_D_ESSAI);
        return "connexion";
    }
}
