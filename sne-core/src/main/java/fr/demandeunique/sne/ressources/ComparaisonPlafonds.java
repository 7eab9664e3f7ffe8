package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A demande beside the ceilings of a year. A demande over the ceiling is registered all the same: only a commission may declare it
 * irrecevable (arrêté of 23/03/2015, annex 6.4).
 *
 * <pre>{@code ComparaisonPlafonds.de(demande, LocalDate.of(2017, 2, 21), Menage.Regles.parDefaut()).depassements()}</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no amount.
 *
 * @param annee year of the ceilings
 * @param zone where the dwelling is, null if unknown or overseas
 * @param categorie category of the household, null if unknown
 * @param plafonds ceilings in euros; a financing without a sourced value is not in the map
 * @param revenu income compared, null if unknown
 * @param depassements euros above each ceiling, zero within it; only where income and ceiling are known
 * @param avertissements what somebody should check
 */
public record ComparaisonPlafonds(
        int annee,
        @Nullable Zone zone,
        @Nullable Integer categorie,
        Map<Financement, Long> plafonds,
        @Nullable RevenuReference revenu,
        Map<Financement, BigDecimal> depassements,
        List<Anomalie> avertissements) {
    public ComparaisonPlafonds {
        plafonds = parFinancement(plafonds);
        depassements = parFinancement(depassements);
        avertissements = List.copyOf(avertissements);
    }

    /** The ceilings of a zone, a year and a category, without a demande. */
    public static Map<Financement, Long> plafonds(Zone zone, int annee, int categorie) {
        Map<Financement, Long> all = new EnumMap<>(Financement.class);
        for (Financement one : Financement.values()) {
            Plafonds.plafond(one, zone, annee, categorie).ifPresent(euros -> all.put(one, euros));
        }
        return all;
    }

    /**
     * Compares.
     *
     * @param jour day of the attribution: its year gives the ceilings, and ages are completed on it
     * @param regles what no text read settles
     */
    public static ComparaisonPlafonds de(Demande demande, LocalDate jour, Menage.Regles regles) {
        List<Anomalie> warnings = new ArrayList<>();
        Zone zone = zone(demande, jour, warnings);
        Menage menage = Menage.de(demande, jour, regles).orElse(null);
        if (menage != null && menage.handicap()) {
            warnings.add(Anomalie.avertissement("PLAFOND_HANDICAP_A_VERIFIER", "/handicaps")
                    .selon("PLAFOND_CATEGORIE", jour));
        }
        Integer categorie = menage == null ? null : menage.categorie();
        Map<Financement, Long> plafonds =
                zone == null || categorie == null ? Map.of() : plafonds(zone, jour.getYear(), categorie);
        RevenuReference revenu =
                RevenuReference.de(demande, jour, null, BigDecimal.ZERO).orElse(null);
        if (revenu == null || !revenu.complet()) {
            warnings.add(Anomalie.avertissement("PLAFOND_REVENU_INCOMPLET", "/demandeur/revenusFiscaux")
                    .avec("annee", jour.getYear() - 2)
                    .selon("PLAFOND_REVENU", jour));
        }
        Map<Financement, BigDecimal> over = new EnumMap<>(Financement.class);
        if (revenu != null) {
            plafonds.forEach((financement, euros) -> over.put(
                    financement,
                    revenu.montant().subtract(BigDecimal.valueOf(euros)).max(BigDecimal.ZERO)));
        }
        return new ComparaisonPlafonds(jour.getYear(), zone, categorie, plafonds, revenu, over, warnings);
    }

    private static <T> Map<Financement, T> parFinancement(Map<Financement, T> values) {
        Map<Financement, T> copy = new EnumMap<>(Financement.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    /** The zone of the attributed dwelling if there is one, else that of the first commune asked for. */
    private static @Nullable Zone zone(Demande demande, LocalDate jour, List<Anomalie> warnings) {
        Attribution attribution = demande.attribution();
        LogementAttribue logement = attribution == null ? null : attribution.logement();
        if (logement != null && logement.adresse() != null && logement.adresse().commune() != null) {
            return zone(logement.adresse().commune(), "/attribution/logement/adresse/commune", jour, warnings);
        }
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche == null || recherche.communes().isEmpty()) {
            return null;
        }
        List<Optional<Zone>> zones =
                recherche.communes().stream().map(Zone::deCommune).distinct().toList();
        if (zones.size() > 1) {
            warnings.add(Anomalie.avertissement("PLAFOND_ZONES_DIVERSES", "/logementRecherche/communes")
                    .selon("PLAFOND_ZONE", jour));
        }
        return zone(recherche.communes().get(0), "/logementRecherche/communes/0", jour, warnings);
    }

    /** The zone of a commune; where there is none, somebody must know why every ceiling is missing. */
    private static @Nullable Zone zone(String commune, String chemin, LocalDate jour, List<Anomalie> warnings) {
        Zone found = Zone.deCommune(commune).orElse(null);
        if (found == null) {
            boolean outreMer = commune.startsWith("97");
            warnings.add(Anomalie.avertissement(outreMer ? "PLAFOND_OUTRE_MER" : "PLAFOND_ZONE_INCONNUE", chemin)
                    .selon(outreMer ? "PLAFOND_FINANCEMENTS" : "PLAFOND_ZONE", jour));
        }
        return found;
    }

    @Override
    public String toString() {
        return "ComparaisonPlafonds[" + annee + ", " + zone + ", " + categorie + "]";
    }
}
