package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When the SNE knows a dwelling by its RPLS number (bulletin of 21/02/2017, 3.1): the deliveries of 2016 are loaded during March 2017, the
 * new immatriculations every two months afterwards. Until then an attribution is typed with every field of the dwelling.
 *
 * <p>The bulletin gives no day: by default the last of March 2017 and of every second month. The real days are configuration.
 *
 * <pre>{@code CalendrierRpls.parDefaut().connu(livraison, immatriculation, jour)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param chargements the days of the loads, in order
 */
public record CalendrierRpls(List<LocalDate> chargements) {
    /** Deliveries of earlier years were in the SNE already. */
    private static final LocalDate LIVRAISONS_CHARGEES = LocalDate.of(2016, 1, 1);

    /** A 31st: months added to it end on the last day of theirs. */
    private static final LocalDate PREMIER = LocalDate.of(2017, 3, 31);

    private static final int MOIS = 2;
    private static final int ANNEES = 20;

    /** Sorts the days, each once. */
    public CalendrierRpls {
        Arguments.required(chargements, "chargements");
        chargements = chargements.stream().sorted().distinct().toList();
    }

    /**
     * 31/03/2017, then the last day of every second month, for twenty years.
     *
     * @return a calendar that the caller may replace by the days announced
     */
    public static CalendrierRpls parDefaut() {
        return new CalendrierRpls(IntStream.range(0, ANNEES * 12 / MOIS)
                .mapToObj(i -> PREMIER.plusMonths((long) i * MOIS))
                .toList());
    }

    /**
     * The day of the load that brings a number.
     *
     * @param livraison day of delivery of the dwelling
     * @param immatriculation day on which it got its number; a number of the day of a load comes with the next one
     * @return for a delivery before 2016, loaded already, the day of its number; empty if no load is known that late
     */
    public Optional<LocalDate> chargement(LocalDate livraison, LocalDate immatriculation) {
        if (livraison.isBefore(LIVRAISONS_CHARGEES)) {
            return Optional.of(immatriculation);
        }
        return chargements.stream().filter(day -> day.isAfter(immatriculation)).findFirst();
    }

    /**
     * {@return whether the SNE knows the number on a day, that of the load included}
     *
     * @param livraison day on which the dwelling was delivered
     * @param immatriculation day on which it got its number
     * @param jour the day of the question
     */
    public boolean connu(LocalDate livraison, LocalDate immatriculation, LocalDate jour) {
        return chargement(livraison, immatriculation)
                .filter(day -> !jour.isBefore(day))
                .isPresent();
    }

    /** How the dwelling is declared on a day. */
    public enum Saisie {
        /** By its RPLS number alone. */
        NUMERO,
        /** With every field, because the SNE does not know the number yet. */
        TOUS_LES_CHAMPS
    }

    /**
     * {@return how a guichet types the dwelling on a day}
     *
     * @param livraison day on which the dwelling was delivered
     * @param immatriculation day on which the dwelling got its number, null if it has none yet
     * @param jour the day of the question
     */
    public Saisie saisie(LocalDate livraison, @Nullable LocalDate immatriculation, LocalDate jour) {
        return immatriculation != null && connu(livraison, immatriculation, jour)
                ? Saisie.NUMERO
                : Saisie.TOUS_LES_CHAMPS;
    }
}
