package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A monthly quality alert.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id its identifier
 * @param mois the month that it tells of
 * @param indicateur code of the indicator
 * @param libelle its wording
 * @param guichet whose demandes it points at
 * @param nombre demandes concerned
 * @param total demandes looked at
 */
public record Alerte(
        String id,
        YearMonth mois,
        String indicateur,
        String libelle,
        @Nullable CodeGuichet guichet,
        long nombre,
        @Nullable Long total) {}
