package fr.demandeunique.sne.client.registre;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.demandeunique.sne.nomenclature.EtatDemande;
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
 * @param criteres how much a person is alike, in the codes of the register: {@code MEME_PERSONNE} or {@code SOUPCON}, as
 *     {@link fr.demandeunique.sne.doublons.Ressemblance} says. The SNE's own service gives the demande without saying why: this library then compares the two, and the
 *     list is empty if it sees no likeness
 * @param chemin where that person is on the demande that was found, {@code /demandeur} or {@code /coTitulaires/0}; null if unknown
 */
public record DemandeRessemblante(
        @JsonProperty("numeroUnique") NumeroUnique numero,
        EtatDemande etat,
        @Nullable LocalDate dateDepot,
        @Nullable CodeGuichet guichetCreation,
        List<String> criteres,
        @Nullable String chemin) {
    /** Copies the list, which may hold no null. */
    public DemandeRessemblante {
        criteres = List.copyOf(criteres);
    }
}
