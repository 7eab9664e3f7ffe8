package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.internal.Arguments;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a stock is worth on a day: how many demandes each indicator points at. Holds no personal data: numbers are masked.
 *
 * <pre>{@code suivi.bilan().nombre(Indicateur.EXPIREE_ACTIVE)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param jour the day on which the stock was looked at
 * @param demandes how many demandes were counted
 * @param actives how many of them are not struck off
 * @param enFaute how many have at least one fault, duplicates apart
 * @param constats one line for each indicator, in the order of {@link Indicateur}
 */
public record BilanQualite(LocalDate jour, long demandes, long actives, long enFaute, List<Constat> constats)
        implements Serializable {
    /** Copies the list, which may hold no null. */
    public BilanQualite {
        constats = Arguments.list(constats, "constats");
    }

    /**
     * The count of one indicator.
     *
     * @param indicateur which one was found
     * @param nombre how many demandes
     * @param echantillon at most ten masked numbers; empty for the duplicates
     */
    public record Constat(Indicateur indicateur, long nombre, List<String> echantillon) implements Serializable {
        /** Copies the list, which may hold no null. */
        public Constat {
            echantillon = Arguments.list(echantillon, "echantillon");
        }
    }

    /**
     * {@return how many demandes an indicator points at}
     *
     * @param indicateur kind of fault
     */
    public long nombre(Indicateur indicateur) {
        return constats.get(indicateur.ordinal()).nombre();
    }

    /** {@return the indicators that point at one demande at least: what a monthly alert tells} */
    public List<Constat> alertes() {
        return constats.stream().filter(one -> one.nombre() > 0).toList();
    }
}
