package fr.demandeunique.sne.progiciel.socle;

import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.numero.Territoire;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who, where, which day. */
@ControllerAdvice
class PageAdvice {
    private final Clock clock;
    private final BacASableHote sandbox;

    PageAdvice(Clock clock, BacASableHote sandbox) {
        this.clock = clock;
        this.sandbox = sandbox;
    }

    @ModelAttribute("agent")
    @Nullable
    Agent agent(@AuthenticationPrincipal @Nullable Agent agent) {
        return agent;
    }

    @ModelAttribute("jour")
    LocalDate jour() {
        return LocalDate.now(clock);
    }

    @ModelAttribute("essai")
    boolean essai() {
        return sandbox.present();
    }

    @ModelAttribute("page")
    String page(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** In the order of the profile: by number from 6 February 2017 for those who have several. */
    @ModelAttribute("territoires")
    List<Territoire> territoires(@AuthenticationPrincipal @Nullable Agent agent) {
        if (agent == null) {
            return List.of();
        }
        List<Territoire> all = agent.territoires().stream()
                .map(Territoire::de)
                .flatMap(Optional::stream)
                .toList();
        return agent.profils().stream()
                .findFirst()
                .map((Profil one) -> one.presenter(all, jour()))
                .orElse(all);
    }
}
