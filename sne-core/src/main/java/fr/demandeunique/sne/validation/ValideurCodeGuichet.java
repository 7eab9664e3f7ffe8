package fr.demandeunique.sne.validation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.numero.CodeGuichet;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text for {@link CodeGuichetValide}.
 *
 * <p>This class is thread-safe once initialized.
 */
@SuppressWarnings("exports")
public final class ValideurCodeGuichet implements ConstraintValidator<CodeGuichetValide, CharSequence> {
    private String message = "";

    /** For the provider of Bean Validation. */
    public ValideurCodeGuichet() {}

    @Override
    public void initialize(CodeGuichetValide contrainte) {
        message = contrainte.message();
    }

    @Override
    public boolean isValid(@Nullable CharSequence texte, ConstraintValidatorContext context) {
        if (texte == null || CodeGuichet.isValid(texte)) {
            return true;
        }
        Anomalie anomalie = CodeGuichet.tryParse(texte).anomalie("");
        if (anomalie != null) {
            context.disableDefaultConstraintViolation();
            Violations.ajouter(anomalie, message, context);
        }
        return false;
    }
}
