package fr.demandeunique.sne.progiciel.portail;

import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Renouvellement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.demandes.Synchronisation;
import fr.demandeunique.sne.progiciel.socle.Courriels;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant sees their demande and renews it: number, date of birth, and a code sent to the address that the demande has. */
@Controller
class MaDemandeController {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TRIES = 3;
    private static final String PENDING = "portail.code";
    private static final String REF = "portail.ref";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Dossiers dossiers;
    private final Outbox outbox;
    private final Synchronisation synchronisation;
    private final Courriels courriels;
    private final RateLimit limit;
    private final Clock clock;

    MaDemandeController(
            Dossiers dossiers,
            Outbox outbox,
            Synchronisation synchronisation,
            Courriels courriels,
            RateLimit limit,
            Clock clock) {
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.synchronisation = synchronisation;
        this.courriels = courriels;
        this.limit = limit;
        this.clock = clock;
    }

    /** A code that was sent; a wrong pair of number and date gets one that nobody knows, so that the answer is the same. */
    private record Pending(String ref, String code, Instant until, int tries) {}

    @GetMapping("/portail/ma-demande")
    String show(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession();
        Optional<Dossier> own = own(session);
        model.addAttribute("attente", session.getAttribute(PENDING) != null);
        own.ifPresent(one -> {
            LocalDate jour = LocalDate.now(clock);
            model.addAttribute("dossier", one);
            model.addAttribute("essaiRenouvellement", tried(one, jour).anomalies());
            model.addAttribute("permis", tried(one, jour).estAccepte());
            if (Calendrier.de(one.demande(), jour) instanceof Resultat.Accepte<Calendrier> done) {
                model.addAttribute("calendrier", done.valeur());
            }
        });
        return "portail/ma-demande";
    }

    private static Resultat<?> tried(Dossier one, LocalDate jour) {
        return Renouvellement.renouveler(one.demande(), CodeGuichet.PORTAIL_GRAND_PUBLIC, jour);
    }

    private Optional<Dossier> own(HttpSession session) {
        return session.getAttribute(REF) instanceof String ref ? dossiers.find(ref) : Optional.empty();
    }

    @PostMapping("/portail/ma-demande/code")
    String ask(
            @RequestParam String numero,
            @RequestParam String naissance,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (!limit.allows("code", request.getRemoteAddr())) {
            flash.addFlashAttribute("avis", "Trop d’essais en peu de temps : réessayez dans un quart d’heure.");
            return "redirect:/portail/ma-demande";
        }
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        NumeroUnique read = NumeroUnique.tryParse(numero).valeur();
        Dossier found = read == null ? null : dossiers.find(read).orElse(null);
        var demandeur = found == null ? null : found.demande().demandeur();
        boolean right = demandeur != null
                && demandeur.courriel() != null
                && demandeur.identite().dateNaissance() != null
                && demandeur.identite().dateNaissance().affichage().equals(jour(naissance));
        if (found != null && right) {
            courriels.send(
                    found.ref(), demandeur.courriel(), "Votre code", "Votre code, valable dix minutes : " + code);
        }
        request.getSession()
                .setAttribute(
                        PENDING,
                        new Pending(
                                right && found != null ? found.ref() : "",
                                code,
                                Instant.now().plus(LIFE),
                                0));
        flash.addFlashAttribute(
                "message",
                "Si ces informations sont celles d’une demande qui a une adresse de courriel, un code vient d’y être envoyé.");
        return "redirect:/portail/ma-demande";
    }

    /** As the desks show it: {@code 1.5.1980} is 01/05/1980. */
    private static String jour(String typed) {
        return typed.strip().replaceAll("[-. ]", "/").replaceAll("\\b(\\d)/", "0$1/");
    }

    @PostMapping("/portail/ma-demande/entrer")
    String enter(@RequestParam String code, HttpServletRequest request, RedirectAttributes flash) {
        HttpSession session = request.getSession();
        if (session.getAttribute(PENDING) instanceof Pending sent) {
            boolean right = MessageDigest.isEqual(
                    sent.code().getBytes(StandardCharsets.UTF_8), code.strip().getBytes(StandardCharsets.UTF_8));
            session.removeAttribute(PENDING);
            if (right && !sent.ref().isEmpty() && Instant.now().isBefore(sent.until())) {
                request.changeSessionId();
                session.setAttribute(REF, sent.ref());
            } else {
                if (sent.tries() + 1 < TRIES) {
                    session.setAttribute(PENDING, new Pending(sent.ref(), sent.code(), sent.until(), sent.tries() + 1));
                }
                flash.addFlashAttribute("avis", "Ce code n’est pas le bon, ou il a expiré.");
            }
        }
        return "redirect:/portail/ma-demande";
    }

    @PostMapping("/portail/ma-demande/renouveler")
    String renew(HttpServletRequest request, RedirectAttributes flash) {
        own(request.getSession()).ifPresent(one -> {
            var tried = tried(one, LocalDate.now(clock));
            if (tried.estAccepte() && one.numero() != null) {
                outbox.enqueue(OutboxMessage.renouveler(one.ref())
                        .withNumero(one.numero(), one.etag())
                        .withGuichet(CodeGuichet.PORTAIL_GRAND_PUBLIC));
                synchronisation.sendNow(one.ref());
                flash.addFlashAttribute("message", "Votre renouvellement est enregistré.");
            } else {
                flash.addFlashAttribute("anomalies", tried.anomalies());
            }
        });
        return "redirect:/portail/ma-demande";
    }

    @PostMapping("/portail/ma-demande/sortir")
    String leave(HttpServletRequest request) {
        request.getSession().removeAttribute(REF);
        return "redirect:/portail";
    }
}
