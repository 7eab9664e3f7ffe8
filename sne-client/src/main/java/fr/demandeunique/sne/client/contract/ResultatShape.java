package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.annotation.JsonRootName;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a result travels: {@code {"valeur","avertissements"}} or {@code {"anomalies"}}. The value may be anything, so that its owner's mapper reads and writes it; no setting
 * of that mapper reaches what is around it.
 */
public final class ResultatShape {
    public static final String VALEUR = "valeur";
    public static final String AVERTISSEMENTS = "avertissements";
    public static final String ANOMALIES = "anomalies";

    /** Whatever the class of the outcome, for a mapper that wraps what it writes. */
    @JsonRootName("Resultat")
    public interface Root {}

    /** Reads a list of anomalies. */
    public interface Reader<E extends Exception> {
        Object read() throws E;
    }

    private final Class<?> asked;
    private @Nullable Object valeur;
    private @Nullable List<Anomalie> avertissements;
    private @Nullable List<Anomalie> anomalies;

    /** @param asked {@link Resultat} or one of its two kinds */
    public ResultatShape(Class<?> asked) {
        this.asked = asked;
    }

    /** Takes the value, null for none. */
    public void valeur(@Nullable Object read) {
        valeur = once(VALEUR, valeur, read);
    }

    /** Takes the warnings or the reasons of a refusal, by the name of the member; throws {@link RefusException} if they are none. */
    public <E extends Exception> void list(String name, Reader<E> read) throws E {
        List<Anomalie> all;
        try {
            all = ((List<?>) read.read()).stream().map(Anomalie.class::cast).toList();
        } catch (RefusException e) {
            throw Faults.below("/" + name, e);
        }
        if (name.equals(ANOMALIES)) {
            anomalies = once(name, anomalies, all);
        } else {
            avertissements = once(name, avertissements, all);
        }
    }

    private static <T> @Nullable T once(String name, @Nullable T before, @Nullable T read) {
        if (before != null) {
            throw new RefusException(List.of(Anomalie.erreur("JSON_DOUBLON", "/" + name)));
        }
        return read;
    }

    /** {@return what was read; throws {@link RefusException} if it says neither that it is accepted nor that it is refused, or both} */
    public Resultat<?> build() {
        Object value = valeur;
        List<Anomalie> reasons = anomalies;
        Resultat<?> read = value == null
                ? reasons == null || reasons.isEmpty() ? null : new Resultat.Refuse<>(reasons)
                : reasons == null
                        ? new Resultat.Accepte<>(value, avertissements == null ? List.of() : avertissements)
                        : null;
        if (read == null) {
            throw new RefusException(List.of(Anomalie.erreur("JSON_RESULTAT", "")));
        }
        if (!asked.isInstance(read)) {
            throw new RefusException(List.of(Faults.type(asked, "")));
        }
        return read;
    }
}
