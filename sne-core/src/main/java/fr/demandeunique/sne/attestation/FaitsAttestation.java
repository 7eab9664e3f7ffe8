package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an attestation that a reader checks one by one: what a seal says in clear.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no name.
 *
 * @param depot date de dépôt of the demande
 * @param valableJusquau last day of its validity
 * @param guichet who signs the attestation; null if unknown
 * @param titulaires names of all holders as they are printed, demandeur first, or the name of the personne morale
 */
public record FaitsAttestation(
        LocalDate depot, LocalDate valableJusquau, @Nullable CodeGuichet guichet, List<String> titulaires) {
    /** Copies the list, which may hold no null. */
    public FaitsAttestation {
        titulaires = Arguments.list(titulaires, "titulaires");
    }

    @Override
    public String toString() {
        return "FaitsAttestation[" + depot + ", " + valableJusquau + ", " + guichet + ", " + titulaires.size() + "]";
    }
}
