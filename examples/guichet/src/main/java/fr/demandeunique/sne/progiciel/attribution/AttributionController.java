package fr.demandeunique.sne.progiciel.attribution;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cycle.AttributionLogement;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.progiciel.commission.Seance;
import fr.demandeunique.sne.progiciel.commission.Seance.Candidat;
import fr.demandeunique.sne.progiciel.commission.Seances;
import fr.demandeunique.sne.progiciel.conventions.Conventions;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.saisie.FormView;
import fr.demandeunique.sne.progiciel.saisie.Sending;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The declaration of a dwelling that was attributed; it strikes the demande off on the day of the lease. */
@Controller
class AttributionController {
    private final Dossiers dossiers;
    private final Seances seances;
    private final Conventions conventions;
    private final Sending sending;
    private final SneClient sne;
    private final Clock clock;

    AttributionController(
            Dossiers dossiers, Seances seances, Conventions conventions, Sending sending, SneClient sne, Clock clock) {
        this.dossiers = dossiers;
        this.seances = seances;
        this.conventions = conventions;
        this.sending = sending;
        this.sne = sne;
        this.clock = clock;
    }

    /** With the dwelling of a sitting, where one gave it to this demande. */
    @GetMapping("/demandes/{ref}/attribution")
    String form(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String seance,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        Dossier dossier = dossiers.find(ref, agent);
        Tree tree = new Tree(Map.of());
        if (seance != null) {
            Seance sitting = seances.find(seance, agent);
            Candidat candidat = sitting.candidat(ref)
                    .filter(one -> sitting.close() && one.retenu())
                    .orElseThrow(NotFoundException::new);
            tree = sitting.logement();
            model.addAttribute("seance", sitting);
            model.addAttribute("decision", candidat);
        }
        return show(dossier, tree, List.of(), agent, model);
    }

    private String show(Dossier dossier, Tree tree, List<Anomalie> anomalies, Agent agent, Model model) {
        LocalDate jour = LocalDate.now(clock);
        model.addAttribute("dossier", dossier);
        model.addAttribute("champs", FormView.group("attribution", tree, anomalies));
        model.addAttribute("logement", FormView.group("logement", tree, anomalies));
        model.addAttribute("conventions", conventions.of(agent.guichet()));
        model.addAttribute(
                "contingent",
                Stream.of("CONTINGENT_CODES", "CONTINGENT_ETAT", "CONTINGENT_LIMITES")
                        .flatMap(code -> Reglement.regle(code, jour).stream())
                        .toList());
        CodeQpv.enUsage(departement(tree, dossier), jour).ifPresent(one -> model.addAttribute("qpv", one));
        if (!anomalies.isEmpty()) {
            model.addAttribute("anomalies", anomalies);
        }
        return "attribution/formulaire";
    }

    /** That of the dwelling, else that of the demande. */
    private static String departement(Tree tree, Dossier dossier) {
        String commune = Objects.toString(tree.get("/attribution/logement/adresse/commune"), "");
        return commune.isEmpty() ? Objects.requireNonNullElse(dossier.territoire(), "") : commune;
    }

    @PostMapping("/demandes/{ref}/attribution")
    String declare(
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        Tree tree = FormView.read(sent, "attribution", "logement");
        if ("chercher".equals(sent.getFirst("action"))) {
            model.addAttribute("trouve", find(Objects.toString(tree.get("/attribution/rpls"), ""), model));
            return show(dossier, tree, List.of(), agent, model);
        }
        LocalDate jour = LocalDate.now(clock);
        Map<String, @Nullable Object> members = tree.members();
        members.put("format", DemandeJson.FORMAT);
        var reading = DemandeJson.read(members);
        Demande read = reading.demande();
        Attribution attribution = read == null ? null : read.attribution();
        List<Anomalie> found =
                new ArrayList<>(agent.autoriser(Droit.RADIER, jour).anomalies());
        found.addAll(reading.rapport().anomalies());
        if (attribution == null) {
            attribution = Attribution.builder().build();
        }
        var tried = AttributionLogement.attribuer(dossier.demande(), attribution, agent.guichet(), jour);
        found.addAll(tried.anomalies());
        if (!tried.estAccepte() || !new Rapport(found).conforme()) {
            return show(dossier, tree, found, agent, model);
        }
        OutboxMessage message = OutboxMessage.attribuer(ref, attribution);
        String convention = Objects.requireNonNullElse(sent.getFirst("convention"), "");
        Attribution declared = attribution;
        sending.act(
                dossier.numero() == null ? message : message.withNumero(dossier.numero(), dossier.etag()),
                agent,
                () -> {
                    if (!convention.isEmpty()) {
                        conventions.count(convention, declared, agent);
                    }
                });
        flash.addFlashAttribute("message", "Attribution transmise au SNE ; la radiation suit le bail.");
        return "redirect:/demandes/" + ref;
    }

    /** The dwelling of a number, null while the SNE has not loaded it; why not goes to the page. */
    private @Nullable LogementRpls find(String typed, Model model) {
        var read = NumeroRpls.tryParse(typed);
        NumeroRpls numero = read.valeur();
        if (numero == null) {
            model.addAttribute("anomalies", List.of(Objects.requireNonNull(read.anomalie("/attribution/rpls"))));
            return null;
        }
        try {
            return sne.logements().lire(numero).execute();
        } catch (SneException.Introuvable e) {
            model.addAttribute("avis", "Le SNE ne reconnaît pas encore ce numéro : décrivez le logement.");
        } catch (SneException e) {
            model.addAttribute("avis", e.message(java.util.Locale.FRENCH));
        }
        return null;
    }
}
