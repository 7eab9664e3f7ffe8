package fr.demandeunique.sne.reglement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How fresh the data of a package are: read from the resource {@code revision.csv} beside its tables.
 *
 * <pre>{@code Reglement.revision().verifieeLe() // 2026-11-30}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param numero number of the revision, higher each time that a row changes: {@code 2026.1}
 * @param verifieeLe the day when the data were last compared with their sources
 */
public record Revision(String numero, LocalDate verifieeLe) {

    /**
     * {@return the revision of the data that lie beside a class}
     *
     * @param owner class of the package that has the data
     */
    public static Revision de(Class<?> owner) {
        String[] cells = Table.lire(owner, "revision.csv").get(0);
        return new Revision(cells[0], Objects.requireNonNull(Table.jour(cells[1])));
    }
}
