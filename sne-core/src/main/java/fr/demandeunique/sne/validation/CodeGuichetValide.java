package fr.demandeunique.sne.validation;

import fr.demandeunique.sne.numero.CodeGuichet;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a code guichet: five digits or letters, {@code 10691}. Null is accepted, as Bean Validation wants it; {@link CodeGuichet} says what is
 * read leniently. The violation says what is wrong and where, in French unless the locale of the validation is English, and never shows
 * the value.
 *
 * <pre>{@code record Saisie(@CodeGuichetValide String numero) {}}</pre>
 */
@SuppressWarnings("exports")
@Documented
@Constraint(validatedBy = ValideurCodeGuichet.class)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodeGuichetValide {
    /**
     * Empty: the violation has the sentence of this library. Anything else is the message instead.
     *
     * @return the text of the violation, empty for that of this library
     */
    String message() default "";

    /**
     * {@return the groups for which the constraint counts; all if empty}
     *
     * @see Constraint
     */
    Class<?>[] groups() default {};

    /**
     * {@return what the application hangs on the violation}
     *
     * @see Constraint
     */
    Class<? extends Payload>[] payload() default {};
}
