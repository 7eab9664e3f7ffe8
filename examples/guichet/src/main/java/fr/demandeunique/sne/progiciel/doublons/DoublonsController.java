package fr.demandeunique.sne.progiciel.doublons;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.doublons.Doublon;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.doublons.Ressemblance;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.saisie.FormView;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pairs of demandes on which one person seems to be; each is decided once. */
@Controller
class DoublonsController {
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    DoublonsController(Dossiers dossiers, JdbcClient jdbc, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    record Pair(Dossier premiere, Dossier seconde, Ressemblance ressemblance) {
        public String libelle() {
            return ressemblance == Ressemblance.MEME_PERSONNE ? "La même personne" : "Peut-être la même personne";
        }
    }

    record Decision(String premiere, String seconde, boolean meme, String agent, LocalDate jour) {}

    /** One line of the comparison. */
    record Row(String libelle, String gauche, String droite) {
        public boolean differs() {
            return !gauche.equals(droite);
        }
    }

    @GetMapping("/doublons")
    String list(@AuthenticationPrincipal Agent agent, Model model) {
        Set<String> decided = new HashSet<>();
        List<Decision> decisions = jdbc.sql("select * from decision_doublon order by jour desc")
                .query(Decision.class)
                .list();
        decisions.forEach(one -> decided.add(one.premiere() + one.seconde()));
        model.addAttribute(
                "paires",
                pairs(agent).stream()
                        .filter(one -> !decided.contains(
                                one.premiere().ref() + one.seconde().ref()))
                        .toList());
        model.addAttribute("decisions", decisions);
        return "doublons/liste";
    }

    private List<Pair> pairs(Agent agent) {
        List<Dossier> all = dossiers.all(agent);
        Map<Object, Dossier> byNumber = new HashMap<>();
        all.stream().filter(one -> one.numero() != null).forEach(one -> byNumber.put(one.numero(), one));
        Doublons stock = Doublons.parmi(all.stream().map(Dossier::demande).toList());
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (Dossier one : all) {
            for (Doublon found : stock.chercher(one.demande())) {
                Dossier other = byNumber.get(found.autre().numeroUnique());
                if (other != null && !other.ref().equals(one.ref())) {
                    boolean first = one.ref().compareTo(other.ref()) < 0;
                    Pair pair = first
                            ? new Pair(one, other, found.ressemblance())
                            : new Pair(other, one, found.ressemblance());
                    pairs.merge(
                            pair.premiere().ref() + pair.seconde().ref(),
                            pair,
                            (a, b) -> a.ressemblance().compareTo(b.ressemblance()) <= 0 ? a : b);
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    @GetMapping("/doublons/{premiere}/{seconde}")
    String compare(
            @PathVariable String premiere,
            @PathVariable String seconde,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        Dossier left = dossiers.find(premiere, agent);
        Dossier right = dossiers.find(seconde, agent);
        model.addAttribute("gauche", left);
        model.addAttribute("droite", right);
        model.addAttribute("lignes", rows(left, right));
        model.addAttribute(
                "refus",
                agent.autoriser(Droit.TRAITER_DOUBLONS, LocalDate.now(clock)).anomalies());
        return "doublons/paire";
    }

    private static List<Row> rows(Dossier left, Dossier right) {
        Map<String, String[]> both = new LinkedHashMap<>();
        for (int side = 0; side < 2; side++) {
            Dossier one = side == 0 ? left : right;
            int at = side;
            FormView.readOnly(new Tree(DemandeJson.tree(one.demande())))
                    .tabs()
                    .forEach(tab -> tab.blocks()
                            .forEach(block -> block.fields().forEach(field -> {
                                if (!field.value().isEmpty()) {
                                    both.computeIfAbsent(block.titre() + " – " + field.libelle(), name ->
                                                    new String[] {"", ""})[at] =
                                            field.value();
                                }
                            })));
        }
        List<Row> rows = new ArrayList<>();
        both.forEach((name, values) -> rows.add(new Row(name, values[0], values[1])));
        return rows;
    }

    @PostMapping("/doublons/{premiere}/{seconde}")
    String decide(
            @PathVariable String premiere,
            @PathVariable String seconde,
            @RequestParam boolean meme,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        dossiers.find(premiere, agent);
        dossiers.find(seconde, agent);
        var rights = agent.autoriser(Droit.TRAITER_DOUBLONS, LocalDate.now(clock));
        if (!rights.conforme() || premiere.compareTo(seconde) >= 0) {
            flash.addFlashAttribute("anomalies", rights.anomalies());
            return "redirect:/doublons/" + premiere + "/" + seconde;
        }
        jdbc.sql("delete from decision_doublon where premiere = ? and seconde = ?")
                .params(premiere, seconde)
                .update();
        jdbc.sql("insert into decision_doublon values (?, ?, ?, ?, ?)")
                .params(premiere, seconde, meme, agent.login(), LocalDate.now(clock))
                .update();
        journal.note(agent, meme ? "DOUBLON" : "PAS_UN_DOUBLON", premiere);
        flash.addFlashAttribute(
                "message",
                meme
                        ? "C’est noté : la même personne. Gardez une demande, et radiez l’autre avec son accord écrit."
                        : "C’est noté : deux personnes différentes.");
        return meme ? "redirect:/demandes/" + seconde : "redirect:/doublons";
    }
}
