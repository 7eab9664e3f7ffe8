package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.homologation.Canal;
import fr.demandeunique.sne.bacasable.homologation.Jugement;
import fr.demandeunique.sne.bacasable.homologation.Scenario;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The same screens with the SNE's own service behind them, by configuration alone: registration, change, séparation, refusal, renewal. */
@DisplayName("Le service NUU comme transport")
@TestPropertySource(
        properties = {"guichet.sne.transport=nuu", "guichet.sne.nuu-pertes=true", "guichet.sne.nuu-suppositions=true"})
class NuuTest extends HomologationDesk {
    @Test
    void le_guichet_tient_chaque_scenario() throws Exception {
        Map<Scenario, Jugement> expected = new EnumMap<>(Scenario.class);
        EnumSet.allOf(Scenario.class).forEach(one -> expected.put(one, Jugement.TENU));
        expected.remove(Scenario.VERSION_PERIMEE);
        // This service tells of no movements but radiations and attributions; a demande is read again after each act.
        expected.put(Scenario.MOUVEMENTS, Jugement.NON_VU);
        assertEquals(expected, script(Canal.SOAP));
    }

    @Override
    void after(BacASable sne, String demande) throws Exception {
        sne.regler(LocalDate.of(2018, 1, 2));
        String draft = press("agent", demande + "/modifier");
        send("agent", draft, "brouillon", Map.of("/precisions", "Au calme"));
        send("agent", draft, "enregistrer", Map.of());
        arrived(demande);
    }
}
