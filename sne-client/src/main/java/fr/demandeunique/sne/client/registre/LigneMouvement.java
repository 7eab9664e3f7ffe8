package fr.demandeunique.sne.client.registre;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the movements feed: something happened to a demande.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rang grows strictly along the feed
 * @param type {@code CRE CRS MOD REN RAD SUP COP DALO}; the list is open
 * @param instant when the register wrote it down
 * @param jour day of the operation
 * @param numero of the demande
 * @param guichet who did it, null for the system
 * @param motif of a radiation; a {@code RAD} without one is a reactivation
 * @param version mark of the version that it made, null after a suppression
 */
public record LigneMouvement(
        long rang,
        TypeFichier type,
        Instant instant,
        LocalDate jour,
        @JsonProperty("numeroUnique") NumeroUnique numero,
        @Nullable CodeGuichet guichet,
        @Nullable MotifRadiation motif,
        @Nullable String version) {
    /**
     * True for a tombstone: the demande is gone, forget what you hold of it.
     *
     * @return whether it is one
     */
    public boolean estSuppression() {
        return type.equals(TypeFichier.SUPPRESSION);
    }
}
