package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mentions and the look of the letters, with a preview on a made-up demande. For administrators only, as all below {@code /administration}. */
@Controller
class HabillageController {
    private static final LocalDate APERCU = LocalDate.of(2016, 12, 6);

    private final Habillages habillages;
    private final Lettres lettres;
    private final Journal journal;

    HabillageController(Habillages habillages, Lettres lettres, Journal journal) {
        this.habillages = habillages;
        this.lettres = lettres;
        this.journal = journal;
    }

    @GetMapping("/administration/lettres")
    String form(@AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("h", habillages.of(agent.guichet()));
        return "administration/lettres";
    }

    @PostMapping("/administration/lettres")
    String save(
            @ModelAttribute Habillage habillage,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes flash) {
        if (!readable(habillage)) {
            model.addAttribute(
                    "avis", "Cette couleur ne se lit pas assez bien sur le papier : prenez-en une plus foncée.");
            model.addAttribute("h", habillage);
            return "administration/lettres";
        }
        habillages.put(agent.guichet(), habillage);
        journal.note(agent, "LETTRES", null);
        flash.addFlashAttribute("message", "Lettres réglées.");
        return "redirect:/administration/lettres";
    }

    private static boolean readable(Habillage habillage) {
        try {
            return habillage.readable() && habillage.theme(false) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @GetMapping("/administration/lettres/apercu.pdf")
    ResponseEntity<byte[]> preview(@AuthenticationPrincipal Agent agent) throws IOException {
        byte[] pdf = lettres.pdf(
                        sample(),
                        TypeAttestation.RENOUVELLEMENT,
                        agent.guichet(),
                        APERCU,
                        habillages.of(agent.guichet()),
                        false)
                .orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Security-Policy", AttestationsController.PDF_POLICY)
                .header("Content-Disposition", "inline; filename=\"apercu.pdf\"")
                .body(pdf);
    }

    /** The first of the made-up demandes. */
    private static Demande sample() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HabillageController.class.getResourceAsStream("/essai/demandes.ndjson"))) {
            String line = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            Demande read = Objects.requireNonNull(
                    DemandeJson.read(line.getBytes(StandardCharsets.UTF_8)).demande());
            return read.toBuilder()
                    .numeroUnique(NumeroUnique.parse("057121500000110691"))
                    .etat(EtatDemande.ACTIVE)
                    .build();
        }
    }
}
