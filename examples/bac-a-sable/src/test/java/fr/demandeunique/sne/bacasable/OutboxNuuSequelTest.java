package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.Attempt;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.Booleen;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What follows a registration, over the SNE's own service: it is sent again only if it surely has not been done. */
class OutboxNuuSequelTest extends OutboxNuuBase {
    @Test
    void a_change_is_not_sent_again_if_the_register_holds_it() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        sne.pannes().regler(APRES);
        String done = outbox.enqueue(
                OutboxMessage.modifier("D", couple().toBuilder().precisions("b").build()));
        drain(2);
        arrived(done, "NUU_DEJA_FAITE");
        sne.pannes().regler(AVANT);
        String undone = outbox.enqueue(
                OutboxMessage.modifier("D", couple().toBuilder().precisions("c").build()));
        drain(2);
        arrived(undone, "NUU_REFAITE");
        assertEquals(List.of("CRE", "MOD", "MOD"), mouvements());
    }

    /** Sends once, with this fault on the call that follows the reading. */
    private void ecriture(String fault) {
        SneClient plain = nuu;
        try (SneClient faulty = SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withGuesses())
                .listener(new ApresLecture(fault))
                .build()) {
            nuu = faulty;
            drain(1);
        } finally {
            nuu = plain;
        }
    }

    private final class ApresLecture implements CallListener {
        private final String fault;

        ApresLecture(String fault) {
            this.fault = fault;
        }

        @Override
        public void attemptStarted(Attempt essai) {
            if (essai.operation().startsWith("nuu.getNumUnique")) {
                sne.pannes().regler(fault);
            }
        }
    }

    @Test
    void a_renewal_is_sent_again_on_its_own_day_and_checked_after_it() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        String same = outbox.enqueue(OutboxMessage.renouveler("D"));
        ecriture(AVANT);
        assertEquals(MessageState.PENDING, status(same).state());
        drain(1);
        arrived(same, "NUU_REFAITE");
        String later = outbox.enqueue(OutboxMessage.renouveler("D"));
        ecriture(AVANT);
        sql("UPDATE sne_outbox_message SET open_attempt_at = open_attempt_at - INTERVAL '1' DAY WHERE id = '" + later
                + "'");
        drain(1);
        assertEquals(MessageState.TO_CHECK, status(later).state());
        assertTrue(outbox.confirm(later, null));
        arrived(later, "AGENT");
        assertEquals(List.of("CRE", "REN"), mouvements());
    }

    @Test
    void a_reading_that_fails_leaves_no_doubt_behind() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        sne.pannes().regler("POST:coupure-avant*2/services");
        String id = outbox.enqueue(OutboxMessage.renouveler("D"));
        drain(1);
        assertEquals("RESEAU", status(id).reason());
        drain(1);
        arrived(id, null);
    }

    private Attribution attribution() {
        return Attribution.builder()
                .siren(Siren.parse("123456782"))
                .dateBail(sne.jour())
                .dejaLocataire(false)
                .rpls(NumeroRpls.parse("5700000001"))
                .contingent(Contingent.of("COLACT"))
                .accordCollectif(AccordCollectif.of("AUCUN"))
                .dalo(Booleen.of("NON"))
                .build();
    }

    @Test
    void a_radiation_is_not_sent_again_if_the_demande_is_struck_off() {
        List<Function<String, OutboxMessage>> radiations = List.of(
                dossier -> OutboxMessage.radier(dossier, MotifRadiation.RENONCIATION, null),
                dossier -> OutboxMessage.radier(
                        dossier,
                        OrdreRadiation.de(MotifRadiation.IRRECEVABILITE, Auteur.BAILLEUR, null)
                                .irrecevable(sne.jour().minusMonths(2), SousMotifRadiation.SEJOUR)
                                .averti(sne.jour().minusMonths(1), CodeGuichet.parse("10691"))),
                dossier -> OutboxMessage.attribuer(dossier, attribution()));
        sne.regler(sne.logement(NumeroRpls.parse("5700000001"), LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 1)));
        for (Function<String, OutboxMessage> radiation : radiations) {
            for (String fault : List.of(AVANT, APRES)) {
                int before = mouvements().size() + 1;
                String dossier = "D" + before;
                // Filed today: one filed in 2015 would be due to be struck off.
                Demande today = nommee("PERSONNE " + before).toBuilder()
                        .dateDepot(sne.jour())
                        .build();
                outbox.enqueue(OutboxMessage.enregistrer(dossier, today));
                drain(1);
                String id = outbox.enqueue(radiation.apply(dossier));
                ecriture(fault);
                assertEquals(MessageState.PENDING, status(id).state());
                drain(1);
                arrived(id, fault.equals(AVANT) ? "NUU_REFAITE" : "NUU_DEJA_FAITE");
                assertEquals(before + 1, mouvements().size());
            }
        }
    }

    @Test
    void a_radiation_by_somebody_else_for_another_reason_goes_to_the_agent() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        String id = outbox.enqueue(OutboxMessage.radier("D", MotifRadiation.RENONCIATION, null));
        ecriture(AVANT);
        passerelle.radier(outbox.numero("D").orElseThrow(), MotifRadiation.SANS_REPONSE, null);
        drain(1);
        assertEquals(MessageState.TO_CHECK, status(id).state());
        assertEquals(List.of("CRE", "RAD"), mouvements());
    }

    @Test
    void a_separation_whose_answer_was_lost_gives_its_number_to_the_new_dossier() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        sne.regler(LocalDate.of(2016, 2, 16));
        Demande joint = passerelle.lire(outbox.numero("D").orElseThrow()).demande();
        Demande duplicate =
                Separation.separer(joint, 1, sne.jour()).orElseThrow().nouvelle();
        Demande filled = duplicate.toBuilder()
                .demandeur(duplicate.demandeur().toBuilder()
                        .situationFamiliale(SituationFamiliale.SEPARE)
                        .adresse(couple().demandeur().adresse())
                        .build())
                .logementActuel(couple().logementActuel())
                .motifs(couple().motifs())
                .logementRecherche(couple().logementRecherche())
                .build();
        sne.pannes().regler(APRES);
        String id = outbox.enqueue(OutboxMessage.separer("D", 1, filled, "D-BIS"));
        drain(2);
        arrived(id, "NUU_RETROUVEE");
        NumeroUnique alone = outbox.numero("D-BIS").orElseThrow();
        assertNotEquals(outbox.numero("D").orElseThrow(), alone);
        assertEquals(List.of("CRE", "CRS"), mouvements());
        String change = outbox.enqueue(OutboxMessage.modifier(
                "D-BIS", filled.toBuilder().precisions("seule").build()));
        drain(1);
        arrived(change, null);
    }

    @Test
    void a_deradiation_leaves_with_the_guesses_of_this_project_only() {
        outbox.enqueue(OutboxMessage.enregistrer("D", couple()));
        drain(1);
        passerelle.radier(outbox.numero("D").orElseThrow(), MotifRadiation.SANS_REPONSE, null);
        String without = outbox.enqueue(OutboxMessage.reactiver("D"));
        SneClient withGuesses = nuu;
        try (SneClient plain = client(NuuSettings.defaults())) {
            nuu = plain;
            drain(1);
        } finally {
            nuu = withGuesses;
        }
        assertEquals(MessageState.REFUSED, status(without).state());
        assertTrue(status(without).anomalies().get(0).message().contains("withGuesses"));
        assertTrue(outbox.resend(without, null));
        ecriture(APRES);
        drain(1);
        arrived(without, "NUU_DEJA_FAITE");
        assertEquals(
                EtatDemande.ACTIVE,
                passerelle.lire(outbox.numero("D").orElseThrow()).demande().etat());
        assertEquals(List.of("CRE", "RAD", "RAD"), mouvements());
    }
}
