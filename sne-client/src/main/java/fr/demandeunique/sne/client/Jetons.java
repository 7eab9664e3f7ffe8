package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.AccesRefuse;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.reglage.Oauth2;
import fr.demandeunique.sne.client.reglage.Temps;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The token of the application: asked for once, whatever the number of callers, and kept almost to its end. Thread-safe, without locks. */
final class Jetons {
    /** A token; never printed. */
    static final class Jeton {
        final String valeur;
        private final long fin;

        private Jeton(String valeur, long fin) {
            this.valeur = valeur;
            this.fin = fin;
        }
    }

    private static final long MARGE = 60;
    private static final long DUREE_PAR_DEFAUT = 300;
    private static final long DUREE_MAX = 86_400;
    private static final int JETON_MAX = 16_384;

    private final HttpClient http;
    private final Oauth2 oauth2;
    private final Diagnostic diagnostic;
    private final Duration delai;
    private final Temps temps;
    private final Journal journal;
    private final @Nullable String mandataire;
    private final AtomicReference<@Nullable CompletableFuture<Jeton>> courant = new AtomicReference<>();

    Jetons(
            HttpClient http,
            Oauth2 oauth2,
            Diagnostic diagnostic,
            Duration delai,
            Temps temps,
            Journal journal,
            @Nullable String mandataire) {
        this.http = http;
        this.oauth2 = oauth2;
        this.diagnostic = diagnostic;
        this.delai = delai;
        this.temps = temps;
        this.journal = journal;
        this.mandataire = mandataire;
    }

    /** The token, or the wait for it that all callers share; nobody but this class ends or cancels it. */
    CompletableFuture<Jeton> jeton() {
        while (true) {
            CompletableFuture<Jeton> seen = courant.get();
            if (seen != null && !(seen.isDone() && perime(seen))) {
                return seen;
            }
            var next = new CompletableFuture<Jeton>();
            if (courant.compareAndSet(seen, next)) {
                demander(next);
                return next;
            }
        }
    }

    private boolean perime(CompletableFuture<Jeton> done) {
        return done.isCompletedExceptionally() || done.join().fin - temps.nanos() <= 0;
    }

    /** Forgets a token that a server refused; the one that replaced it in the meantime stays. */
    void oublier(Jeton jeton) {
        CompletableFuture<Jeton> seen = courant.get();
        if (seen != null && seen.isDone() && !seen.isCompletedExceptionally() && seen.join() == jeton) {
            courant.compareAndSet(seen, null);
        }
    }

    private void demander(CompletableFuture<Jeton> next) {
        String id = UUID.randomUUID().toString();
        long start = temps.nanos();
        HttpRequest.Builder request = HttpRequest.newBuilder(oauth2.url())
                .header("Accept", Execution.JSON)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Request-Id", id)
                .POST(BodyPublishers.ofString(oauth2.formulaire()));
        String authorization = oauth2.autorisation();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (mandataire != null) {
            request.header("Proxy-Authorization", mandataire);
        }
        try {
            var call = http.sendAsync(request.build(), info -> CorpsBorne.pour(info.statusCode()));
            var timer = temps.apres(delai);
            timer.thenRunAsync(() -> {
                next.completeExceptionally(new SneException.DelaiDepasse(delai, Contexte.sansReponse(id)));
                call.cancel(true);
            });
            call.whenComplete((response, failure) -> {
                timer.cancel(false);
                recevoir(next, response, failure, id, start);
            });
        } catch (RuntimeException e) {
            next.completeExceptionally(diagnostic.de(e, delai, id));
        }
    }

    private void recevoir(
            CompletableFuture<Jeton> next,
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable failure,
            String id,
            long start) {
        Duration duree = Duration.ofNanos(temps.nanos() - start);
        try {
            if (failure != null || response == null) {
                throw diagnostic.de(failure == null ? new IOException() : failure, delai, id);
            }
            Jeton jeton = lire(response, id, start);
            journal.jeton(duree, null);
            next.complete(jeton);
        } catch (SneException e) {
            journal.jeton(duree, e);
            next.completeExceptionally(e);
        } catch (RuntimeException e) {
            next.completeExceptionally(new SneException.ReponseIllisible(Contexte.sansReponse(id)));
        }
    }

    private Jeton lire(HttpResponse<byte[]> response, String id, long start) {
        int statut = response.statusCode();
        // The body is not looked at: it may quote what was sent.
        Contexte contexte = Contexte.de(statut, id);
        if (statut == 400 || statut == 401 || statut == 403) {
            throw AccesRefuse.jeton(contexte);
        }
        if (statut == 404) {
            throw new SneException.AdresseErronee("ADRESSE_JETON", contexte);
        }
        if (statut != 200) {
            throw Diagnostic.statut(statut, contexte, Reponses.attente(response, temps.maintenant()));
        }
        try {
            Enveloppe enveloppe = Enveloppe.lire(response.body());
            String value = enveloppe.texte("access_token").orElse("");
            String type = enveloppe.texte("token_type").orElse("Bearer");
            boolean visible = value.chars().allMatch(c -> c > ' ' && c <= '~');
            if (value.isEmpty() || value.length() > JETON_MAX || !visible || !type.equalsIgnoreCase("Bearer")) {
                throw new SneException.ReponseIllisible(contexte);
            }
            long seconds = Math.min(enveloppe.entier("expires_in").orElse(DUREE_PAR_DEFAUT), DUREE_MAX);
            // A token of a minute or less is used for half its life: better than none.
            long kept = seconds > 2 * MARGE ? seconds - MARGE : seconds / 2;
            return new Jeton(
                    value, start + Duration.ofSeconds(Math.max(kept, 1)).toNanos());
        } catch (IOException e) {
            throw new SneException.ReponseIllisible(contexte);
        }
    }
}
