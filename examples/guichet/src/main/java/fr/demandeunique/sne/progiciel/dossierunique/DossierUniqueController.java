package fr.demandeunique.sne.progiciel.dossierunique;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.Canal;
import fr.demandeunique.sne.dossier.ConformiteEnvoi;
import fr.demandeunique.sne.dossier.DelaiPieces;
import fr.demandeunique.sne.dossier.DossierUnique;
import fr.demandeunique.sne.dossier.Envoi;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.Livraison;
import fr.demandeunique.sne.dossier.OrigineFiche;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.pdf.DossierRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.numerisation.Numerisation;
import fr.demandeunique.sne.progiciel.saisie.FileScanner;
import fr.demandeunique.sne.progiciel.saisie.FileType;
import fr.demandeunique.sne.progiciel.saisie.Sending;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import fr.demandeunique.sne.progiciel.socle.Guichets;
import fr.demandeunique.sne.progiciel.socle.Journal;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.progiciel.socle.Reglages;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Numerisation numerisation;
    private final Courriels courriels;
    private final SneClient sne;
    private final Reglages reglages;
    private final Journal journal;
    private final Clock clock;

    DossierUniqueController(
            Dossiers dossiers,
            Sending sending,
            Guichets guichets,
            FileScanner scanner,
            Numerisation numerisation,
            Courriels courriels,
            SneClient sne,
            Reglages reglages,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.sending = sending;
        this.guichets = guichets;
        this.scanner = scanner;
        this.numerisation = numerisation;
        this.courriels = courriels;
        this.sne = sne;
        this.reglages = reglages;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/demandes/{ref}/dossier")
    String show(@PathVariable String ref, @AuthenticationPrincipal Agent agent, Model model) {
        Dossier dossier = dossiers.find(ref, agent);
        model.addAttribute("dossier", dossier);
        model.addAttribute(
                "pieces",
                dossier.demande().pieces().stream()
                        .map(one -> new Ligne(
                                one,
                                one.deposeeLe() == null
                                        ? null
                                        : DelaiPieces.dernierJour(one.deposeeLe())
                                                .orElse(null)))
                        .toList());
        model.addAttribute("fichiers", files(dossier, agent));
        model.addAttribute("marques", MarquePiece.LISTE.codes());
        model.addAttribute(
                "motifs",
                ConformiteEnvoi.motifs().stream()
                        .collect(Collectors.toMap(
                                one -> one,
                                one -> Messages.texte(one, Map.of(), Locale.FRENCH),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        model.addAttribute("rejets", numerisation.rejets(ref));
        model.addAttribute("courrielDes", reglages.courrielDes());
        model.addAttribute(
                "constats", DossierUnique.controler(dossier.demande(), jour()).anomalies());
        model.addAttribute("livraison", Livraison.de(clock.instant()));
        model.addAttribute("codes", CodePiece.LISTE.codes());
        model.addAttribute(
                "refus", agent.autoriser(Droit.DEPOSER_PIECES, jour()).anomalies());
        return "dossierunique/dossier";
    }

    /**
     * A pièce of the demande.
     *
     * @param auPlusTard last day to record it, null where no delay binds
     */
    record Ligne(PieceJustificative piece, @Nullable LocalDate auPlusTard) {}

    /** The files that the register holds and that the profile may read; none while it is away. */
    private List<Piece> files(Dossier dossier, Agent agent) {
        if (dossier.numero() == null) {
            return List.of();
        }
        try {
            return sne.forGuichet(agent.guichet()).pieces().lister(dossier.numero()).stream()
                    .filter(one -> one.octets() != null && reads(agent, one.sensible()))
                    .toList();
        } catch (SneException e) {
            return List.of();
        }
    }

    private boolean reads(Agent agent, boolean sensitive) {
        return agent.peut(sensitive ? Droit.LIRE_PIECES_SENSIBLES : Droit.LIRE_PIECES, jour());
    }

    /** The file of a pièce, as the register holds it; what it is, its content says. */
    @GetMapping("/demandes/{ref}/dossier/pieces/{id}")
    ResponseEntity<byte[]> file(
            @PathVariable String ref, @PathVariable String id, @AuthenticationPrincipal Agent agent) {
        Dossier dossier = dossiers.find(ref, agent);
        if (dossier.numero() == null
                || files(dossier, agent).stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotFoundException();
        }
        byte[] bytes = sne.forGuichet(agent.guichet())
                .pieces()
                .contenu(dossier.numero(), id)
                .execute()
                .bytes();
        journal.note(agent, "PIECE", ref);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(FileType.of(bytes).orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE)))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'")
                .header("Content-Disposition", "inline; filename=\"piece\"")
                .body(bytes);
    }

    /** Notes that a pièce cannot be used, is out of scope or is too old; the demande is modified. */
    @PostMapping("/demandes/{ref}/dossier/marques")
    String mark(
            @PathVariable String ref,
            @RequestParam int rang,
            @RequestParam String marque,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        Rapport rights = agent.autoriser(Droit.DEPOSER_PIECES, jour());
        Resultat<Demande> marked = rights.conforme()
                ? DossierUnique.marquer(
                        dossier.demande(), rang, marque.isBlank() ? null : MarquePiece.of(marque), jour())
                : new Resultat.Refuse<>(rights.anomalies());
        if (marked instanceof Resultat.Accepte<Demande> done) {
            OutboxMessage message = OutboxMessage.modifier(ref, done.valeur());
            sending.act(
                    dossier.numero() == null ? message : message.withNumero(dossier.numero(), dossier.etag()), agent);
            flash.addFlashAttribute("message", "Marque transmise au SNE.");
        } else {
            flash.addFlashAttribute("anomalies", marked.anomalies());
        }
        return "redirect:/demandes/" + ref + "/dossier";
    }

    /** What the scanning firm sent back, and why. */
    @PostMapping("/demandes/{ref}/dossier/rejets")
    String reject(
            @PathVariable String ref,
            @RequestParam String code,
            @RequestParam String motif,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        dossiers.find(ref, agent);
        if (!CodePiece.of(code).connu() || !ConformiteEnvoi.motifs().contains(motif)) {
            flash.addFlashAttribute("avis", "Choisissez la pièce et le motif du rejet.");
        } else {
            numerisation.reject(ref, CodePiece.of(code), motif, jour(), agent);
            journal.note(agent, "REJET", ref);
            flash.addFlashAttribute("message", "Rejet noté.");
        }
        return "redirect:/demandes/" + ref + "/dossier";
    }

    /** The dispatch by secured e-mail, once the firm has opened it. */
    @PostMapping("/demandes/{ref}/dossier/courriel")
    String mail(@PathVariable String ref, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        var sheet = sheet(dossier, agent);
        List<Anomalie> found = new ArrayList<>(sheet.anomalies());
        if (sheet instanceof Resultat.Accepte<FicheRecapitulative> done) {
            List<FicheRecapitulative> sheets = List.of(done.valeur());
            var bordereau = BordereauTransmission.de(agent.guichet(), sender(agent), jour(), 1, sheets);
            var envoi = Envoi.preparer(bordereau, sheets, List.of(dossier.demande()), Canal.COURRIEL_SECURISE);
            Rapport rapport = ConformiteEnvoi.controler(envoi, reglages.courrielDes());
            found.addAll(rapport.anomalies());
            if (rapport.conforme()) {
                courriels.send(ref, "prestataire (courriel sécurisé)", bordereau.reference(), bordereau.titre());
                journal.note(agent, "COURRIEL_SECURISE", ref);
                flash.addFlashAttribute(
                        "message", "Envoi mis dans la boîte de départ : " + bordereau.reference() + ".");
            }
        }
        if (!found.isEmpty()) {
            flash.addFlashAttribute("anomalies", found);
        }
        return "redirect:/demandes/" + ref + "/dossier";
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
