package fr.demandeunique.sne.progiciel.separation;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreSeparation;
import fr.demandeunique.sne.cycle.OrdreSeparation.Decisive;
import fr.demandeunique.sne.cycle.PreuveSeparation;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Separation.Duplication;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.saisie.Draft;
import fr.demandeunique.sne.progiciel.saisie.DraftStore;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who leaves and with which proof; then the duplicate is filled on the form; then both demandes stand side by side. */
@Controller
class SeparationController {
    private final Dossiers dossiers;
    private final DraftStore drafts;
    private final Clock clock;

    SeparationController(Dossiers dossiers, DraftStore drafts, Clock clock) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * A co-titulaire who may leave, or not.
     *
     * @param rang from 1
     * @param anomalies what the SDK says of a duplication for this one today
     */
    record Partant(
            int rang,
            String nom,
            String lien,
            boolean permis,
            List<Anomalie> anomalies,
            List<PreuveSeparation> preuves) {}

    @GetMapping("/demandes/{ref}/separation")
    String choose(@PathVariable String ref, @AuthenticationPrincipal Agent agent, Model model) {
        Dossier dossier = dossiers.find(ref, agent);
        model.addAttribute("dossier", dossier);
        model.addAttribute("partants", partants(dossier));
        return "separation/choix";
    }

    private List<Partant> partants(Dossier dossier) {
        List<Partant> all = new ArrayList<>();
        List<CoTitulaire> others = dossier.demande().coTitulaires();
        for (int i = 0; i < others.size(); i++) {
            CoTitulaire one = others.get(i);
            Resultat<Duplication> tried = Separation.separer(dossier.demande(), i + 1, jour());
            all.add(new Partant(
                    i + 1,
                    one.identite().prenomsNom(),
                    one.lien() == null ? "" : one.lien().libelle(),
                    tried.estAccepte(),
                    tried.anomalies(),
                    one.lien() == null ? List.of() : PreuveSeparation.pour(one.lien())));
        }
        return all;
    }

    @PostMapping("/demandes/{ref}/separation")
    String duplicate(
            @PathVariable String ref,
            @RequestParam int coTitulaire,
            @RequestParam(required = false) @Nullable String preuve,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate separation,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        var rights = agent.autoriser(Droit.DUPLIQUER, jour());
        var ordre = new OrdreSeparation(
                coTitulaire,
                Auteur.GUICHET,
                jour(),
                separation,
                preuve == null || preuve.isBlank() ? null : preuve,
                Decisive.DUPLICATION);
        Resultat<Duplication> done = rights.conforme()
                ? Separation.separer(dossier.demande(), ordre)
                : new Resultat.Refuse<>(rights.anomalies());
        if (!done.anomalies().isEmpty()) {
            flash.addFlashAttribute("anomalies", done.anomalies());
        }
        if (!done.estAccepte()) {
            return "redirect:/demandes/" + ref + "/separation";
        }
        var content = DemandeJson.tree(done.orElseThrow().nouvelle());
        return "redirect:/saisie/"
                + drafts.open(Draft.Kind.SEPARATION, ref, coTitulaire, agent, content, null, dossier.etag());
    }

    @GetMapping("/demandes/{ref}/separation/{nouvelle}")
    String end(
            @PathVariable String ref,
            @PathVariable String nouvelle,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        Dossier initiale = dossiers.find(ref, agent);
        model.addAttribute("initiale", initiale);
        model.addAttribute("nouvelle", dossiers.find(nouvelle, agent));
        var demandeur = initiale.demande().demandeur();
        SituationFamiliale situation = demandeur == null ? null : demandeur.situationFamiliale();
        model.addAttribute("aCorriger", situation != null && situation.union() ? Separation.aCorriger() : List.of());
        return "separation/fin";
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
