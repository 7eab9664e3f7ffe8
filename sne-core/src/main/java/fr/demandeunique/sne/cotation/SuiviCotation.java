package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scores and the waiting times of a stock, in one pass (R441-2-17).
 *
 * <p>A demande that lives on the day counts under each type and each commune that it asks for; one that was served in the twelve months before,
 * under the type and the commune of its dwelling, where they are known, else under the first of those it asked for.
 *
 * <pre>{@code
 * var suivi = new SuiviCotation(jour);
 * stock.forEach(demande -> suivi.ajouter(demande, cotateur.coter(demande)));
 * suivi.distribution(Analogue.de(demande)).rang(points);
 * }</pre>
 *
 * <p>Merging is associative and commutative. Not thread-safe.
 */
public final class SuiviCotation implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The waiting times are those of a year. */
    private static final int MOIS = 12;

    private final LocalDate jour;
    private final HashMap<Analogue, HashMap<BigDecimal, Long>> scores = new HashMap<>();
    private final HashMap<Analogue, TreeMap<Integer, Long>> attentes = new HashMap<>();

    /**
     * Counts the stock as it stands on a day.
     *
     * @param jour the day of the count
     */
    public SuiviCotation(LocalDate jour) {
        this.jour = jour;
    }

    /**
     * Counts a demande and its score; of one that does not live on the day the score is left out.
     *
     * @param demande of the stock
     * @param cotation its score by the grid of its territory
     */
    public void ajouter(Demande demande, Cotation cotation) {
        LocalDate depot = demande.dateDepot();
        if (depot == null || depot.isAfter(jour)) {
            return;
        }
        RadiationDemande radiation = demande.radiation();
        boolean alive = radiation == null
                ? demande.etat() == null || demande.etat() == EtatDemande.ACTIVE
                : radiation.date() != null && radiation.date().isAfter(jour);
        if (alive) {
            BigDecimal points = court(cotation.points());
            for (Analogue one : demandees(demande)) {
                scores.computeIfAbsent(one, key -> new HashMap<>()).merge(points, 1L, Long::sum);
            }
        } else if (radiation != null && radiation.motif() == MotifRadiation.ATTRIBUTION) {
            LocalDate bail = bail(demande, radiation);
            if (bail != null && !bail.isAfter(jour) && bail.isAfter(jour.minusMonths(MOIS)) && !bail.isBefore(depot)) {
                int months = (int) ChronoUnit.MONTHS.between(depot, bail);
                for (Analogue one : servie(demande)) {
                    attentes.computeIfAbsent(one, key -> new TreeMap<>()).merge(months, 1L, Long::sum);
                }
            }
        }
    }

    /** Equal scores are equal keys, however many zeros end them; never 2E+1. */
    private static BigDecimal court(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable LocalDate bail(Demande demande, RadiationDemande radiation) {
        Attribution attribution = demande.attribution();
        return attribution == null || attribution.dateBail() == null ? radiation.date() : attribution.dateBail();
    }

    private static Set<Analogue> demandees(Demande demande) {
        LogementRecherche wanted = demande.logementRecherche();
        return wanted == null ? Set.of(Analogue.toutes()) : croiser(wanted.types(), wanted.communes());
    }

    private static Set<Analogue> servie(Demande demande) {
        Analogue first = Analogue.de(demande);
        Attribution attribution = demande.attribution();
        LogementAttribue logement = attribution == null ? null : attribution.logement();
        TypeLogement type = logement == null || logement.type() == null ? first.type() : type(logement.type());
        String commune = logement == null
                        || logement.adresse() == null
                        || logement.adresse().commune() == null
                ? first.commune()
                : logement.adresse().commune();
        return croiser(type == null ? List.of() : List.of(type), commune == null ? List.of() : List.of(commune));
    }

    /** The RPLS counts up to nine rooms, a demande up to six and more. */
    private static TypeLogement type(TypeLogementRpls type) {
        return type.connu() && type.compareTo(TypeLogementRpls.T6) >= 0
                ? TypeLogement.T6_ET_PLUS
                : TypeLogement.of(type.code());
    }

    /** Each pair, each alone, and all. */
    private static Set<Analogue> croiser(List<TypeLogement> types, List<String> communes) {
        Set<Analogue> all = new LinkedHashSet<>();
        all.add(Analogue.toutes());
        types.forEach(type -> all.add(new Analogue(type, null)));
        for (String commune : communes) {
            all.add(new Analogue(null, commune));
            types.forEach(type -> all.add(new Analogue(type, commune)));
        }
        return all;
    }

    /**
     * Adds what another counted, which stays as it is.
     *
     * @param autre a count of the same day, over another part of the stock
     * @throws IllegalArgumentException if it counted another day
     */
    public void fusionner(SuiviCotation autre) {
        if (!jour.equals(autre.jour)) {
            throw new IllegalArgumentException("scores of different days do not add up");
        }
        ajouter(scores, autre.scores, HashMap::new);
        ajouter(attentes, autre.attentes, TreeMap::new);
    }

    private static <K, M extends Map<K, Long>> void ajouter(
            Map<Analogue, M> into, Map<Analogue, M> from, java.util.function.Supplier<M> empty) {
        from.forEach((analogue, counts) -> {
            M own = into.computeIfAbsent(analogue, key -> empty.get());
            counts.forEach((value, count) -> own.merge(value, count, Long::sum));
        });
    }

    /**
     * {@return the scores of the demandes that are analogous; none if there is none}
     *
     * @param analogue the kind of demande compared with
     */
    public DistributionCotation distribution(Analogue analogue) {
        return DistributionCotation.de(scores.getOrDefault(analogue, new HashMap<>()));
    }

    /**
     * {@return the waiting time found in the last twelve months; empty if nobody was served}
     *
     * @param analogue the kind of demande compared with
     */
    public Optional<AttenteConstatee> attente(Analogue analogue) {
        TreeMap<Integer, Long> months = attentes.get(analogue);
        if (months == null) {
            return Optional.empty();
        }
        long total = months.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal sum = BigDecimal.ZERO;
        int median = -1;
        long seen = 0;
        for (var one : months.entrySet()) {
            sum = sum.add(BigDecimal.valueOf(one.getKey()).multiply(BigDecimal.valueOf(one.getValue())));
            seen += one.getValue();
            if (median < 0 && seen >= (total + 1) / 2) {
                median = one.getKey();
            }
        }
        return Optional.of(
                new AttenteConstatee(total, sum.divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP), median));
    }
}
