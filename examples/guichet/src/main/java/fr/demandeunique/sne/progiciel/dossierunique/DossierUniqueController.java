package fr.demandeunique.sne.progiciel.dossierunique;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.Canal;
import fr.demandeunique.sne.dossier.DossierUnique;
import fr.demandeunique.sne.dossier.Envoi;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.Livraison;
import fr.demandeunique.sne.dossier.OrigineFiche;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.pdf.DossierRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.saisie.FileScanner;
import fr.demandeunique.sne.progiciel.saisie.FileType;
import fr.demandeunique.sne.progiciel.saisie.Sending;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Guichets;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pièces of a demande, and what goes with them to the scanning firm. */
@Controller
class DossierUniqueController {
    private final Dossiers dossiers;
    private final Sending sending;
    private final Guichets guichets;
    private final FileScanner scanner;
    private final Journal journal;
    private final Clock clock;

    DossierUniqueController(
            Dossiers dossiers, Sending sending, Guichets guichets, FileScanner scanner, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.sending = sending;
        this.guichets = guichets;
        this.scanner = scanner;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/demandes/{ref}/dossier")
    String show(@PathVariable String ref, @AuthenticationPrincipal Agent agent, Model model) {
        Dossier dossier = dossiers.find(ref, agent);
        model.addAttribute("dossier", dossier);
        model.addAttribute("pieces", dossier.demande().pieces());
        model.addAttribute(
                "constats", DossierUnique.controler(dossier.demande(), jour()).anomalies());
        model.addAttribute("livraison", Livraison.de(clock.instant()));
        model.addAttribute("codes", CodePiece.LISTE.codes());
        model.addAttribute(
                "refus", agent.autoriser(Droit.DEPOSER_PIECES, jour()).anomalies());
        return "dossierunique/dossier";
    }

    @PostMapping("/demandes/{ref}/dossier")
    String deposit(
            @PathVariable String ref,
            @RequestParam String code,
            @RequestParam MultipartFile fichier,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash)
            throws IOException {
        Dossier dossier = dossiers.find(ref, agent);
        var rights = agent.autoriser(Droit.DEPOSER_PIECES, jour());
        byte[] bytes = fichier.getBytes();
        Optional<String> type = FileType.of(bytes);
        if (!rights.conforme()) {
            flash.addFlashAttribute("anomalies", rights.anomalies());
        } else if (code.isBlank() || type.isEmpty() || !scanner.accepts(bytes)) {
            flash.addFlashAttribute("avis", "Choisissez la pièce et un fichier PDF, JPEG ou PNG.");
        } else {
            OutboxMessage message = OutboxMessage.deposerPiece(
                    ref, DepotPiece.of(CodePiece.of(code), type.get(), bytes).personne("demandeur"));
            sending.act(dossier.numero() == null ? message : message.withNumero(dossier.numero(), null), agent);
            flash.addFlashAttribute("message", "Pièce transmise au SNE.");
        }
        return "redirect:/demandes/" + ref + "/dossier";
    }

    @GetMapping("/demandes/{ref}/dossier/fiche.pdf")
    Object fiche(@PathVariable String ref, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        return pdf(
                ref,
                "fiche.pdf",
                sheet(dossiers.find(ref, agent), agent).map(DossierRenderer.standard()::fiche),
                agent,
                flash);
    }

    /** Refused where the scanning firm would reject the dispatch. */
    @GetMapping("/demandes/{ref}/dossier/bordereau.pdf")
    Object bordereau(@PathVariable String ref, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        Resultat<FicheRecapitulative> sheet = sheet(dossier, agent);
        if (!(sheet instanceof Resultat.Accepte<FicheRecapitulative> done)) {
            return pdf(ref, "", new Resultat.Refuse<PdfDocument>(sheet.anomalies()), agent, flash);
        }
        List<FicheRecapitulative> sheets = List.of(done.valeur());
        var bordereau = BordereauTransmission.de(agent.guichet(), sender(agent), jour(), 1, sheets);
        var envoi = Envoi.preparer(bordereau, sheets, List.of(dossier.demande()), Canal.PAPIER);
        return pdf(ref, "bordereau.pdf", DossierRenderer.standard().bordereau(bordereau, envoi), agent, flash);
    }

    private Resultat<FicheRecapitulative> sheet(Dossier dossier, Agent agent) {
        return FicheRecapitulative.de(
                dossier.demande(), agent.guichet(), sender(agent), OrigineFiche.PROGICIEL, jour());
    }

    private List<String> sender(Agent agent) {
        IdentiteGuichet own = guichets.identite(agent.guichet());
        return Stream.concat(Stream.of(own.nom()), own.adresse().stream()).toList();
    }

    private Object pdf(String ref, String name, Resultat<PdfDocument> made, Agent agent, RedirectAttributes flash) {
        if (!(made instanceof Resultat.Accepte<PdfDocument> done)) {
            flash.addFlashAttribute("anomalies", made.anomalies());
            return "redirect:/demandes/" + ref + "/dossier";
        }
        journal.note(agent, "DOSSIER_UNIQUE", ref);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(done.valeur().octets());
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
