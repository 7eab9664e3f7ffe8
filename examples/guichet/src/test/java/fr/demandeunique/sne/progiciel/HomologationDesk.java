package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.appels.AppelServi;
import fr.demandeunique.sne.bacasable.appels.Temoin;
import fr.demandeunique.sne.bacasable.homologation.Canal;
import fr.demandeunique.sne.bacasable.homologation.Homologation;
import fr.demandeunique.sne.bacasable.homologation.Jugement;
import fr.demandeunique.sne.bacasable.homologation.RapportHtml;
import fr.demandeunique.sne.bacasable.homologation.Scenario;
import fr.demandeunique.sne.bacasable.homologation.Verdict;
import fr.demandeunique.sne.progiciel.socle.BacASableHote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk goes through the script of the sandbox as an agent would, by its screens alone; the sandbox plays the faults and judges the calls. */
abstract class HomologationDesk extends Desk {
    @Autowired
    BacASableHote hote;

    /** What was held, what was not; the report is left in {@code target}. */
    Map<Scenario, Jugement> script(Canal canal) throws Exception {
        BacASable sne = hote.running();
        LocalDate jour = sne.jour();
        var watched = new Homologation();
        sne.appels().observer(watched);
        try {
            String premiere = registered(sent(nouvelle("PREMIÈRE", jour, false)));
            registered(sent(nouvelle("SECONDE", jour, false)));
            modify(premiere);
            duplicate(jour);
            separate(registered(sent(nouvelle("COUPLE", jour, true))), jour);
            refused(jour);
            press("agent", premiere + "/renouveler");
            arrived(premiere);
            synchronisation.run();
            after(sne, premiere);
            List<Verdict> all = watched.verdicts().stream()
                    .filter(one -> one.canal() == canal)
                    .toList();
            Files.write(
                    Path.of("target", "homologation-" + canal + ".html"),
                    RapportHtml.ecrire(all, Locale.FRENCH, ZonedDateTime.now(sne.horloge())));
            return all.stream()
                    .collect(Collectors.toMap(
                            Verdict::scenario, Verdict::jugement, (a, b) -> a, () -> new EnumMap<>(Scenario.class)));
        } finally {
            sne.appels().observer(new Nobody());
        }
    }

    /** More to do before the verdict. */
    void after(BacASable sne, String demande) throws Exception {}

    private record Nobody() implements Temoin {
        @Override
        public Optional<String> pannes(String methode, String chemin, Map<String, String> entetes, byte[] corps) {
            return Optional.empty();
        }

        @Override
        public void voir(AppelServi servi) {}
    }

    /** A draft that is complete. */
    String nouvelle(String nom, LocalDate jour, boolean couple) throws Exception {
        String draft = press("agent", "/saisie");
        Map<String, String> typed = new HashMap<>();
        typed.put("/dateDepot", jour.toString());
        person(typed, "/demandeur", nom, "Éva", couple ? "M" : "C");
        typed.put("/demandeur/adresse/commune", "metz");
        typed.put("/logementRecherche/types", "T3");
        typed.put("/logementRecherche/nombrePersonnes", couple ? "2" : "1");
        typed.put("/logementRecherche/communes", "Metz (57)");
        typed.put("/logementRecherche/elargie", "oui");
        typed.put("piece-demande", "ID-FR");
        send("agent", draft, "piece:demande", typed);
        if (couple) {
            send("agent", draft, "ajouter:/coTitulaires", Map.of());
            Map<String, String> other = new HashMap<>();
            person(other, "/coTitulaires/0", nom, "Luc", "M");
            other.put("/coTitulaires/0/lien", "M");
            send("agent", draft, "brouillon", other);
        }
        return draft;
    }

    private static void person(Map<String, String> typed, String at, String nom, String prenom, String situation) {
        typed.put(at + "/civilite", prenom.equals("Luc") ? "1" : "2");
        typed.put(at + "/nom", nom);
        typed.put(at + "/prenoms", prenom);
        typed.put(at + "/dateNaissance", "03/05/1980");
        typed.put(at + "/nationalite", "1");
        typed.put(at + "/situationFamiliale", situation);
    }

