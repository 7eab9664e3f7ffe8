package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.RedactionPreavis;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.AttributionLogement;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Enregistrement;
import fr.demandeunique.sne.cycle.Modification;
import fr.demandeunique.sne.cycle.Possibilites;
import fr.demandeunique.sne.cycle.Radiation;
import fr.demandeunique.sne.cycle.Reactivation;
import fr.demandeunique.sne.cycle.Renouvellement;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.doublons.Doublons;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An act done to a demande tells a null by the name of the argument, before it looks at anything: also where the demande would be refused. So does what makes an anomaly. */
class ActesTest {
    private static final List<Class<?>> ACTES = List.of(
            Anomalie.class,
            AttributionLogement.class,
            Calendrier.class,
            Enregistrement.class,
            Modification.class,
            Possibilites.class,
            Radiation.class,
            Reactivation.class,
            RedactionAttestation.class,
            RedactionPreavis.class,
            Renouvellement.class,
            Separation.class,
            Substitution.class);

    @Test
    void a_null_given_to_an_act_is_told_by_its_name() throws Exception {
        List<String> faults = new ArrayList<>();
        int tried = 0;
        for (Class<?> acte : ACTES) {
            for (Method method : acte.getDeclaredMethods()) {
                int open = method.getModifiers() & (Modifier.STATIC | Modifier.PUBLIC);
                if (open != (Modifier.STATIC | Modifier.PUBLIC)) {
                    continue;
                }
                Parameter[] parameters = method.getParameters();
                for (int i = 0; i < parameters.length; i++) {
                    if (!parameters[i].getType().isPrimitive()
                            && !parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        tried++;
                        String said = refusal(method, i);
                        if (!said.startsWith("The argument " + parameters[i].getName() + " is null: ")) {
                            faults.add(acte.getSimpleName() + "." + method.getName() + ": " + said);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(tried > 60, tried + " arguments");
    }

    private static String refusal(Method method, int empty) throws Exception {
        var values = new Valeurs(1);
        Parameter[] parameters = method.getParameters();
        var arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = parameters[i].getType();
            if (i != empty) {
                arguments[i] = type == List.class
                        ? List.of()
                        : type == Map.class
                                ? Map.of()
                                : type == Doublons.class ? Doublons.parmi(List.of()) : values.de(type);
            }
        }
        try {
            method.invoke(null, arguments);
            return "nothing: it was taken";
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause().getMessage());
        }
    }
}
