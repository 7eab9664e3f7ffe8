package fr.demandeunique.sne.client.depart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.depart.PasserelleFactice.Panne;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an agent does about what was refused, on whichever database. */
abstract class DecisionEssais extends RepriseEssais {
    @Test
    void a_refusal_waits_for_the_agent_and_what_follows_waits_too() throws Exception {
        sne.pannes = rank -> rank == 1 ? Panne.REFUS : Panne.AUCUNE;
        String one = depart.deposer(Envoi.enregistrer("D", demande("a")));
        String two = depart.deposer(Envoi.modifier("D", demande("b")));
        expediteur().passer();
        depart.deposer(Envoi.enregistrer("E", demande("c")));
        expediteur().passer();
        SuiviEnvoi refused = depart.refuses(10).get(0);
        assertEquals(one, refused.id());
        assertEquals("Refus 422", refused.motif());
        assertEquals("PIECE_IDENTITE_ABSENTE", refused.anomalies().get(0).code());
        assertEquals("EXEMPLE", refused.anomalies().get(0).message());
        assertFalse(refused.toString().contains("EXEMPLE"));
        assertEquals("Refusé\u00a0: à corriger", refused.etat().libelle(Locale.FRENCH));
        assertEquals(EtatEnvoi.A_ENVOYER, etat(two));
        assertTrue(depart.numero("E").isPresent(), "another dossier does not wait");
        assertEquals("a", depart.demande(one).orElseThrow().precisions());

        assertFalse(depart.corriger(one, Envoi.renouveler("D")), "not of the same nature");
        assertTrue(depart.corriger(one, Envoi.enregistrer("D", demande("a2"))));
        assertFalse(depart.corriger(one, Envoi.enregistrer("D", demande("a3"))), "no longer refused");
        vider();
        assertEquals(
                List.of("demandes", "PUT b"),
                sne.effets.get(depart.numero("D").orElseThrow().compact()));
        assertEquals(List.of(), depart.refuses(10));
        assertEquals(List.of(), depart.lire(one).orElseThrow().anomalies());
    }

    @Test
    void giving_up_lets_the_rest_go_on_and_forgets_the_content() throws Exception {
        sne.pannes = rank -> rank == 2 ? Panne.INTERDIT : Panne.AUCUNE;
        depart.deposer(Envoi.enregistrer("D", demande("a")));
        String two = depart.deposer(Envoi.modifier("D", demande("b")));
        depart.deposer(Envoi.modifier("D", demande("c")));
        vider();
        assertEquals("AccesRefuse 403", depart.lire(two).orElseThrow().motif());
        assertTrue(depart.abandonner(two));
        assertTrue(depart.demande(two).isEmpty());
        vider();
        assertEquals(
                List.of("demandes", "PUT c"),
                sne.effets.get(depart.numero("D").orElseThrow().compact()));
    }

    @Test
    void a_wrong_address_is_no_refusal_and_what_waits_leaves_once_it_is_right() throws Exception {
        sne.pannes = rank -> rank <= 2 ? Panne.AILLEURS : Panne.AUCUNE;
        String one = depart.deposer(Envoi.enregistrer("D", demande("a")));
        vider();
        assertEquals(List.of(), depart.refuses(10));
        assertEquals(EtatEnvoi.ENVOYE, etat(one));
        assertEquals(3, sne.appels());
    }

    @Test
    void a_change_by_somebody_else_is_not_overwritten() throws Exception {
        depart.deposer(Envoi.enregistrer("D", demande("a")));
        vider();
        String numero = depart.numero("D").orElseThrow().compact();
        sne.changer(numero);
        String change = depart.deposer(Envoi.modifier("D", demande("b")));
        vider();
        assertEquals("Perimee 412", depart.lire(change).orElseThrow().motif());
        assertTrue(depart.renvoyer(change, "\"2\""));
        vider();
        assertEquals(List.of("demandes", "PUT b"), sne.effets.get(numero));
        depart.deposer(Envoi.renouveler("D"));
        sne.changer(numero);
        vider();
        assertEquals(List.of("demandes", "PUT b", "renouvellements"), sne.effets.get(numero), "whatever the version");
    }

    @Test
    void what_has_no_number_or_no_meaning_waits_for_the_agent() throws Exception {
        String orphan = depart.deposer(Envoi.renouveler("INCONNU"));
        vider();
        assertEquals("NUMERO_INCONNU", depart.lire(orphan).orElseThrow().motif());
        assertEquals(0, sne.appels());
    }

