package fr.demandeunique.sne.logement;

import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much may be reserved (R*441-5): at most 30 % of the dwellings of an organisme for the State, of which 5 % for its agents, and at most
 * 20 % of a programme for the collectivités together, against their guarantee. From 22/02/2020 the base of the State’s share is the yearly flow
 * (décret 2020-145).
 *
 * <pre>{@code LimitesReservation.etat(1000, 301, 40, jour) // [ETAT]}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LimitesReservation {
    private LimitesReservation() {}

    /** A limit that is exceeded. */
    public enum Limite {
        /** 30 % for the State, agents included. */
        ETAT(30),
        /** 5 % for civil and military agents of the State. */
        AGENTS(5),
        /** 20 % for the collectivités, their établissements and the EPCI. */
        COLLECTIVITES(20);

        private final int pourcent;

        Limite(int pourcent) {
            this.pourcent = pourcent;
        }

        /**
         * {@return the most per cent of the dwellings}
         */
        public int pourcent() {
            return pourcent;
        }

        private boolean depassee(long total, long reserved) {
            return reserved * 100 > total * pourcent;
        }
    }

    /**
     * The limits that an organisme exceeds.
     *
     * @param etat reserved for the State, agents included
     * @param logements dwellings of the organisme; of its yearly flow from 22/02/2020
     * @param agents of which for its agents
     * @param jour the day whose text decides
     * @return none before 03/05/2010, from which this library knows the law
     */
    public static Set<Limite> etat(int logements, int etat, int agents, LocalDate jour) {
        Set<Limite> over = EnumSet.noneOf(Limite.class);
        if (Reglement.regle("CONTINGENT_LIMITES", jour).isPresent()) {
            ajouter(over, Limite.ETAT, logements, etat);
            ajouter(over, Limite.AGENTS, logements, agents);
        }
        return Set.copyOf(over);
    }

    /**
     * {@return the limit that the collectivités exceed in a programme}
     *
     * @param logements dwellings of the programme
     * @param collectivites of them, reserved for collectivités
     * @param jour the day whose text decides
     */
    public static Set<Limite> programme(int logements, int collectivites, LocalDate jour) {
        Set<Limite> over = EnumSet.noneOf(Limite.class);
        if (Reglement.regle("CONTINGENT_LIMITES", jour).isPresent()) {
            ajouter(over, Limite.COLLECTIVITES, logements, collectivites);
        }
        return Set.copyOf(over);
    }

    private static void ajouter(Set<Limite> over, Limite limite, int total, int reserved) {
        if (limite.depassee(total, reserved)) {
            over.add(limite);
        }
    }
}
