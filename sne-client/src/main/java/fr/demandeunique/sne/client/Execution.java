package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.Jetons.Jeton;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.client.reglage.Essai;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.client.reglage.Temps;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries calls: the headers of each, one delay for each whole answer, a token, the circuit breaker, and the tries after a failure. Waiting
 * and not waiting take the same decisions. No lock is held while anything waits.
 */
final class Execution {
    static final String JSON = "application/json";
    static final String ACCEPTE = JSON + ", application/problem+json";

    /** What all the clients made from one another share. */
    record Liaison(
            HttpClient http,
            URI url,
            Temps temps,
            Echeances echeances,
            Diagnostic diagnostic,
            Disjoncteur disjoncteur,
            Journal journal,
            @Nullable Jetons jetons,
            @Nullable String mandataire,
            @Nullable String agent,
            DoubleSupplier hasard,
            boolean cles,
            boolean nuu,
            AtomicBoolean ferme) {}

    private final Liaison liaison;
    private final CodeGuichet guichet;
    private final OptionsAppel options;

    Execution(Liaison liaison, CodeGuichet guichet, OptionsAppel options) {
        this.liaison = liaison;
        this.guichet = guichet;
        this.options = options;
    }

    CodeGuichet guichet() {
        return guichet;
    }

    Liaison liaison() {
        return liaison;
    }

    /** How often a call with these options is tried. */
    Relances relances(OptionsAppel call) {
        Relances own = Suivi.ensemble(options, call).relances();
        return own == null ? Relances.DEFAUT : own;
    }

    Execution avec(CodeGuichet guichet) {
        return new Execution(liaison, guichet, options);
    }

    /** The same with other defaults; those that are null stay as they were. */
    Execution avec(OptionsAppel others) {
        if (others.cle() != null || others.requete() != null) {
            throw new IllegalArgumentException("a key or an identifier belongs to one call");
        }
        return new Execution(liaison, guichet, Suivi.ensemble(options, others));
    }

    <T> Reponse<T> executer(Operation<T> operation, OptionsAppel call) {
        Suivi suivi = suivi(operation, call);
        while (true) {
            Essai essai = suivi.essai();
            SneException echec;
            try {
                return attendre(operation, suivi, essai);
            } catch (SneException e) {
                echec = e;
            }
            Duration wait = suivi.attente(echec);
            if (wait == null) {
                throw echec;
            }
            liaison.journal.relance(essai, wait, echec);
            if (!wait.isZero()) {
                try {
                    liaison.temps.attendre(wait);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new SneException.Interrompu(Contexte.sansReponse(suivi.id()), e);
                }
            }
        }
    }

    private <T> Reponse<T> attendre(Operation<T> operation, Suivi suivi, Essai essai) {
        HttpResponse<byte[]> response = null;
        Throwable failure = null;
        Duration delai = suivi.delai();
        liaison.journal.commence(essai);
        try {
            response = envoyerEtAttendre(operation, suivi, delai);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new SneException.Interrompu(Contexte.sansReponse(suivi.id()), e);
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            failure = e;
        }
        return conclure(operation, suivi, essai, response, failure, delai);
    }

