package fr.demandeunique.sne.bacasable.homologation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.Epreuve;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The same scenarios as tests of a Java product. */
@SneDeTest
class NotreHomologationTest {
    @Epreuve(Scenario.REPONSE_PERDUE)
    void une_reponse_perdue_ne_cree_pas_deux_demandes(SneClient sne) {
        sne.enregistrer(BonProgiciel.couple("EXEMPLE"));
    }

    @Epreuve(Scenario.SEPARATION)
    void une_separation_se_fait_dans_l_ordre(BacASable sne) {
        try (var progiciel = new BonProgiciel(sne, Canal.JSON)) {
            progiciel.jouer(Scenario.SEPARATION);
        }
    }

    /** Not found by the build: these are to fail. */
    @SneDeTest
    static class Manquees {
        @Epreuve(Scenario.REPONSE_PERDUE)
        void rompue(BacASable sne) throws Exception {
            new MauvaisProgiciel(sne, Canal.JSON).jouer(Scenario.REPONSE_PERDUE);
        }

        @Epreuve(Scenario.DEBIT)
        void non_vue(BacASable sne) {}

        @Epreuve(Scenario.DEBIT)
        void en_echec(BacASable sne) {
            throw new IllegalStateException("its own");
        }
    }

    @Test
    void une_epreuve_rompue_ou_non_vue_echoue_et_dit_pourquoi() {
        List<String> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(Manquees.class))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    result.getThrowable()
                                            .ifPresent(one ->
                                                    failures.add(test.getDisplayName() + " " + one.getMessage()));
                                }
                            });
        }
        assertEquals(3, failures.size(), failures::toString);
        String all = String.join("\n", failures);
        assertTrue(
                all.contains("rompue(BacASable) REPONSE_PERDUE JSON ROMPU: ")
                        && all.contains("1 POST /sne/v1/demandes 0 [coupure-apres]"),
                all);
        assertTrue(all.contains("non_vue(BacASable) DEBIT JSON NON_VU: "), all);
        assertTrue(all.contains("en_echec(BacASable) its own"), all);
    }
}
