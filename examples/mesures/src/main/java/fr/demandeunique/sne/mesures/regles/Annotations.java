package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.personne.Nir;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constraints of the mirror that the standard does not have; each does what a hand that knows Bean Validation would write. */
final class Annotations {
    private Annotations() {}

    /** A code of a list. */
    @Constraint(validatedBy = CodeConnuValidator.class)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CodeConnu {
        Nomenclature value();

        String message() default "code inconnu";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** A NIR whose key is right. */
    @Constraint(validatedBy = NirJusteValidator.class)
    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @interface NirJuste {
        String message() default "clé";

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

    /** See {@link CodeConnu}. */
    public static final class CodeConnuValidator implements ConstraintValidator<CodeConnu, String> {
        private Nomenclature liste = Nomenclature.CIVILITE;

        @Override
        public void initialize(CodeConnu contrainte) {
            liste = contrainte.value();
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || liste.connait(code);
        }
    }

    /** See {@link NirJuste}. */
    public static final class NirJusteValidator implements ConstraintValidator<NirJuste, String> {
        @Override
        public boolean isValid(@Nullable String nir, ConstraintValidatorContext context) {
            return nir == null || Nir.isValid(nir);
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
