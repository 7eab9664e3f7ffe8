package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks for one motif of radiation of R441-2-8, in one version, as the table {@code motifs_radiation.csv} of this package has it.
 *
 * <p>The list is limitative. Motif f, the fusion into a national demande (08/05/2017), is not in the table: no code and no procedure
 * exist, and {@link Radiation} refuses it with that reason.
 *
 * <pre>{@code RegimeRadiation.de(MotifRadiation.SANS_REPONSE, LocalDate.of(2017, 2, 21)).orElseThrow().delai() // 1}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param lettre letter of R441-2-8
 * @param motif code of the SNE
 * @param periode the days on which it may be used
 * @param auteurs who may strike off
 * @param information what the applicant must have had, or given, before
 * @param delai months between the warning and the radiation, by law
 * @param tolerance months that the system waits instead
 * @param reactivation months after the radiation during which it can be undone, null if it cannot
 * @param sousMotifs of which one must be given
 * @param libelle the motif in French
 */
public record RegimeRadiation(
        char lettre,
        MotifRadiation motif,
        Periode periode,
        Set<Auteur> auteurs,
        Information information,
        int delai,
        int tolerance,
        @Nullable Integer reactivation,
        List<SousMotifRadiation> sousMotifs,
        String libelle) {
    private static final List<RegimeRadiation> TOUS = Table.lire(RegimeRadiation.class, "motifs_radiation.csv").stream()
            .map(RegimeRadiation::lire)
            .toList();

    /** How the applicant knows beforehand. */
    public enum Information {
        /** Nothing is needed. */
        AUCUNE,
        /** The applicant wrote it. */
        ECRIT,
        /** A warning by registered letter, or by any means that proves its delivery. */
        AVERTISSEMENT,
        /** The préavis of R441-2-7. */
        PREAVIS
    }

    /** Copies the collections, which may hold no null. */
    public RegimeRadiation {
        auteurs = Set.copyOf(auteurs);
        sousMotifs = Arguments.list(sousMotifs, "sousMotifs");
    }

    /**
     * {@return the motifs of a day, in the order of their letters}
     *
     * @param jour the day whose text decides
     */
    public static List<RegimeRadiation> tous(LocalDate jour) {
        return TOUS.stream().filter(one -> one.periode.contient(jour)).toList();
    }

    /**
     * {@return what holds for a motif on a day; empty for one that the law does not have and before 03/05/2010}
     *
     * @param motif of the radiation
     * @param jour the day whose text decides
     */
    public static Optional<RegimeRadiation> de(MotifRadiation motif, LocalDate jour) {
        return TOUS.stream()
                .filter(one -> one.motif.equals(motif) && one.periode.contient(jour))
                .findFirst();
    }

    private static RegimeRadiation lire(String[] cells) {
        Set<Auteur> auteurs = EnumSet.noneOf(Auteur.class);
        Arrays.stream(cells[4].split(" ")).map(Auteur::valueOf).forEach(auteurs::add);
        return new RegimeRadiation(
                cells[0].charAt(0),
                MotifRadiation.of(cells[1]),
                Periode.lire(cells[2], cells[3]),
                auteurs,
                Information.valueOf(cells[5]),
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                cells[8].isEmpty() ? null : Integer.valueOf(cells[8]),
                Table.codes(cells[9], SousMotifRadiation::of),
                cells[10]);
    }
}
