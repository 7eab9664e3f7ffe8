package fr.demandeunique.sne.validation;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link Demande} conforms to the rules of a day: {@link ControleDemande} finds no error in it. Null is accepted, as Bean Validation
 * wants it. Each anomaly is one violation, at its place: {@code /coTitulaires/0/nir} is {@code coTitulaires[0].nir}, below the field or
 * parameter that holds the demande. To validate a demande itself, give {@link MappingDemande} to the configuration.
 *
 * <p>The day is that of the clock of the validator ({@code ClockProvider}), unless {@link #date} fixes it. With Hibernate Validator the
 * message is in the locale of the validation (French unless English), and the violation has the
 * {@link fr.demandeunique.sne.controle.Anomalie} as its dynamic payload; with another provider the message is in French.
 *
 * <pre>{@code record Envoi(@DemandeConforme Demande demande) {}}</pre>
 */
@SuppressWarnings("exports")
@Documented
@Constraint(validatedBy = ValideurDemande.class)
@Target({
    ElementType.TYPE,
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DemandeConforme {
    /**
     * Empty: each violation has the sentence of its anomaly. Anything else is the message of all instead.
     *
     * @return the text of all violations, empty for that of each anomaly
     */
    String message() default "";

    /**
     * {@return the groups for which the constraint counts; all if empty}
     *
     * @see Constraint
     */
    Class<?>[] groups() default {};

    /**
     * {@return what the application hangs on the violations}
     *
     * @see Constraint
     */
    Class<? extends Payload>[] payload() default {};

    /** {@return the day whose rules apply, {@code 2017-05-08}; empty for today by the clock of the validator} */
    String date() default "";

    /** {@return whether a warning is a violation, too} */
    boolean avertissements() default false;
}
