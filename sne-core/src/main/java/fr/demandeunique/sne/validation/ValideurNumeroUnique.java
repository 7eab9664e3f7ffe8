package fr.demandeunique.sne.validation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.NumeroUnique;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text for {@link NumeroUniqueValide}.
 *
 * <p>This class is thread-safe once initialized.
 */
@SuppressWarnings("exports")
public final class ValideurNumeroUnique implements ConstraintValidator<NumeroUniqueValide, CharSequence> {
    private String message = "";

    /** For the provider of Bean Validation. */
    public ValideurNumeroUnique() {}

    @Override
    public void initialize(NumeroUniqueValide contrainte) {
        message = contrainte.message();
    }

    @Override
    public boolean isValid(@Nullable CharSequence texte, ConstraintValidatorContext context) {
        if (texte == null || NumeroUnique.isValid(texte)) {
            return true;
        }
        Anomalie anomalie = NumeroUnique.tryParse(texte).anomalie("");
        if (anomalie != null) {
            context.disableDefaultConstraintViolation();
            Violations.ajouter(anomalie, message, context);
        }
        return false;
    }
}
