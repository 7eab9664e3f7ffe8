package fr.demandeunique.sne.bacasable.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of the class, or this test, a sandbox of its own, and injects what it asks for: {@code BacASable}, {@code SneClient},
 * {@code Pannes}, {@code JournalAppels}, {@code Clock}, {@code URI} (the base of the gateway).
 *
 * <pre>{@code
 * @SneDeTest(horloge = "2017-02-16")
 * class SeparationTest {
 *     @Test
 *     void the_form_keeps_the_date(SneClient sne, Pannes pannes) { … }
 * }
 * }</pre>
 *
 * <p>Tests may run in parallel: each sandbox has its own port, clock and numbers. When a test fails, the calls that it made are
 * reported with it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(SneDeTestExtension.class)
@SuppressWarnings("exports") // Who uses it has JUnit; who does not must compile without it.
public @interface SneDeTest {
    /** {@return the seed of the numbers and of the faults; with the default one the first number is the bulletin's} */
    long graine() default 20_170_221L;

    /** {@return the day, or instant, at which the clock stands at the start} */
    String horloge() default "2015-12-17";

    /** {@return the faults from the start, in the words of {@link fr.demandeunique.sne.bacasable.pannes.Pannes}} */
    String pannes() default "";

    /** {@return the guichet for which injected clients speak, unless {@link DuGuichet} says another} */
    String guichet() default "10691";

    /** {@return how the tests and the sandbox are connected; injected clients have what they need for it} */
    Connexion connexion() default Connexion.CLAIRE;

    /** {@return one sandbox for each test, or one for the class} */
    Partage partage() default Partage.PAR_TEST;

    /** How a sandbox is reached. */
    enum Connexion {
        /** In clear, on the loopback. */
        CLAIRE,
        /** HTTPS; injected clients trust the test authority. */
        TLS,
        /** HTTPS, and who shows no certificate of the test authority is turned away; injected clients show one. */
        TLS_MUTUEL
    }

    /** Who shares a sandbox. */
    enum Partage {
        /** Each test has its own. */
        PAR_TEST,
        /** The tests of the class, nested ones too, share one, with what the others left in it. */
        PAR_CLASSE
    }
}
