package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import fr.demandeunique.sne.personne.Adresse;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling of the social landlords' directory (RPLS).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rpls its number, ten positions
 * @param adresse its address
 * @param type {@code T1} to {@code T8}, {@code T9P}
 * @param surface square metres
 * @param loyer euros a month
 * @param financement how it was paid for
 * @param contingent who may reserve it
 * @param chargeLe day on which the register loaded it
 */
public record LogementRpls(
        NumeroRpls rpls,
        @Nullable Adresse adresse,
        @Nullable TypeLogementRpls type,
        @Nullable BigDecimal surface,
        @Nullable BigDecimal loyer,
        @Nullable String financement,
        @Nullable Contingent contingent,
        @Nullable LocalDate chargeLe) {}
