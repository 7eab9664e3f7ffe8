package fr.demandeunique.sne.progiciel.qualite;

import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.qualite.SuiviQualite;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The indicators over what the agent may see, and for each the demandes behind it. */
@Controller
class QualiteController {
    private final Dossiers dossiers;
    private final Clock clock;

    QualiteController(Dossiers dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GetMapping("/qualite")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        var suivi = new SuiviQualite(LocalDate.now(clock));
        dossiers.all(agent).forEach(one -> suivi.ajouter(one.demande()));
        model.addAttribute("bilan", suivi.bilan());
        return "qualite/liste";
    }

    @GetMapping("/qualite/{nom}")
    String drill(@PathVariable String nom, @AuthenticationPrincipal Agent agent, Model model) {
        Indicateur which = Arrays.stream(Indicateur.values())
                .filter(one -> one.name().equals(nom))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<Dossier> all = dossiers.all(agent);
        model.addAttribute("indicateur", which);
        model.addAttribute(
                "dossiers", all.stream().filter(one -> has(one, which)).toList());
        return "qualite/indicateur";
    }

    private boolean has(Dossier dossier, Indicateur which) {
        var alone = new SuiviQualite(LocalDate.now(clock));
        alone.ajouter(dossier.demande());
        return alone.bilan().nombre(which) > 0;
    }
}
