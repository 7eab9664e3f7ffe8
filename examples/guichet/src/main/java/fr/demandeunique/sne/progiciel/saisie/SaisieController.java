package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.Confirmations;
import fr.demandeunique.sne.enregistrement.FormulaireCerfa;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form. Every button sends the whole of it, and saves before it does anything else: nothing typed on another tab is lost. */
@Controller
class SaisieController {
    private static final String MESSAGE = "message";

    private final DraftStore drafts;
    private final DraftFiles files;
    private final Sending sending;
    private final Dossiers dossiers;
    private final Clock clock;

    SaisieController(DraftStore drafts, DraftFiles files, Sending sending, Dossiers dossiers, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.sending = sending;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GetMapping("/saisie")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("brouillons", drafts.of(agent.guichet()));
        model.addAttribute("refus", agent.autoriser(Droit.ENREGISTRER, jour()).anomalies());
        return "saisie/liste";
    }

    @PostMapping("/saisie")
    String open(@AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        var refused = agent.autoriser(Droit.ENREGISTRER, jour());
        if (!refused.conforme()) {
            flash.addFlashAttribute("anomalies", refused.anomalies());
            return "redirect:/saisie";
        }
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("dateDepot", jour().toString());
        start.put("origine", "GUICHET");
        FormulaireCerfa.utilisables(jour()).stream()
                .reduce((one, other) -> other)
                .ifPresent(form -> start.put("formulaire", form.code()));
        return "redirect:/saisie/" + drafts.open(Draft.Kind.NOUVELLE, null, 0, agent, start, null, null);
    }

    /** Opens a demande for modification. */
    @PostMapping("/demandes/{ref}/modifier")
    String modify(@PathVariable String ref, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        var refused = agent.autoriser(Droit.MODIFIER, jour());
        if (!refused.conforme()) {
            flash.addFlashAttribute("anomalies", refused.anomalies());
            return "redirect:/demandes/" + ref;
        }
        var content = DemandeJson.tree(dossier.demande());
        return "redirect:/saisie/"
                + drafts.open(Draft.Kind.MODIFICATION, ref, 0, agent, content, content, dossier.etag());
    }

    @GetMapping("/saisie/{id}")
    String form(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String onglet,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        Draft draft = drafts.find(id, agent);
        List<Anomalie> all = Verification.all(draft, sending.dupliquee(draft.ref()), jour());
        List<Anomalie> shown = draft.checked() ? all : Verification.sofar(all);
        String current = onglet != null && FieldTable.isTab(onglet) ? onglet : draft.onglet();
        model.addAttribute("brouillon", draft);
        model.addAttribute("onglet", current);
        model.addAttribute("fichiers", files.of(id));
        model.addAttribute("autres", drafts.others(draft));
        model.addAttribute(
                "vue",
                FormView.of(
                        draft.tree(),
                        draft.unclear(),
                        draft.conflicts(),
                        Verification.progress(draft, all),
                        shown,
                        current));
        model.addAttribute("pieces", fr.demandeunique.sne.nomenclature.CodePiece.LISTE.codes());
        if (draft.ref() != null) {
            model.addAttribute("dossier", dossiers.find(draft.ref(), agent));
        }
        return "saisie/formulaire";
    }

