package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ControleArbitraireTest {
    @Property(tries = 1000)
    void no_rule_throws_on_any_demande_and_every_anomaly_can_be_told(@ForAll long graine) {
        var arbitraires = new DemandesArbitraires(graine);
        Demande demande = arbitraires.demande();
        LocalDate jour = arbitraires.jour();
        Set<String> seen = new HashSet<>();
        for (var one : ControleDemande.controler(demande, jour).anomalies()) {
            assertTrue(one.chemin().startsWith("/"), one.chemin());
            assertTrue(Messages.codes().contains(one.code()), one.code());
            Controle controle = Controle.de(one.code()).orElseThrow();
            assertEquals(controle.gravite(), one.gravite());
            // A form follows the law of the dépôt, an attribution that of the lease.
            assertTrue(
                    controle.enVigueur(jour)
                            || one.chemin().equals("/formulaire")
                            || one.chemin().startsWith("/attribution"),
                    one + " " + jour);
            assertFalse(one.message().contains("{"), one.message());
            assertFalse(one.message(Locale.ENGLISH).contains("{"), one.message(Locale.ENGLISH));
            assertTrue(seen.add(one.code() + one.chemin()), "said twice: " + one);
        }
    }

    @Property(tries = 300)
    void the_same_demande_gives_the_same_report(@ForAll long graine) {
        var arbitraires = new DemandesArbitraires(graine);
        Demande demande = arbitraires.demande();
        LocalDate jour = arbitraires.jour();
        assertEquals(
                ControleDemande.controler(demande, jour),
                ControleDemande.controler(demande.toBuilder().build(), jour));
    }

    @Test
    void every_check_has_its_rule_and_its_sentence() {
        assertFalse(Controle.tous().isEmpty());
        for (Controle one : Controle.tous()) {
            assertTrue(Messages.codes().contains(one.code()), one.code());
            assertTrue(
                    Reglement.toutes().anyMatch(regle -> regle.code().equals(one.regle())),
                    one.code() + " " + one.regle());
        }
    }
}
