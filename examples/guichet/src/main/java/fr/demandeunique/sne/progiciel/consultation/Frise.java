package fr.demandeunique.sne.progiciel.consultation;

import fr.demandeunique.sne.cycle.Calendrier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The calendar of a demande, to be drawn: its days in order, each with its place on a line of {@value #LARGEUR} units.
 *
 * @param aujourdhui place of today, at the ends if it is outside
 */
public record Frise(List<Repere> reperes, List<Troncon> troncons, int aujourdhui) {
    static final int LARGEUR = 900;
    private static final int MARGE = 60;

    /** @param haut whether its label stands above the line, so that neighbours do not touch */
    public record Repere(LocalDate jour, String libelle, int x, boolean haut, boolean passe, int rang) {
        /** Where a label under the line stands: on two levels, for the same reason. */
        public int bas() {
            return rang % 4 == 1 ? 118 : 142;
        }
    }

    /** A part of the line, as wide as it lasts. */
    public record Troncon(String classe, int x, int largeur) {}

    static Frise of(Calendrier calendrier, LocalDate jour) {
        LocalDate first = calendrier.base();
        LocalDate last = calendrier.reactivationJusquau();
        record Day(LocalDate jour, String libelle) {}
        List<Day> days = new ArrayList<>(List.of(
                new Day(
                        first,
                        calendrier.dernierRenouvellement() != null
                                ? "Dernier renouvellement"
                                : first.equals(calendrier.depot()) ? "Dépôt" : "Début de validité"),
                new Day(calendrier.preavisAuPlusTard(), "Préavis au plus tard"),
                new Day(calendrier.expiration(), "Prochain renouvellement"),
                new Day(calendrier.radiationSysteme(), "Radiation par le système"),
                new Day(last, "Réactivation possible jusqu’au")));
        days.sort(Comparator.comparing(Day::jour));
        List<Repere> marks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day one = days.get(i);
            marks.add(new Repere(
                    one.jour(),
                    one.libelle(),
                    x(one.jour(), first, last),
                    i % 2 == 0,
                    one.jour().isBefore(jour),
                    i));
        }
        int expiry = x(calendrier.expiration(), first, last);
        int notice = x(calendrier.preavisAuPlusTard(), first, last);
        int end = x(calendrier.radiationSysteme(), first, last);
        return new Frise(
                marks,
                List.of(
                        new Troncon("valide", MARGE, notice - MARGE),
                        new Troncon("preavis", notice, expiry - notice),
                        new Troncon("expiree", expiry, end - expiry),
                        new Troncon("reactivable", end, LARGEUR - MARGE - end)),
                Math.max(MARGE - 20, Math.min(LARGEUR - MARGE + 20, x(jour, first, last))));
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        long all = ChronoUnit.DAYS.between(first, last);
        long part = Math.max(-40, Math.min(all + 40, ChronoUnit.DAYS.between(first, day)));
        return (int) (MARGE + part * (LARGEUR - 2L * MARGE) / all);
    }
}
