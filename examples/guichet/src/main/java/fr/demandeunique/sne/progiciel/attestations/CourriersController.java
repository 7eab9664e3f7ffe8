package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.OrdreCourrier;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.progiciel.commission.Seance;
import fr.demandeunique.sne.progiciel.commission.Seances;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters beside attestations and préavis, from whichever screen: those on pièces, renewal and radiation, the warnings, the decision of a sitting. */
@Controller
class CourriersController {
    private final Dossiers dossiers;
    private final Seances seances;
    private final Lettres lettres;
    private final Journal journal;
    private final Clock clock;

    CourriersController(Dossiers dossiers, Seances seances, Lettres lettres, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.seances = seances;
        this.lettres = lettres;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A letter, or the page of the letters with the reason why not.
     *
     * @param faitLe day of the letter that was left without answer
     * @param seance the sitting that decided
     */
    @GetMapping("/demandes/{ref}/courriers/{type}.pdf")
    Object pdf(
            @PathVariable String ref,
            @PathVariable String type,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate faitLe,
            @RequestParam(required = false) @Nullable String seance,
            @RequestParam(defaultValue = "false") boolean grand,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        TypeCourrier which = TypeCourrier.de(type).orElseThrow(NotFoundException::new);
        OrdreCourrier.Builder ordre =
                lettres.ordre(which, agent.guichet(), LocalDate.now(clock)).faitLe(faitLe);
        if (seance != null) {
            Seance sitting = seances.find(seance, agent);
            ordre.faitLe(sitting.jour())
                    .logement(sitting.adresse())
                    .avis(
                            sitting.close()
                                    ? sitting.candidat(ref)
                                            .flatMap(Seance.Candidat::avis)
                                            .orElse(null)
                                    : null);
        }
        if (!(lettres.courrier(dossier, ordre, agent.guichet()) instanceof Resultat.Accepte<Courrier> done)) {
            flash.addFlashAttribute(
                    "anomalies",
                    lettres.courrier(dossier, ordre, agent.guichet()).anomalies());
            return "redirect:/demandes/" + ref + "/attestations";
        }
        journal.note(agent, "LETTRE", ref);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Security-Policy", AttestationsController.PDF_POLICY)
                .header("Content-Disposition", "inline; filename=\"" + which.code() + ".pdf\"")
                .body(lettres.pdf(done.valeur(), agent.guichet(), grand));
    }
}
