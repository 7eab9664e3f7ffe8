package fr.demandeunique.sne.bacasable.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a parameter of type {@code SneClient}: the guichet for which it speaks. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface DuGuichet {
    /** {@return the code of a guichet of the sandbox, such as {@code G1104}} */
    String value();
}
