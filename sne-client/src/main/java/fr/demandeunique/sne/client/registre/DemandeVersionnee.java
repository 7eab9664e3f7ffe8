package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A demande as the register holds it, with the mark of its version.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param demande as the SNE holds it
 * @param etag mark of this version, opaque; a change made from it is refused if somebody was faster. Empty if the answer had none
 * @param avertissements what the operation accepted but somebody should look at
 * @param aFaire what the agent still has to do, after a separation
 */
public record DemandeVersionnee(Demande demande, String etag, List<Anomalie> avertissements, List<Consigne> aFaire)
        implements Version {
    /**
     * Copies the lists, which may hold no null.
     *
     * @param demande as the SNE holds it
     * @param etag of the version that was read, null if it is not known
     */
    public DemandeVersionnee {
        avertissements = List.copyOf(avertissements);
        aFaire = List.copyOf(aFaire);
    }

    /** The numéro unique; throws {@link IllegalStateException} for a demande without one, which no register gives. */
    @Override
    public NumeroUnique numero() {
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            throw new IllegalStateException("demande without numeroUnique: register it first");
        }
        return numero;
    }

    /**
     * {@return a content of yours for a version that was read}
     *
     * @param demande as it was read or is to be
     * @param etag mark of that version; {@link Version#ANY} for whatever the version is; null or empty if none is known, which a gateway refuses
     */
    public static DemandeVersionnee of(Demande demande, @Nullable String etag) {
        Objects.requireNonNull(demande, "demande");
        return new DemandeVersionnee(demande, Version.ByNumber.checked(etag), List.of(), List.of());
    }

    /**
     * {@return this version with another content, ready to be sent by {@code modifier}}
     *
     * @param modifiee the new content
     */
    public DemandeVersionnee with(Demande modifiee) {
        return new DemandeVersionnee(modifiee, etag, List.of(), List.of());
    }
}
