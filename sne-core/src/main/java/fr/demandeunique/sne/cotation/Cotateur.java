package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dalo.Priorite;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.Arrondi;
import fr.demandeunique.sne.nomenclature.EffetRefus;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores demandes by a grid that was found sound, on one day.
 *
 * <pre>{@code
 * Cotateur cotateur = Cotateur.de(grille, jour).orElseThrow();
 * cotateur.coter(demande).points();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Cotateur {
    private static final Historique REFUS = Reglement.versions("COTATION_REFUS");

    private final GrilleCotation grille;
    private final LocalDate jour;
    private final int decimales;
    private final RoundingMode arrondi;
    private final @Nullable BigDecimal maximum;
    private final List<String> priorites;

    private Cotateur(GrilleCotation grille, LocalDate jour) {
        this.grille = grille;
        this.jour = jour;
        decimales = grille.decimales() == null ? 0 : grille.decimales();
        arrondi = grille.arrondi() == Arrondi.INFERIEUR
                ? RoundingMode.FLOOR
                : grille.arrondi() == Arrondi.SUPERIEUR ? RoundingMode.CEILING : RoundingMode.HALF_UP;
        maximum = plusHaute();
        priorites = Priorite.enVigueur(jour).stream().map(Priorite::code).toList();
    }

    /**
     * Takes a grid.
     *
     * @param grille of the territory
     * @param jour day of the scores
     * @return refused where the grid is unsound, against the law of that day, or not valid on it; the warning {@code COTATION_GRILLE_EXEMPLE} comes
     *     with a sample
     */
    public static Resultat<Cotateur> de(GrilleCotation grille, LocalDate jour) {
        Rapport rapport = grille.controler(jour);
        if (rapport.conforme() && !grille.vaut(jour)) {
            boolean before = grille.du() != null && jour.isBefore(grille.du());
            rapport = rapport.puis(new Rapport(List.of(Anomalie.erreur("COTATION_HORS_VALIDITE", before ? "/du" : "/au")
                    .avec("jour", jour))));
        }
        if (Boolean.TRUE.equals(grille.exemple())) {
            rapport = rapport.puis(new Rapport(List.of(Anomalie.avertissement("COTATION_GRILLE_EXEMPLE", "/exemple"))));
        }
        return Resultat.selon(rapport, () -> new Cotateur(grille, jour));
    }

    /** {@return the most that the grid gives to anybody; null if a criterion has no limit} */
    public @Nullable BigDecimal maximum() {
        return maximum;
    }

    /**
     * {@return the score of a demande, of which nothing is known but itself}
     *
     * @param demande as it stands
     */
    public Cotation coter(Demande demande) {
        return coter(demande, FaitsCotation.aucun());
    }

    /**
     * {@return the score of a demande} Never throws for bad data: what cannot be read gives no points, and says so.
     *
     * @param demande as it stands
     * @param faits what the demande itself does not tell
     */
    public Cotation coter(Demande demande, FaitsCotation faits) {
        var mesures = new Mesures(demande, faits, grille.territoire(), jour, priorites);
        List<LigneCotation> lines = new ArrayList<>();
        for (CritereCotation one : grille.criteres()) {
            lines.add(ligne(one, mesures.de(one)));
        }
        for (GroupeCotation one : grille.groupes()) {
            grouper(one, lines);
        }
        List<Anomalie> warnings = new ArrayList<>();
        refuser(faits, lines, warnings);
        borner(lines);
        avertir(demande, warnings);
        return new Cotation(grille.nom(), jour, somme(lines), maximum, lines, warnings);
    }

    private LigneCotation ligne(CritereCotation critere, Constat constat) {
        BigDecimal points = points(critere, constat);
        Map<String, String> words = constat.parametres();
        BigDecimal limit = critere.maximum();
        if (limit != null && points.compareTo(limit) > 0) {
            points = limit;
            words = new HashMap<>(words);
            words.put(LigneCotation.PLAFOND, limit.toPlainString());
        }
        return new LigneCotation(
                Objects.requireNonNull(critere.code()),
                critere.libelle(),
                critere.libelleEn(),
                points.setScale(decimales, arrondi),
                constat.raison(),
                words,
                constat.aVerifier());
    }

    private static BigDecimal points(CritereCotation critere, Constat constat) {
        BigDecimal nombre = constat.nombre();
        if (nombre == null) {
            return Boolean.TRUE.equals(constat.vrai()) ? Objects.requireNonNull(critere.points()) : BigDecimal.ZERO;
        }
        for (TrancheCotation one : critere.tranches()) {
            if (one.contient(nombre)) {
                return Objects.requireNonNull(one.points());
            }
        }
        if (critere.par() == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal points = Objects.requireNonNull(critere.points());
        if (Boolean.TRUE.equals(critere.prorata())) {
            return points.multiply(nombre).divide(critere.par(), 10, RoundingMode.HALF_UP);
        }
        return points.multiply(nombre.divide(critere.par(), 0, RoundingMode.DOWN));
    }

    private void grouper(GroupeCotation groupe, List<LigneCotation> lines) {
        String name = Objects.requireNonNull(groupe.nom());
        BigDecimal sum = BigDecimal.ZERO;
        int best = -1;
        for (int i = 0; i < grille.criteres().size(); i++) {
            if (!name.equals(grille.criteres().get(i).groupe())) {
                continue;
            }
            if (!Boolean.TRUE.equals(groupe.cumul())) {
                int worse = best < 0 ? -1 : i;
                if (best < 0) {
                    best = i;
                } else if (lines.get(i).points().compareTo(lines.get(best).points()) > 0) {
                    worse = best;
                    best = i;
                }
                if (worse >= 0 && lines.get(worse).points().signum() != 0) {
                    lines.set(worse, ecartee(lines.get(worse), name));
                }
            }
        }
        for (int i = 0; i < grille.criteres().size(); i++) {
            if (name.equals(grille.criteres().get(i).groupe())) {
                sum = sum.add(lines.get(i).points());
            }
        }
        if (groupe.maximum() != null && sum.compareTo(groupe.maximum()) > 0) {
            lines.add(limite(
                    name,
                    groupe.maximum().subtract(sum),
                    "GROUPE_MAXIMUM",
                    Map.of("groupe", name, "maximum", groupe.maximum().toPlainString())));
        }
    }

    private LigneCotation ecartee(LigneCotation line, String groupe) {
        return new LigneCotation(
                line.critere(),
                line.libelle(),
                line.libelleEn(),
                BigDecimal.ZERO.setScale(decimales),
                "GROUPE",
                Map.of("groupe", groupe),
                false);
    }

    private LigneCotation limite(String critere, BigDecimal points, String raison, Map<String, String> words) {
        return new LigneCotation(critere, null, null, points.setScale(decimales, arrondi), raison, words, false);
    }

    private void refuser(FaitsCotation faits, List<LigneCotation> lines, List<Anomalie> warnings) {
        RefusCotation regle = grille.refus();
        if (regle == null || !REFUS.vaut(jour)) {
            return;
        }
        int counted = 0;
        for (int i = 0; i < faits.refus().size(); i++) {
            RefusLogement one = faits.refus().get(i);
            if (one.date() == null || one.adapte() == null) {
                warnings.add(Anomalie.avertissement(
                                "COTATION_REFUS_A_QUALIFIER",
                                "/refus/" + i + (one.date() == null ? "/date" : "/adapte"))
                        .selon("COTATION_REFUS", jour));
            } else if (compte(one, one.date(), regle)) {
                counted++;
            }
        }
        int number = counted - (regle.rang() == null ? 1 : regle.rang()) + 1;
        if (number <= 0) {
            return;
        }
        EffetRefus effet = regle.effet();
        BigDecimal points = effet == EffetRefus.POINTS
                ? Objects.requireNonNull(regle.points()).multiply(BigDecimal.valueOf(number))
                : effet == EffetRefus.ANCIENNETE
                        ? anciennete(lines).negate()
                        : somme(lines).negate();
        lines.add(limite(
                LigneCotation.REFUS,
                points.min(BigDecimal.ZERO),
                "REFUS_" + Objects.requireNonNull(effet).code(),
                Map.of("nombre", String.valueOf(number))));
    }

    private boolean compte(RefusLogement refus, LocalDate date, RefusCotation regle) {
        return Boolean.TRUE.equals(refus.adapte())
                && !Boolean.TRUE.equals(refus.legitime())
                && !date.isAfter(jour)
                && (regle.mois() == null || jour.isBefore(date.plusMonths(regle.mois())));
    }

    private BigDecimal anciennete(List<LigneCotation> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < grille.criteres().size(); i++) {
            if (grille.criteres().get(i).mesure() == MesureCotation.ANCIENNETE) {
                sum = sum.add(lines.get(i).points());
            }
        }
        return sum;
    }

    private void borner(List<LigneCotation> lines) {
        BigDecimal total = somme(lines);
        BigDecimal low = grille.minimum();
        BigDecimal high = grille.maximum();
        if (low != null && total.compareTo(low) < 0) {
            lines.add(limite(
                    LigneCotation.MINIMUM, low.subtract(total), "MINIMUM", Map.of("minimum", low.toPlainString())));
        } else if (high != null && total.compareTo(high) > 0) {
            lines.add(limite(
                    LigneCotation.MAXIMUM, high.subtract(total), "MAXIMUM", Map.of("maximum", high.toPlainString())));
        }
    }

    private BigDecimal somme(List<LigneCotation> lines) {
        return lines.stream().map(LigneCotation::points).reduce(BigDecimal.ZERO.setScale(decimales), BigDecimal::add);
    }

    private void avertir(Demande demande, List<Anomalie> warnings) {
        if (demande.etat() != null && demande.etat() != EtatDemande.ACTIVE || demande.radiation() != null) {
            warnings.add(Anomalie.avertissement("DEMANDE_NON_ACTIVE", "/etat"));
        }
        if (Boolean.TRUE.equals(grille.mutations()) && !Mesures.mutation(demande)) {
            warnings.add(Anomalie.avertissement("COTATION_GRILLE_MUTATIONS", "/logementActuel/modeles")
                    .selon("COTATION_MUTATIONS", jour));
        }
        if (grille.territoire() != null
                && Mesures.demandees(demande).stream().noneMatch(one -> Mesures.dans(one, grille.territoire()))) {
            warnings.add(Anomalie.avertissement("COTATION_HORS_TERRITOIRE", "/logementRecherche/communes")
                    .selon("COTATION_MUTATIONS", jour));
        }
    }

    private @Nullable BigDecimal plusHaute() {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, BigDecimal> groups = new HashMap<>();
        for (CritereCotation one : grille.criteres()) {
            BigDecimal most = plusHaute(one);
            GroupeCotation groupe = groupe(one);
            if (most == null && (groupe == null || groupe.maximum() == null)) {
                return grille.maximum();
            }
            if (groupe == null) {
                sum = sum.add(Objects.requireNonNull(most));
            } else {
                BigDecimal value = most == null ? Objects.requireNonNull(groupe.maximum()) : most;
                groups.merge(
                        Objects.requireNonNull(groupe.nom()),
                        value,
                        Boolean.TRUE.equals(groupe.cumul()) ? BigDecimal::add : BigDecimal::max);
            }
        }
        for (GroupeCotation one : grille.groupes()) {
            BigDecimal most = groups.getOrDefault(Objects.requireNonNull(one.nom()), BigDecimal.ZERO);
            sum = sum.add(one.maximum() == null ? most : most.min(one.maximum()));
        }
        return (grille.maximum() == null ? sum : sum.min(grille.maximum())).setScale(decimales, arrondi);
    }

    private @Nullable GroupeCotation groupe(CritereCotation critere) {
        return grille.groupes().stream()
                .filter(one -> one.nom() != null && one.nom().equals(critere.groupe()))
                .findFirst()
                .orElse(null);
    }

    /** The most that a criterion gives, zero if it only takes off; null without a limit. */
    private static @Nullable BigDecimal plusHaute(CritereCotation critere) {
        BigDecimal most = critere.tranches().stream()
                .map(TrancheCotation::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal points = critere.points();
        if (points != null) {
            most = points.max(BigDecimal.ZERO);
            if (critere.par() != null && most.signum() > 0) {
                return critere.maximum();
            }
        }
        return critere.maximum() == null ? most : most.min(critere.maximum());
    }
}
