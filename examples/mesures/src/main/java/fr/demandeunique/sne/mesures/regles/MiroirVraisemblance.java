package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.mesures.regles.Annotations.CodeConnu;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What hardly seems true, in the {@link Miroir}: amounts, addresses and births with their bounds. */
final class MiroirVraisemblance {
    static final String TELEPHONE = "0[1-9]([ ./-]?[0-9]{2}){4}|(\\+|00)[1-9][0-9 .()-]{7,20}";
    static final String COURRIEL = "[^@\\s,;:<>()]+@([\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}";
    /** What XML 1.0 can carry. */
    static final String TEXTE = "[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]*";
    /** Words one space apart, or nothing. */
    static final String LIGNE = "\\s*|[^\\s\\p{Cntrl}]+(?: [^\\s\\p{Cntrl}]+)*";

    static final String COMMUNE = "[0-9]{5}|2[AB][0-9]{3}";

    private MiroirVraisemblance() {}

    record Revenu(
            @Min(1950) @Max(2019) @Nullable Integer annee,

            @DecimalMin(value = "0", message = "hors des bornes")
            @DecimalMax(value = "300000", message = "hors des bornes")
            @Nullable
            BigDecimal montant) {}

    record Recue(
            @CodeConnu("ressourceRecue") @Nullable String code,

            @DecimalMin(value = "0", message = "hors des bornes")
            @DecimalMax(value = "25000", message = "hors des bornes")
            @Nullable
            BigDecimal montant) {}

    record Versee(
            @CodeConnu("ressourceVersee") @Nullable String code,

            @DecimalMin(value = "0", message = "hors des bornes")
            @DecimalMax(value = "25000", message = "hors des bornes")
            @Nullable
            BigDecimal montant) {}

    record Naissances(
            @Min(1) @Max(4) @Nullable Integer nombre,
            @Nullable LocalDate date) {
        @AssertTrue
        public boolean isDateProche() {
            return date == null || !date.isBefore(Donnees.JOUR) && !date.isAfter(Donnees.JOUR.plusDays(285));
        }
    }

    record Adresse(
            @Pattern(regexp = TEXTE) @Pattern(regexp = LIGNE) @Nullable
            String numero,

            @Pattern(regexp = TEXTE) @Pattern(regexp = LIGNE) @Nullable
            String voie,

            @Pattern(regexp = TEXTE) @Pattern(regexp = LIGNE) @Nullable
            String complement,

            @Pattern(regexp = "[0-9]{5}") @Nullable String codePostal,

            @Pattern(regexp = TEXTE) @Pattern(regexp = LIGNE) @Nullable
            String localite,

            @Pattern(regexp = TEXTE) @Pattern(regexp = LIGNE) @Nullable
            String pays,

            @Nullable String commune) {
        @AssertTrue
        public boolean isCommuneConnue() {
            return commune == null || Commune.existence(commune, Donnees.JOUR) != Commune.Existence.NON;
        }

        @AssertTrue
        public boolean isCodePostalDeLaCommune() {
            return codePostal == null
                    || commune == null
                    || Commune.de(commune)
                            .map(one -> one.codesPostaux().contains(codePostal))
                            .orElse(true);
        }
    }

    static boolean agePlausible(@Nullable LocalDate naissance, int least) {
        return naissance == null
                || naissance.isAfter(Donnees.JOUR)
                || !naissance.plusYears(least).isAfter(Donnees.JOUR)
                        && naissance.plusYears(111).isAfter(Donnees.JOUR);
    }
}
