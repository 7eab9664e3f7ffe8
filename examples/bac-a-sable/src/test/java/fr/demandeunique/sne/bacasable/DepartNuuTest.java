package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.DepotPiece;
import fr.demandeunique.sne.client.depart.Envoi;
import fr.demandeunique.sne.client.depart.EtatEnvoi;
import fr.demandeunique.sne.client.depart.SuiviEnvoi;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registrations over the SNE's own service, which knows no idempotency key: an answer that is lost is looked for, and said so. */
class DepartNuuTest extends DepartNuuBase {
    @Test
    void what_is_stored_leaves_in_order_over_NUU_too() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        depart.deposer(Envoi.modifier(
                "D", couple().toBuilder().precisions("Rez-de-chaussée").build()));
        depart.deposer(Envoi.renouveler("D"));
        depart.deposer(Envoi.radier("D", "RADABA", null));
        passer(1);
        assertEquals(List.of("CRE", "MOD", "REN", "RAD"), mouvements());
        NumeroUnique numero = depart.numero("D").orElseThrow();
        assertEquals("RADIEE", passerelle.lire(numero).demande().etat());
        assertEquals("Rez-de-chaussée", passerelle.lire(numero).demande().precisions());
        depart.suivre("D").forEach(one -> fini(one.id(), null));
    }

    @Test
    void a_registration_whose_answer_was_lost_is_found_again() {
        for (String fault : List.of(APRES, "POST:500-apres*1/services", "POST:demi-corps*1/services")) {
            sne.pannes().regler(fault);
            String dossier = "D" + mouvements().size();
            String id = depart.deposer(Envoi.enregistrer(dossier, nommee(dossier.replace("D", "PERSONNE "))));
            passer(1);
            assertEquals(EtatEnvoi.A_ENVOYER, suivi(id).etat(), "the SNE may still be at work");
            passer(1);
            fini(id, "NUU_RETROUVEE");
            assertEquals(
                    List.of("CRE"),
                    mouvements().subList(mouvements().size() - 1, mouvements().size()));
        }
        assertEquals(3, mouvements().size());
    }

    @Test
    void a_registration_that_never_arrived_is_sent_again_once_nothing_is_there() {
        sne.pannes().regler(AVANT);
        String id = depart.deposer(Envoi.enregistrer("D", couple()));
        passer(2);
        fini(id, "NUU_RENVOYEE");
        assertEquals(List.of("CRE"), mouvements());
    }

    @Test
    void a_registration_that_surely_never_left_is_not_searched_for() {
        sne.pannes().regler("POST:429*3/services");
        String id = depart.deposer(Envoi.enregistrer("D", couple()));
        passer(3);
        fini(id, null);
        assertEquals(
                List.of(),
                sne.appels().tous().stream()
                        .map(one -> new String(one.corps(), java.nio.charset.StandardCharsets.UTF_8))
                        .filter(body -> body.contains("rechercheDoublonsParametres"))
                        .toList());
    }

    @Test
    void a_process_killed_before_it_wrote_the_number_down_finds_it_when_it_is_back() {
        String id = depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        NumeroUnique numero = depart.numero("D").orElseThrow();
        // As the row was while the call was under way, its lease over since.
        String again = depart.deposer(Envoi.enregistrer("D2", couple()));
        sql("UPDATE sne_depart_dossier SET numero = NULL");
        sql("DELETE FROM sne_depart_numero");
        sql("DELETE FROM sne_depart_envoi WHERE id = '" + id + "'");
        tuer(again);
        passer(1);
        fini(again, "NUU_RETROUVEE");
        assertEquals(numero, depart.numero("D2").orElseThrow());
        assertEquals(List.of("CRE"), mouvements());
    }

    @Test
    void what_may_be_ours_is_left_to_the_agent_and_never_sent_again() {
        sne.pannes().regler(AVANT);
        String id = depart.deposer(Envoi.enregistrer("D", couple()));
        String next = depart.deposer(Envoi.modifier("D", couple()));
        passer(1);
        // A colleague registers the same person meanwhile, with another household.
        NumeroUnique other = passerelle
                .enregistrer(couple().toBuilder()
                        .coTitulaires(List.of())
                        .demandeur(couple().demandeur().toBuilder()
                                .situationFamiliale("C")
                                .build())
                        .build())
                .numero();
        passer(3);
        SuiviEnvoi unsure = suivi(id);
        assertEquals(EtatEnvoi.A_VERIFIER, unsure.etat());
        assertEquals("NUU_INCERTAIN", unsure.motif());
        assertEquals(List.of("NUU_INCERTAIN", "NUU_CANDIDATE"), codes(unsure));
        assertTrue(unsure.anomalies().get(1).message().endsWith(other.affichage()));
        assertFalse(unsure.toString().contains(other.affichage()));
        assertEquals(
                List.of(id), depart.refuses(10).stream().map(SuiviEnvoi::id).toList());
        assertEquals(EtatEnvoi.A_ENVOYER, suivi(next).etat(), "what follows waits");
        assertEquals(List.of("CRE"), mouvements(), "no second number");

        assertFalse(depart.constater(id, null), "a registration has a number");
        assertTrue(depart.constater(id, other));
        assertFalse(depart.constater(id, other), "no longer to be checked");
        fini(id, "AGENT");
        passer(1);
        fini(next, null);
        assertEquals(List.of("CRE", "MOD"), mouvements());
    }

    @Test
    void an_agent_who_saw_that_nothing_is_there_sends_it_again() {
        sne.pannes().regler(AVANT);
        String id = depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        passerelle.enregistrer(couple().toBuilder()
                .demandeur(couple().demandeur().toBuilder()
                        .prenoms(List.of("Jean"))
                        .build())
                .build());
        passer(1);
        assertEquals(EtatEnvoi.A_VERIFIER, suivi(id).etat());
        assertTrue(depart.renvoyer(id, null));
        passer(1);
        fini(id, null);
        assertEquals(List.of("CRE", "CRE"), mouvements());
    }

    @Test
    void two_dossiers_of_one_person_never_share_a_number() {
        sne.pannes().regler(APRES);
        String first = depart.deposer(Envoi.enregistrer("A", couple()));
        passer(1);
        String second = depart.deposer(Envoi.enregistrer("B", couple()));
        tuer(second);
        passer(1);
        List<SuiviEnvoi> both = List.of(suivi(first), suivi(second));
        assertEquals(
                1, both.stream().filter(one -> one.etat() == EtatEnvoi.ENVOYE).count());
        SuiviEnvoi other = both.stream()
                .filter(one -> one.etat() == EtatEnvoi.A_VERIFIER)
                .findFirst()
                .orElseThrow();
        assertEquals("NUMERO_PARTAGE", other.motif());
        assertEquals(List.of("NUMERO_PARTAGE"), codes(other));
        assertEquals(List.of("CRE"), mouvements());
    }

    @Test
    void a_number_that_the_SNE_gives_is_taken_back_from_who_had_only_found_it() {
        String wrong = depart.deposer(Envoi.enregistrer("B", couple()));
        sql("UPDATE sne_depart_envoi SET etat = 'ENVOYE', reprise = 'NUU_RETROUVEE', corps = NULL");
        sql("INSERT INTO sne_depart_numero (numero, dossier) VALUES ('057121507390310691', 'B')");
        String right = depart.deposer(Envoi.enregistrer("A", couple()));
        passer(1);
        fini(right, null);
        assertEquals("057121507390310691", depart.numero("A").orElseThrow().compact());
        assertEquals(EtatEnvoi.A_VERIFIER, suivi(wrong).etat());
        assertEquals("NUMERO_PARTAGE", suivi(wrong).motif());
        assertFalse(depart.renvoyer(wrong, null), "its content is gone");
        assertTrue(depart.abandonner(wrong));
    }

    @Test
    void a_file_cannot_leave_that_way_and_the_agent_is_told() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        String id = depart.deposer(Envoi.deposerPiece("D", DepotPiece.de("ID-FR", "application/pdf", new byte[] {1})));
        passer(1);
        assertEquals(EtatEnvoi.REFUSE, suivi(id).etat());
        assertEquals(List.of("HORS_TRANSPORT"), codes(suivi(id)));
        assertTrue(suivi(id).anomalies().get(0).message().startsWith("Cette opération n’existe pas sur ce transport"));
    }

    @Test
    void a_refusal_by_the_rules_waits_for_the_agent_as_elsewhere() {
        String id = depart.deposer(Envoi.enregistrer(
                "D", couple().toBuilder().logementRecherche(null).build()));
        passer(2);
        assertEquals(EtatEnvoi.REFUSE, suivi(id).etat());
        assertTrue(codes(suivi(id)).contains("TYPE_LOGEMENT_ABSENT"));
        assertTrue(depart.corriger(id, Envoi.enregistrer("D", couple())));
        passer(1);
        fini(id, null);
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
                        .siren("123456782")
                        .build())
                .build();
        String id = depart.deposer(Envoi.enregistrer("D", association));
        passer(4);
        assertEquals(EtatEnvoi.A_VERIFIER, suivi(id).etat());
        assertEquals("NUU_INCERTAIN", suivi(id).motif());
        assertEquals(List.of("NUU_INCERTAIN", "NUU_FAUTE"), codes(suivi(id)));
        assertTrue(mouvements().size() < 2);
    }
}
