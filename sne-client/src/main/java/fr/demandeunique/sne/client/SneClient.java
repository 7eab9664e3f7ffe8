package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.SneException.Contexte;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a guichet at the SNE's gateway. Each call waits for its answer, and throws an {@link SneException} if the
 * operation did not take place; {@link #async} gives the same operations without waiting.
 *
 * <pre>{@code
 * SneClient sne = SneClient.builder().url(url).guichet(CodeGuichet.parse("10691")).build();
 * DemandeVersionnee enregistree = sne.enregistrer(demande);
 * }</pre>
 *
 * <p>This version tries no call twice: after a lost answer, read the demande before sending it again. The client holds no thread of its own
 * that keeps a JVM alive, and needs no closing.
 *
 * <p>This class is immutable and thread-safe: make one for each guichet, and keep it.
 */
public final class SneClient {
    private final SneClientAsync async;

    private SneClient(SneClientAsync async) {
        this.async = async;
    }

    /** A client to be configured; the URL and the guichet are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same operations, without waiting. */
    public SneClientAsync async() {
        return async;
    }

    /** Registers a demande that has no number yet; the answer has it. */
    public DemandeVersionnee enregistrer(Demande demande) {
        return await(async.enregistrer(demande));
    }

    /** Reads a demande. */
    public DemandeVersionnee lire(NumeroUnique numero) {
        return await(async.lire(numero));
    }

    /**
     * Replaces a demande; its validity stays as it was.
     *
     * @param demande the changed demande, made from the one that was read by {@code toBuilder()}
     * @param etag the mark of the version that was read; throws {@link SneException.Perimee} if it is no longer the last one
     */
    public DemandeVersionnee modifier(Demande demande, String etag) {
        return await(async.modifier(demande, etag));
    }

    /**
     * Replaces a demande; its validity stays as it was.
     *
     * <pre>{@code
     * DemandeVersionnee lue = sne.lire(numero);
     * sne.modifier(lue.avec(lue.demande().toBuilder().precisions("Rez-de-chaussée").build()));
     * }</pre>
     *
     * @param demande the version that was read, with its new content; throws {@link SneException.Perimee} if it is no longer the
     *     last one
     */
    public DemandeVersionnee modifier(DemandeVersionnee demande) {
        return await(async.modifier(demande));
    }

    /** Renews a demande for one year from today, whatever its version. */
    public DemandeVersionnee renouveler(NumeroUnique numero) {
        return await(async.renouveler(numero));
    }

    /** Renews a demande for one year from today; throws {@link SneException.Perimee} if somebody changed it since. */
    public DemandeVersionnee renouveler(DemandeVersionnee lue) {
        return await(async.renouveler(lue));
    }

    /**
     * Registers the demande of the partner who leaves a joint demande: new number, same date de dépôt. As on the screen, in two
     * steps: {@code Separation.separer} gives the duplicate to fill, this call registers it; the initial demande is corrected
     * afterwards, by {@link #modifier(DemandeVersionnee)}.
     *
     * @param initiale number of the joint demande
     * @param coTitulaire which co-titulaire leaves, counted from 1
     * @param remplie the duplicate given by {@code Separation.separer}, filled by the agent
     * @return the new demande, with what is still to be corrected on the initial one
     */
    public DemandeVersionnee separer(NumeroUnique initiale, int coTitulaire, Demande remplie) {
        return await(async.separer(initiale, coTitulaire, remplie));
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the initial demande since it was read. */
    public DemandeVersionnee separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return await(async.separer(initiale, coTitulaire, remplie));
    }

    /** Strikes off a demande, whatever its version: {@code RADATT RADABA RADCON RADIRR}, the last with its sub-motif. */
    public DemandeVersionnee radier(NumeroUnique numero, String motif, @Nullable String sousMotif) {
        return await(async.radier(numero, motif, sousMotif));
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the demande since it was read. */
    public DemandeVersionnee radier(DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return await(async.radier(lue, motif, sousMotif));
    }

    /** Reactivates a demande that was struck off for want of renewal or answer; renew it at once. */
    public DemandeVersionnee reactiver(NumeroUnique numero) {
        return await(async.reactiver(numero));
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed the demande since it was read. */
    public DemandeVersionnee reactiver(DemandeVersionnee lue) {
        return await(async.reactiver(lue));
    }

    /** What the attestation of today says, ready to be laid out. */
    public Attestation attestation(NumeroUnique numero, TypeAttestation type) {
        return await(async.attestation(numero, type));
    }

    private static <T> T await(CompletableFuture<T> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new SneException.Reseau("Appel interrompu avant la réponse", Contexte.sansReponse(null), e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException known) {
                // The stack of the caller is worth more than that of the pool's thread.
                known.addSuppressed(new Throwable("caller"));
                throw known;
            }
            throw new SneException.Reseau("Échec de l’échange", Contexte.sansReponse(null), cause);
        }
    }

    /** Configures a client; not thread-safe. */
    public static final class Builder {
        private static final Duration JOUR = Duration.ofDays(1);

        private @Nullable URI url;
        private @Nullable CodeGuichet guichet;
        private @Nullable HttpClient http;
        private Duration delai = Duration.ofSeconds(30);
        private Duration delaiConnexion = Duration.ofSeconds(10);
        private Temps temps = Temps.systeme();

        private Builder() {}

        /**
         * Base of the gateway, such as {@code https://hote/sne/v1}; a slash at its end does not matter. Throws
         * {@link IllegalArgumentException} for anything but an absolute http or https address without query or fragment.
         */
        public Builder url(URI url) {
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
                throw new IllegalArgumentException("url: http://host/path or https://host/path expected");
            }
            String text = url.toString();
            this.url = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
            return this;
        }

        /** The guichet that speaks. */
        public Builder guichet(CodeGuichet guichet) {
            this.guichet = guichet;
            return this;
        }

        /** How long to wait for a complete answer, connection and body included; 30 s if not given. */
        public Builder delai(Duration delai) {
            this.delai = positif(delai);
            return this;
        }

        /** How long to wait for a connection; 10 s if not given; of no effect on an HTTP client of yours. */
        public Builder delaiConnexion(Duration delaiConnexion) {
            this.delaiConnexion = positif(delaiConnexion);
            return this;
        }

        /** An HTTP client of yours, with its proxy, its certificates and its threads. */
        public Builder httpClient(HttpClient http) {
            this.http = http;
            return this;
        }

        /** A clock of yours, for tests. */
        public Builder temps(Temps temps) {
            this.temps = temps;
            return this;
        }

        /** The client; throws {@link NullPointerException} without a URL or a guichet. */
        public SneClient build() {
            HttpClient used = http != null
                    ? http
                    : HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(delaiConnexion)
                            .build();
            return new SneClient(new SneClientAsync(new Transport(
                    used,
                    Objects.requireNonNull(url, "url"),
                    Objects.requireNonNull(guichet, "guichet"),
                    delai,
                    temps)));
        }

        private static Duration positif(Duration delai) {
            if (delai.isNegative() || delai.compareTo(Duration.ofMillis(1)) < 0 || delai.compareTo(JOUR) > 0) {
                throw new IllegalArgumentException("delay: between a millisecond and a day expected");
            }
            return delai;
        }
    }
}
