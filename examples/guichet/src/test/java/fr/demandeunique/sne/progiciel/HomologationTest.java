package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.bacasable.homologation.Canal;
import fr.demandeunique.sne.bacasable.homologation.Jugement;
import fr.demandeunique.sne.bacasable.homologation.Scenario;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The end of the asynchronous mode, after which the clock does not go back, is judged with the other transport ({@code NuuTest}). */
@DisplayName("L’homologation par la passerelle")
class HomologationTest extends HomologationDesk {
    @Test
    void le_guichet_tient_chaque_scenario() throws Exception {
        Map<Scenario, Jugement> expected = new EnumMap<>(Scenario.class);
        EnumSet.allOf(Scenario.class).forEach(one -> expected.put(one, Jugement.TENU));
        expected.put(Scenario.MODE_ASYNCHRONE, Jugement.NON_VU);
        assertEquals(expected, script(Canal.JSON));
    }
}
