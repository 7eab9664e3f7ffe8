package fr.demandeunique.sne.progiciel.portail;

import fr.demandeunique.sne.pdf.sceau.Verificateur;
import fr.demandeunique.sne.pdf.sceau.Verification;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Whoever is shown an attestation checks its seal here: the text of its code, or its file. */
@Controller
class VerificationController {
    private final Verificateur verificateur;
    private final RateLimit limit;

    VerificationController(Verificateur verificateur, RateLimit limit) {
        this.verificateur = verificateur;
        this.limit = limit;
    }

    @GetMapping("/portail/verifier")
    String form() {
        return "portail/verifier";
    }

    @PostMapping("/portail/verifier")
    String check(
            @RequestParam(defaultValue = "") String texte,
            @RequestParam MultipartFile fichier,
            HttpServletRequest request,
            Model model)
            throws IOException {
        if (!limit.allows("verifier", request.getRemoteAddr())) {
            model.addAttribute("avis", "Trop de vérifications en peu de temps : réessayez dans un quart d’heure.");
        } else if (fichier.isEmpty() && texte.isBlank()) {
            model.addAttribute("avis", "Donnez le texte du code QR, ou le fichier.");
        } else {
            Verification found =
                    fichier.isEmpty() ? verificateur.texte(texte.strip()) : verificateur.pdf(fichier.getBytes());
            model.addAttribute("verification", found);
            model.addAttribute(
                    "phrase",
                    switch (found.verdict()) {
                        case AUTHENTIQUE ->
                            found.fichierProuve()
                                    ? "Authentique : ce fichier est, octet pour octet, celui qui a été délivré."
                                    : "Seul le code est authentique, rien n’est prouvé du document qui le porte : comparez ce qui suit, mot à mot, à ce qui y est écrit.";
                        case ALTEREE -> "Altérée : ne vous fiez pas à ce document.";
                        case CLE_INCONNUE -> "Scellée par une clé que ce guichet ne connaît pas.";
                        default -> "Pas de sceau : rien ne prouve que ce document vient de ce guichet.";
                    });
        }
        return "portail/verifier";
    }
}