    /** Sends a draft; where it leads. */
    private String sent(String draft) throws Exception {
        String to = send("agent", draft, "enregistrer", Map.of()).getResponse().getRedirectedUrl();
        assertFalse(to == null || to.startsWith("/saisie"), () -> {
            try {
                return page("agent", draft).replaceAll("(?s).*id=\"bilan\"(.*?)</section>.*", "$1");
            } catch (Exception e) {
                return e.toString();
            }
        });
        return to;
    }

    private String registered(String demande) throws Exception {
        followed(demande + " has its number", () -> page("agent", demande).matches("(?s).*057 0217 \\d{6} 10691.*"));
        arrived(demande);
        return demande;
    }

    void arrived(String demande) throws Exception {
        followed(
                demande + " has nothing on its way",
                () -> !page("agent", demande).contains("suivre cet envoi"));
    }

    private void followed(String what, Callable<Boolean> done) throws Exception {
        until(what, () -> {
            if (done.call()) {
                return true;
            }
            synchronisation.run();
            return false;
        });
    }

    /** Where what waits for the agent is told. */
    private String waiting(String demande) throws Exception {
        followed(demande + " was refused", () -> page("agent", demande).contains("Refusé"));
        Matcher link = Pattern.compile("/echanges/[^\"]+").matcher(page("agent", demande));
        assertTrue(link.find());
        return link.group();
    }

    /** What the agent changes is stale the first time, where the way knows versions: read again, corrected, sent. */
    private void modify(String demande) throws Exception {
        String draft = press("agent", demande + "/modifier");
        send("agent", draft, "brouillon", Map.of("/precisions", "Rez-de-chaussée"));
        sent(draft);
        followed(
                demande,
                () -> !page("agent", demande).contains("suivre cet envoi")
                        || page("agent", demande).contains("Refusé"));
        if (page("agent", demande).contains("Refusé")) {
            sent(press("agent", waiting(demande) + "/corriger"));
        }
        arrived(demande);
        assertTrue(page("agent", demande).contains("Rez-de-chaussée"));
    }

    /** The same person again is found at the SNE, and the agent does not register them twice. */
    private void duplicate(LocalDate jour) throws Exception {
        String draft = nouvelle("PREMIÈRE", jour, false);
        var answer = send("agent", draft, "enregistrer", Map.of());
        assertEquals(draft + "#doublons", answer.getResponse().getRedirectedUrl());
        press("agent", draft + "/abandonner");
    }

    private void separate(String demande, LocalDate jour) throws Exception {
        followed(demande + " is active", () -> page("agent", demande).contains(demande + "/separation\""));
        String draft = press("agent", demande + "/separation", "coTitulaire", "1", "preuve", "JUGEMENT_DIVORCE");
        Map<String, String> typed = new HashMap<>();
        typed.put("/demandeur/situationFamiliale", "D");
        typed.put("/demandeur/adresse/commune", "metz");
        typed.put("/logementRecherche/types", "T2");
        typed.put("/logementRecherche/nombrePersonnes", "1");
        typed.put("/logementRecherche/communes", "Metz (57)");
        typed.put("/logementRecherche/elargie", "oui");
        typed.put("piece-demande", "ID-FR");
        send("agent", draft, "piece:demande", typed);
        sent(draft);
        arrived(demande);
        String correction = press("agent", demande + "/modifier");
        send(
                "agent",
                correction,
                "retirer:/coTitulaires/0",
                Map.of("/demandeur/situationFamiliale", "D", "/logementRecherche/nombrePersonnes", "1"));
        sent(correction);
        arrived(demande);
    }

    /** Typed while the network is down, and filed on a day that the SNE has not reached: refused there, corrected, accepted. */
    private void refused(LocalDate jour) throws Exception {
        press("agent", "/echanges/bac/couper");
        String demande = sent(nouvelle("REFUSÉE", jour, false));
        hote.running().regler(jour.minusDays(1));
        press("agent", "/echanges/bac/retablir");
        String message = waiting(demande);
        hote.running().regler(jour);
        String correction = press("agent", message + "/corriger");
        send(
                "agent",
                correction,
                "brouillon",
                Map.of("/dateDepot", jour.minusDays(1).toString()));
        sent(correction);
        registered(demande);
    }
}
