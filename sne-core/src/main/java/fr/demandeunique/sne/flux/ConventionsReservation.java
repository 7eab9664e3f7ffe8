package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.personne.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The conventions of one or several landlords: one alone for each landlord and réservataire in a département (R441-5), and shares that do not
 * exceed the flow.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param conventions those of one landlord or several, in any order
 */
public record ConventionsReservation(List<ConventionReservation> conventions) {
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    /** Copies the list, which may hold no null. */
    public ConventionsReservation {
        conventions = Arguments.list(conventions, "conventions");
    }

    /**
     * Tells what contradicts among the conventions of a day; paths begin with the rank of the convention.
     *
     * @param jour the day on which they are to hold
     * @return the conflicts as errors; nothing if there are none
     */
    public Rapport controler(LocalDate jour) {
        List<Anomalie> all = new ArrayList<>();
        for (int i = 0; i < conventions.size(); i++) {
            ConventionReservation one = conventions.get(i);
            List<ConventionReservation> before = conventions.subList(0, i);
            if (before.stream().anyMatch(other -> doubles(other, one))) {
                all.add(Anomalie.erreur("FLUX_CONVENTION_DOUBLE", "/" + i).selon("GESTION_EN_FLUX", jour));
            }
            if (compte(one, jour) && somme(before, one, jour).add(one.part()).compareTo(CENT) > 0) {
                all.add(Anomalie.erreur("FLUX_PARTS", "/" + i + "/part").selon("GESTION_EN_FLUX", jour));
            }
        }
        return new Rapport(all);
    }

    /**
     * {@return the bilan of each landlord in each département, over all its conventions there, by landlord and département} One whose conventions name no dwelling of
     * that year has a bilan without counts: it is due all the same.
     *
     * @param annee calendar year that the bilans are about
     */
    public List<BilanBailleur> bilans(int annee) {
        Map<List<String>, List<ConventionReservation>> all = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        for (ConventionReservation one : conventions) {
            Siren landlord = one.bailleur();
            List<String> key = List.of(
                    landlord == null ? "" : landlord.numero(), one.departement() == null ? "" : one.departement());
            all.computeIfAbsent(key, absent -> new ArrayList<>()).add(one);
        }
        return all.values().stream()
                .map(group -> {
                    var suivi = new SuiviReservations(annee);
                    group.forEach(suivi::ajouter);
                    return new BilanBailleur(
                            group.get(0).bailleur(), group.get(0).departement(), suivi.bilan());
                })
                .toList();
    }

    private static boolean doubles(ConventionReservation one, ConventionReservation other) {
        return one.bailleur() != null
                && one.nature() != null
                && memeParc(one, other)
                && one.nature().equals(other.nature())
                && (one.nature() == NatureReservataire.ETAT || Objects.equals(one.reservataire(), other.reservataire()))
                && Objects.equals(one.commune(), other.commune())
                && (one.au() == null || other.du() == null || !other.du().isAfter(one.au()))
                && (other.au() == null || one.du() == null || !one.du().isAfter(other.au()));
    }

    private static boolean memeParc(ConventionReservation one, ConventionReservation other) {
        return Objects.equals(one.bailleur(), other.bailleur())
                && Objects.equals(one.departement(), other.departement());
    }

    /** The share of a commune is of the flow of that commune alone: it does not add to those of the département. */
    private static boolean compte(ConventionReservation one, LocalDate jour) {
        return one.part() != null && one.bailleur() != null && one.commune() == null && one.vaut(jour);
    }

    private static BigDecimal somme(List<ConventionReservation> before, ConventionReservation one, LocalDate jour) {
        return before.stream()
                .filter(other -> memeParc(other, one) && compte(other, jour))
                .flatMap(other -> Stream.ofNullable(other.part()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
