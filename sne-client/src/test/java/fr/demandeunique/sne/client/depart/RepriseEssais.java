package fr.demandeunique.sne.client.depart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.nuu.NuuFactice;
import fr.demandeunique.sne.client.nuu.NuuFactice.Conduite;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.reglage.Relances;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queue does about a lost answer of a service without idempotency keys, on whichever database. */
abstract class RepriseEssais extends DepartBase {
    private static final NumeroUnique PREMIER = NumeroUnique.parse("057121500000010691");

    private NuuFactice service;
    private SneClient nuu;

    @BeforeEach
    void ouvrirService() throws IOException {
        service = new NuuFactice();
        nuu = SneClient.builder()
                .url(service.url())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(Nuu.parDefaut())
                .relances(Relances.AUCUNE)
                .disjoncteur(0, Duration.ofSeconds(1))
                .build();
    }

    @AfterEach
    void fermerService() {
        nuu.close();
        service.close();
    }

    private static Demande personne(String prenom) {
        return Demande.builder()
                .dateDepot(LocalDate.of(2015, 12, 17))
                .demandeur(Demandeur.builder()
                        .nom("EXEMPLE")
                        .prenoms(List.of(prenom))
                        .dateNaissance(LocalDate.of(1980, 2, 29))
                        .build())
                .build();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** What waits for its time is due now. */
    private void passer(int fois) throws SQLException {
        for (int i = 0; i < fois; i++) {
            depart.expediteur(nuu).passer();
            sql("UPDATE sne_depart_envoi SET prochain_essai = depose_le WHERE etat = 'A_ENVOYER'");
        }
    }

    /** Tells whether the row has the mark of an attempt that may have had its effect. */
    private boolean douteux(String id) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM sne_depart_envoi WHERE tentative_le IS NOT NULL AND tentative IS NOT NULL"
                                + " AND id = '" + id + "'")) {
            row.next();
            return row.getInt(1) == 1;
        }
    }

    private SuiviEnvoi suivi(String id) {
        return depart.lire(id).orElseThrow();
    }

    @Test
    void the_mark_is_there_as_long_as_nobody_knows_and_no_longer() throws Exception {
        service.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        String id = depart.deposer(Envoi.enregistrer("D", personne("Jean")));
        assertFalse(douteux(id));
        depart.expediteur(nuu).passer();
        assertTrue(douteux(id));
        assertTrue(
                suivi(id).prochainEssai().isAfter(suivi(id).deposeLe().plusSeconds(50)),
                "the SNE may still be at work: it is left in peace for a third of the lease");
        passer(2);
        assertEquals(EtatEnvoi.ENVOYE, suivi(id).etat());
        assertEquals("NUU_RETROUVEE", suivi(id).reprise());
        assertEquals(PREMIER, depart.numero("D").orElseThrow());
        assertFalse(douteux(id));
        assertEquals(1, service.crees.size());
    }

    @Test
    void a_call_that_never_left_leaves_no_mark() throws Exception {
        service.close();
        String id = depart.deposer(Envoi.enregistrer("D", personne("Jean")));
        passer(2);
        assertEquals(EtatEnvoi.A_ENVOYER, suivi(id).etat());
        assertFalse(douteux(id));
    }

    @Test
    void what_was_under_way_when_a_node_died_is_looked_for_first() throws Exception {
        depart.deposer(Envoi.enregistrer("AUTRE", personne("Paul")));
        passer(1);
        String id = depart.deposer(Envoi.enregistrer("D", personne("Jean")));
        sql(
                "UPDATE sne_depart_envoi SET etat = 'EN_COURS', bail = 'mort', tentative = 'mort', essais = 1, bail_jusqua = depose_le,"
                        + " premier_essai = depose_le, tentative_le = depose_le WHERE id = '" + id + "'");
        service.crees.clear();
        service.appels.clear();
        passer(1);
        assertEquals(List.of("rechercheDoublonsParametres", "numUniqueParametres"), service.appels);
        assertEquals("NUU_RENVOYEE", suivi(id).reprise());
    }

    @Test
    void what_nobody_can_tell_waits_for_the_agent_who_says_what_he_saw() throws Exception {
        service.conduites.add(Conduite.COUPER);
        String id = depart.deposer(Envoi.enregistrer("D", personne("Jean")));
        String next = depart.deposer(Envoi.modifier("D", personne("Jean")));
        depart.expediteur(nuu).passer();
        nuu.enregistrer(personne("Jeanne"));
        passer(2);
        SuiviEnvoi unsure = suivi(id);
        assertEquals(EtatEnvoi.A_VERIFIER, unsure.etat());
        assertEquals("À vérifier au SNE", unsure.etat().libelle(Locale.FRENCH));
        assertEquals(
                List.of("NUU_INCERTAIN", "NUU_CANDIDATE"),
                unsure.anomalies().stream().map(Anomalie::code).toList());
        assertTrue(unsure.anomalies().get(1).message().contains(PREMIER.affichage()));
        assertEquals(EtatEnvoi.A_ENVOYER, suivi(next).etat());
        assertEquals(0, depart.renvoyerTous(FiltreRefus.TOUS), "each is looked at by somebody");
        assertFalse(depart.constater(id, null));
        assertTrue(depart.constater(id, PREMIER));
        assertFalse(depart.renvoyer(id, null));
        assertEquals("AGENT", suivi(id).reprise());
        passer(1);
        assertEquals(EtatEnvoi.ENVOYE, suivi(next).etat());
        assertEquals(PREMIER, depart.numero("D").orElseThrow());
    }

    @Test
    void an_agent_who_saw_nothing_there_sends_again_or_gives_up() throws Exception {
        service.conduites.add(Conduite.COUPER);
        String id = depart.deposer(Envoi.enregistrer("D", personne("Jean")));
        depart.expediteur(nuu).passer();
        nuu.enregistrer(personne("Jeanne"));
        passer(2);
        assertTrue(depart.renvoyer(id, null));
        assertFalse(douteux(id));
        passer(1);
        assertEquals(EtatEnvoi.ENVOYE, suivi(id).etat());
        assertNull(suivi(id).reprise());
        assertEquals(2, service.crees.size());
    }

    @Test
    void a_service_that_only_fails_goes_to_the_agent_after_three_times() throws Exception {
        service.conduites.addAll(List.of(Conduite.COUPER, Conduite.FAUTE_APRES_EFFET, Conduite.FAUTE_APRES_EFFET));
        String id = depart.deposer(Envoi.enregistrer("D", personne("Jean")));
        passer(2);
        assertEquals(EtatEnvoi.A_ENVOYER, suivi(id).etat());
        passer(1);
        assertEquals(EtatEnvoi.A_VERIFIER, suivi(id).etat());
        assertTrue(depart.abandonner(id));
        assertTrue(depart.demande(id).isEmpty());
    }

    @Test
    void a_number_belongs_to_one_dossier() throws Exception {
        depart.deposer(Envoi.enregistrer("A", personne("Jean")));
        passer(1);
        String second = depart.deposer(Envoi.enregistrer("B", personne("Jean")));
        service.conduites.add(Conduite.COUPER);
        passer(2);
        assertEquals(EtatEnvoi.A_VERIFIER, suivi(second).etat());
        assertEquals("NUMERO_PARTAGE", suivi(second).motif());
        assertEquals(1, service.crees.size());
        assertTrue(depart.effacer("A"));
        assertTrue(depart.renvoyer(second, null));
        passer(1);
        assertEquals(EtatEnvoi.ENVOYE, suivi(second).etat());
        assertEquals(1, depart.purger(Duration.ofMillis(-1)));
    }

    @Test
    void a_client_that_was_closed_too_early_refuses_nothing() throws Exception {
        String stored = depart.deposer(Envoi.enregistrer("D", personne("Jean")));
        for (SneClient closed : List.of(client, nuu)) {
            closed.close();
            assertEquals(0, depart.expediteur(closed).passer());
            assertEquals(EtatEnvoi.A_ENVOYER, suivi(stored).etat());
            assertFalse(douteux(stored));
            sql("UPDATE sne_depart_envoi SET prochain_essai = depose_le");
        }
    }
}
