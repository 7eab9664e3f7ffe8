package fr.demandeunique.sne.client.registre;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of statistics. A small count is not given: its value is null.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param tableau its code, such as {@code TAB01-01}
 * @param titre its title
 * @param au day of the count
 * @param territoire code of the territory, null for all
 * @param colonnes headings, from left to right
 * @param lignes from top to bottom, each with a value for each heading
 */
public record Tableau(
        String tableau,
        String titre,
        LocalDate au,
        @Nullable String territoire,
        List<String> colonnes,
        List<Ligne> lignes) {
    /** Copies the lists, which may hold no null. */
    public Tableau {
        colonnes = List.copyOf(colonnes);
        lignes = List.copyOf(lignes);
    }

    /**
     * A row.
     *
     * @param libelle its heading
     * @param valeurs one for each column
     */
    public record Ligne(String libelle, List<@Nullable BigDecimal> valeurs) {
        /** Copies the list, which may hold nulls. */
        public Ligne {
            valeurs = Collections.unmodifiableList(new ArrayList<>(valeurs));
        }
    }
}
