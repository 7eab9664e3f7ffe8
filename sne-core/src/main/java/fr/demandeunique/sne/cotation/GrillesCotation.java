package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The grids of several territories and years. A territory has one at a time for all its demandes, and may have another for those of tenants of
 * social housing (R441-2-10).
 *
 * <pre>{@code new GrillesCotation(grilles).pour(demande, jour) // one for each territory where the demande asks for a commune}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param grilles those of one territory or several
 */
public record GrillesCotation(List<GrilleCotation> grilles) {
    /** Copies the list, which may hold no null. */
    public GrillesCotation {
        grilles = Arguments.list(grilles, "grilles");
    }

    /**
     * Tells where two grids of one territory hold on the same day; paths begin with the rank of the grid.
     *
     * @param jour the day to look at
     * @return the overlaps as errors; nothing if there are none
     */
    public Rapport controler(LocalDate jour) {
        List<Anomalie> all = new ArrayList<>();
        for (int i = 0; i < grilles.size(); i++) {
            GrilleCotation one = grilles.get(i);
            if (grilles.subList(0, i).stream().anyMatch(before -> concurrentes(before, one))) {
                all.add(Anomalie.erreur("COTATION_GRILLES_CONCURRENTES", "/" + i + "/du")
                        .selon("COTATION_MUTATIONS", jour));
            }
        }
        return new Rapport(all);
    }

    private static boolean concurrentes(GrilleCotation one, GrilleCotation other) {
        return one.territoire() != null
                && Objects.equals(one.territoire(), other.territoire())
                && Boolean.TRUE.equals(one.mutations()) == Boolean.TRUE.equals(other.mutations())
                && (one.au() == null || other.du() == null || !other.du().isAfter(one.au()))
                && (other.au() == null || one.du() == null || !one.du().isAfter(other.au()));
    }

    /**
     * {@return the grids that score a demande on a day: of each territory where it asks for a commune that of the transfers, if it is one and there is one}
     *
     * @param demande with the communes that it asks for
     * @param jour the day of the score
     */
    public List<GrilleCotation> pour(Demande demande, LocalDate jour) {
        boolean mutation = Mesures.mutation(demande);
        List<GrilleCotation> inForce = grilles.stream()
                .filter(one -> one.vaut(jour) && one.territoire() != null)
                .filter(one -> Mesures.demandees(demande).stream()
                        .anyMatch(commune -> Mesures.dans(commune, Objects.requireNonNull(one.territoire()))))
                .toList();
        return inForce.stream()
                .filter(one -> Boolean.TRUE.equals(one.mutations())
                        ? mutation
                        : !mutation
                                || inForce.stream()
                                        .noneMatch(other -> Boolean.TRUE.equals(other.mutations())
                                                && Objects.equals(one.territoire(), other.territoire())))
                .toList();
    }
}
