package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The firm that scans the paper pièces and pours them into the SNE, by period, read from {@code prestataires.csv}.
 *
 * <p>The days between two firms are not public: the table says what each source attests, and an editor may state its own.
 *
 * <pre>{@code Prestataire.le(LocalDate.of(2017, 2, 21)).orElseThrow().nom() // Tessi Documents Services}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param nom name of the firm
 * @param periode the days on which it serves
 * @param certitude as for a {@link Regle}
 * @param source who says so
 */
public record Prestataire(String nom, Periode periode, char certitude, String source) {
    /** Checks that nothing is missing. */
    public Prestataire {
        Arguments.required(nom, "nom");
        Arguments.required(periode, "periode");
        Arguments.required(source, "source");
    }

    private static final List<Prestataire> TOUS = Table.lire(Prestataire.class, "prestataires.csv").stream()
            .map(cells -> new Prestataire(cells[0], Periode.lire(cells[1], cells[2]), cells[3].charAt(0), cells[4]))
            .toList();

    /**
     * {@return the firm of that day, empty if no source names one}
     *
     * @param jour the day of the question
     */
    public static Optional<Prestataire> le(LocalDate jour) {
        return TOUS.stream().filter(one -> one.periode.contient(jour)).findFirst();
    }

    /** {@return every firm, the oldest first} */
    public static List<Prestataire> tous() {
        return TOUS;
    }
}
