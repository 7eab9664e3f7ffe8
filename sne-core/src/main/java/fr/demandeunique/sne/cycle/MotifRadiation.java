package fr.demandeunique.sne.cycle;

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
 * One motif of radiation of R441-2-8, in one version, as the table {@code motifs_radiation.csv} of this package has it.
 *
 * <p>The list is limitative. Motif f, the fusion into a national demande (08/05/2017), is not in the table: no code and no procedure
 * exist, and {@link Radiation} refuses it with that reason.
 *
 * <pre>{@code MotifRadiation.de("RADCON", LocalDate.of(2017, 2, 21)).orElseThrow().delai() // 1}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param lettre letter of R441-2-8
 * @param code code of the SNE
 * @param periode the days on which it may be used
 * @param auteurs who may strike off
 * @param information what the applicant must have had, or given, before
 * @param delai months between the warning and the radiation, by law
 * @param tolerance months that the system waits instead
 * @param reactivation months after the radiation during which it can be undone, null if it cannot
 * @param sousMotifs codes of which one must be given
 * @param libelle the motif in French
 */
public record MotifRadiation(
        char lettre,
        String code,
        Periode periode,
        Set<Auteur> auteurs,
        Information information,
        int delai,
        int tolerance,
        @Nullable Integer reactivation,
        List<String> sousMotifs,
        String libelle) {
    private static final List<MotifRadiation> TOUS = Table.lire(MotifRadiation.class, "motifs_radiation.csv").stream()
            .map(MotifRadiation::lire)
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

    public MotifRadiation {
        auteurs = Set.copyOf(auteurs);
        sousMotifs = List.copyOf(sousMotifs);
    }

    /** The motifs of a day, in the order of their letters. */
    public static List<MotifRadiation> tous(LocalDate jour) {
        return TOUS.stream().filter(one -> one.periode.contient(jour)).toList();
    }

    /** The motif of a code on a day; empty for an unknown code and before 03/05/2010. */
    public static Optional<MotifRadiation> de(String code, LocalDate jour) {
        return TOUS.stream()
                .filter(one -> one.code.equals(code) && one.periode.contient(jour))
                .findFirst();
    }

    private static MotifRadiation lire(String[] cells) {
        Set<Auteur> auteurs = EnumSet.noneOf(Auteur.class);
        Arrays.stream(cells[4].split(" ")).map(Auteur::valueOf).forEach(auteurs::add);
        return new MotifRadiation(
                cells[0].charAt(0),
                cells[1],
                Periode.lire(cells[2], cells[3]),
                auteurs,
                Information.valueOf(cells[5]),
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                cells[8].isEmpty() ? null : Integer.valueOf(cells[8]),
                cells[9].isEmpty() ? List.of() : List.of(cells[9].split(" ")),
                cells[10]);
    }
}