    /** On the calling thread, which spares two changes of thread for each call: on a busy machine they cost more than all the rest. */
    private HttpResponse<byte[]> envoyerEtAttendre(Operation<?> operation, Suivi suivi, Duration delai)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long end = liaison.temps.nanos() + delai.toNanos();
        Duration closed = liaison.disjoncteur.attente();
        if (!closed.isZero()) {
            throw new SneException.CircuitOuvert(closed, Contexte.sansReponse(suivi.id()));
        }
        Jeton token = liaison.jetons == null ? null : liaison.jetons.jeton().get(delai.toNanos(), TimeUnit.NANOSECONDS);
        suivi.parti(token);
        return liaison.http.send(
                requete(operation, suivi, token).timeout(delai).build(),
                info -> CorpsBorne.pour(info.statusCode(), liaison.echeances, end));
    }

    <T> CompletableFuture<Reponse<T>> executerSansAttendre(Operation<T> operation, OptionsAppel call) {
        if (operation.nuu != liaison.nuu && !liaison.ferme.get()) {
            return CompletableFuture.failedFuture(new SneException.HorsTransport(operation.nom));
        }
        Suivi suivi = suivi(operation, call);
        var result = new CompletableFuture<Reponse<T>>();
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                suivi.abandonner();
            }
        });
        lancer(operation, suivi, result);
        return result;
    }

    private <T> void lancer(Operation<T> operation, Suivi suivi, CompletableFuture<Reponse<T>> result) {
        if (result.isDone()) {
            return;
        }
        Essai essai = suivi.essai();
        Duration delai = suivi.delai();
        liaison.journal.commence(essai);
        var outcome = new CompletableFuture<HttpResponse<byte[]>>();
        // Cancelled with the answer: a timer left behind would hold each answer in memory for the whole delay.
        var timer = liaison.temps.apres(delai);
        // Async: what a caller hangs on the result must not run on the one thread that fires all the timers.
        timer.thenRunAsync(() -> {
            outcome.completeExceptionally(new TimeoutException());
            suivi.abandonner();
        });
        partir(operation, suivi).whenComplete((response, failure) -> {
            timer.cancel(false);
            if (failure == null) {
                outcome.complete(response);
            } else {
                outcome.completeExceptionally(failure);
            }
        });
        outcome.whenComplete((response, failure) -> {
            try {
                result.complete(conclure(operation, suivi, essai, response, failure, delai));
            } catch (SneException e) {
                Duration wait = suivi.attente(e);
                if (wait == null) {
                    result.completeExceptionally(e);
                } else {
                    liaison.journal.relance(essai, wait, e);
                    liaison.temps.apres(wait).thenRunAsync(() -> lancer(operation, suivi, result));
                }
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
    }

    private Suivi suivi(Operation<?> operation, OptionsAppel call) {
        if (liaison.ferme.get()) {
            throw new IllegalStateException("this client is closed");
        }
        if (operation.nuu != liaison.nuu) {
            throw new SneException.HorsTransport(operation.nom);
        }
        return new Suivi(operation, Suivi.ensemble(options, call), liaison);
    }

    /** Sends the request once there is a token; never throws. */
    private CompletableFuture<HttpResponse<byte[]>> partir(Operation<?> operation, Suivi suivi) {
        Duration closed = liaison.disjoncteur.attente();
        if (!closed.isZero()) {
            return CompletableFuture.failedFuture(
                    new SneException.CircuitOuvert(closed, Contexte.sansReponse(suivi.id())));
        }
        if (liaison.jetons == null) {
            return envoyer(operation, suivi, null);
        }
        CompletableFuture<Jeton> token = liaison.jetons.jeton();
        return token.isDone() && !token.isCompletedExceptionally()
                ? envoyer(operation, suivi, token.join())
                : token.thenCompose(one -> envoyer(operation, suivi, one));
    }

    private CompletableFuture<HttpResponse<byte[]>> envoyer(
            Operation<?> operation, Suivi suivi, @Nullable Jeton jeton) {
        try {
            suivi.parti(jeton);
            CompletableFuture<HttpResponse<byte[]>> call = liaison.http.sendAsync(
                    requete(operation, suivi, jeton).build(), info -> CorpsBorne.pour(info.statusCode()));
            suivi.encours(call);
            return call;
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private HttpRequest.Builder requete(Operation<?> operation, Suivi suivi, @Nullable Jeton jeton) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(liaison.url + operation.chemin))
                .header("X-Guichet", guichet.code())
                .header("X-Request-Id", suivi.id());
        operation.entetes.forEach(request::header);
        suivi.options().entetes().forEach(request::setHeader);
        poser(request, "X-Profil", suivi.options().profil());
        poser(request, "Idempotency-Key", suivi.cle());
        poser(request, "User-Agent", liaison.agent);
        poser(request, "Proxy-Authorization", liaison.mandataire);
        if (jeton != null) {
            request.setHeader("Authorization", "Bearer " + jeton.valeur);
        }
        byte[] body = operation.corps;
        if (body == null && operation.methode.equals("GET")) {
            return request;
        }
        return request.method(
                operation.methode,
                body == null || body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    private static void poser(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.setHeader(name, value);
        }
    }

    /** What the exchange gives, or the exception that says what went wrong; all who watch are told. */
    private <T> Reponse<T> conclure(
            Operation<T> operation,
            Suivi suivi,
            Essai essai,
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable failure,
            Duration delai) {
        Reponse<T> good = null;
        SneException echec = null;
        if (response == null) {
            echec = liaison.diagnostic.de(failure == null ? new IOException() : failure, delai, suivi.id());
        } else {
            liaison.diagnostic.repondu();
            try {
                if (!operation.nuu) {
                    Reponses.verifier(response, liaison.temps);
                }
                good = Reponses.brute(operation.sens.lire(response), response, suivi.id(), essai.rang());
            } catch (SneException e) {
                echec = e;
            } catch (IOException | RuntimeException e) {
                // Whatever a server sends, the caller sees one family of exceptions.
                echec = new SneException.ReponseIllisible(Reponses.contexte(response, List.of()));
            }
            if (Reponses.entete(response, "Deprecation") != null) {
                String end = Reponses.entete(response, "Sunset");
                liaison.journal.perimee(operation.nom, end == null ? "" : end);
            }
        }
        if (echec == null || !(Diagnostic.panne(echec) || echec instanceof SneException.CircuitOuvert)) {
            liaison.disjoncteur.succes();
        } else if (Diagnostic.panne(echec)) {
            liaison.disjoncteur.echec();
        }
        int statut = response == null ? 0 : response.statusCode();
        liaison.journal.termine(essai, statut, suivi.duree(), echec);
        if (good != null) {
            return good;
        }
        suivi.oublier(liaison.jetons, echec);
        throw echec == null ? new IllegalStateException("no outcome") : echec;
    }
}