    /** Each is refused by a call of its own, so that the n-th fault is surely the n-th dossier's. */
    private List<SuiviEnvoi> refuser(List<Panne> faults) {
        sne.pannes = rank -> rank <= faults.size() ? faults.get(rank - 1) : Panne.AUCUNE;
        List<SuiviEnvoi> refused = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            String id = depart.deposer(Envoi.enregistrer("D" + i, demande("d" + i)));
            expediteur().passer();
            refused.add(depart.lire(id).orElseThrow());
        }
        assertTrue(refused.stream().allMatch(one -> one.etat() == EtatEnvoi.REFUSE));
        return refused;
    }

    @Test
    void many_refusals_leave_again_by_code_by_kind_and_by_time() throws Exception {
        List<SuiviEnvoi> refused = refuser(List.of(Panne.REFUS, Panne.REFUS, Panne.INTERDIT));
        Instant last = refused.get(2).termineLe();
        assertEquals(0, depart.renvoyerTous(FiltreRefus.TOUS.code("AUTRE_CODE")));
        assertEquals(0, depart.renvoyerTous(FiltreRefus.TOUS.nature(Nature.RADIER)));
        assertEquals(
                0, depart.renvoyerTous(FiltreRefus.TOUS.avant(refused.get(0).termineLe())));
        assertEquals(0, depart.renvoyerTous(FiltreRefus.TOUS.depuis(last.plusMillis(1))));
        assertEquals(3, depart.refuses(10).size());

        assertEquals(
                1, depart.renvoyerTous(FiltreRefus.TOUS.code("AccesRefuse 403").depuis(last)));
        assertEquals(EtatEnvoi.A_ENVOYER, etat(refused.get(2).id()));
        assertEquals(EtatEnvoi.REFUSE, etat(refused.get(0).id()));
        assertEquals(
                2,
                depart.renvoyerTous(
                        FiltreRefus.TOUS.code("PIECE_IDENTITE_ABSENTE").nature(Nature.ENREGISTRER)));
        vider();
        assertEquals(3, sne.effets.size());
        assertEquals(0, depart.renvoyerTous(FiltreRefus.TOUS));
    }

    @Test
    void what_is_to_be_checked_does_not_leave_with_the_others() throws Exception {
        List<SuiviEnvoi> refused = refuser(List.of(Panne.REFUS, Panne.REFUS));
        try (Connection connection = source.getConnection()) {
            Tables.executer(
                    connection,
                    "UPDATE sne_depart_envoi SET etat = 'A_VERIFIER' WHERE id = ?",
                    refused.get(0).id());
        }
        assertEquals(1, depart.renvoyerTous(FiltreRefus.TOUS));
        assertEquals(EtatEnvoi.A_VERIFIER, etat(refused.get(0).id()));
    }

    @Test
    void many_refusals_are_corrected_together_or_not_at_all() throws Exception {
        List<SuiviEnvoi> refused = refuser(List.of(Panne.REFUS, Panne.REFUS, Panne.REFUS));
        var seen = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> depart.corrigerTous(FiltreRefus.TOUS, one -> {
                    if (seen.incrementAndGet() == 3) {
                        throw new IllegalStateException("the third cannot be corrected");
                    }
                    return one.toBuilder().precisions("corrigée").build();
                }));
        assertEquals(3, depart.refuses(10).size(), "the first two are as they were");
        assertEquals("d0", depart.demande(refused.get(0).id()).orElseThrow().precisions());

        assertEquals(
                2,
                depart.corrigerTous(
                        FiltreRefus.TOUS.code("PIECE_IDENTITE_ABSENTE"),
                        one -> "d1".equals(one.precisions())
                                ? one
                                : one.toBuilder().precisions("corrigée").build()));
        assertEquals(
                List.of(refused.get(1).id()),
                depart.refuses(10).stream().map(SuiviEnvoi::id).toList());
        expediteur().passer();
        assertEquals(2, sne.effets.size());
        assertEquals(1, depart.renvoyerTous(FiltreRefus.TOUS));
        vider();
        assertEquals(3, sne.effets.size());
    }

    @Test
    void a_refused_change_is_corrected_as_a_change() throws Exception {
        sne.pannes = rank -> rank == 2 ? Panne.REFUS : Panne.AUCUNE;
        depart.deposer(Envoi.enregistrer("D", demande("a")));
        depart.deposer(Envoi.modifier("D", demande("b")));
        depart.deposer(Envoi.renouveler("D"));
        vider();
        assertEquals(
                1,
                depart.corrigerTous(
                        FiltreRefus.TOUS.nature(Nature.MODIFIER),
                        one -> one.toBuilder().precisions("c").build()));
        vider();
        assertEquals(
                List.of("demandes", "PUT c", "renouvellements"),
                sne.effets.get(depart.numero("D").orElseThrow().compact()));
    }
}
