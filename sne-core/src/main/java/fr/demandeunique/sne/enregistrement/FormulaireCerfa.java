package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the form of the demande, Cerfa 14069, with the days on which it may be used; read from the table
 * {@code formulaires.csv}.
 *
 * <p>Some days are in no text that could be read. The first possible day is then that of the arrêté, the last one is empty, and
 * {@link #debutCertain()} or {@link #finCertaine()} says that it is not known: nothing is refused on a day that is not known. A
 * calendar with the days that a guichet knows is a {@link Formulaires}.
 *
 * <pre>{@code FormulaireCerfa.de("14069*02").orElseThrow().utilisable(LocalDate.of(2019, 9, 10)) // false}</pre>
 *
 * <p>Sources: arrêtés du 14/06/2010, 24/07/2013, 06/08/2018 (TERL1820983A), 22/12/2020 and 20/04/2022.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code {@code 14069*03}
 * @param notice number of the notice that goes with it, null if unknown
 * @param arrete the arrêté that fixed it
 * @param premier first day on which it may be used, or, if that day is not known, the first on which it can have been
 * @param debutCertain whether {@code premier} is known
 * @param dernier last day on which it may be used; null if it still may, or if that day is not known
 * @param finCertaine whether {@code dernier} is known
 * @param communesMax most communes that may be asked for on it; null where no text says so
 */
public record FormulaireCerfa(
        String code,
        @Nullable String notice,
        String arrete,
        LocalDate premier,
        boolean debutCertain,
        @Nullable LocalDate dernier,
        boolean finCertaine,
        @Nullable Integer communesMax) {

    /** The version whose own checks (SIRET, private employee, occupants) this library knows best. */
    static final int DERNIERE_VERSION = 5;

    /** {@return every version, oldest first} */
    public static List<FormulaireCerfa> tous() {
        return Formulaires.officiels().tous();
    }

    /**
     * {@return the version that a document names: {@code 14069*03}, also written {@code 14069-03}, {@code 14069#03} or {@code *03}}
     *
     * @param texte as typed or scanned
     */
    public static Optional<FormulaireCerfa> de(@Nullable String texte) {
        return Formulaires.officiels().de(texte);
    }

    /**
     * {@return the versions that may be used that day, oldest first; two while one takes over from the other}
     *
     * @param jour the day on which the demande is filed
     */
    public static List<FormulaireCerfa> utilisables(LocalDate jour) {
        return Formulaires.officiels().utilisables(jour);
    }

    /**
     * {@return whether the form may be used that day; yes where nobody can tell}
     *
     * @param jour the day on which the demande is filed
     */
    public boolean utilisable(LocalDate jour) {
        return new Periode(premier, dernier).contient(jour);
    }

    /** {@return the number of the version: 3 for {@code 14069*03}} */
    public int version() {
        return version(code);
    }

    /** The version that a text names, 0 if it names none; reads the text once and allocates nothing. */
    static int version(String texte) {
        int length = texte.length();
        if (length < 3) {
            return 0;
        }
        char mark = texte.charAt(length - 3);
        int tens = texte.charAt(length - 2) - '0';
        int units = texte.charAt(length - 1) - '0';
        boolean marked = mark == '*' || mark == '-' || mark == '#';
        boolean whole = length == 3 || length >= 8 && texte.startsWith("14069", length - 8);
        return marked && whole && tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : 0;
    }

    static List<FormulaireCerfa> lire() {
        List<FormulaireCerfa> forms = new ArrayList<>();
        for (String[] cells : Table.lire(FormulaireCerfa.class, "formulaires.csv")) {
            forms.add(new FormulaireCerfa(
                    cells[0],
                    cells[1].isEmpty() ? null : cells[1],
                    cells[2],
                    Objects.requireNonNull(Table.jour(cells[3])),
                    cells[4].equals("connu"),
                    Table.jour(cells[5]),
                    cells[6].equals("connu"),
                    cells[7].isEmpty() ? null : Integer.valueOf(cells[7])));
        }
        return forms;
    }
}
