package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.outbox.FakeGateway.Fault;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an agent does about what was refused, on whichever database. */
abstract class AgentDecisionCases extends RecoveryCases {
    @Test
    void a_refusal_waits_for_the_agent_and_what_follows_waits_too() throws Exception {
        sne.faults = rank -> rank == 1 ? Fault.REFUSAL : Fault.NONE;
        String one = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        String two = outbox.enqueue(OutboxMessage.modifier("D", demande("b")));
        sender().drain();
        outbox.enqueue(OutboxMessage.enregistrer("E", demande("c")));
        sender().drain();
        MessageStatus refused = outbox.waitingForAgent(10).get(0);
        assertEquals(one, refused.id());
        assertEquals("REFUS", refused.reason());
        assertEquals(422, refused.httpStatus());
        assertEquals("PIECE_IDENTITE_ABSENTE", refused.anomalies().get(0).code());
        assertEquals("EXEMPLE", refused.anomalies().get(0).message());
        assertFalse(refused.toString().contains("EXEMPLE"));
        assertEquals("Refusé\u00a0: à corriger", refused.state().label(Locale.FRENCH));
        assertEquals(MessageState.PENDING, state(two));
        assertTrue(outbox.numero("E").isPresent(), "another dossier does not wait");
        assertEquals("a", outbox.demande(one).orElseThrow().precisions());

        assertFalse(outbox.correct(one, OutboxMessage.renouveler("D")), "not of the same kind");
        assertFalse(outbox.correct(one, OutboxMessage.enregistrer("E", demande("a2"))), "the demande of another");
        assertTrue(outbox.correct(one, OutboxMessage.enregistrer("D", demande("a2"))));
        assertFalse(outbox.correct(one, OutboxMessage.enregistrer("D", demande("a3"))), "no longer refused");
        drainAll();
        assertEquals(
                List.of("demandes", "PUT b"),
                sne.effects.get(outbox.numero("D").orElseThrow().compact()));
        assertEquals(List.of(), outbox.waitingForAgent(10));
        assertEquals(List.of(), outbox.find(one).orElseThrow().anomalies());
    }

    @Test
    void giving_up_lets_the_rest_go_on_and_forgets_the_content() throws Exception {
        sne.faults = rank -> rank == 2 ? Fault.FORBIDDEN : Fault.NONE;
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        String two = outbox.enqueue(OutboxMessage.modifier("D", demande("b")));
        outbox.enqueue(OutboxMessage.modifier("D", demande("c")));
        drainAll();
        assertEquals("ACCES_REFUSE", outbox.find(two).orElseThrow().reason());
        assertTrue(outbox.abandon(two));
        assertTrue(outbox.demande(two).isEmpty());
        drainAll();
        assertEquals(
                List.of("demandes", "PUT c"),
                sne.effects.get(outbox.numero("D").orElseThrow().compact()));
    }

    @Test
    void a_wrong_address_is_no_refusal_and_what_waits_leaves_once_it_is_right() throws Exception {
        sne.faults = rank -> rank <= 2 ? Fault.ELSEWHERE : Fault.NONE;
        String one = outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        drainAll();
        assertEquals(List.of(), outbox.waitingForAgent(10));
        assertEquals(MessageState.SENT, state(one));
        assertEquals(3, sne.calls());
    }

    @Test
    void a_change_by_somebody_else_is_not_overwritten() throws Exception {
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        drainAll();
        String numero = outbox.numero("D").orElseThrow().compact();
        sne.touch(numero);
        String change = outbox.enqueue(OutboxMessage.modifier("D", demande("b")));
        drainAll();
        assertEquals("PERIMEE", outbox.find(change).orElseThrow().reason());
        assertTrue(outbox.resend(change, "\"2\""));
        drainAll();
        assertEquals(List.of("demandes", "PUT b"), sne.effects.get(numero));
        outbox.enqueue(OutboxMessage.renouveler("D"));
        sne.touch(numero);
        drainAll();
        assertEquals(List.of("demandes", "PUT b", "renouvellements"), sne.effects.get(numero), "whatever the version");
    }

    @Test
    void what_has_no_number_or_no_meaning_waits_for_the_agent() throws Exception {
        String orphan = outbox.enqueue(OutboxMessage.renouveler("INCONNU"));
        drainAll();
        assertEquals("NUMERO_INCONNU", outbox.find(orphan).orElseThrow().reason());
        assertEquals(0, sne.calls());
    }

