package fr.demandeunique.sne.enregistrement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of the forms: the official one, or one completed with days that no public text gives (the first day of *02 and of
 * *05, the last of *01 and of *04).
 *
 * <pre>{@code Formulaires.officiels().avec("14069*04", LocalDate.of(2021, 2, 1), LocalDate.of(2022, 6, 30))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Formulaires {
    private static final Formulaires OFFICIELS = new Formulaires(FormulaireCerfa.lire());

    private final List<FormulaireCerfa> versions;

    private Formulaires(List<FormulaireCerfa> versions) {
        this.versions = List.copyOf(versions);
    }

    /** {@return the calendar of the arrêtés} */
    public static Formulaires officiels() {
        return OFFICIELS;
    }

    /**
     * {@return the same calendar with the days of one form set}
     *
     * @param code the form; throws {@link IllegalArgumentException} if the calendar has no such form
     * @param premier its first day
     * @param dernier its last day, null while it may be used
     */
    public Formulaires avec(String code, LocalDate premier, @Nullable LocalDate dernier) {
        FormulaireCerfa before = de(code).orElseThrow(() -> new IllegalArgumentException("unknown form"));
        List<FormulaireCerfa> changed = new ArrayList<>(versions);
        changed.set(
                changed.indexOf(before),
                new FormulaireCerfa(
                        before.code(),
                        before.notice(),
                        before.arrete(),
                        premier,
                        true,
                        dernier,
                        true,
                        before.communesMax()));
        return new Formulaires(changed);
    }

    /** {@return every version, oldest first} */
    public List<FormulaireCerfa> tous() {
        return versions;
    }

    /**
     * {@return the version that a document names; empty for a text that is none, and for null}
     *
     * @param texte as typed or scanned: {@code 14069*03}
     * @see FormulaireCerfa#de
     */
    public Optional<FormulaireCerfa> de(@Nullable String texte) {
        return Optional.ofNullable(texte == null ? null : version(FormulaireCerfa.version(texte)));
    }

    /**
     * {@return the versions that may be used that day, oldest first}
     *
     * @param jour the day on which the demande is filed
     * @see FormulaireCerfa#utilisables
     */
    public List<FormulaireCerfa> utilisables(LocalDate jour) {
        List<FormulaireCerfa> found = new ArrayList<>();
        for (FormulaireCerfa one : versions) {
            if (one.utilisable(jour)) {
                found.add(one);
            }
        }
        return List.copyOf(found);
    }

    /** Versions are numbered from 1, in the order of the list. */
    @Nullable
    FormulaireCerfa version(int numero) {
        return numero >= 1 && numero <= versions.size() ? versions.get(numero - 1) : null;
    }
}
