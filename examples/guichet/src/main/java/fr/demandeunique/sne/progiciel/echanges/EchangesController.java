package fr.demandeunique.sne.progiciel.echanges;

import fr.demandeunique.sne.client.outbox.MessageKind;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.demandes.Synchronisation;
import fr.demandeunique.sne.progiciel.saisie.DraftStore;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.BacASableHote;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue, seen by agents; the movements of the register; the switches of the sandbox. */
@Controller
class EchangesController {
    private final Outbox outbox;
    private final OutboxSender sender;
    private final Synchronisation synchronisation;
    private final Movements movements;
    private final Dossiers dossiers;
    private final DraftStore drafts;
    private final BacASableHote sandbox;

    EchangesController(
            Outbox outbox,
            OutboxSender sender,
            Synchronisation synchronisation,
            Movements movements,
            Dossiers dossiers,
            DraftStore drafts,
            BacASableHote sandbox) {
        this.outbox = outbox;
        this.sender = sender;
        this.synchronisation = synchronisation;
        this.movements = movements;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.sandbox = sandbox;
    }

    @GetMapping("/echanges")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<MessageState, Long> all = outbox.counts();
        for (MessageState state : MessageState.values()) {
            counts.put(state.label(Locale.FRENCH), all.getOrDefault(state, 0L));
        }
        model.addAttribute("comptes", counts);
        model.addAttribute("envois", movements.sendings(agent));
        model.addAttribute("mouvements", movements.last(agent, 20));
        model.addAttribute("sante", sender.health());
        model.addAttribute("bac", sandbox);
        return "echanges/liste";
    }

    @GetMapping("/echanges/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal Agent agent, Model model) {
        MessageStatus message = find(id, agent);
        model.addAttribute("envoi", message);
        model.addAttribute("dossier", dossiers.find(message.dossier(), agent));
        model.addAttribute(
                "corrigeable",
                message.state() == MessageState.REFUSED && outbox.demande(id).isPresent());
        return "echanges/envoi";
    }

    /** Opens what was refused on the form; sending it takes the place of what waits. */
    @PostMapping("/echanges/{id}/corriger")
    String correct(@PathVariable String id, @AuthenticationPrincipal Agent agent) {
        MessageStatus message = find(id, agent);
        Demande demande = outbox.demande(id).orElseThrow(NotFoundException::new);
        Dossier now = message.kind() == MessageKind.MODIFIER
                ? synchronisation.fresh(dossiers.find(message.dossier(), agent))
                : null;
        return "redirect:/saisie/" + drafts.openCorrection(message, demande, now, agent);
    }

    @PostMapping("/echanges/{id}/renvoyer")
    String resend(@PathVariable String id, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        MessageStatus message = find(id, agent);
        Dossier dossier = synchronisation.fresh(dossiers.find(message.dossier(), agent));
        done(outbox.resend(id, dossier.etag()), flash);
        synchronisation.sendNow(message.dossier());
        return "redirect:/echanges/" + id;
    }

    @PostMapping("/echanges/{id}/abandonner")
    String abandon(@PathVariable String id, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        find(id, agent);
        done(outbox.abandon(id), flash);
        return "redirect:/echanges/" + id;
    }

    /** The agent has looked at the SNE: it did arrive. */
    @PostMapping("/echanges/{id}/confirmer")
    String confirm(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String numero,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        find(id, agent);
        NumeroUnique read = null;
        if (numero != null && !numero.isBlank()) {
            var reading = NumeroUnique.tryParse(numero);
            read = reading.valeur();
            if (read == null) {
                flash.addFlashAttribute(
                        "anomalies", java.util.List.of(java.util.Objects.requireNonNull(reading.anomalie(""))));
                return "redirect:/echanges/" + id;
            }
        }
        done(outbox.confirm(id, read), flash);
        return "redirect:/echanges/" + id;
    }

    /** What people play with: cut off, killed, started again, one night further. */
    @PostMapping("/echanges/bac/{geste}")
    String play(@PathVariable String geste, RedirectAttributes flash) throws IOException {
        if (!sandbox.present()) {
            throw new NotFoundException();
        }
        switch (geste) {
            case "couper" -> sandbox.cut(true);
            case "retablir" -> sandbox.cut(false);
            case "tuer" -> sandbox.kill();
            case "relancer" -> sandbox.restart();
            case "nuit" ->
                flash.addFlashAttribute(
                        "message",
                        "Une nuit a passé au SNE. "
                                + sandbox.night().entrySet().stream()
                                        .filter(one -> one.getValue() > 0)
                                        .map(one -> one.getKey() + " : " + one.getValue())
                                        .collect(Collectors.joining(", ")));
            default -> throw new NotFoundException();
        }
        sender.wake();
        synchronisation.run();
        return "redirect:/echanges";
    }

    private MessageStatus find(String id, Agent agent) {
        MessageStatus message = outbox.find(id).orElseThrow(NotFoundException::new);
        dossiers.find(message.dossier(), agent);
        return message;
    }

    private static void done(boolean done, RedirectAttributes flash) {
        flash.addFlashAttribute(
                done ? "message" : "avis", done ? "C’est fait." : "L’état de cet envoi a changé entre-temps.");
    }
}