    /** Each is refused by a call of its own, so that the n-th fault is surely the n-th dossier's. */
    private List<MessageStatus> refuse(List<Fault> faults) {
        sne.faults = rank -> rank <= faults.size() ? faults.get(rank - 1) : Fault.NONE;
        List<MessageStatus> refused = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            String id = outbox.enqueue(OutboxMessage.enregistrer("D" + i, demande("d" + i)));
            sender().drain();
            refused.add(outbox.find(id).orElseThrow());
        }
        assertTrue(refused.stream().allMatch(one -> one.state() == MessageState.REFUSED));
        return refused;
    }

    @Test
    void many_refusals_leave_again_by_code_by_kind_and_by_time() throws Exception {
        List<MessageStatus> refused = refuse(List.of(Fault.REFUSAL, Fault.REFUSAL, Fault.FORBIDDEN));
        Instant last = refused.get(2).finishedAt();
        assertEquals(0, outbox.resendAll(RefusalFilter.ALL.withCode("AUTRE_CODE")));
        assertEquals(0, outbox.resendAll(RefusalFilter.ALL.withKind(MessageKind.RADIER)));
        assertEquals(0, outbox.resendAll(RefusalFilter.ALL.before(refused.get(0).finishedAt())));
        assertEquals(0, outbox.resendAll(RefusalFilter.ALL.since(last.plusMillis(1))));
        assertEquals(3, outbox.waitingForAgent(10).size());

        assertEquals(
                1, outbox.resendAll(RefusalFilter.ALL.withCode("ACCES_REFUSE").since(last)));
        assertEquals(MessageState.PENDING, state(refused.get(2).id()));
        assertEquals(MessageState.REFUSED, state(refused.get(0).id()));
        assertEquals(
                2,
                outbox.resendAll(
                        RefusalFilter.ALL.withCode("PIECE_IDENTITE_ABSENTE").withKind(MessageKind.ENREGISTRER)));
        drainAll();
        assertEquals(3, sne.effects.size());
        assertEquals(0, outbox.resendAll(RefusalFilter.ALL));
    }

    @Test
    void what_is_to_be_checked_does_not_leave_with_the_others() throws Exception {
        List<MessageStatus> refused = refuse(List.of(Fault.REFUSAL, Fault.REFUSAL));
        try (Connection connection = source.getConnection()) {
            Tables.update(
                    Session.of(connection),
                    "UPDATE sne_outbox_message SET state = 'TO_CHECK' WHERE id = ?",
                    refused.get(0).id());
        }
        assertEquals(1, outbox.resendAll(RefusalFilter.ALL));
        assertEquals(MessageState.TO_CHECK, state(refused.get(0).id()));
    }

    @Test
    void many_refusals_are_corrected_together_or_not_at_all() throws Exception {
        List<MessageStatus> refused = refuse(List.of(Fault.REFUSAL, Fault.REFUSAL, Fault.REFUSAL));
        var seen = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> outbox.correctAll(RefusalFilter.ALL, one -> {
                    if (seen.incrementAndGet() == 3) {
                        throw new IllegalStateException("the third cannot be corrected");
                    }
                    return one.toBuilder().precisions("corrigée").build();
                }));
        assertEquals(3, outbox.waitingForAgent(10).size(), "the first two are as they were");
        assertEquals("d0", outbox.demande(refused.get(0).id()).orElseThrow().precisions());

        assertEquals(
                2,
                outbox.correctAll(
                        RefusalFilter.ALL.withCode("PIECE_IDENTITE_ABSENTE"),
                        one -> "d1".equals(one.precisions())
                                ? one
                                : one.toBuilder().precisions("corrigée").build()));
        assertEquals(
                List.of(refused.get(1).id()),
                outbox.waitingForAgent(10).stream().map(MessageStatus::id).toList());
        sender().drain();
        assertEquals(2, sne.effects.size());
        assertEquals(1, outbox.resendAll(RefusalFilter.ALL));
        drainAll();
        assertEquals(3, sne.effects.size());
    }

    @Test
    void a_refused_change_is_corrected_as_a_change() throws Exception {
        sne.faults = rank -> rank == 2 ? Fault.REFUSAL : Fault.NONE;
        outbox.enqueue(OutboxMessage.enregistrer("D", demande("a")));
        outbox.enqueue(OutboxMessage.modifier("D", demande("b")));
        outbox.enqueue(OutboxMessage.renouveler("D"));
        drainAll();
        assertEquals(
                1,
                outbox.correctAll(
                        RefusalFilter.ALL.withKind(MessageKind.MODIFIER),
                        one -> one.toBuilder().precisions("c").build()));
        drainAll();
        assertEquals(
                List.of("demandes", "PUT c", "renouvellements"),
                sne.effects.get(outbox.numero("D").orElseThrow().compact()));
    }
}
