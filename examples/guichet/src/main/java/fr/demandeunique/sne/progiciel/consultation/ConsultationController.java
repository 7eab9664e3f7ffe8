package fr.demandeunique.sne.progiciel.consultation;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.demandes.Synchronisation;
import fr.demandeunique.sne.progiciel.saisie.FormView;
import fr.demandeunique.sne.progiciel.saisie.Sending;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list, the search, a demande, and the acts that need no page of their own. */
@Controller
class ConsultationController {
    private final Dossiers dossiers;
    private final Synchronisation synchronisation;
    private final Outbox outbox;
    private final Sending sending;
    private final Journal journal;
    private final Clock clock;

    ConsultationController(
            Dossiers dossiers,
            Synchronisation synchronisation,
            Outbox outbox,
            Sending sending,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.synchronisation = synchronisation;
        this.outbox = outbox;
        this.sending = sending;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("dossiers", dossiers.recent(agent, 30));
        return "consultation/liste";
    }

    /** By POST: what is searched names people, and an address is kept in many places. */
    @PostMapping("/recherche")
    String search(@RequestParam String texte, @AuthenticationPrincipal Agent agent, Model model) {
        Dossiers.Found found = dossiers.search(texte.strip(), agent);
        NumeroUnique numero = NumeroUnique.tryParse(texte).valeur();
        if (numero != null && found.dossiers().isEmpty() && synchronisation.fetch(numero, agent.guichet())) {
            found = dossiers.search(texte.strip(), agent);
        }
        if (found.dossiers().size() == 1) {
            return "redirect:/demandes/" + found.dossiers().get(0).ref();
        }
        model.addAttribute("dossiers", found.dossiers());
        model.addAttribute("texte", texte);
        if (!found.anomalies().isEmpty()) {
            model.addAttribute("anomalies", found.anomalies());
        }
        return "consultation/liste";
    }

    @GetMapping("/demandes/{ref}")
    String show(@PathVariable String ref, @AuthenticationPrincipal Agent agent, Model model) {
        Dossier dossier = dossiers.find(ref, agent);
        LocalDate jour = LocalDate.now(clock);
        journal.note(agent, "CONSULTATION", ref);
        model.addAttribute("dossier", dossier);
        model.addAttribute("demande", dossier.demande());
        model.addAttribute("actes", Acte.of(dossier, agent, sending.dupliquee(ref), jour));
        model.addAttribute("historique", synchronisation.history(ref));
        model.addAttribute(
                "envois",
                outbox.messages(ref).stream()
                        .filter(one -> !one.state().isFinal())
                        .toList());
        model.addAttribute("vue", FormView.readOnly(new Tree(DemandeJson.tree(dossier.demande()))));
        if (Calendrier.de(dossier.demande(), jour)
                instanceof fr.demandeunique.sne.controle.Resultat.Accepte<Calendrier> one) {
            model.addAttribute("calendrier", one.valeur());
            model.addAttribute("validite", one.valeur().etat(jour));
            model.addAttribute("frise", Frise.of(one.valeur(), jour));
            model.addAttribute("sources", one.valeur().sources(jour));
        }
        return "consultation/demande";
    }

    @PostMapping("/demandes/{ref}/renouveler")
    String renew(@PathVariable String ref, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        return act(
                ref,
                "renouveler",
                OutboxMessage.renouveler(ref),
                Droit.RENOUVELER,
                agent,
                flash,
                "Renouvellement transmis au SNE.");
    }

    @PostMapping("/demandes/{ref}/reactiver")
    String reactivate(@PathVariable String ref, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        return act(
                ref,
                "reactiver",
                OutboxMessage.reactiver(ref),
                Droit.RENOUVELER,
                agent,
                flash,
                "Réactivation transmise au SNE.");
    }

    @GetMapping("/demandes/{ref}/radiation")
    String radiation(@PathVariable String ref, @AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("dossier", dossiers.find(ref, agent));
        model.addAttribute("motifs", MotifRadiation.LISTE.codes());
        model.addAttribute("sousMotifs", SousMotifRadiation.LISTE.codes());
        return "consultation/radiation";
    }

    @PostMapping("/demandes/{ref}/radiation")
    String strikeOff(
            @PathVariable String ref,
            @RequestParam String motif,
            @RequestParam(required = false) @Nullable String sousMotif,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        LocalDate jour = LocalDate.now(clock);
        MotifRadiation why = motif.isBlank() ? MotifRadiation.DERADIATION : MotifRadiation.of(motif);
        SousMotifRadiation more = sousMotif == null || sousMotif.isBlank() ? null : SousMotifRadiation.of(sousMotif);
        Rapport refused = agent.autoriser(Droit.RADIER, jour);
        var tried = fr.demandeunique.sne.cycle.Radiation.radier(dossier.demande(), why, more, agent.guichet(), jour);
        if (!refused.conforme() || !tried.estAccepte()) {
            flash.addFlashAttribute("anomalies", refused.conforme() ? tried.anomalies() : refused.anomalies());
            return "redirect:/demandes/" + ref + "/radiation";
        }
        sending.act(numbered(OutboxMessage.radier(ref, why, more), dossier), agent);
        flash.addFlashAttribute("message", "Radiation transmise au SNE.");
        return "redirect:/demandes/" + ref;
    }

    private String act(
            String ref,
            String href,
            OutboxMessage message,
            Droit droit,
            Agent agent,
            RedirectAttributes flash,
            String done) {
        Dossier dossier = dossiers.find(ref, agent);
        LocalDate jour = LocalDate.now(clock);
        Acte acte = Acte.of(dossier, agent, sending.dupliquee(ref), jour).stream()
                .filter(one -> one.href().equals(href))
                .findFirst()
                .orElseThrow();
        if (!acte.permis()) {
            flash.addFlashAttribute("anomalies", acte.refus());
        } else {
            sending.act(numbered(message, dossier), agent);
            flash.addFlashAttribute("message", done);
            List<fr.demandeunique.sne.controle.Anomalie> warnings = acte.avertissements();
            if (!warnings.isEmpty()) {
                flash.addFlashAttribute("anomalies", warnings);
            }
        }
        return "redirect:/demandes/" + ref;
    }

    private static OutboxMessage numbered(OutboxMessage message, Dossier dossier) {
        return dossier.numero() == null ? message : message.withNumero(dossier.numero(), dossier.etag());
    }
}
