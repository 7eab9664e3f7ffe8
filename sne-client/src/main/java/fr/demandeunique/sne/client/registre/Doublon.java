package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demande that looks like the one that was searched for.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param numero numéro unique
 * @param etat state, such as {@code ACTIVE}
 * @param dateDepot date de dépôt
 * @param guichetCreation guichet that registered it
 * @param criteres what is alike, in the codes of the register, then where on that demande: {@code MEME_PERSONNE}, {@code /coTitulaires/0}; empty where the
 *     register does not tell, as the SNE's own service
 */
public record Doublon(
        NumeroUnique numero,
        String etat,
        @Nullable LocalDate dateDepot,
        @Nullable CodeGuichet guichetCreation,
        List<String> criteres) {
    public Doublon {
        criteres = List.copyOf(criteres);
    }
}
