package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.client.transport.HttpEngine;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register behind the SNE's own service. It knows no idempotency key and no version: the last writer wins, and a registration whose answer was lost is searched
 * for before anybody tries again.
 */
public final class NuuTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger("fr.demandeunique.sne.client");

    private final HttpEngine engine;
    private final NuuSettings settings;
    private final AtomicInteger rank;
    private final Dialogue dialogue;
    private final Recovery recovery;

    public NuuTransport(HttpEngine engine, NuuSettings settings) {
        this(engine, settings, new AtomicInteger());
    }

    private NuuTransport(HttpEngine engine, NuuSettings settings, AtomicInteger rank) {
        this.engine = engine;
        this.settings = settings;
        this.rank = rank;
        this.dialogue = new Dialogue(engine.guichet(), settings, engine.time(), rank);
        this.recovery = new Recovery(dialogue);
    }

    /** {@code CRE}; after a lost answer the demande is looked for by {@code getDoublons}, and what was done is told as a warning. */
    @Override
    public Call<DemandeVersionnee> enregistrer(Demande demande) {
        return call((carrier, options) -> recovery.enregistrer(carrier, demande, options));
    }

    @Override
    public Call<DemandeVersionnee> lire(NumeroUnique numero) {
        return call((carrier, options) -> dialogue.lire(carrier, numero, options));
    }

    @Override
    public Call<List<DemandeRessemblante>> doublons(Demande demande) {
        return call((carrier, options) -> dialogue.doublons(carrier, demande, options));
    }

    /** {@code MOD}. */
    @Override
    public Call<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        return call((carrier, options) -> dialogue.modifier(carrier, demande.demande(), options));
    }

    /** {@code REN}. */
    @Override
    public Call<DemandeVersionnee> renouveler(Version version) {
        return about(version, (carrier, demande, options) -> dialogue.renouveler(carrier, demande, options));
    }

    /** {@code RAD}. */
    @Override
    public Call<DemandeVersionnee> radier(Version version, OrdreRadiation ordre) {
        return radier(
                version,
                RadiationDemande.builder()
                        .motif(ordre.motif())
                        .sousMotif(ordre.sousMotif())
                        .ecritLe(ordre.ecritLe())
                        .avertiLe(ordre.avertiLe())
                        .commissionLe(ordre.commissionLe())
                        .build());
    }

    @Override
    public Call<DemandeVersionnee> radier(
            Version version, MotifRadiation motif, @Nullable SousMotifRadiation sousMotif) {
        return radier(
                version,
                RadiationDemande.builder().motif(motif).sousMotif(sousMotif).build());
    }

    private Call<DemandeVersionnee> radier(Version version, RadiationDemande radiation) {
        return about(version, (carrier, demande, options) -> dialogue.radier(carrier, demande, radiation, options));
    }

    /** {@code RAD} with the empty motif, that of a « déradiation » in the published list; a guess as to where it stands. */
    @Override
    public Call<DemandeVersionnee> reactiver(Version version) {
        return about(version, (carrier, demande, options) -> dialogue.reactiver(carrier, demande, options));
    }

    /** {@code CRS}; a lost answer is looked for as after {@code CRE}. */
    @Override
    public Call<DemandeVersionnee> separer(Version initiale, int coTitulaire, Demande remplie) {
        return call((carrier, options) -> recovery.separer(carrier, initiale.numero(), remplie, options));
    }

    /** {@code RAD}. */
    @Override
    public Call<DemandeVersionnee> attribuer(Version version, Attribution attribution) {
        return about(
                version, (carrier, demande, options) -> dialogue.attribuer(carrier, demande, attribution, options));
    }

    /** {@code SUP}. */
    @Override
    public Call<Boolean> supprimer(Version version) {
        return about(
                version,
                (carrier, demande, options) ->
                        dialogue.supprimer(carrier, demande, options).thenApply(any -> true));
    }

    @Override
    public Call<List<Demande>> nouveauxDaloDepuis(Instant instant) {
        return call((carrier, options) -> dialogue.nouveauxDaloDepuis(carrier, instant, options));
    }

    @Override
    public Call<List<Demande>> radieesDepuis(Instant instant) {
        return call((carrier, options) -> dialogue.radieesDepuis(carrier, instant, options));
    }

    @Override
    public <T> Call<T> gateway(HttpCall<T> call) {
        return call((carrier, options) -> CompletableFuture.failedFuture(new SneException.HorsTransport(call.name())));
    }

    @Override
    public Optional<TrackedWrites> trackedWrites() {
        return Optional.of(new NuuWrites(
                new Conversation.Starter() {
                    @Override
                    public <T> CompletableFuture<T> start(Conversation<T> conversation, CallOptions options) {
                        return call(conversation).executeAsync(options);
                    }
                },
                dialogue));
    }

    @Override
    public TimeSource time() {
        return engine.time();
    }

    /** File names go on counting. */
    @Override
    public Transport with(CodeGuichet guichet) {
        return new NuuTransport(engine.with(guichet), settings, rank);
    }

    @Override
    public Transport with(CallOptions options) {
        return new NuuTransport(engine.with(options), settings, rank);
    }

    @Override
    public void pause(Duration duration) {
        engine.pause(null, duration);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** What is said of a demande as the SNE holds it. */
    private interface About<T> {
        CompletableFuture<T> hold(Carrier carrier, Demande demande, CallOptions options);
    }

    /** The demande is the one that was read; it is read first where only its number is known. */
    private <T> Call<T> about(Version version, About<T> what) {
        return call((carrier, options) -> version instanceof DemandeVersionnee read
                ? what.hold(carrier, read.demande(), options)
                : dialogue.lire(carrier, version.numero(), options)
                        .thenCompose(read -> what.hold(carrier, read.demande(), options)));
    }

    private <T> Call<T> call(Conversation<T> conversation) {
        return new Call<>() {
            @Override
            public RawResponse<T> raw(CallOptions options) {
                var carrier = new Waiting();
                try {
                    return carrier.around(conversation.hold(carrier, options).join());
                } catch (CompletionException e) {
                    throw e.getCause() instanceof RuntimeException known ? known : e;
                }
            }

            @Override
            public CompletableFuture<RawResponse<T>> rawAsync(CallOptions options) {
                var carrier = new NotWaiting();
                return carrier.outcome(conversation.hold(carrier, options));
            }
        };
    }

    /** Remembers the last answer and what the schema finds in all: the value of a conversation is given with what HTTP said around that one. */
    private abstract class Remembering implements Carrier {
        private volatile @Nullable RawResponse<?> last;
        private volatile List<Anomalie> faults = List.of();

        <T> T heard(RawResponse<T> response) {
            last = response;
            if (response.value() instanceof NuuCalls.Judged judged
                    && !judged.faults().isEmpty()) {
                List<Anomalie> all = new ArrayList<>(faults);
                all.addAll(judged.faults());
                faults = List.copyOf(all);
                LOG.warn(
                        "{} écarts au schéma dans une réponse de NUU",
                        judged.faults().size());
            }
            return response.value();
        }

        <T> RawResponse<T> around(T value) {
            RawResponse<?> answer = last;
            return answer == null
                    ? new RawResponse<>(value, 0, Map.of(), "", 0)
                    : new RawResponse<>(
                            value, answer.status(), answer.headers(), answer.requestId(), answer.attempts(), faults);
        }

        @Override
        public RetryPolicy retries(CallOptions options) {
            return engine.retryPolicy(options);
        }
    }

    /** On the calling thread. */
    private final class Waiting extends Remembering {
        @Override
        public <T> CompletableFuture<T> carry(HttpCall<T> call, CallOptions options) {
            try {
                return CompletableFuture.completedFuture(heard(engine.raw(call, options)));
            } catch (SneException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public CompletableFuture<Boolean> sleep(Duration duration) {
            try {
                engine.pause(null, duration);
                return CompletableFuture.completedFuture(true);
            } catch (SneException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }

    /** Without waiting; one for each conversation, since giving it up gives up the exchange that is under way. */
    private final class NotWaiting extends Remembering {
        private volatile @Nullable CompletableFuture<?> underWay;
        private volatile boolean abandoned;

        @Override
        public <T> CompletableFuture<T> carry(HttpCall<T> call, CallOptions options) {
            if (abandoned) {
                return CompletableFuture.failedFuture(new CancellationException());
            }
            CompletableFuture<RawResponse<T>> exchange = engine.send(call, options);
            hold(exchange);
            return exchange.thenApply(this::heard);
        }

        @Override
        public CompletableFuture<Boolean> sleep(Duration duration) {
            CompletableFuture<Boolean> pause = engine.pauseAsync(null, duration);
            hold(pause);
            return pause;
        }

        private void hold(CompletableFuture<?> exchange) {
            underWay = exchange;
            if (abandoned) {
                exchange.cancel(true);
            }
        }

        /** The conversation as its caller sees it: ends with the failure itself; cancelling it gives the connection back. */
        <T> CompletableFuture<RawResponse<T>> outcome(CompletableFuture<T> conversation) {
            var result = new CompletableFuture<RawResponse<T>>();
            conversation.whenComplete((value, failure) -> {
                if (failure == null) {
                    result.complete(around(value));
                } else {
                    result.completeExceptionally(Carrier.cause(failure));
                }
            });
            result.whenComplete((value, failure) -> {
                if (result.isCancelled()) {
                    abandoned = true;
                    CompletableFuture<?> exchange = underWay;
                    if (exchange != null) {
                        exchange.cancel(true);
                    }
                }
            });
            return result;
        }
    }
}
