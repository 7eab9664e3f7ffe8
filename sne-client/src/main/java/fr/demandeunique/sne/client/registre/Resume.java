package fr.demandeunique.sne.client.registre;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A demande without its people, as a list shows it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param numero numéro unique
 * @param etat state, such as {@code ACTIVE}
 * @param dateDepot date de dépôt
 * @param expiration last day of its validity
 * @param validite {@code VALIDE PREAVIS EXPIREE REACTIVABLE PERDUE}
 * @param guichetCreation guichet that registered it
 * @param guichetDerniereModification guichet that changed it last
 * @param version mark of its version, to be quoted as an ETag
 */
public record Resume(
        @JsonProperty("numeroUnique") NumeroUnique numero,
        EtatDemande etat,
        @Nullable LocalDate dateDepot,
        @Nullable LocalDate expiration,
        @Nullable String validite,
        @Nullable CodeGuichet guichetCreation,
        @Nullable CodeGuichet guichetDerniereModification,
        String version) {}
