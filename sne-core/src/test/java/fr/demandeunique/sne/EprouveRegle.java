package fr.demandeunique.sne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the test that holds a rule of {@code regles.csv}, the days around each of its dates included. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EprouveRegle {
    /** The codes of the rules. */
    String[] value();
}
