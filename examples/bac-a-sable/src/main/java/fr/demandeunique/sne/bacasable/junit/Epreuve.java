package fr.demandeunique.sne.bacasable.junit;

import fr.demandeunique.sne.bacasable.homologation.Scenario;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, in a class with {@link SneDeTest}, that lets the product go through a scenario of the homologation: the fault that the scenario needs falls on the
 * product's calls, and once the test is done they are judged. It fails if the scenario was broken or not seen, with the calls that tell.
 *
 * <pre>{@code
 * @Epreuve(Scenario.REPONSE_PERDUE)
 * void a_lost_answer(URI sne) {
 *     new Progiciel(sne).enregistrer(dossier);
 * }
 * }</pre>
 */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(EpreuveExtension.class)
@SuppressWarnings("exports") // Who uses it has JUnit; who does not must compile without it.
public @interface Epreuve {
    /** {@return which scenario is tried} */
    Scenario value();
}
