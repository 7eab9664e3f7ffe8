package fr.demandeunique.sne.dalo;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The délais anormalement longs, by département and size. There is no national list: this library ships the few that a secondary source
 * gives, and an editor adds those of its préfets, which then come first.
 *
 * <pre>{@code DelaisDalo.connus().avec(delai).saisine("57", 3, depot)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param delais the delays; the first that fits answers
 */
public record DelaisDalo(List<DelaiAnormal> delais) {
    private static final Historique PUBLIC = Reglement.versions("DALO_DELAI_PUBLIC");

    private static final DelaisDalo CONNUS = new DelaisDalo(Table.lire(DelaisDalo.class, "delais.csv").stream()
            .map(DelaisDalo::lire)
            .toList());

    /** Copies the list, which may hold no null. */
    public DelaisDalo {
        delais = Arguments.list(delais, "delais");
    }

    /** {@return the delays of the table {@code delais.csv} of this package, each with its source; check them before use} */
    public static DelaisDalo connus() {
        return CONNUS;
    }

    /** {@return no delay at all} */
    public static DelaisDalo aucun() {
        return new DelaisDalo(List.of());
    }

    /**
     * {@return these delays, the given one first}
     *
     * @param delai takes precedence where several speak of one département
     */
    public DelaisDalo avec(DelaiAnormal delai) {
        return new DelaisDalo(Stream.concat(Stream.of(delai), delais.stream()).toList());
    }

    /**
     * The delay in force on a day.
     *
     * @param departement INSEE code
     * @param pieces rooms of the dwelling asked for
     * @param jour the day whose delay is asked for
     * @return empty where nothing is known
     */
    public Optional<DelaiAnormal> delai(String departement, int pieces, LocalDate jour) {
        return delais.stream()
                .filter(one -> one.vaut(departement, pieces, jour))
                .findFirst();
    }

    /**
     * The day from which the applicant may go to the commission de médiation for want of an offer: the reception of the demande plus the delay
     * (R441-2-3), even if the demande was renewed or split since.
     *
     * @param departement INSEE code, {@code 57}, {@code 2A}, {@code 974}
     * @param pieces rooms asked for, from 1; a delay may depend on them
     * @param reception date de dépôt
     * @return empty where no delay is known
     */
    public Optional<LocalDate> saisine(String departement, int pieces, LocalDate reception) {
        return delai(departement, pieces, reception).map(one -> reception.plus(one.duree()));
    }

    /**
     * When the commission may be seized for want of an offer, by which delay, and since when everybody can know it.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param delai the delay of the préfet, with its own source
     * @param saisine first day of the seizure
     * @param publicDepuis first day on which the delay must have been made known (R441-2-16), null where no text asks for it
     */
    public record Echeance(
            DelaiAnormal delai, LocalDate saisine, @Nullable LocalDate publicDepuis) {
        /**
         * {@return whether the commission may be seized on a day}
         *
         * @param jour the day of the seizure
         */
        public boolean ouverte(LocalDate jour) {
            return !jour.isBefore(saisine);
        }
    }

    /**
     * {@return the same as {@link #saisine}, with the delay that gives it and the day since which it is public}
     *
     * @param departement INSEE code, {@code 57}, {@code 2A}, {@code 974}
     * @param pieces rooms asked for, from 1; a delay may depend on them
     * @param reception day on which the guichet received the demande
     */
    public Optional<Echeance> echeance(String departement, int pieces, LocalDate reception) {
        return delai(departement, pieces, reception)
                .map(one -> new Echeance(
                        one, reception.plus(one.duree()), one.publicDepuis().orElse(null)));
    }

    /**
     * Tells what is missing to inform an applicant of the delay, which is public since 31/12/2015 (R441-2-16): {@code DALO_DELAI_INCONNU}
     * where this configuration has none, {@code DALO_DELAI_A_CONFIRMER} where it has one that was not read in the act of the préfet.
     * Warnings only, and nothing before that day.
     *
     * @param departement INSEE code, {@code 57}, {@code 2A}, {@code 974}
     * @param pieces rooms asked for, from 1; a delay may depend on them
     * @param jour the day on which the applicant is to be told
     * @return nothing, or the warning
     */
    public Rapport controler(String departement, int pieces, LocalDate jour) {
        if (!PUBLIC.vaut(jour)) {
            return Rapport.vide();
        }
        DelaiAnormal delai = delai(departement, pieces, jour).orElse(null);
        if (delai != null && delai.certitude().opposable()) {
            return Rapport.vide();
        }
        return new Rapport(
                List.of(Anomalie.avertissement(delai == null ? "DALO_DELAI_INCONNU" : "DALO_DELAI_A_CONFIRMER", "/dalo")
                        .avec("departement", departement)
                        .selon("DALO_DELAI_PUBLIC", jour)));
    }

    private static DelaiAnormal lire(String[] cells) {
        return new DelaiAnormal(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2].isEmpty() ? null : Integer.valueOf(cells[2]),
                Period.parse(cells[3]),
                Periode.lire(cells[4], cells[5]),
                Certitude.valueOf(cells[6]),
                cells[7]);
    }
}
