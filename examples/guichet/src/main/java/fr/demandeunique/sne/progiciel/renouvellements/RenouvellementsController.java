package fr.demandeunique.sne.progiciel.renouvellements;

import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.Batch;
import fr.demandeunique.sne.pdf.BatchDocument;
import fr.demandeunique.sne.progiciel.attestations.Lettres;
import fr.demandeunique.sne.progiciel.attestations.Remises;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.renouvellements.Echeance.Genre;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What falls due, and the notices: one file for the printer, the e-mails in the outgoing box. */
@Controller
class RenouvellementsController {
    private final Dossiers dossiers;
    private final Lettres lettres;
    private final Remises remises;
    private final Courriels courriels;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Clock clock;

    RenouvellementsController(
            Dossiers dossiers,
            Lettres lettres,
            Remises remises,
            Courriels courriels,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.lettres = lettres;
        this.remises = remises;
        this.courriels = courriels;
        this.transaction = transaction;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/renouvellements")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        Map<String, List<Echeance>> all = new LinkedHashMap<>();
        for (Genre genre : Genre.values()) {
            List<Echeance> some =
                    due(agent).stream().filter(one -> one.genre() == genre).toList();
            if (!some.isEmpty()) {
                all.put(genre.libelle(), some);
            }
        }
        model.addAttribute("echeances", all);
        model.addAttribute("courriels", courriels.last(20));
        return "renouvellements/liste";
    }

    private List<Echeance> due(Agent agent) {
        LocalDate jour = LocalDate.now(clock);
        return dossiers.all(agent).stream()
                .flatMap(one -> Echeance.of(one, jour).stream())
                .sorted(Comparator.comparing(Echeance::limite))
                .toList();
    }

    /** Those that go by post, as one file sorted by postcode. */
    @PostMapping("/renouvellements/preavis")
    ResponseEntity<byte[]> print(@AuthenticationPrincipal Agent agent) throws IOException {
        LocalDate jour = LocalDate.now(clock);
        List<Batch.Pli> letters = due(agent).stream()
                .filter(Echeance::byPost)
                .map(one -> lettres.preavis(one.dossier(), LettrePreavis.Forme.ACCUSE_RECEPTION, agent.guichet(), jour))
                .filter(Resultat::estAccepte)
                .map(one -> Batch.Pli.de(BatchDocument.preavis(one.orElseThrow())))
                .toList();
        var pdf = new ByteArrayOutputStream();
        var done = Batch.standard()
                .withTri(true)
                .print(letters, "Préavis", jour, pdf, new StringBuilder(), Batch.NO_PROGRESS);
        journal.note(agent, "LOT_PREAVIS", null);
        return done.documents() == 0
                ? ResponseEntity.status(303)
                        .header("Location", "/renouvellements")
                        .build()
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header("Content-Disposition", "attachment; filename=\"preavis.pdf\"")
                        .body(pdf.toByteArray());
    }

    /** Once for each year of a demande, however often somebody presses, and whenever the power goes. */
    private boolean send(Echeance one, String to, LettrePreavis text, LocalDate jour, Agent agent) {
        String ref = one.dossier().ref();
        if (!remises.notice(ref, jour, one.limite(), agent)) {
            return false;
        }
        courriels.send(
                ref,
                to,
                text.titre(),
                text.mentions().stream()
                        .flatMap(part -> part.paragraphes().stream())
                        .collect(Collectors.joining("\n\n")));
        return true;
    }

    /** Those that go by e-mail. */
    @PostMapping("/renouvellements/courriels")
    String mail(@AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        LocalDate jour = LocalDate.now(clock);
        int sent = 0;
        for (Echeance one : due(agent)) {
            String to = Echeance.courriel(one.dossier());
            if (one.byMail() && to != null) {
                var letter = lettres.preavis(one.dossier(), LettrePreavis.Forme.SIMPLE, agent.guichet(), jour);
                if (letter.estAccepte()) {
                    LettrePreavis text = letter.orElseThrow();
                    sent += Boolean.TRUE.equals(transaction.execute(tx -> send(one, to, text, jour, agent))) ? 1 : 0;
                }
            }
        }
        journal.note(agent, "COURRIELS_PREAVIS", null);
        flash.addFlashAttribute(
                "message", sent + (sent > 1 ? " courriels" : " courriel") + " dans la boîte de départ.");
        return "redirect:/renouvellements";
    }
}
