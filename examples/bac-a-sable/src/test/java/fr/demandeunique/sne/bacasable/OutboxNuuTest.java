package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Siren;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registrations over the SNE's own service, which knows no idempotency key: an answer that is lost is looked for, and said so. */
class OutboxNuuTest extends OutboxNuuBase {
    @Test
    void what_is_stored_leaves_in_order_over_NUU_too() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        outbox.enqueue(OutboxMessage.modifier(
                "D", couple().toBuilder().precisions("Rez-de-chaussée").build()));
        outbox.enqueue(OutboxMessage.renouveler("D"));
        outbox.enqueue(OutboxMessage.radier("D", MotifRadiation.RENONCIATION, null));
        drain(1);
        assertEquals(List.of("CRE", "MOD", "REN", "RAD"), mouvements());
        NumeroUnique numero = outbox.numero("D").orElseThrow();
        assertEquals(EtatDemande.RADIEE, passerelle.lire(numero).demande().etat());
        assertEquals("Rez-de-chaussée", passerelle.lire(numero).demande().precisions());
        outbox.messages("D").forEach(one -> arrived(one.id(), null));
    }

    @Test
    void a_registration_whose_answer_was_lost_is_found_again() {
        for (String fault : List.of(APRES, "POST:500-apres*1/services", "POST:demi-corps*1/services")) {
            sne.pannes().regler(fault);
            String dossier = "D" + mouvements().size();
            String id = outbox.enqueue(OutboxMessage.enregistrer(dossier, nommee(dossier.replace("D", "PERSONNE "))));
            drain(1);
            assertEquals(MessageState.PENDING, status(id).state(), "the SNE may still be at work");
            drain(1);
            arrived(id, "NUU_RETROUVEE");
            assertEquals(
                    List.of("CRE"),
                    mouvements().subList(mouvements().size() - 1, mouvements().size()));
        }
        assertEquals(3, mouvements().size());
    }

    @Test
    void a_registration_that_never_arrived_is_sent_again_once_nothing_is_there() {
        sne.pannes().regler(AVANT);
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(2);
        arrived(id, "NUU_RENVOYEE");
        assertEquals(List.of("CRE"), mouvements());
    }

    @Test
    void a_registration_that_surely_never_left_is_not_searched_for() {
        sne.pannes().regler("POST:429*3/services");
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(3);
        arrived(id, null);
        assertEquals(
                List.of(),
                sne.appels().tous().stream()
                        .map(one -> new String(one.corps(), java.nio.charset.StandardCharsets.UTF_8))
                        .filter(body -> body.contains("rechercheDoublonsParametres"))
                        .toList());
    }

    @Test
    void a_process_killed_before_it_wrote_the_number_down_finds_it_when_it_is_back() {
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        NumeroUnique numero = outbox.numero("D").orElseThrow();
        // As the row was while the call was under way, its lease over since.
        String again = outbox.enqueue(OutboxMessage.enregistrer("D2", couple()));
        sql("UPDATE sne_outbox_dossier SET numero = NULL");
        sql("DELETE FROM sne_outbox_numero");
        sql("DELETE FROM sne_outbox_message WHERE id = '" + id + "'");
        tuer(again);
        drain(1);
        arrived(again, "NUU_RETROUVEE");
        assertEquals(numero, outbox.numero("D2").orElseThrow());
        assertEquals(List.of("CRE"), mouvements());
    }

    @Test
    void what_may_be_ours_is_left_to_the_agent_and_never_sent_again() {
        sne.pannes().regler(AVANT);
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        String next = outbox.enqueue(OutboxMessage.modifier("D", couple()));
        drain(1);
        // A colleague registers the same person meanwhile, with another household.
        NumeroUnique other = passerelle
                .enregistrer(couple().toBuilder()
                        .coTitulaires(List.of())
                        .demandeur(couple().demandeur().toBuilder()
                                .situationFamiliale(SituationFamiliale.CELIBATAIRE)
                                .build())
                        .build())
                .numero();
        drain(3);
        MessageStatus unsure = status(id);
        assertEquals(MessageState.TO_CHECK, unsure.state());
        assertEquals("NUU_INCERTAIN", unsure.reason());
        assertEquals(List.of("NUU_INCERTAIN", "NUU_CANDIDATE"), codes(unsure));
        assertTrue(unsure.anomalies().get(1).message().endsWith(other.affichage()));
        assertFalse(unsure.toString().contains(other.affichage()));
        assertEquals(
                List.of(id),
                outbox.waitingForAgent(10).stream().map(MessageStatus::id).toList());
        assertEquals(MessageState.PENDING, status(next).state(), "what follows waits");
        assertEquals(List.of("CRE"), mouvements(), "no second number");

        assertFalse(outbox.confirm(id, null), "a registration has a number");
        assertTrue(outbox.confirm(id, other));
        assertFalse(outbox.confirm(id, other), "no longer to be checked");
        arrived(id, "AGENT");
        drain(1);
        arrived(next, null);
        assertEquals(List.of("CRE", "MOD"), mouvements());
    }

    @Test
    void an_agent_who_saw_that_nothing_is_there_sends_it_again() {
        sne.pannes().regler(AVANT);
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        passerelle.enregistrer(couple().toBuilder()
                .demandeur(couple().demandeur().toBuilder()
                        .identite(one -> one.prenoms(List.of("Jean")))
                        .build())
                .build());
        drain(1);
        assertEquals(MessageState.TO_CHECK, status(id).state());
        assertTrue(outbox.resend(id, null));
        drain(1);
        arrived(id, null);
        assertEquals(List.of("CRE", "CRE"), mouvements());
    }

    @Test
    void two_dossiers_of_one_person_never_share_a_number() {
        sne.pannes().regler(APRES);
        String first = outbox.enqueue(OutboxMessage.enregistrer("A", couple()));
        drain(1);
        String second = outbox.enqueue(OutboxMessage.enregistrer("B", couple()));
        tuer(second);
        drain(1);
        List<MessageStatus> both = List.of(status(first), status(second));
        assertEquals(
                1, both.stream().filter(one -> one.state() == MessageState.SENT).count());
        MessageStatus other = both.stream()
                .filter(one -> one.state() == MessageState.TO_CHECK)
                .findFirst()
                .orElseThrow();
        assertEquals("NUMERO_PARTAGE", other.reason());
        assertEquals(List.of("NUMERO_PARTAGE"), codes(other));
        assertEquals(List.of("CRE"), mouvements());
    }

    @Test
    void a_number_that_the_SNE_gives_is_taken_back_from_who_had_only_found_it() {
        String wrong = outbox.enqueue(OutboxMessage.enregistrer("B", couple()));
        sql("UPDATE sne_outbox_message SET state = 'SENT', recovery = 'NUU_RETROUVEE', body = NULL");
        sql("INSERT INTO sne_outbox_numero (numero, dossier) VALUES ('057121507390310691', 'B')");
        String right = outbox.enqueue(OutboxMessage.enregistrer("A", couple()));
        drain(1);
        arrived(right, null);
        assertEquals("057121507390310691", outbox.numero("A").orElseThrow().compact());
        assertEquals(MessageState.TO_CHECK, status(wrong).state());
        assertEquals("NUMERO_PARTAGE", status(wrong).reason());
        assertFalse(outbox.resend(wrong, null), "its content is gone");
        assertTrue(outbox.abandon(wrong));
    }

    @Test
    void a_file_cannot_leave_that_way_and_the_agent_is_told() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        String id = outbox.enqueue(OutboxMessage.deposerPiece(
                "D", DepotPiece.of(CodePiece.IDENTITE_FRANCAISE, "application/pdf", new byte[] {1})));
        drain(1);
        assertEquals(MessageState.REFUSED, status(id).state());
        assertEquals(List.of("HORS_TRANSPORT"), codes(status(id)));
        assertTrue(status(id).anomalies().get(0).message().startsWith("Cette opération n’existe pas sur ce transport"));
    }

    @Test
    void a_refusal_by_the_rules_waits_for_the_agent_as_elsewhere() {
        String id = outbox.enqueue(OutboxMessage.enregistrer(
                "D", couple().toBuilder().logementRecherche(null).build()));
        drain(2);
        assertEquals(MessageState.REFUSED, status(id).state());
        assertTrue(codes(status(id)).contains("TYPE_LOGEMENT_ABSENT"));
        assertTrue(outbox.correct(id, OutboxMessage.enregistrer("D", couple())));
        drain(1);
        arrived(id, null);
    }

    @Test
    void an_association_that_the_SNE_cannot_search_for_goes_to_the_agent() {
        sne.pannes().regler(APRES);
        Demande association = couple().toBuilder()
                .demandeur(null)
                .coTitulaires(List.of())
                .personnesACharge(List.of())
                .personneMorale(PersonneMorale.builder()
                        .denomination("Association fictive")
                        .siren(Siren.parse("123456782"))
                        .build())
                .build();
        String id = outbox.enqueue(OutboxMessage.enregistrer("D", association));
        drain(4);
        assertEquals(MessageState.TO_CHECK, status(id).state());
        assertEquals("NUU_INCERTAIN", status(id).reason());
        assertEquals(List.of("NUU_INCERTAIN", "NUU_FAUTE"), codes(status(id)));
        assertTrue(mouvements().size() < 2);
    }
}
