package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.SneException.Contexte;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Carries the calls of one conversation with NUU: on the calling thread, each over before the next begins, or without waiting. */
interface PorteurNuu {
    <T> CompletableFuture<T> porter(Operation<T> operation, OptionsAppel options);

    /** Ends after that time. */
    CompletableFuture<Boolean> attendre(Duration duree);

    /** On the calling thread. */
    static PorteurNuu surPlace(Execution execution) {
        return new PorteurNuu() {
            @Override
            public <T> CompletableFuture<T> porter(Operation<T> operation, OptionsAppel options) {
                try {
                    return CompletableFuture.completedFuture(
                            execution.executer(operation, options).valeur());
                } catch (SneException e) {
                    return CompletableFuture.failedFuture(e);
                }
            }

            @Override
            public CompletableFuture<Boolean> attendre(Duration duree) {
                try {
                    execution.liaison().temps().attendre(duree);
                    return CompletableFuture.completedFuture(true);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return CompletableFuture.failedFuture(new SneException.Interrompu(Contexte.sansReponse(null), e));
                }
            }
        };
    }

    /** What a conversation on the calling thread came to. */
    static <T> T conclure(CompletableFuture<T> conversation) {
        try {
            return conversation.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /** A failure as it was thrown, not as a chain of futures wraps it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Without waiting; one for each conversation, since giving it up gives up the call that is under way. */
    final class SansAttendre implements PorteurNuu {
        private final Execution execution;
        private volatile @Nullable CompletableFuture<?> encours;
        private volatile boolean abandonne;

        SansAttendre(Execution execution) {
            this.execution = execution;
        }

        @Override
        public <T> CompletableFuture<T> porter(Operation<T> operation, OptionsAppel options) {
            if (abandonne) {
                return CompletableFuture.failedFuture(new CancellationException());
            }
            CompletableFuture<Reponse<T>> call = execution.executerSansAttendre(operation, options);
            tenir(call);
            return call.thenApply(Reponse::valeur);
        }

        @Override
        public CompletableFuture<Boolean> attendre(Duration duree) {
            CompletableFuture<Boolean> timer = execution.liaison().temps().apres(duree);
            tenir(timer);
            // What follows must not run on the one thread that fires all the timers.
            return timer.thenApplyAsync(any -> any);
        }

        private void tenir(CompletableFuture<?> call) {
            encours = call;
            if (abandonne) {
                call.cancel(true);
            }
        }

        /** The conversation as its caller sees it: ends with the failure itself; cancelling it gives the connection back. */
        <T> CompletableFuture<T> rendre(CompletableFuture<T> conversation) {
            var result = new CompletableFuture<T>();
            conversation.whenComplete((value, failure) -> {
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(cause(failure));
                }
            });
            result.whenComplete((value, failure) -> {
                if (result.isCancelled()) {
                    abandonne = true;
                    CompletableFuture<?> call = encours;
                    if (call != null) {
                        call.cancel(true);
                    }
                }
            });
            return result;
        }
    }
}
