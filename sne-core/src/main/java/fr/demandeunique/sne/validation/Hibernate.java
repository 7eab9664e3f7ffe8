package fr.demandeunique.sne.validation;

import fr.demandeunique.sne.controle.Anomalie;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate Validator can do beyond the standard, reached without depending on it: the anomaly as dynamic payload, and parameters of
 * the message. The locale is known only when the message is put together, so the template is the name of an entry of
 * {@code ContributorValidationMessages.properties}, which names the parameter that holds the sentence in its language.
 */
final class Hibernate {
    /** The entry of {@code ContributorValidationMessages}. */
    static final String MESSAGE = "{fr.demandeunique.sne.validation.anomalie}";

    private static final String CONTEXT =
            "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext";

    /** One for each class of context, as there is one for each provider and class loader; null handles if it is another provider. */
    private static final ClassValue<Poignees> POIGNEES = new ClassValue<>() {
        @Override
        protected Poignees computeValue(Class<?> context) {
            return Poignees.de(context);
        }
    };

    private Hibernate() {}

    /** Gives the anomaly to the violation that is built next; false if the provider is another one. */
    static boolean preparer(Anomalie anomalie, ConstraintValidatorContext context) {
        Poignees poignees = POIGNEES.get(context.getClass());
        if (poignees.charge == null || poignees.parametre == null) {
            return false;
        }
        try {
            poignees.charge.invoke(context, anomalie);
            poignees.parametre.invoke(context, "sneFr", new Phrase(anomalie, Locale.FRENCH));
            poignees.parametre.invoke(context, "sneEn", new Phrase(anomalie, Locale.ENGLISH));
            return true;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            // The two methods declare no checked exception.
            throw new IllegalStateException(e);
        }
    }

    /** Put together only in the language that is asked for. */
    private record Phrase(Anomalie anomalie, Locale langue) {
        @Override
        public String toString() {
            return anomalie.message(langue);
        }
    }

    private record Poignees(
            @Nullable MethodHandle charge, @Nullable MethodHandle parametre) {
        static Poignees de(Class<?> context) {
            try {
                Class<?> type = Class.forName(CONTEXT, false, context.getClassLoader());
                if (!type.isAssignableFrom(context)) {
                    return new Poignees(null, null);
                }
                var lookup = MethodHandles.publicLookup();
                return new Poignees(
                        lookup.findVirtual(type, "withDynamicPayload", MethodType.methodType(type, Object.class)),
                        lookup.findVirtual(
                                type, "addMessageParameter", MethodType.methodType(type, String.class, Object.class)));
            } catch (ReflectiveOperationException e) {
                return new Poignees(null, null);
            }
        }
    }
}
