package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The constraints of the mirror that the standard does not have; each does what a hand that knows Bean Validation would write. */
final class Annotations {
    private Annotations() {}

    /** A code of the list of that name. */
    @Constraint(validatedBy = CodeConnuValidator.class)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CodeConnu {
        String value();

        String message() default "code inconnu";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** At least one text that is not blank. */
    @Constraint(validatedBy = AuMoinsUnValidator.class)
    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @interface AuMoinsUn {
        String message() default "aucun";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Each element is there once; one violation for each that is there again. */
    @Constraint(validatedBy = SansRepetitionValidator.class)
    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @interface SansRepetition {
        String message() default "répété";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** See {@link SansRepetition}. */
    public static final class SansRepetitionValidator implements ConstraintValidator<SansRepetition, List<?>> {
        @Override
        public boolean isValid(@Nullable List<?> elements, ConstraintValidatorContext context) {
            boolean valid = true;
            Set<Object> seen = new HashSet<>();
            for (int i = 0; elements != null && i < elements.size(); i++) {
                if (!seen.add(elements.get(i))) {
                    context.buildConstraintViolationWithTemplate("répété")
                            .addBeanNode()
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                    valid = false;
                }
            }
            context.disableDefaultConstraintViolation();
            return valid;
        }
    }

    /** See {@link CodeConnu}. */
    public static final class CodeConnuValidator implements ConstraintValidator<CodeConnu, String> {
        private Set<String> codes = Set.of();

        @Override
        public void initialize(CodeConnu contrainte) {
            codes = Nomenclature.de(contrainte.value()).orElseThrow().codes().stream()
                    .map(Code::code)
                    .collect(Collectors.toSet());
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || codes.contains(code);
        }
    }

    /** See {@link AuMoinsUn}. */
    public static final class AuMoinsUnValidator implements ConstraintValidator<AuMoinsUn, List<String>> {
        @Override
        public boolean isValid(@Nullable List<String> texts, ConstraintValidatorContext context) {
            if (texts == null) {
                return false;
            }
            for (String one : texts) {
                if (!one.isBlank()) {
                    return true;
                }
            }
            return false;
        }
    }
}