    @PostMapping(path = "/saisie/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object submit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            MultipartHttpServletRequest request,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash)
            throws IOException {
        String action = Objects.requireNonNullElse(sent.getFirst("action"), "brouillon");
        String verb = action.contains(":") ? action.substring(0, action.indexOf(':')) : action;
        String what = action.substring(Math.min(action.length(), verb.length() + 1));
        Draft before = drafts.find(id, agent);
        Draft saved = merge(before, sent, flash);
        Tree tree = saved.tree().filled();
        String tab = Objects.requireNonNullElse(sent.getFirst("onglet"), saved.onglet());
        String anchor = "";
        boolean check = saved.checked();
        boolean offered = switch (verb) {
            case "ajouter", "retirer" -> FormView.offers(tree, what);
            case "reprendre", "garder" -> saved.conflicts().containsKey(what);
            default -> true;
        };
        switch (offered ? verb : "brouillon") {
            case "onglet" -> {
                tab = what;
                anchor = "#onglet-" + what;
            }
            case "ajouter" -> {
                tree.addRow(what);
                anchor = "#b" + FormView.id(what + "/" + (tree.rows(what) - 1));
            }
            case "retirer" -> {
                tree.removeRow(what);
                anchor = "#onglet-" + tab;
            }
            case "choisir" -> {
                choose(tree, saved, what);
                anchor = "#" + FormView.id(what.replaceFirst(":[^:]*$", ""));
            }
            case "confirmer" -> {
                confirm(saved, tree, what);
                anchor = "#" + FormView.id(what.substring(what.indexOf(':') + 1));
            }
            case "reprendre" -> {
                tree.put(what, saved.conflicts().remove(what));
                anchor = "#" + FormView.id(what);
            }
            case "garder" -> {
                saved.conflicts().remove(what);
                anchor = "#" + FormView.id(what);
            }
            case "piece" -> {
                piece(saved, tree, what, sent, request, flash);
                anchor = "#ajout-" + what;
            }
            case "controler", "enregistrer" -> {
                check = true;
                anchor = "#bilan";
            }
            default -> {}
        }
        Draft next = saved.with(tree, check, FieldTable.isTab(tab) ? tab : "demande");
        if (!drafts.save(next, agent)) {
            return submit(id, sent, request, agent, flash); // somebody saved in between: merge with that
        }
        if ("1".equals(request.getHeader("X-Autosave"))) {
            return ResponseEntity.ok()
                    .header("X-Version", Integer.toString(next.version() + 1))
                    .header("X-Merged", Boolean.toString(before.version() != version(sent)))
                    .build();
        }
        if (verb.equals("enregistrer")) {
            return send(drafts.find(id, agent), what.equals("malgre"), agent, flash);
        }
        if (verb.equals("brouillon")) {
            flash.addFlashAttribute(MESSAGE, "Brouillon enregistré.");
        }
        // Who works by keyboard goes on where they were; a notice at the head of the page comes first.
        boolean stays =
                anchor.matches("#[\\w-]+") && !flash.getFlashAttributes().containsKey("avis");
        return "redirect:/saisie/" + id + (stays ? anchor : "");
    }

    private String send(Draft draft, boolean knowing, Agent agent, RedirectAttributes flash) {
        Draft fresh = follow(draft, agent, flash);
        if (fresh != draft) {
            return "redirect:/saisie/" + draft.id();
        }
        List<Anomalie> all = Verification.all(draft, sending.dupliquee(draft.ref()), jour());
        boolean wrong = all.stream().anyMatch(one -> one.gravite() == Gravite.ERREUR);
        if (wrong || !draft.unclear().isEmpty() || !draft.conflicts().isEmpty()) {
            return "redirect:/saisie/" + draft.id() + "#bilan";
        }
        Demande demande = Objects.requireNonNull(draft.reading().demande());
        List<DemandeRessemblante> known =
                knowing || draft.kind() != Draft.Kind.NOUVELLE ? List.of() : sending.known(demande, agent);
        if (!known.isEmpty()) {
            flash.addFlashAttribute("doublons", known);
            return "redirect:/saisie/" + draft.id() + "#doublons";
        }
        String ref = sending.send(draft, demande, agent);
        flash.addFlashAttribute(MESSAGE, "Demande transmise au SNE.");
        return draft.kind() == Draft.Kind.SEPARATION
                ? "redirect:/demandes/" + draft.ref() + "/separation/" + ref
                : "redirect:/demandes/" + ref;
    }

    /** Somebody changed the demande at the SNE since this draft was opened: what they did comes in, and the agent looks before it leaves. */
    private Draft follow(Draft draft, Agent agent, RedirectAttributes flash) {
        if (draft.kind() != Draft.Kind.MODIFICATION || draft.base() == null) {
            return draft;
        }
        Dossier now = dossiers.find(Objects.requireNonNull(draft.ref()), agent);
        if (Objects.equals(now.etag(), draft.etag())) {
            return draft;
        }
        Tree theirs = new Tree(DemandeJson.tree(now.demande()));
        Merge merged = Merge.of(draft.base(), draft.tree(), theirs);
        draft.conflicts().putAll(merged.conflicts());
        Draft next = draft.with(merged.tree(), true, draft.onglet()).on(theirs, now.etag());
        drafts.save(next, agent);
        flash.addFlashAttribute(
                "avis",
                "La demande a été modifiée entre-temps par un autre agent : " + told(merged)
                        + " Rien de votre saisie n’est perdu ; relisez, puis enregistrez.");
        return next;
    }

    private static String told(Merge merged) {
        return merged.taken() + (merged.taken() > 1 ? " valeurs reprises, " : " valeur reprise, ")
                + merged.conflicts().size() + " à choisir.";
    }

    private static int version(MultiValueMap<String, String> sent) {
        String text = Objects.requireNonNullElse(sent.getFirst("version"), "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private Draft merge(Draft draft, MultiValueMap<String, String> sent, RedirectAttributes flash) {
        int seen = version(sent);
        Tree base = seen == draft.version()
                ? draft.tree()
                : drafts.version(draft.id(), seen).orElse(draft.tree());
        Map<String, String> unclear = new HashMap<>(draft.unclear());
        Tree mine = FormReader.read(base, sent, unclear);
        Map<String, Object> conflicts = new LinkedHashMap<>(draft.conflicts());
        if (base != draft.tree()) {
            Merge merged = Merge.of(base, mine, draft.tree());
            conflicts.putAll(merged.conflicts());
            mine = merged.tree();
            if (merged.taken() > 0 || !merged.conflicts().isEmpty()) {
                flash.addFlashAttribute(
                        "avis",
                        "Ce brouillon a été enregistré ailleurs entre-temps : " + told(merged)
                                + " Rien de votre saisie n’est perdu.");
            }
        }
        return new Draft(
                draft.id(),
                draft.kind(),
                draft.ref(),
                draft.coTitulaire(),
                draft.guichet(),
                draft.agent(),
                draft.onglet(),
                draft.checked(),
                draft.version(),
                mine,
                draft.base(),
                draft.etag(),
                draft.message(),
                unclear,
                conflicts,
                draft.changedAt());
    }

    /** One commune out of several: {@code /logementRecherche/communes:57463}. */
    private static void choose(Tree tree, Draft draft, String what) {
        int colon = what.lastIndexOf(':');
        String pointer = what.substring(0, Math.max(0, colon));
        String code = what.substring(colon + 1);
        String typed = draft.unclear().get(pointer);
        if (typed == null || Commune.de(code).isEmpty()) {
            return;
        }
        String rest = String.join("\n", typed.lines().skip(1).toList());
        if (pointer.endsWith("/communes")) {
            List<Object> all = new java.util.ArrayList<>(tree.get(pointer) instanceof List<?> list ? list : List.of());
            all.add(code);
            tree.put(pointer, all);
        } else {
            tree.put(pointer, code);
        }
        draft.unclear().remove(pointer);
        if (!rest.isEmpty()) {
            draft.unclear().put(pointer, rest);
        }
    }

    /** The agent says that a doubt is none: {@code CODE:/chemin}. It is written in the demande, and does not come back. */
    private void confirm(Draft draft, Tree tree, String what) {
        int colon = what.indexOf(':');
        Demande demande = draft.reading().demande();
        if (demande == null || colon < 0) {
            return;
        }
        var doubt = Anomalie.avertissement(what.substring(0, colon), what.substring(colon + 1));
        if (Confirmations.confirmer(demande, doubt, jour()) instanceof Resultat.Accepte<Demande> done) {
            tree.put("/confirmations", DemandeJson.tree(done.valeur()).get("confirmations"));
        }
    }

    private void piece(
            Draft draft,
            Tree tree,
            String tab,
            MultiValueMap<String, String> sent,
            MultipartHttpServletRequest request,
            RedirectAttributes flash)
            throws IOException {
        String code = sent.getFirst("piece-" + tab);
        var file = request.getFile("fichier-" + tab);
        boolean given = file != null && !file.isEmpty();
        if (code == null || code.isBlank()) {
            flash.addFlashAttribute("avis", "Choisissez la pièce à ajouter.");
        } else if (given && !files.add(draft.id(), code, file.getBytes())) {
            flash.addFlashAttribute(
                    "avis", "Ce fichier n’est ni un PDF, ni une image JPEG ou PNG : la pièce n’est pas ajoutée.");
        } else {
            if (!given || draft.kind() != Draft.Kind.MODIFICATION) {
                String at = "/pieces/" + tree.rows("/pieces");
                tree.put(at + "/code", code);
                tree.put(at + "/deposeeLe", jour().toString());
            }
            flash.addFlashAttribute("ajoutee", "Pièce ajoutée : " + FormView.libelle("piece", code) + ".");
        }
    }

    @PostMapping("/saisie/{id}/abandonner")
    String abandon(@PathVariable String id, @AuthenticationPrincipal Agent agent, RedirectAttributes flash) {
        drafts.remove(drafts.find(id, agent).id());
        flash.addFlashAttribute(MESSAGE, "Brouillon supprimé.");
        return "redirect:/saisie";
    }

    /** Suggestions for a field; the form works without. */
    @GetMapping("/communes")
    @ResponseBody
    List<String> communes(@RequestParam String debut) {
        return Commune.chercher(debut, 12).stream().map(Commune::libelle).toList();
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
