package fr.demandeunique.sne.client.registre;

import java.util.List;

/**
 * A territory of the register.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code three positions
 * @param libelle its name
 * @param departements codes of its départements
 */
public record FicheTerritoire(String code, String libelle, List<String> departements) {
    /** Copies the list, which may hold no null. */
    public FicheTerritoire {
        departements = List.copyOf(departements);
    }
}
