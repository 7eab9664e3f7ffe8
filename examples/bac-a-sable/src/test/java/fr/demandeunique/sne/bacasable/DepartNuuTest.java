package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.DepotPiece;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.depart.Depart;
import fr.demandeunique.sne.client.depart.Envoi;
import fr.demandeunique.sne.client.depart.EtatEnvoi;
import fr.demandeunique.sne.client.depart.SuiviEnvoi;
import fr.demandeunique.sne.client.registre.Mouvement;
import fr.demandeunique.sne.client.reglage.Essai;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.reglage.Observateur;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue over the SNE's own service, which knows no idempotency key: an answer that is lost is looked for, and said so. */
@Timeout(120)
class DepartNuuTest {
    private static final String APRES = "POST:coupure-apres*1/services";
    private static final String AVANT = "POST:coupure-avant*1/services";

    private BacASable sne;
    private SneClient nuu;
    private SneClient passerelle;
    private JdbcConnectionPool base;
    private Depart depart;

    @BeforeEach
    void demarrer() {
        sne = BacASable.demarrer();
        nuu = client(Nuu.parDefaut().avecConjectures());
        passerelle = sne.client("10691");
        base = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sne", "");
        depart = Depart.dans(base);
        depart.migrer();
    }

    private SneClient client(Nuu reglage) {
        return SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(reglage)
                .build();
    }

    @AfterEach
    void arreter() {
        nuu.close();
        passerelle.close();
        sne.close();
        base.dispose();
    }

    private static Demande couple() {
        return Appels.couple();
    }

    private static Demande nommee(String nom) {
        return couple().toBuilder()
                .demandeur(couple().demandeur().toBuilder()
                        .nom(nom)
                        .nomNaissance(nom)
                        .build())
                .build();
    }

    private void sql(String statement) {
        try (Connection connection = base.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what is due, and what would be after a while, as often as that. */
    private void passer(int fois) {
        for (int i = 0; i < fois; i++) {
            depart.expediteur(nuu).passer();
            sql("UPDATE sne_depart_envoi SET prochain_essai = depose_le WHERE etat = 'A_ENVOYER'");
        }
    }

    private SuiviEnvoi suivi(String id) {
        return depart.lire(id).orElseThrow();
    }

    /** Its process was killed while the call was under way. */
    private void tuer(String id) {
        sql(
                "UPDATE sne_depart_envoi SET etat = 'EN_COURS', bail = 'mort', tentative = 'mort', essais = 1, bail_jusqua = depose_le,"
                        + " premier_essai = depose_le, tentative_le = depose_le WHERE id = '" + id + "'");
    }

    private void fini(String id, @Nullable String reprise) {
        assertEquals(
                EtatEnvoi.ENVOYE,
                suivi(id).etat(),
                () -> suivi(id).motif() + " " + suivi(id).anomalies());
        assertEquals(reprise, suivi(id).reprise());
    }

    private static List<String> codes(SuiviEnvoi one) {
        return one.anomalies().stream().map(Anomalie::code).toList();
    }

    private List<String> mouvements() {
        return passerelle.mouvements().depuisLeDebut().stream()
                .map(Mouvement::type)
                .toList();
    }

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
                .personneMorale(fr.demandeunique.sne.demande.PersonneMorale.builder()
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
