package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Who sees nominative data, for what, and where (R441-2-6 in its versions of 03/05/2010, 01/01/2012 and 14/05/2015). Everybody else
 * sees data without names only.
 *
 * <pre>{@code
 * AccesNominatif.demander(Acteur.SIAO, Usage.ATTRIBUTION, territoires, moselle, LocalDate.of(2015, 5, 13)).conforme() // false
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AccesNominatif {
    private static final List<Ouverture> TABLE = Table.lire(AccesNominatif.class, "acces.csv").stream()
            .map(cells ->
                    new Ouverture(Acteur.valueOf(cells[0]), Usage.valueOf(cells[1]), Periode.lire(cells[2], cells[3])))
            .toList();

    private AccesNominatif() {}

    /** Who asks. */
    public enum Acteur {
        /** A landlord with dwellings in the territory. */
        BAILLEUR,
        /** A service of the State. */
        SERVICE_ETAT,
        /** A collectivité that registers, for the demandes on its territory. */
        COLLECTIVITE_GUICHET,
        /** An EPCI with an accord. */
        EPCI_ACCORD,
        /** A holder of reservations that registers, with dwellings there. */
        RESERVATAIRE_GUICHET,
        /** The mandataire of guichets. */
        MANDATAIRE,
        /** The manager of the territory. */
        GESTIONNAIRE,
        /** The secretariat of the départemental plan for housing the poorest. */
        SECRETARIAT_PDALHPD,
        /** The service intégré d’accueil et d’orientation. */
        SIAO,
        /** Anybody else. */
        AUTRE
    }

    /** What the data are wanted for. */
    public enum Usage {
        /** To attribute dwellings: the purpose of the text. */
        ATTRIBUTION,
        /** To follow the contingent of the State. */
        SUIVI_CONTINGENT,
        /** For the secretariat of the commission de médiation. */
        SECRETARIAT_MEDIATION,
        /** To execute its decisions. */
        EXECUTION_MEDIATION,
        /** Anything else. */
        AUTRE
    }

    /**
     * Checks a request for nominative data.
     *
     * @param acteur who asks
     * @param usage what for
     * @param sesTerritoires where that actor registers, has dwellings or is in charge
     * @param territoire territory of the demande
     * @param date the day of the request
     * @return nothing, or {@code ACCES_ACTEUR}, {@code ACCES_USAGE}, {@code ACCES_TERRITOIRE}
     */
    public static Rapport demander(
            Acteur acteur, Usage usage, Collection<Territoire> sesTerritoires, Territoire territoire, LocalDate date) {
        List<Ouverture> ouvertures = TABLE.stream()
                .filter(one -> one.acteur == acteur && one.periode.contient(date))
                .toList();
        if (ouvertures.isEmpty()) {
            return refus("ACCES_ACTEUR", date);
        }
        if (ouvertures.stream().noneMatch(one -> one.usage == usage)) {
            return refus("ACCES_USAGE", date);
        }
        return sesTerritoires.contains(territoire) ? Rapport.vide() : refus("ACCES_TERRITOIRE", date);
    }

    private static Rapport refus(String code, LocalDate date) {
        return new Rapport(List.of(Anomalie.erreur(code, "").selon("ACCES_NOMINATIF", date)));
    }

    private record Ouverture(Acteur acteur, Usage usage, Periode periode) {}
}
