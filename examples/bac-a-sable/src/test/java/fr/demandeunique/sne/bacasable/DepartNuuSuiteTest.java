package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.depart.Envoi;
import fr.demandeunique.sne.client.depart.EtatEnvoi;
import fr.demandeunique.sne.client.reglage.Essai;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.reglage.Observateur;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What follows a registration, over the SNE's own service: it is sent again only if it surely has not been done. */
class DepartNuuSuiteTest extends DepartNuuBase {
    @Test
    void a_change_is_not_sent_again_if_the_register_holds_it() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        sne.pannes().regler(APRES);
        String done = depart.deposer(
                Envoi.modifier("D", couple().toBuilder().precisions("b").build()));
        passer(2);
        fini(done, "NUU_DEJA_FAITE");
        sne.pannes().regler(AVANT);
        String undone = depart.deposer(
                Envoi.modifier("D", couple().toBuilder().precisions("c").build()));
        passer(2);
        fini(undone, "NUU_REFAITE");
        assertEquals(List.of("CRE", "MOD", "MOD"), mouvements());
    }

    /** Sends once, with this fault on the call that follows the reading. */
    private void ecriture(String fault) {
        SneClient plain = nuu;
        try (SneClient faulty = SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(Nuu.parDefaut().avecConjectures())
                .observateur(new ApresLecture(fault))
                .build()) {
            nuu = faulty;
            passer(1);
        } finally {
            nuu = plain;
        }
    }

    private final class ApresLecture implements Observateur {
        private final String fault;

        ApresLecture(String fault) {
            this.fault = fault;
        }

        @Override
        public void essaiCommence(Essai essai) {
            if (essai.operation().startsWith("nuu.getNumUnique")) {
                sne.pannes().regler(fault);
            }
        }
    }

    @Test
    void a_renewal_is_sent_again_on_its_own_day_and_checked_after_it() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        String same = depart.deposer(Envoi.renouveler("D"));
        ecriture(AVANT);
        assertEquals(EtatEnvoi.A_ENVOYER, suivi(same).etat());
        passer(1);
        fini(same, "NUU_REFAITE");
        String later = depart.deposer(Envoi.renouveler("D"));
        ecriture(AVANT);
        sql("UPDATE sne_depart_envoi SET tentative_le = tentative_le - INTERVAL '1' DAY WHERE id = '" + later + "'");
        passer(1);
        assertEquals(EtatEnvoi.A_VERIFIER, suivi(later).etat());
        assertTrue(depart.constater(later, null));
        fini(later, "AGENT");
        assertEquals(List.of("CRE", "REN"), mouvements());
    }

    @Test
    void a_reading_that_fails_leaves_no_doubt_behind() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        sne.pannes().regler("POST:coupure-avant*2/services");
        String id = depart.deposer(Envoi.renouveler("D"));
        passer(1);
        assertEquals("Reseau 0", suivi(id).motif());
        passer(1);
        fini(id, null);
    }

    private Attribution attribution() {
        return Attribution.builder()
                .siren("123456782")
                .dateBail(sne.jour())
                .dejaLocataire(false)
                .rpls("5700000001")
                .contingent("COLACT")
                .accordCollectif("AUCUN")
                .dalo("NON")
                .build();
    }

    @Test
    void a_radiation_is_not_sent_again_if_the_demande_is_struck_off() {
        List<Function<String, Envoi>> radiations = List.of(
                dossier -> Envoi.radier(dossier, "RADABA", null),
                dossier -> Envoi.radier(dossier, "RADIRR", "IRRSEJ"),
                dossier -> Envoi.attribuer(dossier, attribution()));
        for (Function<String, Envoi> radiation : radiations) {
            for (String fault : List.of(AVANT, APRES)) {
                int before = mouvements().size() + 1;
                String dossier = "D" + before;
                depart.deposer(Envoi.enregistrer(dossier, nommee("PERSONNE " + before)));
                passer(1);
                String id = depart.deposer(radiation.apply(dossier));
                ecriture(fault);
                assertEquals(EtatEnvoi.A_ENVOYER, suivi(id).etat());
                passer(1);
                fini(id, fault.equals(AVANT) ? "NUU_REFAITE" : "NUU_DEJA_FAITE");
                assertEquals(before + 1, mouvements().size());
            }
        }
    }

    @Test
    void a_radiation_by_somebody_else_for_another_reason_goes_to_the_agent() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        String id = depart.deposer(Envoi.radier("D", "RADABA", null));
        ecriture(AVANT);
        passerelle.radier(depart.numero("D").orElseThrow(), "RADCON", null);
        passer(1);
        assertEquals(EtatEnvoi.A_VERIFIER, suivi(id).etat());
        assertEquals(List.of("CRE", "RAD"), mouvements());
    }

    @Test
    void a_separation_whose_answer_was_lost_gives_its_number_to_the_new_dossier() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        sne.regler(LocalDate.of(2016, 2, 16));
        Demande joint = passerelle.lire(depart.numero("D").orElseThrow()).demande();
        Demande duplicate =
                Separation.separer(joint, 1, sne.jour()).orElseThrow().nouvelle();
        Demande filled = duplicate.toBuilder()
                .demandeur(duplicate.demandeur().toBuilder()
                        .situationFamiliale("S")
                        .adresse(couple().demandeur().adresse())
                        .build())
                .logementActuel(couple().logementActuel())
                .motifs(couple().motifs())
                .logementRecherche(couple().logementRecherche())
                .build();
        sne.pannes().regler(APRES);
        String id = depart.deposer(Envoi.separer("D", 1, filled, "D-BIS"));
        passer(2);
        fini(id, "NUU_RETROUVEE");
        NumeroUnique alone = depart.numero("D-BIS").orElseThrow();
        assertNotEquals(depart.numero("D").orElseThrow(), alone);
        assertEquals(List.of("CRE", "CRS"), mouvements());
        String change = depart.deposer(
                Envoi.modifier("D-BIS", filled.toBuilder().precisions("seule").build()));
        passer(1);
        fini(change, null);
    }

    @Test
    void a_deradiation_leaves_with_the_guesses_of_this_project_only() {
        depart.deposer(Envoi.enregistrer("D", couple()));
        passer(1);
        passerelle.radier(depart.numero("D").orElseThrow(), "RADCON", null);
        String without = depart.deposer(Envoi.reactiver("D"));
        SneClient withGuesses = nuu;
        try (SneClient plain = client(Nuu.parDefaut())) {
            nuu = plain;
            passer(1);
        } finally {
            nuu = withGuesses;
        }
        assertEquals(EtatEnvoi.REFUSE, suivi(without).etat());
        assertTrue(suivi(without).anomalies().get(0).message().contains("avecConjectures"));
        assertTrue(depart.renvoyer(without, null));
        ecriture(APRES);
        passer(1);
        fini(without, "NUU_DEJA_FAITE");
        assertEquals(
                "ACTIVE",
                passerelle.lire(depart.numero("D").orElseThrow()).demande().etat());
        assertEquals(List.of("CRE", "RAD", "RAD"), mouvements());
    }
}
