package fr.demandeunique.sne.validation;

import java.io.InputStream;
import java.util.Objects;

/**
 * The constraint mapping that puts {@link DemandeConforme} on {@link fr.demandeunique.sne.demande.Demande} itself, so that
 * {@code validator.validate(demande)} runs the rules, and so does {@code @Valid} on whatever holds a demande. It is the XML file
 * {@code demande-conforme.xml} of this package: a copy of it may fix the day or ask for warnings, too.
 *
 * <pre>{@code Validation.byDefaultProvider().configure().addMapping(MappingDemande.ouvrir()).buildValidatorFactory()}</pre>
 */
public final class MappingDemande {
    private MappingDemande() {}

    /** {@return the mapping, from its beginning; whoever gives it to a configuration closes it when the factory is built} */
    public static InputStream ouvrir() {
        return Objects.requireNonNull(MappingDemande.class.getResourceAsStream("demande-conforme.xml"));
    }
}
